package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestAFolderOfSomeoneElsesIsRefused(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		there tree
		file  string // that is named in the problem; "" when the folder is fine
	}{
		{"empty", tree{}, ""},
		{"hidden files", tree{".git/HEAD": "x", ".DS_Store": "x"}, ""},
		{"a hidden file that the site has too", tree{".nojekyll": "", ".git/HEAD": "x"}, ""},
		{"left by a first run that was killed", tree{".kiem-stage/index.html": "x"}, ""},
		{"a file", tree{"thesis.doc": "x"}, "thesis.doc"},
		{"a folder", tree{"photos/1.jpg": "x"}, "photos"},
		{"a file of the same name as an output", tree{"index.html": "x"}, "index.html"},
		{"a folder named as the marker", tree{".kiem/cache": "x"}, ".kiem"},
		{"a file where a folder is needed", tree{".kiem": markerHead, "a": "mine"}, "a"},
		{"kiem's", tree{".kiem": markerHead + "a\n", "a": "old", "b": "mine"}, ""},
		{"kiem's, with a damaged marker", tree{".kiem": "\x00\xff\x00", "index.html": "old"}, "index.html"},
		{"kiem's, with an empty marker", tree{".kiem": "", "index.html": "old"}, "index.html"},
		{"an empty marker alone", tree{".kiem": ""}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			write(t, dir, test.there)
			before := read(t, dir)
			_, err := Folder(t.Context(), dir, tree{"index.html": "x", "a/b": "y", ".nojekyll": ""}.outputs(), Options{})
			if test.file == "" {
				if err != nil {
					t.Errorf("got %v, want no error", err)
				}
				return
			}
			want := site.Problem{Code: "K403", Severity: site.Error, File: filepath.ToSlash(dir),
				Args: site.Args{"name", filepath.ToSlash(dir), "other", test.file}}
			diff(t, "problems", problems(t, err), site.Problems{want})
			diff(t, "folder", read(t, dir), before)
		})
	}
}

// In a folder of kiem's, files of others are left alone: where one is in the way nothing changes.
func TestAFileOfSomeoneElsesIsNotOverwritten(t *testing.T) {
	t.Parallel()
	const kiems = markerHead + "index.html\n"
	for _, test := range []struct {
		name  string
		there tree
		files []string // that are named in the problems
	}{
		{"beside the site", tree{".kiem": kiems, "b": "mine", "c/d": "mine"}, nil},
		{"with the same words", tree{".kiem": kiems, "a/b": "y"}, nil},
		{"a file", tree{".kiem": kiems, "index.html": "old", "a/b": "mine"}, []string{"a/b"}},
		{"a file where a folder is needed", tree{".kiem": kiems, "a": "mine"}, []string{"a"}},
		{"a folder where a file is needed", tree{".kiem": markerHead + "index.html/x\n", "index.html/x": "kiem's", "index.html/deep/y": "mine"}, []string{"index.html/deep/y"}},
		{"a folder of kiem's where a file is needed", tree{".kiem": markerHead + "index.html/x\n", "index.html/x": "kiem's"}, nil},
		{"several", tree{".kiem": markerHead + "old\n", "old": "kiem's", "a/b": "mine", "index.html": "mine"}, []string{"a/b", "index.html"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			write(t, dir, test.there)
			before := read(t, dir)
			_, err := Folder(t.Context(), dir, tree{"index.html": "x", "a/b": "y"}.outputs(), Options{})
			if test.files == nil {
				if err != nil {
					t.Errorf("got %v, want no error", err)
				}
				for name, text := range test.there {
					if text == "mine" {
						diff(t, name, read(t, dir)[name], text)
					}
				}
				return
			}
			var want site.Problems
			for _, file := range test.files {
				name := filepath.ToSlash(filepath.Join(dir, file))
				want = append(want, site.Problem{Code: "K416", Severity: site.Error, File: name})
			}
			diff(t, "problems", problems(t, err), want)
			diff(t, "folder", read(t, dir), before)
		})
	}
}

// Where very much is in the way, the list of kiem's files is damaged rather.
func TestAFolderFullOfOthersIsRefusedWhole(t *testing.T) {
	t.Parallel()
	files := tree{}
	for i := range mostInTheWay + 1 {
		files[fmt.Sprintf("%02d", i)] = "new"
	}
	for _, theirs := range []int{mostInTheWay, mostInTheWay + 1} {
		dir := t.TempDir()
		there := tree{".kiem": markerHead + "old\n"}
		for i := range theirs {
			there[fmt.Sprintf("%02d", i)] = "theirs"
		}
		write(t, dir, there)
		_, err := Folder(t.Context(), dir, files.outputs(), Options{})
		got := problems(t, err)
		if theirs == mostInTheWay && len(got) != theirs || theirs > mostInTheWay && (len(got) != 1 || got[0].Code != "K403" || got[0].Args.Get("other") != "00") {
			t.Errorf("%d files: got %v", theirs, got)
		}
		diff(t, "folder", read(t, dir), there)
	}
}

func TestAFileInThePlaceOfTheFolderIsNotOverwritten(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	if err := os.WriteFile(dir, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := Folder(t.Context(), dir, tree{"index.html": "x"}.outputs(), Options{})
	diff(t, "problem", problems(t, err), site.Problems{{Code: "K416", Severity: site.Error, File: filepath.ToSlash(dir)}})
	if text, _ := os.ReadFile(dir); string(text) != "mine" {
		t.Errorf("the file says %q", text)
	}
}

// Two runs in one folder would take away each other's stage.
func TestAFolderIsOneRunsAtATime(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	publish(t, dir, tree{"index.html": "old"})
	before := read(t, dir)

	first, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if first.held == nil {
		t.Skip("no locks here")
	}
	write(t, dir, tree{stageName + "/index.html": "of the first"})
	_, err = Folder(t.Context(), dir, tree{"index.html": "new"}.outputs(), Options{})
	want := site.Problem{Code: "K413", Severity: site.Error, File: filepath.ToSlash(dir),
		Args: site.Args{"name", filepath.ToSlash(dir), "other", ""}}
	diff(t, "problems", problems(t, err), site.Problems{want})
	if _, err := os.Stat(filepath.Join(dir, stageName, "index.html")); err != nil {
		t.Errorf("the stage of the first run: %v", err)
	}
	if err := first.close(true); err != nil {
		t.Fatal(err)
	}
	diff(t, "folder", read(t, dir), before)

	publish(t, dir, tree{"index.html": "new"})
	diff(t, "folder afterwards", published(t, dir), tree{"index.html": "new"})
}

func TestNothingOutsideIsRemoved(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	write(t, parent, tree{"precious": "1", "elsewhere/precious": "2", "public/mine/x": "3"})
	write(t, dir, tree{markerName: strings.Join([]string{
		"../precious", parent + "/precious", "link/precious", "mine", "mine/../../precious", `"\x2e./precious"`, `"`, "", ".", "/", "\x00",
	}, "\n")})
	if err := os.Symlink(filepath.Join(parent, "elsewhere"), filepath.Join(dir, "link")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	publish(t, dir, tree{"index.html": "x"})
	diff(t, "parent", read(t, parent)["precious"], "1")
	diff(t, "behind the link", read(t, parent)["elsewhere/precious"], "2")
	diff(t, "not a file", read(t, dir)["mine/x"], "3")
}

func TestNothingIsWrittenThroughALink(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	publish(t, dir, tree{"index.html": "old"})
	write(t, parent, tree{"elsewhere/x": "theirs", "file": "theirs"})
	if err := os.Symlink(filepath.Join(parent, "elsewhere"), filepath.Join(dir, "map")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := os.Symlink(filepath.Join(parent, "file"), filepath.Join(dir, "leaf")); err != nil {
		t.Fatal(err)
	}

	for _, file := range []string{"map/x", "leaf"} {
		_, err := Folder(t.Context(), dir, tree{file: "ours"}.outputs(), Options{})
		diff(t, "problem", problems(t, err)[0].File, filepath.ToSlash(filepath.Join(dir, strings.TrimSuffix(file, "/x"))))
	}
	if err := os.Remove(filepath.Join(dir, "index.html")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(parent, "file"), filepath.Join(dir, "index.html")); err != nil {
		t.Fatal(err)
	}
	publish(t, dir, tree{"index.html": "ours"})

	got := read(t, parent)
	diff(t, "linked folder", got["elsewhere/x"], "theirs")
	diff(t, "linked file", got["file"], "theirs")
	diff(t, "in the place of a link where kiem's file was", got["public/index.html"], "ours")
}

// On a disk that takes upper and lower case as one, a page whose name only changed in
// case must not be removed as gone. A second hard link stands for such a disk here.
func TestANewCaseOfANameIsNotGone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	publish(t, dir, tree{"Index.html": "x", "Other.html": "x", "other.html": "x"})
	if err := os.Link(filepath.Join(dir, "Index.html"), filepath.Join(dir, "index.html")); err != nil {
		t.Skip("no hard links here:", err)
	}
	got := publish(t, dir, tree{"index.html": "x", "other.html": "x"})
	diff(t, "result", got, Result{Unchanged: 2, Removed: 1, Bytes: 2})
	diff(t, "folder", published(t, dir), tree{"Index.html": "x", "index.html": "x", "other.html": "x"})
}

// Nor is it another's file.
func TestANewCaseOfANameIsStillKiems(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	publish(t, dir, tree{"Index.html": "x", "Map/a": "x"})
	for _, name := range []string{"Index.html", "Map/a"} {
		other := filepath.Join(dir, strings.ToLower(name))
		os.Mkdir(filepath.Dir(other), 0o755)
		if err := os.Link(filepath.Join(dir, name), other); err != nil && !errors.Is(err, fs.ErrExist) {
			t.Skip("no hard links here:", err)
		}
	}
	publish(t, dir, tree{"index.html": "y", "map": "y"})
	diff(t, "file", published(t, dir)["index.html"], "y")
	diff(t, "file where a folder was", published(t, dir)["map"], "y")
}

func FuzzMarker(f *testing.F) {
	f.Add([]byte(markerHead + "a\nb/c\n\"d\\n\"\n"))
	f.Add([]byte("\r\n../x\r\n/y\r\n\"\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		paths := parseMarker(data)
		for _, path := range paths {
			if !inside(path) {
				t.Errorf("%q is not inside the folder", path)
			}
		}
		if again := parseMarker(formatMarker(slices.Clone(paths))); !slices.Equal(again, paths) {
			t.Errorf("written and read again: got %q, want %q", again, paths)
		}
	})
}
