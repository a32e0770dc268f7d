package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kiem/builder/problem"
)

// With --json there is one object on the output, whatever goes wrong.
func TestFailuresAreJSONToo(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "index.md"), []byte("# Hallo\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	interrupted, interrupt := context.WithCancel(t.Context())
	interrupt()
	for _, test := range []struct {
		name  string
		ctx   context.Context
		args  string
		code  int
		wrong string
	}{
		{"a good site", t.Context(), "check --json --site DIR", exitFine, ""},
		{"a folder of somebody else's", t.Context(), "build --json --site DIR --out .", exitProblems, ""},
		{"a folder that cannot be made", t.Context(), "build --json --site DIR --out index.md/x", exitFailed, "opening the output folder"},
		{"no such site", t.Context(), "check --json --site DIR/nowhere", exitFailed, "there is no folder"},
		{"no such option", t.Context(), "build --drafst --json", exitFailed, "there is no option --drafst"},
		{"no such command", t.Context(), "biuld --json", exitFailed, "there is no command \"biuld\""},
		{"a wrong option's value", t.Context(), "build --threads=many --json", exitFailed, "is not possible for --threads"},
		{"Ctrl-C", interrupted, "build --json --site DIR", exitInterrupted, "interrupted"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			args := strings.Fields(strings.ReplaceAll("--lang en "+test.args, "DIR", dir))
			code := run(test.ctx, args, nil, &stdout, &stderr)
			if code != test.code || stderr.Len() > 0 {
				t.Errorf("got exit code %d and %q on the error output, want %d and nothing", code, stderr.String(), test.code)
			}
			var report problem.Report
			decoder := json.NewDecoder(&stdout)
			if err := decoder.Decode(&report); err != nil {
				t.Fatal(err)
			}
			if test.wrong == "" && report.Error != "" || !strings.Contains(report.Error, test.wrong) {
				t.Errorf("got error %q, want %q", report.Error, test.wrong)
			}
			if err := decoder.Decode(new(any)); err != io.EOF {
				t.Errorf("there is more after the object: %v", err)
			}
			if _, err := os.Stat(filepath.Join(dir, "public")); err == nil {
				t.Error("the site was made")
			}
		})
	}
}

// full is an output that takes nothing any more.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWhatCannotBeWrittenIsTold(t *testing.T) {
	t.Parallel()
	var stderr bytes.Buffer
	if code := run(t.Context(), []string{"--lang", "en", "check", "--json", "--site", t.TempDir()}, nil, full{}, &stderr); code != exitFailed {
		t.Errorf("got exit code %d, want %d", code, exitFailed)
	}
	if want := "kiem: writing the report: short write\n"; stderr.String() != want {
		t.Errorf("got %q, want %q", stderr.String(), want)
	}
}
