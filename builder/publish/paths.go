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

// paths are those of all outputs, in order, and the place of each among the outputs.
type paths struct {
	names  []string
	places []int32
}

// pathsOf makes sure that the outputs can lie together in one folder, inside it. A file
// with the name of a folder is an author's mistake: kiem's own files have an ending.
func pathsOf(outputs site.Outputs) (paths, error) {
	n := outputs.Len()
	all, p := make([]string, n), paths{make([]string, n), make([]int32, n)}
	for i := range all {
		all[i], p.places[i] = outputs.Path(i), int32(i)
	}
	slices.SortFunc(p.places, func(a, b int32) int { return strings.Compare(all[a], all[b]) })
	for i, place := range p.places {
		file := all[place]
		if !inside(file) {
			return paths{}, fmt.Errorf("output %q: not a path inside the output folder", file)
		}
		if i > 0 && file == p.names[i-1] {
			return paths{}, fmt.Errorf("output %q: there are two", file)
		}
		p.names[i] = file
	}
	if clashes := p.clashes(); len(clashes) > 0 {
		return paths{}, clashes
	}
	return p, nil
}

// clashes are the files that have the name of a folder.
func (p paths) clashes() (clashes site.Problems) {
	checked := map[string]bool{}
	for _, name := range p.names {
		for folder := range folders(name) {
			if checked[folder] {
				break
			}
			checked[folder] = true
			if _, is := slices.BinarySearch(p.names, folder); is {
				clashes = append(clashes, refusal("K412", folder, site.Args{"name", folder, "other", folder}))
			}
		}
	}
	return clashes
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
