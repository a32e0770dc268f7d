package link

import (
	"cmp"
	"slices"
	"sync"

	"kiem/builder/site"
)

const (
	maxRelated = 3
	minScore   = 2
)

// score is a field that two pages may share, and how much that says about them.
type score struct {
	what   string
	points int32
}

var scores = []score{{"models", 4}, {"series", 3}, {"client", 3}, {"services", 2}}

// What else pages may share: a theme, and the sector of their client.
const (
	themePoints  = 1
	sectorPoints = 1
)

// Related finds, for a page of a type that asks for it, the pages that share most with
// it. It goes from the page to what it has, and from there to the others that have it too,
// so the work follows what is shared and not the number of pages.
func (l *linking) Related(page *site.Page) []*site.Page {
	f := l.foundOn(page)
	f.forRelated.Do(func() {
		if types := l.entryOf(page).typ.Related; len(types) > 0 {
			f.related = l.nearest(page, types)
		}
	})
	return f.related
}

// nearest keeps the best few candidates: more points first, then newer, then by title.
// What has a link of its own on the page already is left out.
func (l *linking) nearest(page *site.Page, types []string) []*site.Page {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	type scored struct {
		page         *site.Page
		points, rank int32
	}
	better := func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.rank, b.rank))
	}
	best := make([]scored, 0, maxRelated)
	for _, j := range l.sharing(page, s) {
		points := s.points[j]
		s.points[j] = 0
		other := scored{&l.pages[j], points, l.newest.ranks[j]}
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

// scratch is where points are added up: those of each page, all 0 between two uses.
type scratch struct {
	points  []int32
	touched []int32
}

var scratches = sync.Pool{New: func() any { return &scratch{} }}

// sharing are the numbers of the pages that share something with the page, with their
// points in the scratch.
func (l *linking) sharing(page *site.Page, s *scratch) []int32 {
	if len(s.points) < len(l.pages) {
		s.points = make([]int32, len(l.pages))
	}
	s.touched = s.touched[:0]
	t := l.traits()
	for _, trait := range t.of.row(page.N) {
		points := t.points[trait]
		for _, j := range t.pages.row(int(trait)) {
			if s.points[j] == 0 {
				s.touched = append(s.touched, j)
			}
			s.points[j] += points
		}
	}
	return s.touched
}

func shown(page, other *site.Page) bool {
	if s := page.Series; s != nil && (s.Prev == other || s.Next == other) {
		return true
	}
	isOther := func(ref site.Ref) bool { return ref.Page == other }
	return slices.Contains(page.SeeAlso, other) || slices.ContainsFunc(page.Refs, isOther)
}
