package link

import (
	"sync"
	"sync/atomic"

	"kiem/builder/site"
)

// found is what was found for one page.
type found struct {
	forTargets, forAnchors sync.Once

	targets []site.Target
	wrong   []wrong  // with the links
	asked   []int32  // the places of pages of which it was asked what can be linked to
	anchors []string // that can be linked to
}

// recent is what was found for the pages that were asked for last. What was found for all
// would be most of the memory of a large site, for as long as it is made.
type recent struct {
	of []atomic.Pointer[found] // of each page
	// kept are the numbers of the pages that have something there, and next which of them
	// makes room.
	kept [keptPages]atomic.Int32
	next atomic.Uint32
	// looks are those at the links of all pages, once there were.
	looks atomic.Pointer[looks]
}

// keptPages is for how many pages what was found is kept.
const keptPages = 1 << 10

func newRecent(pages int) *recent { return &recent{of: make([]atomic.Pointer[found], pages)} }

// foundOn is what was found for a page.
func (l *linking) foundOn(page *site.Page) *found {
	at := &l.recent.of[page.N]
	if f := at.Load(); f != nil {
		return f
	}
	f := &found{}
	if !at.CompareAndSwap(nil, f) {
		return l.foundOn(page)
	}
	place := l.recent.next.Add(1) % keptPages
	if old := l.recent.kept[place].Swap(int32(page.N + 1)); old > 0 && int(old) != page.N+1 {
		l.recent.of[old-1].Store(nil)
	}
	return f
}
