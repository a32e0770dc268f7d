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

// scores are what two pages may share, and how much that says about them. All but the
// theme and the sector of the client are fields.
var scores = map[string]int32{"models": 4, "series": 3, "client": 3, "services": 2, "theme": 1, "sector": 1}

// related finds, for each page of a type that asks for it, the pages that share most
// with it. It goes from each page to what it has, and from there to the others that
// have it too, so the work follows what is shared and not the number of pairs.
func (l *linker) related() {
	index := l.index()
	ranks := l.ranks()
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
		page.Related = l.nearest(page, t.Related, touched, points, ranks)
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
		for _, key := range traitsOf(page) {
			x.add(i, key)
		}
	}
	return x
}

// traitsOf is what the page has, each once. A client that is not named is only its
// sector.
func traitsOf(page *site.Page) []traitKey {
	var keys []traitKey
	add := func(key traitKey) {
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	sector := func(text string) {
		if slug := site.Slug(text); slug != "" {
			add(traitKey{what: "sector", text: slug})
		}
	}
	for i, ref := range page.References {
		of := page.Refs[i]
		switch {
		case scores[ref.Field] == 0 || of == site.Ref{}:
		case of.Unnamed:
			sector(of.Text)
		case of.Page == nil:
			add(traitKey{what: ref.Field, text: of.Text})
		default:
			add(traitKey{what: ref.Field, page: of.Page})
			if ref.Field == "client" {
				sector(of.Page.Fields.Text("sector"))
			}
		}
	}
	for _, theme := range page.Themes {
		add(traitKey{what: "theme", text: theme.Lang + "/" + theme.Slug})
	}
	return keys
}

func (x *traits) add(page int, key traitKey) {
	at, ok := x.places[key]
	if !ok {
		at = int32(len(x.traits))
		x.places[key] = at
		x.traits = append(x.traits, trait{score: scores[key.what]})
	}
	x.of[page] = append(x.of[page], at)
	x.traits[at].pages = append(x.traits[at].pages, int32(page))
}

// ranks are the places of the pages in the order from new to old.
func (l *linker) ranks() []int32 {
	order := make([]int32, len(l.graph.Pages))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int { return newest(l.graph.Pages[i], l.graph.Pages[j]) })
	ranks := make([]int32, len(order))
	for rank, i := range order {
		ranks[i] = int32(rank)
	}
	return ranks
}

// nearest keeps the best few candidates: more points first, then newer, then by title.
// What has a link of its own on the page already is left out.
func (l *linker) nearest(page *site.Page, types []string, candidates, points, ranks []int32) []*site.Page {
	type scored struct {
		page         *site.Page
		points, rank int32
	}
	better := func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.rank, b.rank))
	}
	var best []scored
	for _, j := range candidates {
		other := scored{l.graph.Pages[j], points[j], ranks[j]}
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
	isOther := func(ref site.Ref) bool { return ref.Page == other }
	return slices.Contains(page.SeeAlso, other) || slices.ContainsFunc(page.Refs, isOther)
}
