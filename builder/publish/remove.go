package publish

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// gone returns what kiem wrote earlier and the site, which has files of the current paths, in
// order, no longer has.
func (t *target) gone(current []string) []string {
	gone := slices.DeleteFunc(slices.Clone(t.listed), func(name string) bool {
		_, is := slices.BinarySearch(current, name)
		return is
	})
	if len(gone) == 0 {
		return nil
	}
	folded := foldedNames(current)
	return slices.DeleteFunc(gone, func(name string) bool {
		other, is := folded[strings.ToLower(name)]
		return is && t.sameFile(name, other)
	})
}

// sameFile reports whether two names that differ in case mean one file, as they do on
// most Macs and on Windows.
func (t *target) sameFile(a, b string) bool {
	one, err := t.root.Lstat(a)
	if err != nil {
		return false
	}
	other, err := t.root.Lstat(b)
	return err == nil && os.SameFile(one, other)
}

// split divides the files that are gone into those in the way of a move, which have to
// be removed before it, and the others, to which pages may still link until then.
func split(gone, moves []string) (before, after []string) {
	moved := make(map[string]bool, len(moves))
	for _, name := range moves {
		moved[name] = true
	}
	for _, name := range gone {
		inTheWay := moved[name]
		for folder := range folders(name) {
			inTheWay = inTheWay || moved[folder]
		}
		if inTheWay {
			before = append(before, name)
		} else {
			after = append(after, name)
		}
	}
	return before, after
}

// remove removes files, and adds their number to removed.
func (t *target) remove(names []string, removed *int) error {
	for _, name := range names {
		info, err := t.root.Lstat(name)
		if err != nil || info.IsDir() {
			continue // someone was here before us
		}
		if err := t.root.Remove(name); err != nil {
			return fmt.Errorf("removing a file that is gone from the site: %w", err)
		}
		*removed++
	}
	return nil
}

// prune removes the folders that are empty now that the files in them are gone.
func (t *target) prune(gone []string) {
	for _, name := range gone {
		for folder := range folders(name) {
			if t.root.Remove(folder) != nil {
				break // not empty
			}
		}
	}
}

// removeFolders removes a folder that has nothing but folders in it.
func (t *target) removeFolders(name string) {
	var found []string
	fs.WalkDir(t.root.FS(), name, func(folder string, _ fs.DirEntry, _ error) error {
		found = append(found, folder)
		return nil
	})
	for _, folder := range slices.Backward(found) {
		t.root.Remove(folder) // a folder that stays makes the rename fail, which tells
	}
}
