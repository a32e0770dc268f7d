package builder_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"kiem/builder"
	"kiem/builder/problem"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

var today = site.Date{Year: 2026, Month: 11, Day: 22}

func options(dir string) builder.Options {
	return builder.Options{Dir: dir, Layouts: layouts.Files, Static: static.Files, Today: today, Notices: true}
}

// sample is the repository's own site, made once for all tests: the bytes of each output
// by its path.
var sample = sync.OnceValues(func() (*builder.Site, map[string][]byte) {
	s, err := builder.Load(context.Background(), options(".."))
	if err != nil {
		panic(err)
	}
	return s, outputs(s)
})

func outputs(s *builder.Site) map[string][]byte {
	files := make(map[string][]byte, s.Outputs.Len())
	for _, o := range s.Outputs.All() {
		data, err := o.Make()
		if err != nil {
			panic(o.Path + ": " + err.Error())
		}
		files[o.Path] = data
	}
	return files
}

func TestSampleSiteHasNoErrorsOrWarnings(t *testing.T) {
	t.Parallel()
	s, _ := sample()
	for _, p := range s.Problems {
		if p.Severity > site.Notice {
			w := problem.Words(p, "en")
			t.Errorf("%s:%d:%d: %s: %s; %s", p.File, p.Pos.Line, p.Pos.Column, p.Code, w.What, w.Fix)
		}
	}
}

// The same site gives the same bytes on any number of threads, in any folder and in any
// time zone, into a new folder and over an old one.
func TestSameBytesEverywhere(t *testing.T) {
	t.Parallel()
	_, want := sample()
	elsewhere := filepath.Join(t.TempDir(), "Een ändere map")
	copySite(t, "..", elsewhere)
	for _, c := range []struct {
		name    string
		dir     string
		threads int
	}{
		{"1 thread", "..", 1}, {"2 threads", "..", 2}, {"8 threads", "..", 8}, {"another folder", elsewhere, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			o := options(c.dir)
			o.Out, o.Threads = filepath.Join(t.TempDir(), "public"), c.threads
			for range 2 {
				result, err := builder.Build(context.Background(), o)
				if err != nil || result.Stopped {
					t.Fatalf("build: %v, stopped by %v", err, site.Problems(result.Problems))
				}
				compare(t, o.Out, want)
			}
		})
	}
}

// compare compares a folder with the outputs that it should hold.
func compare(t *testing.T, dir string, want map[string][]byte) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == ".kiem" {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		got, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		seen++
		if expected, ok := want[filepath.ToSlash(rel)]; !ok {
			t.Errorf("%s should not be there", rel)
		} else if !bytes.Equal(got, expected) {
			t.Errorf("%s differs", rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen != len(want) {
		t.Errorf("%d files, want %d", seen, len(want))
	}
}

func copySite(t *testing.T, from, to string) {
	t.Helper()
	for _, name := range []string{"content", "layouts", "static"} {
		if err := os.CopyFS(filepath.Join(to, name), os.DirFS(filepath.Join(from, name))); err != nil {
			t.Fatal(err)
		}
	}
	settings, err := os.ReadFile(filepath.Join(from, "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(to, "site.yaml"), settings, 0o644); err != nil {
		t.Fatal(err)
	}
}

// One Markdown file and nothing else is a site.
func TestOneFileIsASite(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "hallo.md"), []byte("---\ntitel: Hallo wereld\n---\nDag.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	o := options(dir)
	o.Out = filepath.Join(dir, "public")
	result, err := builder.Build(context.Background(), o)
	if err != nil || result.Stopped {
		t.Fatalf("build: %v, stopped by %v", err, site.Problems(result.Problems))
	}
	page, err := os.ReadFile(filepath.Join(o.Out, "hallo", "index.html"))
	if err != nil || !bytes.Contains(page, []byte("<h1>Hallo wereld</h1>")) || !bytes.Contains(page, []byte("<p>Dag.</p>")) {
		t.Errorf("page: %v\n%s", err, page)
	}
	for _, name := range []string{"index.html", "404.html", "zoeken/index.html"} {
		if _, err := os.Stat(filepath.Join(o.Out, name)); err != nil {
			t.Error(err)
		}
	}
}
