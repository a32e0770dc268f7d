package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// fixed are the addresses, by language, of the lists that belong to no type. Languages
// without a name of their own use the English one.
var fixed = map[site.ListKind]map[string]string{
	site.ThemeIndex: {"nl": "themas", "en": "themes"},
	site.SearchList: {"nl": "zoeken", "en": "search"},
}

// roles are the page roles whose text opens one of those lists.
var roles = map[string]site.ListKind{"theme-index": site.ThemeIndex, "search": site.SearchList}

// typeLists makes the lists of each language: of types with their years, of themes, and
// the one from A to Z. A list without pages is not made.
func (l *linking) typeLists() {
	for _, lang := range l.settings.Languages {
		for _, t := range l.schema.Types {
			if t.Name != "page" {
				l.typeList(t, lang)
			}
		}
		l.themeLists(lang)
		l.searchList(lang)
	}
	l.listTranslations()
}

// listTranslations ties the same list in several languages together.
func (l *linking) listTranslations() {
	type key struct {
		kind site.ListKind
		key  string
	}
	same := map[key][]*site.List{}
	for _, list := range l.graph.Lists {
		k := key{list.Kind, list.Key}
		same[k] = append(same[k], list)
	}
	for _, list := range l.graph.Lists {
		for _, other := range same[key{list.Kind, list.Key}] {
			if other != list {
				list.Translations = append(list.Translations, other)
			}
		}
	}
}

// add puts a list in the graph. A page that was written for its address opens it; a
// page of a type of its own cannot stand there too.
func (l *linking) add(list *site.List) {
	if page := l.pageAt(list.URL); page != nil {
		if page.Type != "page" {
			l.report(problem.At("K141", page.Path, site.Pos{}, "url", list.URL))
			return
		}
		list.Intro = page
	}
	l.lists[list.URL] = list
	l.graph.Lists = append(l.graph.Lists, list)
}

func (l *linking) typeList(t *schema.Type, lang string) {
	all := l.ofType(t, lang)
	pages := slices.Clone(all)
	if len(l.special.former) > 0 {
		pages = slices.DeleteFunc(pages, func(page *site.Page) bool { return l.entryOn(page).former })
	}
	if len(pages) == 0 {
		return
	}
	l.sort(l.ordering(t.Order), pages)
	list := &site.List{Kind: site.TypeList, Key: t.Name, Lang: lang, URL: l.listAddress(t, lang), Pages: pages}
	if t.Feed {
		list.Feed = list.URL + "feed.xml"
	}
	l.add(list)
	for _, page := range all {
		page.List = list
	}
	if t.Archive {
		l.yearLists(list)
	}
}

// yearLists makes a list for each year in which pages of the list are dated, the last
// year first.
func (l *linking) yearLists(parent *site.List) {
	var years []*site.List
	pages := parent.Pages
	if order := l.newest; !slices.IsSortedFunc(pages, order.by) {
		pages = slices.Clone(pages)
		l.sort(order, pages)
	}
	start, last := 0, int32(0)
	for i, page := range pages {
		date := page.Date
		if date.IsZero() {
			break
		}
		if i == 0 || date.Year != last {
			start, last = i, date.Year
			key := strconv.Itoa(int(last))
			years = append(years, &site.List{
				Kind: site.YearList, Key: parent.Key + "/" + key, Title: key,
				Lang: parent.Lang, URL: parent.URL + key + "/", Parent: parent,
			})
		}
		years[len(years)-1].Pages = pages[start : i+1 : i+1]
	}
	for _, list := range years {
		l.add(list)
		parent.Lists = append(parent.Lists, list)
	}
}

func (l *linking) themeLists(lang string) {
	index := &site.List{Kind: site.ThemeIndex, Lang: lang, URL: l.fixedAddress(site.ThemeIndex, lang)}
	for _, theme := range l.graph.Themes {
		if theme.Lang != lang || len(theme.Pages) < minThemePages {
			continue
		}
		theme.List = &site.List{
			Kind: site.ThemeList, Key: theme.Slug, Title: theme.Name, Lang: lang,
			URL: index.URL + theme.Slug + "/", Pages: theme.Pages, Parent: index,
		}
		index.Lists = append(index.Lists, theme.List)
	}
	if len(index.Lists) == 0 {
		return
	}
	l.add(index)
	for _, list := range index.Lists {
		l.add(list)
	}
}

// searchList lists every page of the language by title, so that a reader without
// scripts finds all of them.
func (l *linking) searchList(lang string) {
	list := &site.List{Kind: site.SearchList, Lang: lang, URL: l.fixedAddress(site.SearchList, lang)}
	intro, home := l.pageAt(list.URL), l.pageAt(l.root(lang))
	isAll := l.index.inLang[lang] == len(l.index.shown)
	list.Pages = make([]*site.Page, 0, l.index.inLang[lang])
	for _, n := range l.alphabetical.numbers {
		page := &l.pages[n]
		if (isAll || page.Lang == lang) && page != intro && page != home {
			list.Pages = append(list.Pages, page)
		}
	}
	if len(list.Pages) > 0 {
		l.add(list)
	}
}

func (l *linking) fixedAddress(kind site.ListKind, lang string) string {
	for _, page := range l.graph.WithRole {
		if page.Lang == lang && roles[page.FieldText("role")] == kind {
			return page.URL
		}
	}
	name := fixed[kind][lang]
	if name == "" {
		name = fixed[kind]["en"]
	}
	return l.root(lang) + name + "/"
}

func compareFolded(pairs ...string) int {
	for i := 0; i+1 < len(pairs); i += 2 {
		if c := cmp.Compare(strings.ToLower(pairs[i]), strings.ToLower(pairs[i+1])); c != 0 {
			return c
		}
	}
	return 0
}
