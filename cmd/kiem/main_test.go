package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites what the stories expect to what the program says.
var update = flag.Bool("update", false, "update the stories in testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kiem": main})
}

// TestStories runs the program as its users do. Each file in testdata/script is a story.
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			// A fixed day, 1 October 2026, and no language of the computer's.
			env.Setenv("SOURCE_DATE_EPOCH", "1790812800")
			env.Setenv("LC_ALL", "")
			return nil
		},
		Condition: func(condition string) (bool, error) {
			if condition == "administrator" { // who may read everything
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", condition)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"bytes": writeBytes, "pages": writePages, "fill": fill, "waitfor": waitFor, "uncomment": uncomment,
			"over": over,
		},
	})
}

// writeBytes writes a file that a story cannot hold: bytes FILE 'caf\xe9'.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes file text")
	}
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// writePages writes a large site: pages FOLDER 500.
func writePages(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pages folder number")
	}
	number, err := strconv.Atoi(args[1])
	ts.Check(err)
	body := strings.Repeat("Een alinea met *nadruk*, een lijst en meer.\n\n- een\n- twee\n\n", 50)
	for i := range number {
		text := fmt.Sprintf("---\ntitel: Pagina nummer %d\n---\n%s", i, body)
		ts.Check(os.WriteFile(ts.MkAbs(fmt.Sprintf("%s/p%d.md", args[0], i)), []byte(text), 0o644))
	}
}

// uncomment puts a commented setting and all below it to use: uncomment FILE types.
func uncomment(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: uncomment file setting")
	}
	above, below, found := strings.Cut(ts.ReadFile(args[0]), "# "+args[1]+":\n")
	if !found {
		ts.Fatalf("%s has no commented %s", args[0], args[1])
	}
	text := above + args[1] + ":\n" + strings.ReplaceAll("\n"+below, "\n# ", "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// over puts the files of a folder over those of the story, by their paths in it: over FOLDER.
func over(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: over folder")
	}
	from := ts.MkAbs(args[0])
	ts.Check(filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		to := ts.MkAbs(name)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o644)
	}))
}

// fill adds lines to a file until it has so many bytes: fill FILE 2000000.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fill file bytes")
	}
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	var text strings.Builder
	text.WriteString(ts.ReadFile(args[0]))
	for i := 1; text.Len() < size; i++ {
		fmt.Fprintf(&text, "Alinea %d, met *nadruk*, een [adres](https://voorbeeld.example/%d) en tekst.\n\n", i, i)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text.String()), 0o644))
}

// waitFor waits until a file is there.
func waitFor(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: waitfor file")
	}
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
	}
	ts.Fatalf("%s did not appear", args[0])
}
