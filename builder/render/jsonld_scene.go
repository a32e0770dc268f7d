package render

import (
	"html/template"
	"net/url"
	"slices"
	"strings"

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
		l.Items = slices.Grow(l.Items, len(r.pagesOn(list, n)))
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
	from := s.r.absolute(escape(s.from))
	all := make([]Link, 0, len(links))
	for _, link := range links {
		if to, ok := resolved(from, link.URL); ok {
			all = append(all, Link{URL: to, Text: link.Text})
		}
	}
	return all
}

// resolved is where a link leads from a full address. ok is false when that cannot be known.
func resolved(from, link string) (to string, ok bool) {
	if to, ok := resolvedPlain(from, link); ok {
		return to, true
	}
	base, err := url.Parse(from)
	if err != nil {
		return "", false
	}
	u, err := base.Parse(link)
	if err != nil {
		return "", false
	}
	return u.String(), true
}

// resolvedPlain is resolved where both consist of nothing but names and slashes, as nearly
// always; ok is false where they do not.
func resolvedPlain(from, link string) (to string, ok bool) {
	const scheme = "https://"
	if !strings.HasPrefix(from, scheme) || link == "" {
		return "", false
	}
	root := strings.IndexByte(from[len(scheme):], '/') + len(scheme)
	if root <= len(scheme) || !isPlainPath(from[len(scheme):]) {
		return "", false
	}
	folder := from[:strings.LastIndexByte(from, '/')+1]
	if link == "./" {
		return folder, true
	}
	for strings.HasPrefix(link, "../") {
		link = link[len("../"):]
		if len(folder) > root+1 {
			folder = folder[:strings.LastIndexByte(folder[:len(folder)-1], '/')+1]
		}
	}
	if link != "" && !isPlainPath(link) {
		return "", false
	}
	return folder + link, true
}

// isPlainPath reports whether a path is made of names that begin with a letter, a digit or a
// hyphen, and only the last may be left out.
func isPlainPath(path string) bool {
	before := byte('/')
	for i := range len(path) {
		c := path[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-':
		case c == '.' || c == '/':
			if before == '/' {
				return false
			}
		default:
			return false
		}
		before = c
	}
	return true
}
