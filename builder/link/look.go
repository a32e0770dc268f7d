package link

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"kiem/builder/site"
)

// looks is what came of a look at the links of all pages. As long as links lead where they did, a
// page is looked at again only when its document says something else, or one that it links into.
type looks struct {
	ways uint64   // by what links are found
	of   []looked // by the places of the documents
}

// looked is what came of a look at the links on one page.
type looked struct {
	// sum is of the document that the page was made of; 0 when there is something to tell of
	// its links: then it is looked at each time.
	sum uint64
	// leads tells apart where the links lead; 0 when they were not looked at.
	leads uint64
	*led
}

// led is what links lead to that is to be known of all pages together. Most pages lead to
// nothing of the kind.
type led struct {
	files []usedFile
	pages []int32 // the places of the plain pages that it leads to
	into  []into
}

// usedFile is a file of the site, by its place among them, that a page shows, or offers.
type usedFile struct {
	file  int32
	shown bool
}

// into is a document, by its place, in which something is linked to, and the sum that it had.
type into struct {
	place int32
	sum   uint64
}

var toNothing led

// onPage is what is wrong with the links of a page.
type onPage struct {
	n     int
	wrong []wrong
}

// look looks at the links on all pages. What is wrong comes in the order of the pages.
func (l *linking) look(threads int) (*looks, []onPage) {
	last := l.looks.Load()
	now := &looks{l.ways(), make([]looked, len(l.docs))}
	var wrong []onPage
	var notes sync.Mutex
	parallel(len(l.pages), threads, func(n int) {
		place := l.placeOf[n]
		if last != nil && last.ways == now.ways && l.saysAsThen(place, &last.of[place]) {
			now.of[place] = last.of[place]
			return
		}
		page := &l.pages[n]
		now.of[place] = l.lookAt(page)
		if f := l.onPage(page); len(f.wrong) > 0 {
			notes.Lock()
			defer notes.Unlock()
			wrong = append(wrong, onPage{n, f.wrong})
		}
	})
	slices.SortFunc(wrong, func(a, b onPage) int { return cmp.Compare(a.n, b.n) })
	l.looks.Store(now)
	l.recent.looks.Store(now)
	return now, wrong
}

// saysAsThen reports whether a document says what it said when its links were looked at, and so
// do those that it links into.
func (l *linking) saysAsThen(place int32, on *looked) bool {
	return on.sum != 0 && on.sum == l.docs[place].Sum &&
		!slices.ContainsFunc(on.into, func(other into) bool { return l.docs[other.place].Sum != other.sum })
}

// lookAt looks at the links on a page.
func (l *linking) lookAt(page *site.Page) looked {
	f := l.onPage(page)
	on := looked{leads: leadsOf(f.targets), led: &toNothing}
	if len(f.wrong) == 0 {
		on.sum = l.Record(page).Sum
	}
	var to led
	var links []site.Link
	for i, target := range f.targets {
		switch {
		case target.File != nil:
			if links == nil {
				links = l.Record(page).Links()
			}
			isShown := links[i].Kind == site.ImageLink
			to.files = append(to.files, usedFile{l.files.byPath[target.File.Path], isShown})
		case target.Page != nil && target.Page != page && target.Page.Type == "page":
			to.pages = append(to.pages, l.placeOf[target.Page.N])
		}
	}
	for _, place := range f.asked {
		to.into = append(to.into, into{place, l.docs[place].Sum})
	}
	if len(to.files)+len(to.pages)+len(to.into) > 0 {
		on.led = &to
	}
	return on
}

// reached tells, by number, which plain pages the links on others lead to.
func (l *linking) reached(looks *looks) []bool {
	reached := make([]bool, len(l.pages))
	for _, place := range l.placeOf {
		for _, to := range looks.of[place].pages {
			reached[l.at[to].N] = true
		}
	}
	return reached
}

// ways tells apart by what links are found, besides what the documents themselves say: the
// identities of all, and what there is at the addresses of the site.
func (l *linking) ways() uint64 {
	var all site.Basis
	all.Text(l.content, l.settings.BaseURL)
	all.Is(l.options.Drafts)
	for i, e := range l.entries {
		all.Sum(e.identity().sum())
		all.Is(l.at[i] != nil)
	}
	all.Number(len(l.lists), len(l.aliases), len(l.graph.Homes)) // or one could be taken for another
	for _, address := range slices.Sorted(maps.Keys(l.lists)) {
		all.Text(address)
	}
	for _, address := range slices.Sorted(maps.Keys(l.aliases)) {
		all.Text(address, l.aliases[address].URL)
	}
	for _, home := range l.graph.Homes {
		all.Text(home.Lang, home.URL)
	}
	for _, f := range l.graph.Files {
		addFile(&all, f)
	}
	return all.Done()
}

// sum tells identities apart, in any run.
func (id identity) sum() uint64 {
	var of site.Basis
	of.Text(id.path, id.folder, id.id, id.typ, id.lang, id.drawn, id.url, id.known, string(id.reason), id.from.String())
	of.Number(id.fromPos.Line, id.fromPos.Column)
	return of.Done()
}
