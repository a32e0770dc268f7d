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
func checkPaths(outputs site.Outputs) error {
	files := make(map[string]bool, outputs.Len())
	var clashes site.Problems
	for i := range outputs.Len() {
		file := outputs.At(i).Path
		if !inside(file) {
			return fmt.Errorf("output %q: not a path inside the output folder", file)
		}
		if files[file] {
			return fmt.Errorf("output %q: there are two", file)
		}
		files[file] = true
	}
	checked := map[string]bool{}
	for i := range outputs.Len() {
		for folder := range folders(outputs.At(i).Path) {
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
