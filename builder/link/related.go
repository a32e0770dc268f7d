package link

import (
	"cmp"
	"math"
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
		page   *site.Page
		points uint32
		rank   int32
	}
	better := func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.rank, b.rank))
	}
	best := make([]scored, 0, maxRelated)
	for _, j := range s.near(l.traits(), page.N, len(l.pages)) {
		points, full := s.points[j]-s.none, len(best) == maxRelated
		if full && points < best[maxRelated-1].points {
			continue
		}
		other := scored{&l.pages[j], points, l.newest.ranks[j]}
		if full && better(other, best[maxRelated-1]) > 0 {
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

// scratch is where points are added up.
type scratch struct {
	// points are those of each page, on top of none: what is no more was left there before. None
	// has more than most besides.
	points     []uint32
	none, most uint32
	found      []int32
}

var scratches = sync.Pool{New: func() any { return &scratch{} }}

// near are the numbers of the pages, of so many, that share enough with the page of a number.
// Most share no more than a theme.
func (s *scratch) near(t *traits, n, pages int) []int32 {
	row := t.of.row(n)
	most := uint32(0)
	for _, trait := range row {
		most += uint32(t.points[trait])
	}
	s.begin(pages, most)
	s.found = s.found[:0]
	for _, trait := range row {
		points := uint32(t.points[trait])
		for _, j := range t.pages.row(int(trait)) {
			before := max(s.points[j], s.none)
			s.points[j] = before + points
			if before < s.none+minScore && before+points >= s.none+minScore {
				s.found = append(s.found, j)
			}
		}
	}
	return s.found
}

// begin has room for so many pages, none of which has a point yet, and for the most points that
// one of them may get.
func (s *scratch) begin(pages int, most uint32) {
	s.none, s.most = s.none+s.most, most
	if len(s.points) < pages || s.none > math.MaxUint32-most-minScore {
		s.points, s.none = make([]uint32, pages), 0
	}
}

func shown(page, other *site.Page) bool {
	if s := page.Series; s != nil && (s.Prev == other || s.Next == other) {
		return true
	}
	isOther := func(ref site.Ref) bool { return ref.Page == other }
	return slices.Contains(page.SeeAlso, other) || slices.ContainsFunc(page.Refs, isOther)
}
