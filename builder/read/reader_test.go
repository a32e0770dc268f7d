package read

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kiem/builder/site"
)

// What a reader that remembers returns is what one returns that never read before, whatever
// happened to the files meanwhile.
func TestReaderIsAsGoodAsNew(t *testing.T) {
	t.Parallel()
	defaults := fstest.MapFS{"base.html": {Data: []byte("base")}, "labels/nl.yaml": {Data: []byte("a: b")}}
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		dir := t.TempDir()
		put(t, dir, "content/index.md", "---\ntitel: Begin\n---\n")
		o := Options{Dir: dir, Layouts: defaults, Static: fstest.MapFS{"style.css": {Data: []byte("p{}")}}, Out: filepath.Join(dir, "public")}
		reader := NewReader(o)
		for step := range 40 {
			changed := disturb(t, random, dir, step)
			if step == 0 || random.IntN(10) == 0 {
				changed = nil
			}
			got, gotProblems, err := reader.Read(changed, keepPages)
			if err != nil {
				t.Fatal(err)
			}
			want, wantProblems, err := Site(o)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(site.File{}, "Fsys"), cmpopts.IgnoreFields(site.Sources{}, "Read"), cmpopts.IgnoreFields(site.Source{}, "Stamp"), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d, step %d, after a change of %q:\n%s", seed, step, changed, diff)
			}
			if diff := cmp.Diff(site.SortProblems(wantProblems), site.SortProblems(gotProblems), cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d, step %d, after a change of %q:\n%s", seed, step, changed, diff)
			}
		}
	}
}

// disturb changes something in a site's folder and returns the names of what it changed.
func disturb(t *testing.T, random *rand.Rand, dir string, step int) []string {
	names := []string{"content/index.md", "content/a.md", "content/A.md", "content/b/c.md", "content/b/foto.png", "content/b/d.txt",
		"content/lang (1).md", "site.yaml", "layouts/base.html", "layouts/own.html", "static/style.css", "static/a/b.txt", "content/site.yaml"}
	texts := []string{"---\ntitel: x\n---\n", "caf\xe9", "tekst", "", "\ufefftekst\r\n", fmt.Sprint("stap ", step)}
	var changed []string
	for range 1 + random.IntN(3) {
		name := names[random.IntN(len(names))]
		path := filepath.Join(dir, filepath.FromSlash(name))
		switch random.IntN(8) {
		case 0:
			os.Remove(path)
		case 1:
			os.RemoveAll(filepath.Dir(path))
			name = filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), dir+string(filepath.Separator)))
			if name == dir || strings.HasPrefix(name, "/") {
				put(t, dir, "content/index.md", "weer") // the site's own folder went
				return nil
			}
		case 2:
			put(t, dir, name+".tmp", texts[random.IntN(len(texts))])
			os.Rename(path+".tmp", path)
			changed = append(changed, name+".tmp")
		default:
			put(t, dir, name, texts[random.IntN(len(texts))])
			for folder := filepath.ToSlash(filepath.Dir(name)); folder != "."; folder = filepath.ToSlash(filepath.Dir(folder)) {
				changed = append(changed, folder)
			}
		}
		changed = append(changed, name)
	}
	slices.Sort(changed)
	return slices.Compact(changed)
}

// What did not change is not read again: its bytes are the same ones in memory.
func TestReaderKeepsWhatIsUnchanged(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/a.md", "een")
	put(t, dir, "content/b.md", "twee")
	reader := NewReader(Options{Dir: dir})
	first, _, err := reader.Read(nil, keepPages)
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "content/b.md", "drie")
	for _, changed := range [][]string{{"content/b.md"}, {"content/a.md"}, nil} {
		again, _, err := reader.Read(changed, keepPages)
		if err != nil {
			t.Fatal(err)
		}
		if &again.Pages[0].Data[0] != &first.Pages[0].Data[0] {
			t.Errorf("after a change of %q the other page is another one in memory", changed)
		}
		if string(again.Pages[1].Data) != "drie" {
			t.Errorf("after a change of %q: %q", changed, again.Pages[1].Data)
		}
	}
}

// A folder that took the place of another has the same names in it, and other files.
func TestReaderSeesAFolderInThePlaceOfAnother(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/a/x.md", "een")
	put(t, dir, "content/b/x.md", "twee")
	reader := NewReader(Options{Dir: dir})
	if _, _, err := reader.Read(nil, keepPages); err != nil {
		t.Fatal(err)
	}
	for _, move := range [][2]string{{"a", "c"}, {"b", "a"}} {
		if err := os.Rename(filepath.Join(dir, "content", move[0]), filepath.Join(dir, "content", move[1])); err != nil {
			t.Fatal(err)
		}
	}
	sources, _, err := reader.Read([]string{"content/a", "content/b", "content/c"}, keepPages)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"content/a/x.md twee", "content/c/x.md een"} {
		if got := sources.Pages[i].Path + " " + string(sources.Pages[i].Data); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// put writes a file below a folder. A file that stands where a folder has to be gives way.
func put(t *testing.T, dir, name, text string) {
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
