package publish

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"kiem/builder/site"
)

// plan lists what to rename, from the stage to the same path in the folder: whole
// folders where there is none yet. It changes nothing, and refuses when files that
// are not kiem's are in the way: the problems are all of these.
func (t *target) plan(s *stage) (moves []string, err error) {
	if s.empty() {
		return nil, nil
	}
	var inTheWay []string
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
			case err == nil:
				if foreign := t.foreign(name, old); foreign != "" {
					inTheWay = append(inTheWay, foreign)
				}
			}
			moves = append(moves, name)
		}
		return nil
	}
	if err := walk("."); err != nil {
		return nil, err
	}
	if len(inTheWay) > mostInTheWay {
		return nil, t.refuse("K403", inTheWay[0])
	}
	if len(inTheWay) > 0 {
		return nil, t.inTheWay(inTheWay...)
	}
	return moves, nil
}

// mostInTheWay is how many files of somebody else's may be in the way before the whole folder is
// taken for theirs: it rather is kiem's own list that is damaged then.
const mostInTheWay = 20

// inTheWay are the problems that files that are not kiem's are where the site has some.
func (t *target) inTheWay(files ...string) (all site.Problems) {
	for _, file := range files {
		all = append(all, refusal("K416", filepath.ToSlash(filepath.Join(t.dir, filepath.FromSlash(file))), nil))
	}
	return all
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

// owns reports whether a file is kiem's, if only by a name that differs in case from the one it has
// now, on a disk that takes the two as one.
func (t *target) owns(name string) bool {
	if _, ok := slices.BinarySearch(t.listed, name); ok {
		return true
	}
	if t.folded == nil {
		t.folded = foldedNames(t.listed)
	}
	other, ok := t.folded[strings.ToLower(name)]
	return ok && t.sameFile(name, other)
}

// foldedNames finds names whatever their case.
func foldedNames(names []string) map[string]string {
	folded := make(map[string]string, len(names))
	for _, name := range names {
		folded[strings.ToLower(name)] = name
	}
	return folded
}
