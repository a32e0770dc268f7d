package read

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// overlay finds the author's files in a folder of the site, laid over kiem's own: for
// each path the author's file, or else kiem's. Labels lie over one another word by word, so
// that of those both are there, kiem's first.
func (r *reader) overlay(folder string, defaults fs.FS, keep func(string, bool) bool) ([]file, error) {
	own, _, err := r.find(folder, keep)
	if err != nil {
		return nil, err
	}
	taken := make(map[string]bool, len(own))
	for _, f := range own {
		taken[f.path] = true
	}
	files, err := builtIn(folder, defaults, keep)
	if err != nil {
		return nil, err
	}
	replaced := make(map[string]bool, len(own))
	files = slices.DeleteFunc(files, func(f file) bool {
		replaced[f.path] = taken[f.path]
		return taken[f.path] && !isLabels(f.path)
	})
	for i := range own {
		own[i].added = !replaced[own[i].path]
	}
	files = append(files, own...)
	slices.SortStableFunc(files, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return files, nil
}

func isLabels(name string) bool { return strings.HasPrefix(name, layoutsFolder+"/labels/") }

// builtIn finds kiem's own files of a folder.
func builtIn(folder string, fsys fs.FS, keep func(string, bool) bool) ([]file, error) {
	if fsys == nil {
		return nil, nil
	}
	var files []file
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !keep(name, false) {
			return err
		}
		files = append(files, file{path: folder + "/" + name, url: "/" + name, fsys: fsys, name: name})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading kiem's own %s: %w", folder, err)
	}
	return files, nil
}

// keepStatic leaves out embed.go, by which kiem's own folder gets into the program.
func keepStatic(name string, _ bool) bool {
	return name != "embed.go" && !hidden(path.Base(name)) || slices.Contains(served, name)
}

func keepLayout(name string, dir bool) bool {
	switch {
	case hidden(path.Base(name)):
		return false
	case dir:
		return true
	}
	return path.Ext(name) == ".html" || path.Ext(name) == ".yaml" && strings.HasPrefix(name, "labels/")
}

// merge puts the files of content/ and static/ together. Two of the author's for one
// address are a problem; one of kiem's gives way.
func (r *reader) merge(content, static []file) []file {
	byURL := make(map[string]file, len(content))
	for _, f := range content {
		byURL[f.url] = f
	}
	all := slices.Clone(content)
	for _, f := range static {
		other, clash := byURL[f.url]
		if !clash {
			all = append(all, f)
		} else if f.own {
			r.add("K141", other.path, "other", f.path, "url", f.url)
		}
	}
	slices.SortFunc(all, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return all
}
