package read

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"kiem/builder/site"
)

// file is a file that was found, not yet read.
type file struct {
	// path is relative to the site's folder, with accents composed; url is where the
	// file is published as it is.
	path, url string
	// fsys and name are where the bytes are.
	fsys fs.FS
	name string
	// own is whether it is the author's, not one of kiem's defaults.
	own bool
	// added is whether it is the author's, and kiem has no file of that path.
	added bool
	// linked is whether a symbolic link leads to it.
	linked bool
	// stamp is what it was when it was found, if that was just now and is certain.
	stamp site.Stamp
}

// find finds the files below a folder of the site, in the order of their names, that
// keep accepts. keep is asked for each file and folder, with its path from the folder
// on. The folder is not there when nothing, or a mere file, has its name.
func (r *reader) find(folder string, keep func(name string, dir bool) bool) (found []file, there bool, err error) {
	info, err := fs.Lstat(r.fsys, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, true, r.unreadable(folder, err)
	}
	kind, err := r.kind(folder, info.Mode(), nil)
	if err != nil || kind != folderKind {
		return nil, kind == skipped, err
	}
	w := walker{reader: r, root: folder, keep: keep, linked: info.Mode()&fs.ModeSymlink != 0}
	err = w.walk(folder, nil)
	return w.found, true, err
}

type walker struct {
	*reader
	root  string
	keep  func(name string, dir bool) bool
	found []file
	// linked is whether a symbolic link leads to the folder that is walked.
	linked bool
}

// walk adds the files below a folder; above are the folders that it lies in.
func (w *walker) walk(folder string, above []string) error {
	entries, err := fs.ReadDir(w.fsys, folder)
	if err != nil {
		return w.unreadable(folder, err)
	}
	above = append(above, folder)
	w.found = slices.Grow(w.found, len(entries))
	twins := make(map[string]string, len(entries))
	for _, entry := range entries {
		name := path.Join(folder, entry.Name())
		below := norm.NFC.String(strings.TrimPrefix(name, w.root+"/"))
		if name == w.out || !w.keep(below, true) && !w.keep(below, false) {
			continue
		}
		kind, err := w.kind(name, entry.Type(), above)
		if err != nil {
			return err
		}
		if kind == skipped || !w.keep(below, kind == folderKind) {
			continue
		}
		twin := w.twin(twins, name)
		switch kind {
		case folderKind:
			if w.published(name) {
				continue
			}
			if strings.EqualFold(path.Ext(name), ".md") {
				w.add("K148", norm.NFC.String(name))
			}
			below := w.linked
			w.linked = w.linked || isLink(entry)
			err := w.walk(name, above)
			if w.linked = below; err != nil {
				return err
			}
		case fileKind:
			if !twin {
				w.found = append(w.found, file{
					path: norm.NFC.String(name), url: "/" + below, fsys: w.fsys, name: name, own: true,
					linked: w.linked || isLink(entry), stamp: w.stampOf(entry),
				})
			}
		case strangeKind:
			w.add("K149", norm.NFC.String(name))
		}
	}
	return nil
}

// stampOf is the stamp of a file in a folder that was read just now: a folder that is read through
// an [os.Root] tells it of all its files.
func (r *reader) stampOf(entry fs.DirEntry) site.Stamp {
	if info, err := entry.Info(); err == nil {
		return certain(info, r.moment)
	}
	return site.Stamp{}
}

func isLink(entry fs.DirEntry) bool { return entry.Type()&fs.ModeSymlink != 0 }

// published reports whether kiem made the folder, which it marks with a file.
func (r *reader) published(folder string) bool {
	info, err := fs.Lstat(r.fsys, path.Join(folder, ".kiem"))
	return err == nil && info.Mode().IsRegular()
}

// twin notes a problem when a name in the same folder differs from this one only in case
// or in how its accents are made.
func (w *walker) twin(twins map[string]string, name string) bool {
	composed := norm.NFC.String(name)
	folded := strings.ToLower(composed)
	if other, ok := twins[folded]; ok {
		w.add("K143", composed, "other", other)
		return true
	}
	twins[folded] = composed
	return false
}

type kind int

const (
	skipped kind = iota
	fileKind
	folderKind
	strangeKind // a pipe, a device
)

// kind tells what is under a name, behind a symbolic link as well.
func (r *reader) kind(name string, mode fs.FileMode, above []string) (kind, error) {
	switch {
	case mode.IsRegular():
		return fileKind, nil
	case mode.IsDir():
		return folderKind, nil
	case mode&fs.ModeSymlink == 0:
		return strangeKind, nil
	}
	info, err := fs.Stat(r.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return skipped, r.unreadable(name, err)
	case err != nil:
		target, _ := fs.ReadLink(r.fsys, name)
		r.add("K404", norm.NFC.String(name), "value", target)
		return skipped, nil
	case info.IsDir() && r.loops(info, above):
		return skipped, nil
	case info.IsDir():
		return folderKind, nil
	case info.Mode().IsRegular():
		return fileKind, nil
	}
	return strangeKind, nil
}

// loops reports whether a folder is one of those above it.
func (r *reader) loops(info fs.FileInfo, above []string) bool {
	for _, folder := range above {
		if other, err := fs.Stat(r.fsys, folder); err == nil && os.SameFile(info, other) {
			return true
		}
	}
	return false
}

// unreadable tells the author of a file that may not be read or that a link promises in
// vain; any other error is the machine's.
func (r *reader) unreadable(name string, err error) error {
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, fs.ErrNotExist) {
		r.add("K149", norm.NFC.String(name))
		return nil
	}
	return fmt.Errorf("reading %s: %w", name, err)
}
