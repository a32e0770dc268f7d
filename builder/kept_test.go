package builder

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// inFolder is what lies in a folder, but for kiem's own files.
func inFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), ".kiem") {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return files
}

// After any edits, a build into the folder of the last one gives what a clean one gives.
func TestABuildAgainIsACleanBuild(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			e := &editor{rand.New(rand.NewPCG(seed, 11)), t, t.TempDir()}
			e.begin()
			out := t.TempDir()
			o := Options{
				Dir: e.dir, Out: filepath.Join(out, "again"), Kept: filepath.Join(e.dir, ".kiem"), BaseURL: "https://proef.example/",
				Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}, Drafts: seed%2 == 0, Notices: true, eager: true,
			}
			unchanged := 0
			for step := range 15 {
				again, err := Build(t.Context(), o)
				if err != nil {
					t.Fatal(err)
				}
				unchanged += again.Published.Unchanged
				clean := o
				clean.Out, clean.Kept, clean.eager = filepath.Join(out, fmt.Sprint(step)), "", false
				want, err := Build(t.Context(), clean)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want.Problems, again.Problems); diff != "" {
					t.Fatalf("step %d: other problems:\n%s", step, diff)
				}
				if want.Stopped != again.Stopped {
					t.Fatalf("step %d: stopped is %v, want %v", step, again.Stopped, want.Stopped)
				}
				if !want.Stopped {
					if diff := cmp.Diff(inFolder(t, clean.Out), inFolder(t, o.Out)); diff != "" {
						t.Fatalf("step %d: another site:\n%s", step, diff)
					}
					if want.Published.Bytes != again.Published.Bytes {
						t.Errorf("step %d: %d bytes, want %d", step, again.Published.Bytes, want.Published.Bytes)
					}
				}
				if want.Stopped {
					e.begin()
				}
				e.edit()
				e.tamper(o)
				if e.IntN(3) == 0 {
					o.BaseURL, o.Drafts, o.Notices = e.one("https://proef.example/", "https://ander.example/x/"), e.IntN(2) == 0, e.IntN(2) == 0
					o.Today = site.Date{Year: 2026 + int32(e.IntN(6)), Month: 11, Day: 26}
				}
			}
			if unchanged == 0 {
				t.Error("nothing was ever the same")
			}
		})
	}
}

// Where the site will be is told otherwise from one run to the next: an address in a text is then
// no more the site's own, and something else is wrong with it.
func TestABuildAgainForAnotherAddress(t *testing.T) {
	t.Parallel()
	e := &editor{nil, t, t.TempDir()}
	e.put("content/index.md", "---\ntitel: Begin\nsamenvatting: Iets.\n---\nhttps://proef.example/feed.xml\n")
	o := Options{Dir: e.dir, Out: filepath.Join(t.TempDir(), "public"), Kept: filepath.Join(e.dir, ".kiem"),
		Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}, eager: true}
	for _, address := range []string{"https://proef.example/", "https://ander.example/", "https://proef.example/"} {
		o.BaseURL = address
		again, err := Build(t.Context(), o)
		if err != nil {
			t.Fatal(err)
		}
		clean := o
		clean.Kept, clean.eager = "", false
		want, err := Check(t.Context(), clean)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.Problems, again.Problems); diff != "" {
			t.Errorf("for %s: other problems:\n%s", address, diff)
		}
	}
}

// begin makes the site what it was.
func (e *editor) begin() {
	e.t.Helper()
	for _, name := range []string{"content", "site.yaml", "layouts", "static"} {
		os.RemoveAll(filepath.Join(e.dir, name))
	}
	for _, name := range []string{"content", "site.yaml"} {
		copyFiles(e.t, filepath.Join("..", name), filepath.Join(e.dir, name))
	}
}

// tamper does now and then what nobody should.
func (e *editor) tamper(o Options) {
	switch e.IntN(8) {
	case 0:
		e.overwrite(filepath.Join(o.Kept, []string{"index", "pages", "links"}[e.IntN(3)]))
	case 1:
		e.overwrite(filepath.Join(o.Out, ".kiem-bases"))
	case 2:
		e.overwrite(filepath.Join(o.Out, "index.html"))
		e.overwrite(filepath.Join(o.Out, "modellen", "kick-off", "index.html"))
	case 3:
		os.Remove(filepath.Join(o.Out, "modellen", "kick-off", "index.html"))
	case 4:
		os.RemoveAll(o.Kept)
	}
}

// overwrite changes a byte of a file, or cuts it off.
func (e *editor) overwrite(name string) {
	data, err := os.ReadFile(name)
	if err != nil || len(data) == 0 {
		return
	}
	if at := e.IntN(len(data)); e.IntN(2) == 0 {
		data = data[:at]
	} else {
		data[at]++
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		e.t.Fatal(err)
	}
}

// What is made again follows what changed: a page that comes or goes is shown on few others.
func TestAPageMoreMakesFewOthers(t *testing.T) {
	t.Parallel()
	e := &editor{nil, t, t.TempDir()}
	e.begin()
	for n := range 60 {
		e.put(fmt.Sprintf("content/woorden/w%d.md", n), fmt.Sprintf("---\ntitel: Woord %d\nsamenvatting: Een woord.\n---\nTekst.\n", n))
	}
	o := Options{Dir: e.dir, Out: filepath.Join(t.TempDir(), "public"), Kept: filepath.Join(e.dir, ".kiem"),
		Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}, eager: true}
	bases := map[string]uint64{}
	made := func() (n int) {
		t.Helper()
		session := NewSession(o)
		s, err := session.Load(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		before := bases
		bases = map[string]uint64{}
		for _, output := range s.Outputs.All() {
			if output.Basis == nil {
				continue
			}
			bases[output.Path] = output.Basis()
			if bases[output.Path] != before[output.Path] {
				n++
			}
		}
		return n
	}
	all := made()
	for _, c := range []struct {
		what   string
		change func()
		most   int
	}{
		{"nothing changed", func() {}, 0},
		{"a text changed", func() {
			e.put("content/woorden/w7.md", "---\ntitel: Woord 7\nsamenvatting: Een woord.\n---\nAndere tekst.\n")
		}, 5},
		{"a page came", func() {
			e.put("content/woorden/nieuw.md", "---\ntitel: Nieuw\nsamenvatting: Een woord.\n---\nTekst.\n")
		}, 5},
		{"a page went", func() { os.Remove(filepath.Join(e.dir, "content/woorden/w9.md")) }, 5},
	} {
		c.change()
		if n := made(); n > c.most {
			t.Errorf("%s: %d of %d would be made again, want at most %d", c.what, n, all, c.most)
		}
	}
}
