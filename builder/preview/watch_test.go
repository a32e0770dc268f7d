package preview

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watched is a folder that is watched until the test ends.
func watched(t *testing.T, files ...string) (dir string, changes <-chan []string) {
	t.Helper()
	dir = t.TempDir()
	for _, name := range files {
		put(t, dir, name, "before")
	}
	return dir, watch(t.Context(), dir, (*fsnotify.Watcher).Add, func() { t.Error("the files are looked at") })
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// long is how long a change may take to be told on a computer that is very busy.
const long = time.Minute

// noticed reports whether a change is told.
func noticed(changes <-chan []string, within time.Duration) bool {
	select {
	case <-changes:
		return true
	case <-time.After(within):
		return false
	}
}

func TestWatcherTellsOfTheSitesFiles(t *testing.T) {
	t.Parallel()
	for _, change := range []struct {
		name string
		make func(t *testing.T, dir string)
	}{
		{"a page", func(t *testing.T, dir string) { put(t, dir, "content/a.md", "after") }},
		{"a page below", func(t *testing.T, dir string) { put(t, dir, "content/models/b.md", "after") }},
		{"a new page", func(t *testing.T, dir string) { put(t, dir, "content/c.md", "new") }},
		{"a page in a new folder", func(t *testing.T, dir string) { put(t, dir, "content/blog/2026/d.md", "new") }},
		{"a removed page", func(t *testing.T, dir string) { os.Remove(filepath.Join(dir, "content", "a.md")) }},
		{"a page put in the place of another", func(t *testing.T, dir string) {
			put(t, dir, "content/.a.md.new", "after")
			if err := os.Rename(filepath.Join(dir, "content/.a.md.new"), filepath.Join(dir, "content/a.md")); err != nil {
				t.Fatal(err)
			}
		}},
		{"a first layout", func(t *testing.T, dir string) { put(t, dir, "layouts/page.html", "new") }},
		{"a static file", func(t *testing.T, dir string) { put(t, dir, "static/style.css", "after") }},
		{"the settings", func(t *testing.T, dir string) { put(t, dir, "site.yaml", "new") }},
	} {
		t.Run(change.name, func(t *testing.T) {
			t.Parallel()
			dir, changes := watched(t, "content/a.md", "content/models/b.md", "static/style.css")
			change.make(t, dir)
			if !noticed(changes, long) {
				t.Error("nothing was told")
			}
		})
	}
}

func TestWatcherSeesWhatHappensInANewFolder(t *testing.T) {
	t.Parallel()
	dir, changes := watched(t, "content/a.md")
	put(t, dir, "content/blog/2026/d.md", "new")
	if !noticed(changes, long) {
		t.Fatal("the new folder was not told")
	}
	put(t, dir, "content/blog/2026/d.md", "changed")
	if !noticed(changes, long) {
		t.Error("a change in the new folder was not told")
	}
}

func TestWatcherKeepsSilent(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"public/index.html", "README.md", "builder/main.go", ".git/index", "node_modules/x.js", "content/.a.md.swp",
		"content/a.md~", "content/4913", "content/~$a.docx", "out/index.html",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, changes := watched(t, "content/a.md", "public/.kiem", "out/.kiem", name)
			put(t, dir, name, "after")
			if noticed(changes, 4*quiet) {
				t.Error("a change was told")
			}
		})
	}
}

func TestAFolderOfMarkdownAloneIsWatched(t *testing.T) {
	t.Parallel()
	dir, changes := watched(t, "index.md", "notes/b.md", "public/index.html", "out/.kiem")
	put(t, dir, "notes/b.md", "after")
	if !noticed(changes, long) {
		t.Error("a page was not told")
	}
	put(t, dir, "public/index.html", "after")
	put(t, dir, "out/index.html", "after")
	if noticed(changes, 4*quiet) {
		t.Error("the output was told")
	}
}

// A page that is there again is told, when its site's folder was away for a while.
func TestAFolderThatWasAwayIsWatchedAgain(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "site")
	put(t, dir, "content/a.md", "before")
	polling := make(chan struct{})
	changes := watch(t.Context(), dir, (*fsnotify.Watcher).Add, func() { close(polling) })
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	<-polling
	for noticed(changes, 4*quiet) { // until all of the removing was told
	}
	put(t, dir, "content/a.md", "after")
	if !noticed(changes, long) {
		t.Error("nothing was told")
	}
}
