package render

import (
	"slices"
	"sync"

	"kiem/builder/site"
)

// edition is what all pages of one language need to know of the site, looked up once.
type edition struct {
	home *site.Home
	// search is the list from A to Z, or nil.
	search *site.List
	// types are the lists of the types, by the type's name.
	types map[string]*site.List
	// themes are the lists of the themes that pages of a long list share, looked up when the
	// first list asks for them.
	themes func() map[*site.List][]*site.List
	// feeds are the lists that have a feed.
	feeds []*site.List
	// privacy is a page, or nil.
	privacy *site.Page
	// services are the ones that posts show that name none.
	services []*site.Page
	// dates are the days that pages show, each written once.
	dates dates
	// arounds are the site around pages, and themeLinks what pages of lists lead to.
	arounds    alike[*around]
	themeLinks alike[Links]
}

func (r *renderer) newEditions() map[string]*edition {
	all := map[string]*edition{}
	for _, lang := range r.settings.Languages {
		all[lang] = r.edition(lang)
	}
	return all
}

func (r *renderer) edition(lang string) *edition {
	e := &edition{types: map[string]*site.List{}, privacy: r.role("privacy", lang)}
	for _, h := range r.graph.Homes {
		if h.Lang == lang {
			e.home = h
		}
	}
	for _, list := range r.graph.Lists {
		switch {
		case list.Lang != lang:
			continue
		case list.Kind == site.SearchList:
			e.search = list
		case list.Kind == site.TypeList:
			e.types[list.Key] = list
		}
		if list.Feed != "" && r.settings.BaseURL != "" {
			e.feeds = append(e.feeds, list)
		}
	}
	g := r.graph
	e.themes = sync.OnceValue(func() map[*site.List][]*site.List { return sharedThemes(g, lang) })
	for _, service := range r.graph.DefaultServices {
		e.services = append(e.services, translated(service, lang))
	}
	return e
}

const (
	longList  = 6 // pages from which a list leads to themes
	minShared = 2 // pages of the list that have the theme
)

// sharedThemes are the lists of the themes that pages of the same type share, by the list
// of the type.
func sharedThemes(g *site.Graph, lang string) map[*site.List][]*site.List {
	shared := map[*site.List][]*site.List{}
	for _, theme := range g.Themes {
		if theme.Lang != lang || theme.List == nil {
			continue
		}
		var lists []*site.List // few: one for each type
		var counts []int
		for _, page := range theme.Pages {
			list := page.List
			i := slices.Index(lists, list)
			if i < 0 {
				i, lists, counts = len(lists), append(lists, list), append(counts, 0)
			}
			if counts[i]++; list != nil && counts[i] == minShared && len(list.Pages) >= longList {
				shared[list] = append(shared[list], theme.List)
			}
		}
	}
	return shared
}

func (s *scene) edition() *edition { return s.r.editions[s.lang] }

// role is the page with the role in the language, or nil.
func (r *renderer) role(role, lang string) *site.Page {
	for _, p := range r.graph.WithRole {
		if p.Lang == lang && p.FieldText("role") == role {
			return p
		}
	}
	return nil
}

// translated is the page in the language when it is there in that, and otherwise the page
// itself.
func translated(page *site.Page, lang string) *site.Page {
	if page == nil {
		return nil
	}
	for _, other := range page.Translations {
		if other.Lang == lang {
			return other
		}
	}
	return page
}
