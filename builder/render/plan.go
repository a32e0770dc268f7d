package render

import (
	"slices"

	"kiem/builder/site"
)

// plan is which files the site has. It names pages and lists by their numbers, so that it
// holds for any graph of the same shape.
type plan struct {
	shape
	*recipes
	lists [][]string // the addresses of the pages of each list
}

// shape is what a plan follows from: where everything is, and not what it says.
type shape struct {
	addresses any
	lists     []listShape
	homes     []homeShape
	redirects []redirectShape
	feeds     []feedAddress
	assets    *assets
	theme     *asset
	baseURL   string
}

type listShape struct {
	url          string
	pages, intro int
	slug         string // how the addresses of its further pages end
}

type homeShape struct {
	url  string
	page int
}

type redirectShape struct {
	from string
	to   int
}

// none is the number of a page that is not there.
const none = -1

func numberOf(page *site.Page) int {
	if page == nil {
		return none
	}
	return page.N
}

// shape is that of the site.
func (r *renderer) shape() shape {
	g := r.graph
	s := shape{addresses: g.Addresses, assets: r.assets, theme: r.theme, baseURL: r.settings.BaseURL, feeds: r.feedAddresses()}
	for _, list := range g.Lists {
		s.lists = append(s.lists, listShape{list.URL, r.pagesOf(list), numberOf(list.Intro), r.scene(list.Lang, list.URL).say("list.page.slug", "N", "{N}")})
	}
	for _, home := range g.Homes {
		s.homes = append(s.homes, homeShape{home.URL, numberOf(home.Page)})
	}
	for _, redirect := range g.Redirects {
		s.redirects = append(s.redirects, redirectShape{redirect.From, redirect.To.N})
	}
	return s
}

func (s shape) equal(t shape) bool {
	return s.addresses != nil && s.addresses == t.addresses && s.assets == t.assets && s.theme.equal(t.theme) && s.baseURL == t.baseURL &&
		slices.Equal(s.lists, t.lists) && slices.Equal(s.homes, t.homes) && slices.Equal(s.redirects, t.redirects) &&
		slices.Equal(s.feeds, t.feeds)
}

// newPlan lists all files of a site of this shape.
func (r *renderer) newPlan(s shape) *plan {
	p := &plan{shape: s, recipes: newRecipes(len(r.graph.Files) + len(r.graph.Pages) + len(r.graph.Lists)), lists: r.listPages()}
	r.assets.addTo(p.recipes)
	r.addPages(p.recipes)
	r.addLists(p.recipes, p.lists)
	r.addRedirects(p.recipes)
	r.addTheme(p.recipes)
	r.addNotFound(p.recipes)
	r.addDrawings(p.recipes)
	r.addSheets(p.recipes)
	if r.settings.BaseURL != "" {
		r.addFeeds(p.recipes)
		r.addSitemaps(p)
	}
	r.addRobots(p.recipes)
	r.addHeaders(p.recipes)
	p.sources = nil // which is for adding recipes alone
	return p
}
