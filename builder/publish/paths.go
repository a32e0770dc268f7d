package publish

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"kiem/builder/site"
)

// checkPaths makes sure that the outputs can lie together in one folder, inside it.
func checkPaths(outputs []site.Output) error {
	files := make(map[string]bool, len(outputs))
	for _, output := range outputs {
		if !inside(output.Path) {
			return fmt.Errorf("output %q: not a path inside the output folder", output.Path)
		}
		if files[output.Path] {
			return fmt.Errorf("output %q: made twice", output.Path)
		}
		files[output.Path] = true
	}
	checked := map[string]bool{}
	for _, output := range outputs {
		for folder := range folders(output.Path) {
			if files[folder] {
				return fmt.Errorf("output %q: %q is a file as well as a folder", output.Path, folder)
			}
			if checked[folder] {
				break
			}
			checked[folder] = true
		}
	}
	return nil
}

// inside reports whether a path with '/' stays inside the folder it is relative to, on
// any system, and is not one of kiem's own names there.
func inside(name string) bool {
	if name == "." || !fs.ValidPath(name) || !filepath.IsLocal(filepath.FromSlash(name)) {
		return false
	}
	if filepath.Separator != '/' && strings.ContainsRune(name, filepath.Separator) {
		return false
	}
	return !strings.HasPrefix(strings.ToLower(name), markerName)
}

// folders yields the folders that a file lies in, innermost first.
func folders(file string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for folder := path.Dir(file); folder != "."; folder = path.Dir(folder) {
			if !yield(folder) {
				return
			}
		}
	}
}
