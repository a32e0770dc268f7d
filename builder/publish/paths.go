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

// paths are those of all outputs, in order, and for the place of each output that of its path.
type paths struct {
	names []string
	at    []int32
}

// pathsOf makes sure that the outputs can lie together in one folder, inside it. A file
// with the name of a folder is an author's mistake: kiem's own files have an ending.
func pathsOf(outputs site.Outputs) (paths, error) {
	n := outputs.Len()
	all, p := pathsInOnePiece(outputs), paths{make([]string, n), make([]int32, n)}
	places := make([]int32, n)
	for i := range places {
		places[i] = int32(i)
	}
	slices.SortFunc(places, func(a, b int32) int { return strings.Compare(all[a], all[b]) })
	for i, place := range places {
		file := all[place]
		if !inside(file) {
			return paths{}, fmt.Errorf("output %q: not a path inside the output folder", file)
		}
		if i > 0 && file == p.names[i-1] {
			return paths{}, fmt.Errorf("output %q: there are two", file)
		}
		p.names[i], p.at[place] = file, int32(i)
	}
	if clashes := p.clashes(); len(clashes) > 0 {
		return paths{}, clashes
	}
	return p, nil
}

// pathsInOnePiece are the paths of the outputs, each a part of one text: they stay in memory until
// all is published, and what the collector of memory looks at is their number.
func pathsInOnePiece(outputs site.Outputs) []string {
	n := outputs.Len()
	var text []byte
	ends := make([]int, n)
	for i := range n {
		text = append(text, outputs.Path(i)...)
		ends[i] = len(text)
	}
	whole, all, start := string(text), make([]string, n), 0
	for i, end := range ends {
		all[i], start = whole[start:end], end
	}
	return all
}

// clashes are the files that have the name of a folder.
func (p paths) clashes() (clashes site.Problems) {
	for i, name := range p.names {
		for folder := range folders(name) {
			if i > 0 && isIn(folder, p.names[i-1]) {
				break // what is in a folder is together, as the names are in order
			}
			if p.has(folder, i) {
				clashes = append(clashes, refusal("K412", folder, site.Args{"name", folder, "other", folder}))
			}
		}
	}
	return clashes
}

// has reports whether there is a file with the name of a folder, of which the first file is at a
// place: only files of which the names begin like it can be between the two.
func (p paths) has(folder string, place int) bool {
	for place > 0 && strings.HasPrefix(p.names[place-1], folder) {
		if place--; p.names[place] == folder {
			return true
		}
	}
	return false
}

// isIn reports whether a file is in a folder.
func isIn(folder, file string) bool {
	return len(file) > len(folder) && file[len(folder)] == '/' && file[:len(folder)] == folder
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
