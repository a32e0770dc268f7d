package preview

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// watched is a folder that is watched until the test ends.
func watched(t *testing.T, files ...string) (string, *watcher) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range files {
		put(t, dir, name, "before")
	}
	w, err := newWatcher(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.close)
	return dir, w
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

// noticed reports whether a change is told.
func noticed(w *watcher, within time.Duration) bool {
	select {
	case <-w.changes:
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
			dir, w := watched(t, "content/a.md", "content/models/b.md", "static/style.css")
			change.make(t, dir)
			if !noticed(w, 10*time.Second) {
				t.Error("nothing was told")
			}
		})
	}
}

func TestWatcherSeesWhatHappensInANewFolder(t *testing.T) {
	t.Parallel()
	dir, w := watched(t, "content/a.md")
	put(t, dir, "content/blog/2026/d.md", "new")
	if !noticed(w, 10*time.Second) {
		t.Fatal("the new folder was not told")
	}
	put(t, dir, "content/blog/2026/d.md", "changed")
	if !noticed(w, 10*time.Second) {
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
			dir, w := watched(t, "content/a.md", "public/.kiem", "out/.kiem", name)
			put(t, dir, name, "after")
			if noticed(w, 4*quiet) {
				t.Error("a change was told")
			}
		})
	}
}

func TestAFolderOfMarkdownAloneIsWatched(t *testing.T) {
	t.Parallel()
	dir, w := watched(t, "index.md", "notes/b.md", "public/index.html", "out/.kiem")
	put(t, dir, "notes/b.md", "after")
	if !noticed(w, 10*time.Second) {
		t.Error("a page was not told")
	}
	put(t, dir, "public/index.html", "after")
	put(t, dir, "out/index.html", "after")
	if noticed(w, 4*quiet) {
		t.Error("the output was told")
	}
}

func TestABurstIsToldOnce(t *testing.T) {
	t.Parallel()
	dir, w := watched(t, "content/a.md")
	for range 20 {
		put(t, dir, "content/a.md", "again")
		put(t, dir, "content/b.md", "again")
	}
	if !noticed(w, 10*time.Second) {
		t.Fatal("nothing was told")
	}
	if noticed(w, 4*quiet) {
		t.Error("it was told twice")
	}
}
