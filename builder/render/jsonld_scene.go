package render

import (
	"html/template"
	"net/url"

	"kiem/builder/site"
)

// pageLD, listLD and homeLD are the structured data of a view, as its head has it.

func (r *renderer) pageLD(s *scene, page *site.Page, crumbs []Link) template.HTML {
	return r.structured.page(page, s.full(crumbs))
}

func (r *renderer) listLD(s *scene, list *site.List, n int, crumbs []Link, description string) template.HTML {
	l := listed{Lang: s.lang, URL: s.from, Title: crumbs[len(crumbs)-1].Text, Description: description}
	switch list.Kind {
	case site.SearchList: // all of the site; its sitemap says that already
	case site.ThemeIndex:
		for _, below := range list.Lists {
			l.Items = append(l.Items, Link{URL: r.absolute(escape(below.URL)), Text: s.listTitle(below)})
		}
	default:
		l.Before = (n - 1) * r.settings.PageSize
		for _, page := range r.pagesOn(list, n) {
			l.Items = append(l.Items, Link{URL: r.absolute(escape(page.URL)), Text: page.Title})
		}
	}
	return r.structured.list(l, s.full(crumbs))
}

func (r *renderer) homeLD(s *scene, home *site.Home, description string) template.HTML {
	return r.structured.home(home, description)
}

// full makes full addresses of links that are written as seen from the page.
func (s *scene) full(links []Link) []Link {
	from, err := url.Parse(s.r.absolute(escape(s.from)))
	if err != nil {
		return nil
	}
	all := make([]Link, 0, len(links))
	for _, link := range links {
		to, err := from.Parse(link.URL)
		if err != nil {
			continue
		}
		all = append(all, Link{URL: to.String(), Text: link.Text})
	}
	return all
}
