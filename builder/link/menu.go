package link

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// redirects makes the old addresses of pages lead to where they are now.
func (l *linking) redirects() {
	l.aliases = map[string]*site.Page{}
	for _, i := range l.special.aliased {
		page := l.at[i]
		if page == nil {
			continue
		}
		for _, v := range l.entries[i].aliases {
			from := cleanAddress(unescape(v.Text))
			if other := l.occupant(from); other != "" {
				p := problem.At("K150", page.Path, v.Pos, "url", from)
				if other != from { // no list or home, which is made of no file
					p.Args.Set("other", other)
				}
				l.report(p)
				continue
			}
			l.aliases[from] = page
			l.graph.Redirects = append(l.graph.Redirects, site.Redirect{From: from, To: page})
		}
	}
}

// occupant names the file that has the address already, or "".
func (l *linking) occupant(address string) string {
	if page := l.pageAt(address); page != nil {
		return page.Path
	}
	if file := l.fileAt(address); file != nil {
		return file.Path
	}
	if page := l.aliases[address]; page != nil {
		return page.Path
	}
	isHome := func(h *site.Home) bool { return h.URL == address }
	if l.lists[address] != nil || slices.ContainsFunc(l.graph.Homes, isHome) {
		return address
	}
	return ""
}

// cleanAddress writes an address the way pages have it: /visie-3/, or /visie-3.html.
func cleanAddress(address string) string {
	clean := path.Clean("/" + address)
	if clean != "/" && (strings.HasSuffix(address, "/") || path.Ext(clean) == "") {
		clean += "/"
	}
	return clean
}

// unescape takes the percent signs out of an address; one that has them for no reason
// stays as it is.
func unescape(address string) string {
	if plain, err := url.PathUnescape(address); err == nil {
		return plain
	}
	return address
}

// menus resolves the menu and the links at the foot of the page in each language. What
// has no page in a language is left out there.
func (l *linking) menus() {
	for _, lang := range l.settings.Languages {
		if len(l.settings.Menu) > 0 {
			l.graph.Menus[lang] = l.places("menu", l.settings.Menu, lang)
		} else {
			l.graph.Menus[lang] = l.defaultMenu(lang)
		}
		if len(l.settings.Footer) > 0 {
			l.graph.Footers[lang] = l.places("footer", l.settings.Footer, lang)
		} else {
			l.graph.Footers[lang] = l.defaultFooter(lang)
		}
	}
}

// places are what the items of the menu or the footer lead to.
func (l *linking) places(kind string, items []site.MenuItem, lang string) []site.Place {
	var places []site.Place
	for _, item := range items {
		if isLocal(item.To) {
			if lang == l.settings.Language {
				l.report(problem.At("K238", settingsFile, item.Pos, "value", item.To))
			}
			continue
		}
		place, known := l.place(item.To, lang)
		if !known && lang == l.settings.Language {
			w := wrong{Problem: problem.At("K409", settingsFile, item.Pos, "value", item.To, "kind", kind)}
			if near := problem.Nearest(item.To, l.menuNames()); len(near) > 0 {
				w.Suggestion = near[0]
				meant, _ := l.place(near[0], lang)
				w.meant = meant.Page
			}
			l.wrong = append(l.wrong, w)
		}
		if place == (site.Place{}) || isListed(places, place) {
			continue
		}
		place.Label = item.Label[lang]
		places = append(places, place)
	}
	return places
}

// isListed reports whether a menu leads to the place already: two items with one target are
// one too many.
func isListed(places []site.Place, place site.Place) bool {
	return slices.ContainsFunc(places, func(other site.Place) bool {
		other.Label = ""
		return other == place
	})
}

// place finds what a menu item names, and tells whether there is such a thing in any
// language.
func (l *linking) place(name, lang string) (site.Place, bool) {
	switch {
	case strings.Contains(name, "://"), strings.HasPrefix(name, "mailto:"):
		return site.Place{URL: name}, true
	case name == "home", name == "/":
		return site.Place{Home: l.home(lang)}, true
	}
	bare := strings.Trim(strings.TrimSuffix(name, ".md"), "/")
	bare = strings.TrimPrefix(bare, "content/")
	kind := listOf(bare)
	for _, list := range l.graph.Lists {
		if list.Lang != lang {
			continue
		}
		ofType := list.Kind == site.TypeList && l.schema.Type(bare) == l.schema.Type(list.Key)
		if ofType || list.Kind == kind || strings.Trim(list.URL, "/") == bare {
			return site.Place{List: list}, true
		}
	}
	if page := l.named(bare, lang); page != nil {
		if page.Lang != lang {
			return site.Place{}, true
		}
		return site.Place{Page: page}, true
	}
	_, held := l.heldBack(nil, bare)
	return site.Place{}, held || kind != "" || l.schema.Type(bare) != nil
}

// listOf returns the kind of the list that has the name in some language, such as zoeken;
// "" when there is none. What has that name may be there or not.
func listOf(name string) site.ListKind {
	for _, kind := range []site.ListKind{site.ThemeIndex, site.SearchList} {
		if name == string(kind) {
			return kind
		}
		for _, other := range fixed[kind] {
			if name == other {
				return kind
			}
		}
	}
	return ""
}

// named returns the page with the path, the address or the id, without what comes before
// and after it; in the language when it is there in that.
func (l *linking) named(name, lang string) *site.Page {
	for _, folder := range []string{"content/", ""} {
		if page := l.pageOf(folder + name + ".md"); page != nil {
			return translation(page, lang)
		}
	}
	if page := l.pageAt("/" + name + "/"); page != nil {
		return translation(page, lang)
	}
	return l.findPage(nil, name[strings.LastIndexByte(name, '/')+1:], lang)
}

func (l *linking) menuNames() []string {
	names := l.idsOf([]string{"page"})
	for _, t := range l.schema.Types {
		names = append(names, t.Name)
	}
	return names
}

// mainTypes are the types whose lists are in the menu of a site that sets none.
var mainTypes = []string{"model", "case", "post", "service", "person"}

// defaultMenu is the lists that there are, and the pages that ask for a place, in the
// order that they ask for.
func (l *linking) defaultMenu(lang string) []site.Place {
	var places []site.Place
	for _, list := range l.graph.Lists {
		t := l.schema.Type(list.Key)
		if list.Kind == site.TypeList && list.Lang == lang && (slices.Contains(mainTypes, list.Key) || t != nil && !t.Builtin) {
			places = append(places, site.Place{List: list})
		}
	}
	var pages []*site.Page
	for _, page := range l.withMenu {
		if page.Lang == lang {
			pages = append(pages, page)
		}
	}
	slices.SortFunc(pages, func(a, b *site.Page) int {
		return cmp.Or(cmp.Compare(number(a.Fields(), "menu"), number(b.Fields(), "menu")), l.title.by(a, b))
	})
	next := 0 // of two that ask for one place, the second comes after the first
	for _, page := range pages {
		at := max(next, min(int(number(page.Fields(), "menu"))-1, len(places)))
		places = slices.Insert(places, at, site.Place{Page: page})
		next = at + 1
	}
	return places
}

var footerRoles = []string{"about", "accessibility", "privacy", "contact"}

// defaultFooter is the pages that each site should have, in an order of their own.
func (l *linking) defaultFooter(lang string) []site.Place {
	var places []site.Place
	for _, role := range footerRoles {
		for _, page := range l.graph.WithRole {
			if page.Lang == lang && page.FieldText("role") == role {
				places = append(places, site.Place{Page: page})
			}
		}
	}
	return places
}
