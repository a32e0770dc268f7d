package render

import (
	"html/template"
	"slices"
	"strconv"

	"kiem/builder/site"
)

// List is a page that lists pages: of a type, a year or a theme, or all from A to Z.
type List struct {
	scene *scene
	intro *site.Page // on the first page of the list
	// Kind is type, year, theme, themes or search; Key the type (post), the type and the
	// year (post/2011), or the theme's slug.
	Kind, Key, Title string
	Summary          string
	// Cards are the pages on this page of the list.
	Cards []*Card
	// Groups are the pages of an A to Z.
	Groups []LetterGroup
	// Lists are the lists below this one: years, themes.
	Lists []Link
	// Themes are those that pages of a long list of a type share.
	Themes Links
	// Up is the list above this one, or nil.
	Up    *Link
	Pager *Pager
	Feed  *Link
}

// Intro is the text that an editor wrote for the list; its first page shows it.
func (l *List) Intro() (template.HTML, error) {
	if l.intro == nil {
		return "", nil
	}
	body := l.intro.Document(l.scene.r.graph).Body
	return l.scene.fill(l.intro, body, 0, body.Length)
}

// listTitle is the heading of a list: an editor's, or the name of what it lists.
func (s *scene) listTitle(list *site.List) string {
	if list.Intro != nil {
		return list.Intro.Title
	}
	switch list.Kind {
	case site.TypeList:
		return inLanguage(s.r.schema.Type(list.Key).Plural, s.lang, list.Key)
	case site.ThemeIndex, site.SearchList:
		return s.say("list." + string(list.Kind) + ".title")
	}
	return list.Title
}

// listHeading is the h1: for a year it tells of what.
func (s *scene) listHeading(list *site.List) string {
	switch list.Kind {
	case site.YearList:
		return s.say("list.year", "Type", s.listTitle(list.Parent), "Year", list.Title)
	case site.ThemeList:
		return s.say("list.theme", "Title", list.Title)
	}
	return s.listTitle(list)
}

func (s *scene) listDescription(list *site.List) string {
	if list.Intro != nil && list.Intro.Description != "" {
		return list.Intro.Description
	}
	keys := []string{"list." + string(list.Kind) + ".description"}
	if list.Kind == site.TypeList {
		keys = slices.Insert(keys, 0, "list.type."+list.Key+".description")
	}
	return s.sayFirst(keys, "Site", s.siteName(), "Title", list.Title,
		"Plural", s.listTitle(list), "Year", list.Title, "Count", strconv.Itoa(len(list.Pages)))
}

// list makes the view of the nth page of a list.
func (s *scene) list(list *site.List, n int) *View {
	title := s.listHeading(list)
	heading := title
	description := s.listDescription(list)
	if n > 1 {
		title = s.say("list.page", "Title", title, "N", strconv.Itoa(n))
		description = s.say("list.page", "Title", description, "N", strconv.Itoa(n))
	}
	layout := "list"
	switch list.Kind {
	case site.ThemeIndex:
		layout = "themes"
	case site.SearchList:
		layout = "search"
	}
	addresses := listAddresses(list)
	v := s.view(layout, heading)
	v.List = s.listView(list, n)
	v.Languages = s.languages(addresses)
	if n > 1 {
		addresses = nil
	}
	v.Head = s.head(v, title, description, addresses)
	var above []*site.List
	for up := list.Parent; up != nil; up = up.Parent {
		above = append([]*site.List{up}, above...)
	}
	if n > 1 {
		above = append(above, list)
	}
	v.Crumbs = s.crumbs(title, above...)
	v.Head.structured = func() template.HTML { return s.r.listLD(s, list, n, v.Crumbs, description) }
	if list.Intro != nil {
		v.Page = s.page(list.Intro)
	}
	return v
}

func (s *scene) listView(list *site.List, n int) *List {
	v := &List{scene: s, Kind: string(list.Kind), Key: list.Key, Title: s.listTitle(list)}
	if list.Intro != nil && n == 1 {
		v.intro, v.Summary = list.Intro, list.Intro.FieldText("summary")
	}
	if list.Parent != nil {
		v.Up = &Link{URL: s.href(list.Parent.URL, ""), Text: s.listTitle(list.Parent)}
	}
	v.Lists = s.listLinks(list.Lists)
	v.Themes = s.themeLinks(list, n)
	if list.Feed != "" && s.r.settings.BaseURL != "" {
		v.Feed = &Link{URL: s.href(list.Feed, ""), Text: v.Title}
	}
	if list.Kind == site.SearchList {
		v.Groups = s.letters(list.Pages)
		return v
	}
	v.Cards = s.cards(s.r.pagesOn(list, n))
	v.Pager = s.pager(list, n)
	return v
}

func (s *scene) listLinks(lists []*site.List) []Link {
	links := slices.Grow([]Link(nil), len(lists))
	for _, list := range lists {
		links = append(links, Link{URL: s.href(list.URL, ""), Text: s.listTitle(list), Count: len(list.Pages)})
	}
	return links
}
