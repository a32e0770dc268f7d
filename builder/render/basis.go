package render

import (
	"crypto/sha256"
	"encoding/binary"
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

// basis writes down what something is made of.
type basis struct{ text []byte }

func (b *basis) number(n int) { b.text = binary.AppendVarint(b.text, int64(n)) }

func (b *basis) sum(n uint64) { b.text = binary.LittleEndian.AppendUint64(b.text, n) }

func (b *basis) is(yes bool) {
	if yes {
		b.number(1)
	} else {
		b.number(0)
	}
}

func (b *basis) string(texts ...string) {
	for _, text := range texts {
		b.number(len(text))
		b.text = append(b.text, text...)
	}
}

// done is the basis as a number, which is not 0.
func (b *basis) done() uint64 {
	all := sha256.Sum256(b.text)
	return max(1, binary.LittleEndian.Uint64(all[:]))
}

// bases are what outputs of a renderer are made of, each looked up once.
type bases struct {
	r *renderer
	// site is what all pages are made of; 0 when that is not known.
	site  uint64
	faces []uint64 // of each page
}

// newBases looks up what pages are made of. Of is what the site is made of besides its
// documents, layouts and files; "" when that is not known.
func (r *renderer) newBases(of string) func() *bases {
	return sync.OnceValue(func() *bases {
		if of == "" {
			return nil
		}
		b := &bases{r: r, faces: make([]uint64, len(r.graph.Pages))}
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
	var all basis
	all.string(of, r.settings.BaseURL, r.policies.page, r.themeFile())
	all.string(r.preloads...)
	all.is(r.places)
	all.is(r.logoTile)
	for _, src := range r.sources {
		all.string(src.Path)
		all.sum(src.Sum)
		all.is(src.Added)
	}
	for _, f := range g.Files {
		if strings.HasPrefix(f.Path, "static/") || f == r.logo {
			b.file(&all, f)
		}
	}
	for _, lang := range r.settings.Languages {
		for _, places := range [][]site.Place{g.Menus[lang], g.Footers[lang]} {
			all.number(len(places))
			for _, p := range places {
				b.place(&all, p)
			}
		}
		b.edition(&all, r.editions[lang])
	}
	for _, page := range g.WithRole {
		b.other(&all, page)
	}
	b.other(&all, g.Publisher.Page)
	all.string(g.Publisher.Text)
	return all.done()
}

func (b *bases) place(all *basis, p site.Place) {
	all.string(p.Label, p.URL)
	b.other(all, p.Page)
	b.list(all, p.List)
	b.home(all, p.Home)
}

func (b *bases) edition(all *basis, e *edition) {
	if e == nil {
		return
	}
	b.home(all, e.home)
	b.list(all, e.search)
	for _, list := range e.feeds {
		b.list(all, list)
	}
	b.others(all, e.services)
}

func (b *bases) home(all *basis, h *site.Home) {
	all.is(h != nil)
	if h != nil {
		all.string(h.URL, h.Lang)
		b.name(all, h.Page)
	}
}

// name is by what a page is known from afar: what it says itself, and where it is.
func (b *bases) name(all *basis, page *site.Page) {
	all.is(page != nil)
	if page == nil {
		return
	}
	all.string(page.Path, page.URL, string(page.Preview))
	all.sum(page.Sum(b.r.graph))
	all.number(len(page.Translations))
	for _, t := range page.Translations {
		all.string(t.URL)
	}
}

// face is what a page can be seen by on another.
func (b *bases) face(page *site.Page) uint64 {
	var all basis
	b.name(&all, page)
	for _, ref := range page.Refs {
		b.name(&all, ref.Page)
		all.string(ref.Text)
		all.is(ref.Unnamed)
	}
	for _, target := range b.r.graph.Finder.Targets(page) {
		b.target(&all, target)
	}
	for _, t := range page.Translations {
		b.name(&all, t)
	}
	if s := page.Series; s != nil {
		b.name(&all, s.Series)
		all.number(s.Part)
	}
	b.list(&all, page.List)
	return all.done()
}

func (b *bases) target(all *basis, t site.Target) {
	all.is(t.Broken)
	all.string(t.URL, t.Fragment)
	for _, url := range []string{pageURL(t.Page), listURL(t.List), homeURL(t.Home)} {
		all.string(url)
	}
	if t.File != nil {
		b.file(all, t.File)
	}
}

func pageURL(page *site.Page) string {
	if page == nil {
		return ""
	}
	return page.URL
}

func listURL(list *site.List) string {
	if list == nil {
		return ""
	}
	return list.URL
}

func homeURL(home *site.Home) string {
	if home == nil {
		return ""
	}
	return home.URL
}

func (b *bases) file(all *basis, f *site.File) {
	all.string(f.Path, b.r.assets.address(f), string(f.Format))
	all.number(int(f.Size))
	all.number(f.Width)
	all.number(f.Height)
	all.number(f.PDFPages)
}

// list is by what a list is known on a page.
func (b *bases) list(all *basis, list *site.List) {
	all.is(list != nil)
	if list == nil {
		return
	}
	all.string(string(list.Kind), list.Key, list.Lang, list.URL, list.Title, list.Feed)
	all.number(len(list.Pages))
	b.name(all, list.Intro)
}

// other is a page that is shown on another.
func (b *bases) other(all *basis, page *site.Page) {
	all.is(page != nil)
	if page != nil {
		all.sum(b.faces[page.N])
	}
}

func (b *bases) others(all *basis, pages []*site.Page) {
	all.number(len(pages))
	for _, page := range pages {
		b.other(all, page)
	}
}

// ofPage is what a written page is made of, and what lies beside it.
func (b *bases) ofPage(page *site.Page) uint64 {
	var all basis
	all.sum(b.site)
	b.page(&all, page)
	return all.done()
}

func (b *bases) page(all *basis, page *site.Page) {
	b.other(all, page)
	all.is(b.r.isStale(page))
	for _, ref := range page.Refs {
		b.other(all, ref.Page)
	}
	all.number(len(page.Relations))
	for _, rel := range page.Relations {
		all.string(rel.Field, rel.From)
		all.is(rel.Siblings)
		b.other(all, rel.Of)
		all.number(len(rel.Pages))
		b.list(all, rel.Pages[0].List)
		b.others(all, rel.Pages[:min(len(rel.Pages), maxRelation)])
	}
	b.others(all, page.SeeAlso)
	b.others(all, b.r.graph.Finder.Related(page))
	b.others(all, page.Translations)
	b.series(all, page)
	for _, theme := range page.Themes {
		all.string(theme.Name)
		b.list(all, theme.List)
	}
}

func (b *bases) series(all *basis, page *site.Page) {
	b.others(all, page.Parts)
	all.string(page.Planned...)
	at := page.Series
	if at == nil {
		return
	}
	b.other(all, at.Series)
	all.string(at.Series.Planned...)
	first := page
	for first.Series.Prev != nil {
		first = first.Series.Prev
	}
	for part := first; part != nil; part = part.Series.Next {
		b.other(all, part)
		all.is(part == page)
	}
}

// ofList is what the nth page of a list is made of.
func (b *bases) ofList(list *site.List, n int) uint64 {
	var all basis
	all.sum(b.site)
	all.number(n)
	all.number(b.r.settings.PageSize)
	for up := list; up != nil; up = up.Parent {
		b.list(&all, up)
	}
	if list.Intro != nil {
		b.page(&all, list.Intro)
	}
	for _, below := range list.Lists {
		b.list(&all, below)
	}
	for _, theme := range b.r.scene(list.Lang, list.URL).edition().themes()[list] {
		b.list(&all, theme)
	}
	for _, other := range list.Translations {
		b.list(&all, other)
	}
	b.others(&all, b.r.pagesOn(list, n))
	return all.done()
}
