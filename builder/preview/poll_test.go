package preview

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A system that watches too much already refuses to watch more.
func refuse(*fsnotify.Watcher, string) error { return syscall.ENOSPC }

func TestFilesAreLookedAtWhereNobodyTells(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/a.md", "before")
	put(t, dir, "content/b/c.md", "before")
	told := 0
	changes := watch(t.Context(), dir, refuse, func() { told++ })
	if told != 1 {
		t.Errorf("told %d times that the files are looked at, want once", told)
	}
	put(t, dir, "README.md", "not the site's")
	if noticed(changes, 2*pace) {
		t.Error("a change was told, and there was none")
	}
	put(t, dir, "content/b/c.md", "after")
	if !noticed(changes, long) {
		t.Error("a change was not told")
	}
	put(t, dir, "content/new/d.md", "new")
	if !noticed(changes, long) {
		t.Error("a new page was not told")
	}
	if err := os.Remove(filepath.Join(dir, "content", "a.md")); err != nil {
		t.Fatal(err)
	}
	if !noticed(changes, long) {
		t.Error("a removed page was not told")
	}
}

// Once all seems well, a new folder may be one too many.
func TestFilesAreLookedAtOnceNobodyTells(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/a.md", "before")
	polling := make(chan struct{})
	changes := watch(t.Context(), dir, func(notify *fsnotify.Watcher, folder string) error {
		if filepath.Base(folder) == "b" {
			return syscall.ENOSPC
		}
		return notify.Add(folder)
	}, func() { close(polling) })
	put(t, dir, "content/b/c.md", "new")
	if !noticed(changes, long) {
		t.Error("a new folder was not told")
	}
	<-polling
	time.Sleep(2 * pace) // what is new was seen by now
	for noticed(changes, 2*pace) {
	}
	put(t, dir, "content/b/c.md", "changed")
	if !noticed(changes, long) {
		t.Error("a change in the new folder was not told")
	}
}
