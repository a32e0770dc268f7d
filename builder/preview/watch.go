package preview

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// quiet is how long nothing happens before a burst of changes is over; patience is how
	// long a burst is waited for.
	quiet    = 50 * time.Millisecond
	patience = 500 * time.Millisecond
)

// watcher tells when something in a site's folder has changed. It watches folders, never
// files: editors save a file by putting another one in its place.
type watcher struct {
	dir    string
	notify *fsnotify.Watcher
	// changes gets a value after each burst of changes; one that was not received yet
	// stands for later ones as well.
	changes chan struct{}
}

func newWatcher(dir string) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching %s: %w", dir, err)
	}
	w := &watcher{dir: filepath.Clean(dir), notify: notify, changes: make(chan struct{}, 1)}
	if err := w.add(w.dir); err != nil {
		notify.Close()
		return nil, err
	}
	go w.gather()
	return w, nil
}

func (w *watcher) close() { w.notify.Close() }

// add watches a folder and the ones in it.
func (w *watcher) add(folder string) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // it is gone again, or not for us to see; building tells
		case !entry.IsDir():
			return nil
		case name != w.dir && (!w.wants(name) || published(name)):
			return filepath.SkipDir
		}
		if err := w.notify.Add(name); err != nil {
			return fmt.Errorf("watching %s: %w", name, err)
		}
		return nil
	})
}

// wants reports whether a file or folder is one that the site is made from, by its name.
func (w *watcher) wants(name string) bool {
	relative, err := filepath.Rel(w.dir, name)
	if err != nil || relative == "." {
		return false
	}
	parts := strings.Split(filepath.ToSlash(relative), "/")
	if slices.ContainsFunc(parts, passedOver) {
		return false
	}
	// A folder without content/ may be a site by itself.
	if _, err := os.Stat(filepath.Join(w.dir, "content")); err != nil {
		return parts[0] != "public"
	}
	return slices.Contains([]string{"site.yaml", "content", "layouts", "static"}, parts[0])
}

// passedOver reports whether a name is that of a file that editors and other programs
// keep for themselves.
func passedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasPrefix(base, "#") ||
		strings.HasSuffix(base, "~") || strings.HasSuffix(base, ".tmp") || base == "node_modules" ||
		base == "4913" // with which Vim tries whether it can write
}

// published reports whether kiem made the folder.
func published(folder string) bool {
	info, err := os.Lstat(filepath.Join(folder, ".kiem"))
	return err == nil && info.Mode().IsRegular()
}

// gather turns events into bursts, until the watcher is closed.
func (w *watcher) gather() {
	var over <-chan time.Time
	var begun time.Time
	for {
		select {
		case event, open := <-w.notify.Events:
			if !open {
				return
			}
			if !w.matters(event) {
				continue
			}
		case _, open := <-w.notify.Errors:
			if !open {
				return
			} // events may be lost: the site is made again to be sure
		case <-over:
			over = nil
			select {
			case w.changes <- struct{}{}:
			default:
			}
			continue
		}
		if over == nil {
			begun = time.Now()
		}
		over = time.After(min(quiet, max(0, patience-time.Since(begun))))
	}
}

// matters reports whether an event changes the site, and begins to watch a new folder.
func (w *watcher) matters(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || !w.wants(event.Name) {
		return false
	}
	if event.Has(fsnotify.Create) {
		if info, err := os.Stat(event.Name); err == nil && info.IsDir() {
			w.add(event.Name) // a folder that cannot be watched is still built
		}
	}
	return true
}
