package publish

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// plan lists what to rename, from the stage to the same path in the folder: whole
// folders where there is none yet. It changes nothing, and refuses when something that
// is not kiem's is in the way.
func (t *target) plan(s *stage) (moves []string, err error) {
	if s.empty() {
		return nil, nil
	}
	var walk func(folder string) error
	walk = func(folder string) error {
		entries, err := fs.ReadDir(t.root.FS(), staged(folder))
		if err != nil {
			return fmt.Errorf("reading the stage: %w", err)
		}
		for _, entry := range entries {
			name := path.Join(folder, entry.Name())
			old, err := t.root.Lstat(name)
			switch {
			case err == nil && old.IsDir() && entry.IsDir():
				if err := walk(name); err != nil {
					return err
				}
				continue
			case err == nil && old.IsDir() != entry.IsDir():
				if foreign := t.foreign(name, old); foreign != "" {
					return t.refuse("K403", foreign)
				}
			}
			moves = append(moves, name)
		}
		return nil
	}
	return moves, walk(".")
}

// foreign returns a file at or below the path that is not kiem's, or "".
func (t *target) foreign(name string, info fs.FileInfo) string {
	if !info.IsDir() {
		if t.owns(name) {
			return ""
		}
		return name
	}
	found := ""
	fs.WalkDir(t.root.FS(), name, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() && !t.owns(file) {
			found = file
			return fs.SkipAll
		}
		return nil
	})
	return found
}

func (t *target) owns(name string) bool {
	_, ok := slices.BinarySearch(t.listed, name)
	return ok
}
