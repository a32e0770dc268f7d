package link

import (
	"slices"

	"kiem/builder/site"
)

const minThemePages = 2 // a theme of one page needs no list

// themes gathers the pages of each theme, by language. A theme has the name under which
// it was first written; other spellings with the same slug are the same theme.
func (l *linker) themes() {
	type key struct{ lang, slug string }
	themes := map[key]*site.Theme{}
	for _, page := range l.graph.Pages {
		for _, name := range page.Fields.Texts("themes") {
			k := key{page.Lang, site.Slug(name)}
			if k.slug == "" {
				continue
			}
			theme := themes[k]
			if theme == nil {
				theme = &site.Theme{Name: name, Slug: k.slug, Lang: k.lang}
				themes[k] = theme
				l.graph.Themes = append(l.graph.Themes, theme)
			}
			if n := len(theme.Pages); n == 0 || theme.Pages[n-1] != page {
				theme.Pages = append(theme.Pages, page)
				page.Themes = append(page.Themes, theme)
			}
		}
	}
	slices.SortFunc(l.graph.Themes, func(a, b *site.Theme) int {
		return compareFolded(a.Lang, b.Lang, a.Name, b.Name, a.Slug, b.Slug)
	})
	for _, theme := range l.graph.Themes {
		slices.SortFunc(theme.Pages, newest)
	}
}
