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
	"bytes"
	"path"
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
	colours  theme.Tokens
	theme    *asset // the style sheet of colours other than kiem's own, or nil
	logo     *site.File
	policies policies
	editions map[string]*edition
	// structured makes the pages' structured data.
	structured *structured
}

// Renderer renders a site again and again. It keeps the layouts as it read them, for as long
// as they are the same; what it returns is what [Outputs] returns for the same arguments. A
// Renderer is for one goroutine at a time, what it returns is for any.
type Renderer struct{ design *design }

// New returns a renderer that has read nothing yet.
func New() *Renderer { return &Renderer{} }

// Outputs returns the recipes of all files of the site, sorted by nothing in particular
// but always in the same order. Layouts that cannot be read are problems; then there are
// no outputs.
func Outputs(g *site.Graph, sch *schema.Schema, layouts []site.Source, o Options) ([]site.Output, []site.Problem) {
	return New().Outputs(g, sch, layouts, o)
}

// Outputs is [Outputs], faster.
func (n *Renderer) Outputs(g *site.Graph, sch *schema.Schema, layouts []site.Source, o Options) ([]site.Output, []site.Problem) {
	if !n.design.isOf(layouts, sch, g.Settings) {
		n.design = newDesign(layouts, sch, g.Settings)
	}
	r := &renderer{graph: g, schema: sch, settings: g.Settings, today: o.Today, places: o.Places, design: n.design,
		colours: theme.Of(g.Settings.Theme), policies: newPolicies(g), editions: map[string]*edition{}}
	r.assets, r.theme = newAssets(g.Files), newTheme(r.colours)
	problems := append(theme.Check(g.Settings.Theme), r.findLogo()...)
	r.structured = newStructured(g, r.logo)
	for _, lang := range g.Settings.Languages {
		r.editions[lang] = r.edition(lang)
	}
	problems = append(problems, r.design.problems...)
	if !r.design.ok {
		return nil, problems
	}
	rs := newRecipes(len(g.Files) + len(g.Pages) + len(g.Lists))
	r.assets.addTo(rs)
	r.addPages(rs)
	lists := r.listPages()
	r.addLists(rs, lists)
	r.addRedirects(rs)
	rs.addByItself(r.themeOutput()...)
	rs.addByItself(r.notFound()...)
	rs.addByItself(r.drawings()...)
	rs.addByItself(r.sheets()...)
	if r.settings.BaseURL != "" {
		rs.addByItself(r.feedOutputs()...)
		rs.addByItself(r.sitemapOutputs(lists)...)
	}
	rs.addByItself(r.robotsOutput(), r.headersOutput())
	return rs.outputs, append(problems, rs.problems...)
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
	elsewhere := map[*site.Page]bool{}
	for _, list := range r.graph.Lists {
		elsewhere[list.Intro] = true
	}
	for _, home := range r.graph.Homes {
		elsewhere[home.Page] = true
		s := r.scene(home.Lang, home.URL)
		source := homeSource(home)
		rs.add(source, r.output(home.URL, source, func() *View { return s.home(home) }))
	}
	for _, page := range r.graph.Pages {
		if elsewhere[page] {
			continue
		}
		rs.add(page.Path, site.Output{Path: file(page.URL), Make: func() ([]byte, error) {
			return r.view(r.scene(page.Lang, page.URL).pageView(page), page.Path)
		}})
	}
}

func homeSource(home *site.Home) string {
	if home.Page != nil {
		return home.Page.Path
	}
	return home.URL
}

func (r *renderer) addLists(rs *recipes, pages [][]string) {
	for i, list := range r.graph.Lists {
		for n, address := range pages[i] {
			rs.add(list.URL, site.Output{Path: file(address), Make: func() ([]byte, error) {
				return r.view(r.scene(list.Lang, address).list(list, n+1), list.URL)
			}})
		}
	}
}

// notFound are the pages for addresses that do not exist. They are served at any
// address, so their links begin at the host.
func (r *renderer) notFound() []site.Output {
	var out []site.Output
	for _, home := range r.graph.Homes {
		s := r.scene(home.Lang, home.URL+"404.html")
		s.style = rooted
		out = append(out, r.output(s.from, s.from, func() *View {
			v := s.view("404", s.say("404.title"))
			v.Head = s.head(v.Title, "", nil)
			v.Head.Canonical, v.Head.NoIndex = "", true
			v.Languages = s.languages(r.notFoundAddresses())
			return v
		}))
	}
	return out
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
	for _, redirect := range r.graph.Redirects {
		s := r.scene(redirect.To.Lang, redirect.From)
		rs.add(redirect.To.Path, site.Output{Path: file(redirect.From), Make: func() ([]byte, error) {
			return r.html(s.lang, "redirect", Redirect{
				Lang: s.lang, Title: redirect.To.Title, URL: s.href(redirect.To.URL, ""),
				Canonical: r.absolute(escape(redirect.To.URL)), Policy: r.policies.page,
			}, redirect.To.Path)
		}})
	}
}

func (r *renderer) scene(lang, from string) *scene {
	return &scene{r: r, lang: lang, from: from}
}

// output is the recipe of a page at an address. from names what it is made of, for the
// messages of a layout that fails.
func (r *renderer) output(address, from string, view func() *View) site.Output {
	return site.Output{Path: file(address), Make: func() ([]byte, error) { return r.view(view(), from) }}
}

func (r *renderer) view(v *View, from string) ([]byte, error) {
	return r.html(v.Lang, v.Layout, v, from)
}

// html draws a view with a layout and minifies the result. A mistake in the layout is the
// author's, and names what was being made of which file.
func (r *renderer) html(lang, layout string, view any, from string) ([]byte, error) {
	t, err := r.layout(lang, layout)
	if err != nil {
		return nil, err
	}
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := t.Execute(b, view); err != nil {
		return nil, (&failure{r, lang, layout, from}).layoutError(err)
	}
	return minifyHTML(b.Bytes())
}

// buffers are where pages are drawn before they are minified.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// pageView is the view of a page that an editor wrote.
func (s *scene) pageView(page *site.Page) *View {
	v := s.view(s.r.schema.Type(page.Type).Layout, page.Title)
	v.Page = s.page(page)
	v.Languages = s.languages(addresses(page))
	v.Head = s.head(page.Title, page.Description, addresses(page))
	var above []*site.List
	if page.List != nil {
		above = append(above, page.List)
	}
	v.Crumbs = s.crumbs(page.Title, above...)
	s.pageHead(v.Head, page)
	v.Head.JSONLD = s.r.pageLD(s, page, v.Crumbs)
	return v
}
