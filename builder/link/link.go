// Package link makes the site's graph from its documents: addresses, references and
// their inverses, series, themes, translations, lists, menus, and the target of every
// link, all checked.
//
// The structure of the site is made as a whole; nothing in it is mended from one time to the
// next. It is not made again where nothing but texts changed. What a [Linker] remembers is what
// it is made of: what one document says by itself, and how the names of all are found. What only
// one page needs, the targets of its links and what is near to it, is found when that page is
// made; [Check] finds it for all pages, to tell what is wrong.
//
// A relation is written once, on the newer or the smaller thing, and shown on both sides;
// here the other side is found.
//
// What is held back (drafts, days to come, series without parts) is left out first, so
// that nothing in a graph points to a page that is not shown. What it refers to itself is
// checked all the same.
package link

import (
	"slices"
	"strings"
	"sync"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// Options decide what is held back.
type Options struct {
	// Today is the day on which the site is built.
	Today site.Date
	// Drafts shows what would be held back, with the reason on the page.
	Drafts bool
	// Threads is how many documents are looked at at a time; 0 is as many as there are
	// processors. The graph is the same with any number.
	Threads int
}

// Graph links the documents. They are sorted by path, as sources are. What is wrong is told
// by [Check].
func Graph(docs []*site.Record, files []site.File, sch *schema.Schema, settings *site.Settings, o Options) *site.Graph {
	return New().Graph(docs, files, sch, settings, o)
}

// linking is one linking of the site. Once the graph is made it does not change, but for
// what is found for one page when that is asked for.
type linking struct {
	memory
	graph      *site.Graph
	themeCount int
	// wrong is what is wrong in the structure of the site, the references of pages aside.
	wrong []wrong

	// pages are the pages of the graph, side by side. at are the same by their places among
	// the documents, nil for what is not shown, and placeOf leads back.
	pages   []site.Page
	at      []*site.Page
	placeOf []int32
	// emptyAs and emptyAt are the series that were taken out: by name, by path and address.
	emptyAs map[id]site.HeldBack
	emptyAt map[string]site.HeldBack

	withMenu []*site.Page // those that ask for a place in the menu, by address
	lists    map[string]*site.List
	aliases  map[string]*site.Page

	recent *recent
}

// link makes the graph of what is known of the documents. Alike is whether all of them share
// with one another what they shared the last time.
func (l *linking) link(files []site.File, last memory, alike bool) {
	l.graph = &site.Graph{
		Settings: l.settings, Finder: l,
		Menus: map[string][]site.Place{}, Footers: map[string][]site.Place{},
		HeldBack: l.index.heldBack,
	}
	l.lists, l.themeCount = map[string]*site.List{}, len(l.numbers.bySlug)
	empty := l.emptySeries()
	l.takeOut(empty)
	l.makePages()
	l.graph.Addresses = addressesOf(l.index, empty)
	for _, i := range l.special.outside {
		if page := l.at[i]; page != nil {
			l.graph.Outside = append(l.graph.Outside, page)
		}
	}
	l.publishedFiles(files)
	l.homes()
	l.translations()
	l.references()
	l.settingsReferences()
	l.inOrder(last.pageOrders)
	l.series()
	l.reportEmpty(empty)
	l.themes()
	l.typeLists()
	l.relations()
	l.siblings()
	l.redirects()
	l.menus()
	if l.traits = last.traits; !alike || l.traits == nil || last.pageOrders.addresses != l.pageOrders.addresses {
		l.traits = sync.OnceValue(l.findTraits)
	}
}

// contentFolder is the folder that all pages lie in.
func contentFolder(docs []*site.Record, last memory) string {
	for i, doc := range docs {
		isKnown := last.content != "" && i < len(last.docs) && last.docs[i] == doc
		if !isKnown && !strings.HasPrefix(doc.Path, "content/") {
			return ""
		}
	}
	return "content"
}

func (l *linking) report(ps ...site.Problem) {
	for _, p := range ps {
		l.wrong = append(l.wrong, wrong{Problem: p})
	}
}

// makePages makes the pages that are shown, by address.
func (l *linking) makePages() {
	n := len(l.index.shown)
	l.pages, l.placeOf = make([]site.Page, 0, n), make([]int32, 0, n)
	l.at = make([]*site.Page, len(l.entries))
	l.graph.Pages = make([]*site.Page, 0, n)
	for _, i := range l.index.shown {
		e := l.entries[i]
		if len(l.emptyAs) > 0 && l.isEmpty(e) {
			continue
		}
		l.pages = append(l.pages, site.Page{
			Record: e.doc, Facts: &e.facts, N: len(l.pages),
		})
		page := &l.pages[len(l.pages)-1]
		l.at[i] = page
		l.placeOf = append(l.placeOf, i)
		l.graph.Pages = append(l.graph.Pages, page)
		if e.facts.Preview != "" {
			l.graph.Early = append(l.graph.Early, page)
		}
		if e.hasRole {
			l.graph.WithRole = append(l.graph.WithRole, page)
		}
		if e.hasMenu {
			l.withMenu = append(l.withMenu, page)
		}
	}
	l.recent = newRecent(len(l.pages))
}

// ofType are the pages of a type in a language, by address.
func (l *linking) ofType(t *schema.Type, lang string) []*site.Page {
	all := l.index.ofType[typeKey{t.Name, lang}]
	pages := make([]*site.Page, 0, len(all))
	for _, i := range all {
		if page := l.at[i]; page != nil {
			pages = append(pages, page)
		}
	}
	return pages
}

func (l *linking) entryOn(page *site.Page) *entry { return l.entries[l.placeOf[page.N]] }

// Record is what is at hand of a page's document.
func (l *linking) Record(page *site.Page) *site.Record {
	if l.has(page) {
		return l.entryOn(page).doc
	}
	return page.Record
}

// has reports whether a page is shown: what one that is held back leads to is looked up as well.
func (l *linking) has(page *site.Page) bool {
	return page.N < len(l.pages) && page == &l.pages[page.N]
}

// homes makes the home page of each language that a page is in, and of the site's own
// language; a page may be written for it.
func (l *linking) homes() {
	used := map[string]bool{l.settings.Language: true}
	for key, all := range l.index.ofType {
		if slices.ContainsFunc(all, func(i int32) bool { return l.at[i] != nil }) {
			used[key.lang] = true
		}
	}
	for _, lang := range l.settings.Languages {
		if !used[lang] {
			continue
		}
		h := &site.Home{Lang: lang, URL: l.root(lang)}
		if page := l.pageAt(h.URL); page != nil && page.Lang == lang {
			h.Page = page
		}
		l.graph.Homes = append(l.graph.Homes, h)
	}
}

func (l *linking) home(lang string) *site.Home {
	for _, h := range l.graph.Homes {
		if h.Lang == lang {
			return h
		}
	}
	return l.graph.Homes[0]
}

// pageAt is the page at the address, or nil.
func (l *linking) pageAt(address string) *site.Page {
	if i, ok := l.index.atURL(l.entries, address); ok {
		return l.at[i]
	}
	return nil
}

// pageOf is the page that a file becomes, or nil.
func (l *linking) pageOf(file string) *site.Page {
	if i, ok := l.index.atPath(l.entries, file); ok {
		return l.at[i]
	}
	return nil
}

func (l *linking) publishedFiles(files []site.File) {
	l.graph.Files = make([]*site.File, len(files))
	for i := range files {
		l.graph.Files[i] = &files[i]
	}
}

// fileAt is the file at the address, or nil.
func (l *linking) fileAt(address string) *site.File {
	if i, ok := l.files.byURL[address]; ok {
		return l.graph.Files[i]
	}
	return nil
}

// fileNamed is the file of the path, or nil.
func (l *linking) fileNamed(path string) *site.File {
	if i, ok := l.files.byPath[path]; ok {
		return l.graph.Files[i]
	}
	return nil
}

// translations ties the same page in several languages together.
func (l *linking) translations() {
	if l.index.translations == nil {
		return
	}
	for n := range l.pages {
		others := l.index.translations[l.placeOf[n]]
		if len(others) == 0 {
			continue
		}
		pages := make([]*site.Page, len(others))
		for i, other := range others {
			pages[i] = l.at[other]
		}
		l.pages[n].Translations = pages
	}
}

// translation returns the page in the language, or the page itself when it has none.
func translation(page *site.Page, lang string) *site.Page {
	if page.Lang == lang {
		return page
	}
	for _, t := range page.Translations {
		if t.Lang == lang {
			return t
		}
	}
	return page
}
