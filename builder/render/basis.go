package render

import (
	"strings"
	"sync"

	"kiem/builder/site"
)

// The basis of an output tells apart what its bytes are made of: where it is the same as
// before, in any run, they need not be made again. It may differ where the bytes would not,
// and never the other way around.
//
// A written page is made of its own document and of what it shows of others. What a page can
// be seen by on another is its document, its address, what it refers to and where its links
// lead: that is its face. A list is made of the faces that it shows. All pages are made of
// what is the same all over the site: its settings, layouts, menus and own files.

// bases are what outputs of a renderer are made of, each looked up once.
type bases struct {
	r *renderer
	// site is what all pages are made of; 0 when that is not known.
	site  uint64
	faces []uint64 // of each page
	lists map[*site.List]uint64
	// related is whether a layout may ask for the pages that are nearest, which is work.
	related bool
	beside  sync.Map // of each list, what all its pages are made of
}

// newBases looks up what pages are made of. Of is what the site is made of besides its
// documents, layouts and files; "" when that is not known.
func (r *renderer) newBases(of string) func() *bases {
	return sync.OnceValue(func() *bases {
		if of == "" {
			return nil
		}
		b := &bases{r: r, faces: make([]uint64, len(r.graph.Pages)), lists: make(map[*site.List]uint64, len(r.graph.Lists))}
		b.related = r.mayShowRelated()
		for _, list := range r.graph.Lists {
			b.lists[list] = b.listed(list)
		}
		for n, page := range r.graph.Pages {
			b.faces[n] = b.face(page)
		}
		b.site = b.ofSite(of)
		return b
	})
}

// ofSite is what all pages are made of.
func (b *bases) ofSite(of string) uint64 {
	r, g := b.r, b.r.graph
	var all site.Basis
	all.Text(of, r.settings.BaseURL, r.policies.page, r.themeFile())
	all.Texts(r.preloads)
	all.Is(r.places)
	all.Is(r.logoTile)
	all.Number(len(r.sources))
	for _, src := range r.sources {
		all.Text(src.Path)
		all.Sum(src.Sum)
		all.Is(src.Added)
	}
	for _, f := range g.Files {
		if strings.HasPrefix(f.Path, "static/") || f == r.logo {
			b.file(&all, f)
		}
	}
	for _, lang := range r.settings.Languages {
		for _, places := range [][]site.Place{g.Menus[lang], g.Footers[lang]} {
			all.Number(len(places))
			for _, p := range places {
				b.place(&all, p)
			}
		}
		b.edition(&all, r.editions[lang])
	}
	all.Number(len(g.WithRole))
	for _, page := range g.WithRole {
		b.other(&all, page)
	}
	b.other(&all, g.Publisher.Page)
	all.Text(g.Publisher.Text)
	return all.Done()
}

func (b *bases) place(all *site.Basis, p site.Place) {
	all.Text(p.Label, p.URL)
	b.other(all, p.Page)
	b.list(all, p.List)
	b.home(all, p.Home)
}

func (b *bases) edition(all *site.Basis, e *edition) {
	if e == nil {
		return
	}
	b.home(all, e.home)
	b.list(all, e.search)
	all.Number(len(e.feeds))
	for _, list := range e.feeds {
		b.list(all, list)
	}
	b.others(all, e.services)
}

func (b *bases) home(all *site.Basis, h *site.Home) {
	all.Is(h != nil)
	if h != nil {
		all.Text(h.URL, h.Lang)
		b.name(all, h.Page)
	}
}

// name is by what a page is known from afar: what it says itself, and where it is.
func (b *bases) name(all *site.Basis, page *site.Page) {
	all.Is(page != nil)
	if page == nil {
		return
	}
	all.Text(page.Path, page.URL, string(page.Preview))
	all.Sum(page.Sum(b.r.graph))
	all.Number(len(page.Translations))
	for _, t := range page.Translations {
		all.Text(t.URL)
	}
}

// face is what a page can be seen by on another.
func (b *bases) face(page *site.Page) uint64 {
	var all site.Basis
	b.name(&all, page)
	all.Number(len(page.Refs))
	for _, ref := range page.Refs {
		b.name(&all, ref.Page)
		all.Text(ref.Text)
		all.Is(ref.Unnamed)
	}
	all.Sum(b.r.graph.Finder.Leads(page))
	for _, t := range page.Translations {
		b.name(&all, t)
	}
	if s := page.Series; s != nil {
		b.name(&all, s.Series)
		all.Number(s.Part)
	}
	b.list(&all, page.List)
	return all.Done()
}

func (b *bases) file(all *site.Basis, f *site.File) {
	all.Text(f.Path, b.r.assets.address(f), string(f.Format))
	all.Number(int(f.Size))
	all.Number(f.Width)
	all.Number(f.Height)
	all.Number(f.PDFPages)
}

// list is a list that is named on a page; nil is none.
func (b *bases) list(all *site.Basis, list *site.List) { all.Sum(b.lists[list]) }

// counted are lists that are named with how many pages they have.
func (b *bases) counted(all *site.Basis, lists ...*site.List) {
	all.Number(len(lists))
	for _, list := range lists {
		b.list(all, list)
		all.Number(len(list.Pages))
	}
}

// listed is by what a list is known on a page.
func (b *bases) listed(list *site.List) uint64 {
	var all site.Basis
	all.Text(string(list.Kind), list.Key, list.Lang, list.URL, list.Title, list.Feed)
	b.name(&all, list.Intro)
	return all.Done()
}

// other is a page that is shown on another.
func (b *bases) other(all *site.Basis, page *site.Page) {
	all.Is(page != nil)
	if page != nil {
		all.Sum(b.faces[page.N])
	}
}

func (b *bases) others(all *site.Basis, pages []*site.Page) {
	all.Number(len(pages))
	for _, page := range pages {
		b.other(all, page)
	}
}

// ofPage is what a written page is made of, and what lies beside it.
func (b *bases) ofPage(page *site.Page) uint64 {
	var all site.Basis
	all.Sum(b.site)
	b.page(&all, page)
	return all.Done()
}

func (b *bases) page(all *site.Basis, page *site.Page) {
	b.other(all, page)
	all.Is(b.r.isStale(page))
	all.Number(len(page.Refs))
	for _, ref := range page.Refs {
		b.other(all, ref.Page)
	}
	all.Number(len(page.Relations))
	for _, rel := range page.Relations {
		all.Text(rel.Field, rel.From)
		all.Is(rel.Siblings)
		b.other(all, rel.Of)
		all.Number(len(rel.Pages))
		b.list(all, rel.Pages[0].List)
		b.others(all, rel.Pages[:min(len(rel.Pages), maxRelation)])
	}
	b.others(all, page.SeeAlso)
	if b.related {
		b.others(all, b.r.graph.Finder.Related(page))
	}
	b.others(all, page.Translations)
	b.series(all, page)
	all.Number(len(page.Themes))
	for _, theme := range page.Themes {
		all.Text(theme.Name)
		b.list(all, theme.List)
	}
}

func (b *bases) series(all *site.Basis, page *site.Page) {
	b.others(all, page.Parts)
	all.Texts(page.Planned)
	at := page.Series
	if at == nil {
		return
	}
	b.other(all, at.Series)
	all.Texts(at.Series.Planned)
	first := page
	for first.Series.Prev != nil {
		first = first.Series.Prev
	}
	for part := first; part != nil; part = part.Series.Next {
		b.other(all, part)
		all.Is(part == page)
	}
}

// ofList is what the nth page of a list is made of.
func (b *bases) ofList(list *site.List, n int) uint64 {
	var all site.Basis
	all.Sum(b.site)
	all.Number(n, b.r.settings.PageSize)
	all.Sum(b.ofAll(list))
	b.others(&all, b.r.pagesOn(list, n))
	return all.Done()
}

// ofAll is what all pages of a list are made of, looked up once: there may be thousands, and
// all name what lies beside and below the list.
func (b *bases) ofAll(list *site.List) uint64 {
	if known, is := b.beside.Load(list); is {
		return known.(uint64)
	}
	var all site.Basis
	for up := list; up != nil; up = up.Parent {
		b.list(&all, up)
	}
	if list.Intro != nil {
		b.page(&all, list.Intro)
	}
	b.counted(&all, list)
	b.counted(&all, list.Lists...)
	b.counted(&all, b.r.scene(list.Lang, list.URL).edition().themes()[list]...)
	all.Number(len(list.Translations))
	for _, other := range list.Translations {
		b.list(&all, other)
	}
	sum := all.Done()
	b.beside.Store(list, sum)
	return sum
}
