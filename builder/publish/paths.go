package publish

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"kiem/builder/site"
)

// checkPaths makes sure that the outputs can lie together in one folder, inside it. A file
// with the name of a folder is an author's mistake: kiem's own files have an ending.
func checkPaths(outputs []site.Output) error {
	files := make(map[string]bool, len(outputs))
	var clashes site.Problems
	for _, output := range outputs {
		if !inside(output.Path) {
			return fmt.Errorf("output %q: not a path inside the output folder", output.Path)
		}
		if files[output.Path] {
			return fmt.Errorf("output %q: there are two", output.Path)
		}
		files[output.Path] = true
	}
	checked := map[string]bool{}
	for _, output := range outputs {
		for folder := range folders(output.Path) {
			if checked[folder] {
				break
			}
			checked[folder] = true
			if files[folder] {
				clashes = append(clashes, refusal("K412", folder, site.Args{"name", folder, "other", folder}))
			}
		}
	}
	if len(clashes) > 0 {
		return clashes
	}
	return nil
}

// refusal is a problem that keeps the site from being published.
func refusal(code, file string, args site.Args) site.Problem {
	return site.Problem{Code: code, Severity: site.Error, File: file, Args: args}
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
