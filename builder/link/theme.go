package link

import (
	"slices"

	"kiem/builder/site"
)

const minThemePages = 2 // a theme of one page needs no list

// themes gathers the pages of each theme, by language. A theme has the name under which
// it was first written; other spellings with the same slug are the same theme.
func (l *linking) themes() {
	themes := make([]*site.Theme, l.themeCount)
	counts := make([]int, l.themeCount)
	all := 0
	for _, i := range l.placeOf {
		all += len(l.entries[i].themes)
	}
	ofPages, pages := make([]*site.Theme, all), make([]*site.Page, all) // one array each, for all
	for n := range l.pages {
		page := &l.pages[n]
		names := l.entryOn(page).themes
		page.Themes, ofPages = ofPages[:0:len(names)], ofPages[len(names):]
		for _, name := range names {
			theme := themes[name.n]
			if theme == nil {
				theme = &site.Theme{Name: name.name, Slug: site.Slug(name.name), Lang: page.Lang}
				themes[name.n] = theme
				l.graph.Themes = append(l.graph.Themes, theme)
			}
			if !slices.Contains(page.Themes, theme) {
				page.Themes = append(page.Themes, theme)
				counts[name.n]++
			}
		}
	}
	for n, theme := range themes {
		if theme != nil {
			theme.Pages, pages = pages[:0:counts[n]], pages[counts[n]:]
		}
	}
	for _, n := range l.newest.numbers {
		page := &l.pages[n]
		for _, theme := range page.Themes {
			theme.Pages = append(theme.Pages, page)
		}
	}
	slices.SortFunc(l.graph.Themes, func(a, b *site.Theme) int {
		return compareFolded(a.Lang, b.Lang, a.Name, b.Name, a.Slug, b.Slug)
	})
}
