// Package render makes the finished site from the graph: pages, lists, feeds, the
// sitemap, redirects and assets, all minified.
//
// What it returns are recipes: a path, and a function that makes the bytes of that path
// and nothing else. A build makes all of them, a check makes all of them and throws them
// away, and a preview makes the one that is asked for; so they cannot differ.
//
// Layouts see views ([View] and what it leads to), never the graph's own values.
package render

import (
	"html/template"
	"path"
	"slices"
	"strings"
	"sync"

	"kiem/builder/schema"
	"kiem/builder/site"
	"kiem/builder/theme"
)

// Options are what a rendering depends on besides the site itself.
type Options struct {
	// Today decides which posts are old.
	Today site.Date
	// Places says of each block of text where in which file it is, for a preview.
	Places bool
	// Of says of what the site is made besides its documents, layouts and files: the program
	// and the settings. "" is not known.
	Of string
}

// renderer holds what all outputs share. It does not change once it is made.
type renderer struct {
	graph    *site.Graph
	schema   *schema.Schema
	settings *site.Settings
	today    site.Date
	places   bool
	*design
	assets   *assets
	plan     *plan
	colours  theme.Tokens
	theme    *asset // the style sheet of colours other than kiem's own, or nil
	logo     *site.File
	logoTile bool     // the logo is made for paper only
	preloads []string // the addresses of the fonts that pages ask for at once
	policies policies
	editions map[string]*edition
	// structured makes the pages' structured data.
	structured *structured
	bases      func() *bases // nil when it is not known what pages are made of
}

// Renderer renders a site again and again. It keeps the layouts as it read them, for as long
// as they are the same, the list of the files for as long as these have the same names, and what
// pages need to know of the site for as long as layouts are the same and graphs share their pages;
// what it returns is what [New] returns for the same arguments. A Renderer is for one goroutine at
// a time, what it returns is for any.
type Renderer struct {
	design   *design
	assets   *assets
	plan     *plan
	graph    *site.Graph // the last one
	editions map[string]*edition
}

// New returns a renderer that has read nothing yet.
func New() *Renderer { return &Renderer{} }

// Outputs are the files of a finished site.
type Outputs struct{ r *renderer }

// Len is how many there are.
func (o Outputs) Len() int {
	if o.r == nil {
		return 0
	}
	return len(o.r.plan.all)
}

// At is the output at a place. They are in no particular order, but always in the same one.
func (o Outputs) At(i int) site.Output {
	recipe := o.r.plan.all[i]
	output := site.Output{Path: recipe.path(), Make: func() ([]byte, error) { return recipe.make(o.r, recipe) }}
	if recipe.basis != nil { // so it is a page that is drawn
		output.Free = freePage
		output.Basis = func() uint64 {
			if bases := o.r.bases(); bases != nil {
				return recipe.basis(bases, recipe)
			}
			return 0
		}
	}
	return output
}

// Path is that of the output at a place.
func (o Outputs) Path(i int) string { return o.r.plan.all[i].path() }

// All are all outputs.
func (o Outputs) All() []site.Output {
	all := make([]site.Output, o.Len())
	for i := range all {
		all[i] = o.At(i)
	}
	return all
}

// Of is the output of a path.
func (o Outputs) Of(path string) (site.Output, bool) {
	if o.r == nil {
		return site.Output{}, false
	}
	i, ok := o.r.plan.places()[path]
	if !ok {
		return site.Output{}, false
	}
	return o.At(i), true
}

// Outputs returns the recipes of all files of the site. Layouts that cannot be read are
// problems; then there are no outputs.
func (n *Renderer) Outputs(g *site.Graph, sch *schema.Schema, layouts []*site.Source, o Options) (Outputs, []site.Problem) {
	shares := g.SharesPages(n.graph)
	var beside sync.WaitGroup
	if last := n.design; !last.isOf(layouts, sch, g.Settings) {
		shares = false     // with other labels
		beside.Go(func() { // while the assets are read
			n.design = newDesign(layouts, sch, g.Settings, last)
			if last == nil {
				n.design.begin()
			}
		})
	}
	r := &renderer{graph: g, schema: sch, settings: g.Settings, today: o.Today, places: o.Places,
		colours: theme.Of(g.Settings.Theme), policies: newPolicies(g)}
	sheets, fonts, problems := r.themeSheets()
	if asked := askedBy(layouts); !n.assets.isOf(g.Files, sheets, asked) {
		n.assets = newAssets(g.Files, sheets, asked)
	}
	beside.Wait()
	r.design = n.design
	r.assets, r.theme = n.assets, newTheme(r.colours, g.Settings.Theme.LightOnly)
	r.preloads = r.assets.preloads(fonts)
	problems = slices.Concat(theme.Check(g.Settings.Theme), problems, r.findLogo())
	r.structured = newStructured(g, r.logo)
	if !shares {
		n.editions = r.newEditions()
	}
	n.graph, r.editions = g, n.editions
	problems = append(problems, r.design.problems...)
	if !r.design.ownPolicy() {
		problems = append(problems, r.assets.problems...)
	}
	if !r.design.ok {
		return Outputs{}, problems
	}
	if shape := r.shape(); n.plan == nil || !n.plan.equal(shape) {
		n.plan = r.newPlan(shape)
	}
	r.plan = n.plan
	r.bases = r.newBases(o.Of)
	return Outputs{r}, append(problems, r.plan.problems...)
}

// file is the path of the file that is served at an address.
func file(address string) string {
	address = strings.TrimPrefix(address, "/")
	if address == "" || strings.HasSuffix(address, "/") {
		return address + "index.html"
	}
	if path.Ext(address) == "" {
		return address + "/index.html"
	}
	return address
}

// addPages adds the pages that editors wrote, and the home pages.
func (r *renderer) addPages(rs *recipes) {
	elsewhere := make([]bool, len(r.graph.Pages))
	for _, list := range r.graph.Lists {
		if list.Intro != nil {
			elsewhere[list.Intro.N] = true
		}
	}
	for i, home := range r.graph.Homes {
		if home.Page != nil {
			elsewhere[home.Page.N] = true
		}
		source := homeSource(home)
		rs.add(source, file(home.URL), func(r *renderer) ([]byte, error) {
			home := r.graph.Homes[i]
			return r.view(r.scene(home.Lang, home.URL).home(home), source)
		})
	}
	for n, page := range r.graph.Pages {
		if elsewhere[n] {
			continue
		}
		rs.addOne(page.Path, recipe{at: page.URL, n: int32(n), make: (*renderer).pageFile, basis: (*bases).ofPageFile})
	}
}

func (r *renderer) pageFile(it recipe) ([]byte, error) {
	page := r.graph.Pages[it.n]
	return r.view(r.scene(page.Lang, page.URL).pageView(page), page.Path)
}

func (b *bases) ofPageFile(it recipe) uint64 { return b.ofPage(b.r.graph.Pages[it.n]) }

func homeSource(home *site.Home) string {
	if home.Page != nil {
		return home.Page.Path
	}
	return home.URL
}

func (r *renderer) addLists(rs *recipes, pages [][]string) {
	for i, list := range r.graph.Lists {
		for n, address := range pages[i] {
			it := recipe{at: address, n: int32(i), page: int32(n + 1), make: (*renderer).listFile}
			if list.Kind != site.SearchList && list.Kind != site.ThemeIndex { // a list of all there is is always made
				it.basis = (*bases).ofListFile
			}
			rs.addOne(list.URL, it)
		}
	}
}

func (r *renderer) listFile(it recipe) ([]byte, error) {
	list := r.graph.Lists[it.n]
	return r.view(r.scene(list.Lang, it.at).list(list, int(it.page)), list.URL)
}

func (b *bases) ofListFile(it recipe) uint64 { return b.ofList(b.r.graph.Lists[it.n], int(it.page)) }

// addNotFound adds the pages for addresses that do not exist. They are served at any
// address, so their links begin at the host.
func (r *renderer) addNotFound(rs *recipes) {
	for i, home := range r.graph.Homes {
		from := home.URL + "404.html"
		rs.add(byItself, file(from), func(r *renderer) ([]byte, error) {
			s := r.scene(r.graph.Homes[i].Lang, from)
			s.style = rooted
			return r.view(s.notFound(), from)
		})
	}
}

func (s *scene) notFound() *View {
	v := s.view("404", s.say("404.title"))
	v.Head = s.head(v, v.Title, "", nil)
	v.Head.Canonical, v.Head.NoIndex = "", true
	v.Languages = s.languages(s.r.notFoundAddresses())
	return v
}

func (r *renderer) notFoundAddresses() map[string]string {
	all := map[string]string{}
	for _, home := range r.graph.Homes {
		all[home.Lang] = home.URL + "404.html"
	}
	return all
}

// Redirect is the dot of the layout redirect, which is a whole page.
type Redirect struct {
	Lang, Title, URL string
	// Canonical is the full address, or "".
	Canonical string
	// Policy is that of all pages; see [Site].
	Policy string
}

func (r *renderer) addRedirects(rs *recipes) {
	for i, redirect := range r.graph.Redirects {
		rs.add(redirect.To.Path, file(redirect.From), func(r *renderer) ([]byte, error) {
			redirect := r.graph.Redirects[i]
			s := r.scene(redirect.To.Lang, redirect.From)
			return r.html(s.lang, "redirect", Redirect{
				Lang: s.lang, Title: redirect.To.Title, URL: s.href(redirect.To.URL, ""),
				Canonical: r.absolute(escape(redirect.To.URL)), Policy: r.policies.page,
			}, redirect.To.Path)
		})
	}
}

func (r *renderer) scene(lang, from string) *scene {
	return &scene{r: r, lang: lang, from: from}
}

// view draws a view, which is of no use after.
func (r *renderer) view(v *View, from string) ([]byte, error) {
	defer v.scene.done()
	return r.html(v.Lang, v.Layout, v, from)
}

// html draws a view with a layout and minifies the result. A mistake in the layout is the
// author's, and names what was being made of which file.
func (r *renderer) html(lang, layout string, view any, from string) ([]byte, error) {
	l, err := r.layout(lang, layout)
	if err != nil {
		return nil, err
	}
	b := pages.Get().(*[]byte)
	page, err := l.draw((*b)[:0], view, true)
	if err != nil {
		return nil, (&failure{r, lang, layout, from}).layoutError(err)
	}
	return page, nil
}

// pages are pages that nobody needs any more, and so places for others.
var pages = sync.Pool{New: func() any {
	const most = 16 << 10 // which most pages are within
	page := make([]byte, 0, most)
	return &page
}}

// largePage is from which size on, in bytes, the place of a page is let go: so large are a few
// pages of a large site, such as that from A to Z.
const largePage = 1 << 20

func freePage(page []byte) {
	if cap(page) < largePage {
		pages.Put(&page)
	}
}

// buffers are for parts of pages.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// pageView is the view of a page that an editor wrote.
func (s *scene) pageView(page *site.Page) *View {
	v := s.view(s.r.schema.Type(page.Type).Layout, page.Title)
	v.Page = s.page(page)
	addresses := addresses(page)
	v.Languages = s.languages(addresses)
	v.Head = s.head(v, page.Title, page.Description, addresses)
	var above []*site.List
	if page.List != nil {
		above = append(above, page.List)
	}
	v.Crumbs = s.crumbs(page.Title, above...)
	s.pageHead(v.Head, page)
	v.Head.structured = func() template.HTML { return s.r.pageLD(s, page, v.Crumbs) }
	return v
}
