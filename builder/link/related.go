package link

import (
	"cmp"
	"math"
	"slices"
	"sync"
	"sync/atomic"

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
// so the work follows what is shared and not the number of pages. What was found is known for as
// long as no page shares anything else.
func (l *linking) Related(page *site.Page) []*site.Page {
	types := l.entryOn(page).typ.Related
	if len(types) == 0 {
		return nil
	}
	if places, known := l.near.of(l.placeOf[page.N]); known {
		return l.pagesAt(places)
	}
	pages := l.nearest(page, types)
	l.near.set(l.placeOf[page.N], pages, l.placeOf)
	return pages
}

func (l *linking) pagesAt(places []int32) []*site.Page {
	var pages []*site.Page
	for _, place := range places {
		pages = append(pages, l.at[place])
	}
	return pages
}

// near are the places of the pages that are nearest to each, by its own place: as many for each,
// so that one that was found can be put there on any goroutine.
type near []atomic.Int32

// What is in the first of the places of a page, where there is none. There are fewer where the
// next is 0; others are one more than they are.
const (
	notKnown = 0
	noneNear = -1
)

func newNear(documents int) near { return make(near, documents*maxRelated) }

// of are the places of the pages nearest to the one at a place, if they are known.
func (n near) of(place int32) (places []int32, known bool) {
	at := n[place*maxRelated:][:maxRelated]
	switch at[0].Load() {
	case notKnown:
		return nil, false
	case noneNear:
		return nil, true
	}
	for i := range at {
		if other := at[i].Load(); other > 0 {
			places = append(places, other-1)
		}
	}
	return places, true
}

// set notes the places of the pages that are nearest to the one at a place. The first of them
// comes last, as it says that the others are there.
func (n near) set(place int32, pages []*site.Page, placeOf []int32) {
	at := n[place*maxRelated:][:maxRelated]
	if len(pages) == 0 {
		at[0].Store(noneNear)
		return
	}
	for i, page := range slices.Backward(pages) {
		at[i].Store(placeOf[page.N] + 1)
	}
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
