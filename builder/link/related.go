package link

import (
	"cmp"
	"slices"

	"kiem/builder/site"
)

const (
	maxRelated = 3
	minScore   = 2
)

// What two pages may share, and how much that says about them.
var scores = []struct {
	field string
	score int32
}{
	{"models", 4},
	{"series", 3},
	{"client", 3},
	{"services", 2},
}

const (
	themeScore  = 1
	sectorScore = 1
)

// related finds, for each page of a type that asks for it, the pages that share most
// with it. It goes from each page to what it has, and from there to the others that
// have it too, so the work follows what is shared and not the number of pairs.
func (l *linker) related() {
	index := l.index()
	points := make([]int32, len(l.graph.Pages))
	var touched []int32
	for i, page := range l.graph.Pages {
		t := l.schema.Type(page.Type)
		if len(t.Related) == 0 {
			continue
		}
		touched = touched[:0]
		for _, trait := range index.of[i] {
			shared := index.traits[trait]
			for _, j := range shared.pages {
				if points[j] == 0 {
					touched = append(touched, j)
				}
				points[j] += shared.score
			}
		}
		page.Related = l.nearest(page, t.Related, touched, points)
		for _, j := range touched {
			points[j] = 0
		}
	}
}

// traits is the inverted index: what the pages have, and who has it.
type traits struct {
	of     [][]int32
	traits []trait
	places map[traitKey]int32
}

type trait struct {
	score int32
	pages []int32
}

type traitKey struct {
	what string
	page *site.Page
	text string
}

func (l *linker) index() *traits {
	x := &traits{of: make([][]int32, len(l.graph.Pages)), places: map[traitKey]int32{}}
	for i, page := range l.graph.Pages {
		for j, ref := range page.References {
			for _, s := range scores {
				if s.field != ref.Field {
					continue
				}
				if of := page.Refs[j]; of != (site.Ref{}) {
					key := traitKey{what: s.field, page: of.Page}
					if of.Page == nil {
						key.text = of.Text
					}
					x.add(i, key, s.score)
				}
				if of := page.Refs[j].Page; of != nil && s.field == "client" && of.Fields.Text("sector") != "" {
					x.add(i, traitKey{what: "sector", text: site.Slug(of.Fields.Text("sector"))}, sectorScore)
				}
			}
		}
		for _, theme := range page.Themes {
			x.add(i, traitKey{what: "theme", text: theme.Lang + "/" + theme.Slug}, themeScore)
		}
	}
	return x
}

func (x *traits) add(page int, key traitKey, score int32) {
	at, ok := x.places[key]
	if !ok {
		at = int32(len(x.traits))
		x.places[key] = at
		x.traits = append(x.traits, trait{score: score})
	}
	x.of[page] = append(x.of[page], at)
	x.traits[at].pages = append(x.traits[at].pages, int32(page))
}

// nearest keeps the best few candidates: more points first, then newer, then by title.
// What has a link of its own on the page already is left out.
func (l *linker) nearest(page *site.Page, types []string, candidates []int32, points []int32) []*site.Page {
	type scored struct {
		page   *site.Page
		points int32
	}
	better := func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.points, a.points), newest(a.page, b.page))
	}
	var best []scored
	for _, j := range candidates {
		other := scored{l.graph.Pages[j], points[j]}
		full := len(best) == maxRelated
		if other.points < minScore || full && better(other, best[maxRelated-1]) > 0 {
			continue
		}
		if other.page == page || other.page.Lang != page.Lang || !slices.Contains(types, other.page.Type) || shown(page, other.page) {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, other, better)
		if full {
			best = best[:maxRelated-1]
		}
		best = slices.Insert(best, at, other)
	}
	var pages []*site.Page
	for _, s := range best {
		pages = append(pages, s.page)
	}
	return pages
}

func shown(page, other *site.Page) bool {
	if s := page.Series; s != nil && (s.Prev == other || s.Next == other) {
		return true
	}
	return slices.Contains(page.SeeAlso, other)
}
