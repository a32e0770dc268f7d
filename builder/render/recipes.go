package render

import (
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// recipes gathers the outputs, each path once. A file of the author's takes the place of
// what kiem makes by itself, such as robots.txt; when two things that authors wrote come
// to one path, one of them has to move.
type recipes struct {
	outputs  []site.Output
	problems []site.Problem
	// sources are what each path is made of: a file, or the address of a list.
	sources map[string]string
}

// newRecipes has room for so many.
func newRecipes(n int) *recipes {
	return &recipes{outputs: make([]site.Output, 0, n), sources: make(map[string]string, n)}
}

// byItself is the source of what kiem makes without being asked.
const byItself = ""

func (rs *recipes) add(source string, o site.Output) {
	other, taken := rs.sources[o.Path]
	if !taken {
		rs.sources[o.Path] = source
		rs.outputs = append(rs.outputs, o)
		return
	}
	if source == byItself {
		return
	}
	if isAddress(source) {
		source, other = other, source
	}
	rs.problems = append(rs.problems, problem.At("K141", source, site.Pos{}, "other", other, "url", address(o.Path)))
}

func (rs *recipes) addByItself(outputs ...site.Output) {
	for _, o := range outputs {
		rs.add(byItself, o)
	}
}

func isAddress(source string) bool { return strings.HasPrefix(source, "/") }

// address is where an output is served.
func address(path string) string { return "/" + strings.TrimSuffix(path, "index.html") }
