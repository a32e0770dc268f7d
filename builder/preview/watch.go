package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// adder makes the system tell of changes in one folder; tests have one that fails.
type adder func(notify *fsnotify.Watcher, folder string) error

// watch tells what changes in a site's folder, by the names relative to it and with '/',
// until the context is done; nil is anything. Where the system
// does not tell of them, because it cannot or because it watches too much already, the
// files are looked at instead, and polling is called.
func watch(ctx context.Context, dir string, add adder, polling func()) <-chan []string {
	w := &watcher{tree: tree{filepath.Clean(dir)}, add: add, touched: make(chan string)}
	err := w.start()
	if err != nil {
		polling()
		go w.poll(ctx, w.look())
		return bursts(ctx, w.touched)
	}
	go func() {
		if err := w.listen(ctx); err != nil {
			polling()
			seen := w.look()
			w.touch(ctx, anything)
			w.poll(ctx, seen)
		}
	}()
	return bursts(ctx, w.touched)
}

// watcher finds out that something in a site's folder has changed. It watches folders,
// never files: editors save a file by putting another one in its place.
type watcher struct {
	tree
	add     adder
	notify  *fsnotify.Watcher
	touched chan string
}

// start makes the system tell of changes.
func (w *watcher) start() error {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	w.notify = notify
	if err := w.addAll(w.dir); err != nil {
		notify.Close()
		return err
	}
	return nil
}

// addAll watches a folder and the ones in it.
func (w *watcher) addAll(folder string) error {
	return w.walk(folder, func(name string, entry fs.DirEntry) error {
		if !entry.IsDir() {
			return nil
		}
		err := w.add(w.notify, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
			return fmt.Errorf("watching %s: %w", name, err)
		}
		return nil // what is gone or closed to us is for building to tell
	})
}

// listen passes on what the system tells, until the context is done; an error means that
// the system no longer tells all.
func (w *watcher) listen(ctx context.Context) error {
	defer w.notify.Close()
	// That the site's folder itself is gone is not told as long as something has it open.
	there, _ := os.Stat(w.dir)
	still := time.NewTicker(pace)
	defer still.Stop()
	for {
		select {
		case <-still.C:
			if now, err := os.Stat(w.dir); err != nil || !os.SameFile(there, now) {
				return errors.New("the site's folder is gone, or another one")
			}
		case <-ctx.Done():
			return nil
		case event, open := <-w.notify.Events:
			if !open {
				return errors.New("the system tells no more")
			}
			if event.Op == fsnotify.Chmod || !w.wants(event.Name) {
				continue
			}
			if event.Has(fsnotify.Create) && isFolder(event.Name) {
				if err := w.addAll(event.Name); err != nil {
					return err
				}
			}
			w.touch(ctx, w.nameOf(event.Name))
		case <-w.notify.Errors: // events were lost, and new folders may be among them
			if err := w.addAll(w.dir); err != nil {
				return err
			}
			w.touch(ctx, anything)
		}
	}
}

// touch notes that something has changed.
func (w *watcher) touch(ctx context.Context, name string) {
	select {
	case w.touched <- name:
	case <-ctx.Done():
	}
}

// nameOf is the name of a file or folder relative to the site's.
func (w *watcher) nameOf(path string) string {
	name, err := filepath.Rel(w.dir, path)
	if err != nil {
		return anything
	}
	return filepath.ToSlash(name)
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
