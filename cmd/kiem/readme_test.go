package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// took and files are what differs from one run, or one version of kiem, to the next.
var (
	took  = regexp.MustCompile(`in [0-9.]+ m?s;`)
	files = regexp.MustCompile(`[0-9]+ (files|written)`)
)

func steady(said string) string {
	return files.ReplaceAllString(took.ReplaceAllString(said, ""), "$1")
}

// The transcript in README.md is what the program says.
func TestReadmeTranscript(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh to type the transcript into")
	}
	path := filepath.Join("..", "..", "README.md")
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(readme), "```console\n")
	want, _, closed := strings.Cut(rest, "```\n")
	if !found || !closed {
		t.Fatal("there is no transcript")
	}

	var got strings.Builder
	dir := t.TempDir()
	for line := range strings.Lines(want) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		got.WriteString(line)
		if folder, ok := strings.CutPrefix(command, "cd "); ok {
			dir = filepath.Join(dir, strings.TrimSpace(folder))
			continue
		}
		cmd := exec.Command(shell, "-c", command)
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "LC_ALL=C")
		said, err := cmd.CombinedOutput()
		if _, failed := err.(*exec.ExitError); err != nil && !failed {
			t.Fatal(err)
		}
		got.Write(said)
	}
	if *update {
		text := strings.Replace(string(readme), want, took.ReplaceAllString(got.String(), "in 60 ms;"), 1)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if steady(want) != steady(got.String()) {
		t.Errorf("README.md has\n%s\nthe program says\n%s", want, got.String())
	}
}
