package render

import (
	"strings"
	"sync"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// recipe is how a file is made, by any renderer of a site with the same plan.
type recipe struct {
	// at is the file's path, or an address, beginning with '/', of which that follows: a page's
	// is in memory already.
	at string
	// n and page are the numbers of what is made of the site: of a page, or of a list and of the
	// page of that. With them, all that are made in one way have one function.
	n, page int32
	make    func(r *renderer, it recipe) ([]byte, error)
	// basis tells apart what it is made of; nil where that is not known.
	basis func(b *bases, it recipe) uint64
}

func (r recipe) path() string {
	if isAddress(r.at) {
		return file(r.at)
	}
	return r.at
}

// recipes gathers the recipes, each path once. A file of the author's takes the place of
// what kiem makes by itself, such as robots.txt; when two things that authors wrote come
// to one path, one of them has to move.
type recipes struct {
	all      []recipe
	problems []site.Problem
	// sources are what each path is made of: a file, or the address of a list.
	sources map[string]string
	// places are where the recipe of each path is, looked up when the first is asked for.
	places func() map[string]int
}

// newRecipes has room for so many.
func newRecipes(n int) *recipes {
	rs := &recipes{all: make([]recipe, 0, n), sources: make(map[string]string, n)}
	rs.places = sync.OnceValue(func() map[string]int {
		places := make(map[string]int, len(rs.all))
		for i, recipe := range rs.all {
			places[recipe.path()] = i
		}
		return places
	})
	return rs
}

// byItself is the source of what kiem makes without being asked.
const byItself = ""

func (rs *recipes) add(source, path string, make func(r *renderer) ([]byte, error)) {
	rs.addOne(source, recipe{at: path, make: func(r *renderer, _ recipe) ([]byte, error) { return make(r) }})
}

// addOne adds a recipe.
func (rs *recipes) addOne(source string, added recipe) {
	path := added.path()
	other, taken := rs.sources[path]
	if !taken {
		rs.sources[path] = source
		rs.all = append(rs.all, added)
		return
	}
	if source == byItself {
		return
	}
	if isAddress(source) {
		source, other = other, source
	}
	rs.problems = append(rs.problems, problem.At("K141", source, site.Pos{}, "other", other, "url", address(path)))
}

func isAddress(source string) bool { return strings.HasPrefix(source, "/") }

// address is where an output is served.
func address(path string) string { return "/" + strings.TrimSuffix(path, "index.html") }
