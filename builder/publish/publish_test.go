package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/site"
)

// tree is the files of a folder and what is in them.
type tree map[string]string

// list is outputs, one by one.
type list []site.Output

func (l list) Len() int             { return len(l) }
func (l list) At(i int) site.Output { return l[i] }
func (l list) Path(i int) string    { return l[i].Path }

// outputs returns the recipes for a tree, in the order of the paths.
func (files tree) outputs() list {
	var outputs list
	for _, name := range slices.Sorted(maps.Keys(files)) {
		outputs = append(outputs, site.Output{Path: name, Make: func() ([]byte, error) {
			return []byte(files[name]), nil
		}})
	}
	return outputs
}

// read returns the tree in a folder. An empty folder is there as "name/".
func read(t *testing.T, dir string) tree {
	t.Helper()
	files := tree{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		relative, _ := filepath.Rel(dir, name)
		relative = filepath.ToSlash(relative)
		if entry.IsDir() {
			if inside, err := os.ReadDir(name); err != nil || len(inside) == 0 {
				files[relative+"/"] = ""
			}
			return nil
		}
		if entry.Type()&fs.ModeSymlink != 0 {
			files[relative], err = os.Readlink(name)
			return err
		}
		data, err := os.ReadFile(name)
		files[relative] = string(data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}

// published returns the files of a folder without the marker.
func published(t *testing.T, dir string) tree {
	t.Helper()
	files := read(t, dir)
	delete(files, markerName)
	return files
}

func write(t *testing.T, dir string, files tree) {
	t.Helper()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func publish(t *testing.T, dir string, files tree) Result {
	t.Helper()
	result, err := Folder(t.Context(), dir, files.outputs(), Options{})
	if err != nil {
		t.Fatalf("publishing %d outputs: %v", len(files), err)
	}
	return result
}

func diff(t *testing.T, what string, got, want any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func TestFolderHoldsTheOutputs(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "new", "public")
	files := tree{"index.html": "home", "modellen/kick-off/index.html": "kick-off", "404.html": ""}
	diff(t, "result", publish(t, dir, files), Result{Written: 3, Bytes: 12})
	diff(t, "folder", read(t, dir), tree{
		"index.html": "home", "modellen/kick-off/index.html": "kick-off", "404.html": "",
		".kiem": markerHead + "404.html\nindex.html\nmodellen/kick-off/index.html\n",
	})
}

func TestFolderTouchesOnlyWhatDiffers(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	publish(t, dir, tree{"same": "same", "longer": "a", "shorter": "abc", "other": "abc", "gone/for/good": "x", "gone/stays": "y"})
	write(t, dir, tree{"someone/elses": "kept", "gone/note": "kept"})

	got := publish(t, dir, tree{"same": "same", "longer": "ab", "shorter": "a", "other": "abd", "gone/stays": "y", "fresh/one": "z"})
	diff(t, "result", got, Result{Written: 4, Removed: 1, Unchanged: 2, Bytes: 12})
	diff(t, "folder", published(t, dir), tree{
		"same": "same", "longer": "ab", "shorter": "a", "other": "abd", "gone/stays": "y", "fresh/one": "z",
		"someone/elses": "kept", "gone/note": "kept",
	})
}

func TestFilesAndFoldersMayTakeEachOthersPlace(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	a := tree{"file": "1", "folder/deep/er": "2", "folder/x": "3"}
	b := tree{"file/now/folder": "4", "folder": "5"}
	for _, files := range []tree{a, b, a, b} {
		publish(t, dir, files)
		diff(t, "folder", published(t, dir), files)
	}
}

func TestThreadsMakeNoDifference(t *testing.T) {
	t.Parallel()
	files := tree{}
	for i := range 200 {
		files[fmt.Sprintf("map-%d/pagina-%d/index.html", i%7, i)] = strings.Repeat("x", i*31)
	}
	want := tree(nil)
	for _, threads := range []int{1, 2, 8} {
		dir := t.TempDir()
		last := 0
		_, err := Folder(t.Context(), dir, files.outputs(), Options{Threads: threads, Progress: func(done, total int) {
			if done != last+1 || total != len(files) {
				t.Errorf("progress: got %d of %d after %d", done, total, last)
			}
			last = done
		}})
		if err != nil {
			t.Fatal(err)
		}
		if last != len(files) {
			t.Errorf("progress ended at %d, want %d", last, len(files))
		}
		got := read(t, dir)
		if want == nil {
			want = got
		}
		diff(t, fmt.Sprintf("%d threads", threads), got, want)
	}
}

func TestOutputsOutsideTheFolderAreAnError(t *testing.T) {
	t.Parallel()
	ok := func() ([]byte, error) { return []byte("x"), nil }
	for _, test := range []struct{ paths, want string }{
		{"/etc/passwd", "not a path inside"},
		{"../x", "not a path inside"},
		{"a/../../x", "not a path inside"},
		{"a//b", "not a path inside"},
		{"", "not a path inside"},
		{".", "not a path inside"},
		{".kiem", "not a path inside"},
		{".kiem-stage/x", "not a path inside"},
		{".KIEM", "not a path inside"},
	} {
		var outputs list
		for path := range strings.SplitSeq(test.paths, " ") {
			outputs = append(outputs, site.Output{Path: path, Make: ok})
		}
		dir := filepath.Join(t.TempDir(), "public")
		_, err := Folder(t.Context(), dir, outputs, Options{})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("outputs %q: got error %v, want %q", test.paths, err, test.want)
		}
		if err := Discard(t.Context(), outputs, Options{}); err == nil {
			t.Errorf("outputs %q: Discard gives no error", test.paths)
		}
		if _, err := os.Lstat(dir); err == nil {
			t.Errorf("outputs %q: the folder was made", test.paths)
		}
	}
}

// An author's file may have the name of a folder that a page is in.
func TestAFileWithTheNameOfAFolderIsAProblem(t *testing.T) {
	t.Parallel()
	clash := func(name string) site.Problem {
		return site.Problem{Code: "K412", Severity: site.Error, File: name, Args: site.Args{"name", name, "other", name}}
	}
	for _, test := range []struct {
		paths string
		want  site.Problems
	}{
		{"a a/b a/c", site.Problems{clash("a")}},
		{"a/b/c/d a/b", site.Problems{clash("a/b")}},
		{"a/b c/d a c", site.Problems{clash("a"), clash("c")}},
		{"a a-b a.c/d a/b/c a/d/e ab/c a/b ab-c", site.Problems{clash("a"), clash("a/b")}},
		{"a.b/c a/b/c/d a/b/c-d a/b/c.e a/b-c/d a.b", site.Problems{clash("a.b")}},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		outputs := named(test.paths)
		_, err := Folder(t.Context(), dir, outputs, Options{})
		diff(t, test.paths, problems(t, err), test.want)
		diff(t, test.paths+", discarded", problems(t, Discard(t.Context(), outputs, Options{})), test.want)
		if _, err := os.Lstat(dir); err == nil {
			t.Errorf("outputs %q: the folder was made", test.paths)
		}
	}
}

func TestTwoOutputsForOnePlaceAreAnError(t *testing.T) {
	t.Parallel()
	err := Discard(t.Context(), named("a b a"), Options{})
	if ps := (site.Problems{}); err == nil || errors.As(err, &ps) {
		t.Errorf("got %v, want an error that is no problem", err)
	}
}

// named are outputs by their paths.
func named(paths string) list {
	var outputs list
	for path := range strings.SplitSeq(paths, " ") {
		outputs = append(outputs, site.Output{Path: path, Make: func() ([]byte, error) { return []byte("x"), nil }})
	}
	return outputs
}

func TestDiscardFindsAllMistakes(t *testing.T) {
	t.Parallel()
	outputs, want := mistaken(tree{"a": "1", "b": "2", "c": "3", "d": "4"}, "b", "d")
	err := Discard(t.Context(), outputs, Options{})
	diff(t, "problems", problems(t, err), want)
	if err := Discard(context.Background(), tree{"a": "1"}.outputs(), Options{}); err != nil {
		t.Errorf("without mistakes: got %v", err)
	}
}

// mistaken returns the outputs of a tree of which some go wrong, and how.
func mistaken(files tree, wrong ...string) (list, site.Problems) {
	var want site.Problems
	outputs := files.outputs()
	for i := range outputs {
		if slices.Contains(wrong, outputs[i].Path) {
			problem := site.Problem{Code: "K000", File: "layouts/" + outputs[i].Path, Pos: site.Pos{Line: 1, Column: 1}}
			outputs[i].Make = func() ([]byte, error) {
				return nil, fmt.Errorf("page %d: %w", i, site.Problems{problem})
			}
			want = append(want, problem)
		}
	}
	return outputs, want
}

func problems(t *testing.T, err error) site.Problems {
	t.Helper()
	var ps site.Problems
	if !errors.As(err, &ps) {
		t.Fatalf("got error %v, want problems", err)
	}
	return ps
}
