package render

import (
	"cmp"
	"html/template"
	"slices"

	"kiem/builder/site"
)

// Home is the home page of a language.
type Home struct {
	scene *scene
	page  *site.Page
	// Statement is the site's tagline.
	Statement, About string
	// Groups are the newest of each type, with a link to all of them.
	Groups []Group
	// OnlyIn are the pages that are not translated into this language.
	OnlyIn []OnlyIn
}

// OnlyIn is what there is in one other language only, the newest first.
type OnlyIn struct {
	Text, Lang string
	Links      []Link
	// More leads to all pages in that language, when there are more than are shown.
	More *Link
}

const maxOnlyIn = 12

// Intro is the text that an editor wrote for the home page, before its first heading.
func (h *Home) Intro() (template.HTML, error) {
	if h.page == nil {
		return "", nil
	}
	return (&Page{scene: h.scene, page: h.page}).Intro()
}

// Sections are the rest of that text.
func (h *Home) Sections() ([]*Section, error) {
	if h.page == nil {
		return nil, nil
	}
	return (&Page{scene: h.scene, page: h.page}).Sections()
}

// home makes the view of a home page.
func (s *scene) home(home *site.Home) *View {
	settings := s.r.settings
	h := &Home{scene: s, page: home.Page, Statement: s.own(settings.Tagline), About: s.own(settings.About)}
	title := h.Statement
	if home.Page != nil && home.Page.Get("title") != nil {
		title = home.Page.Title
	}
	title = cmp.Or(title, s.siteTitle(), s.say("home.title"))
	h.Groups = s.homeGroups()
	h.OnlyIn = s.onlyIn()
	description := h.About
	if home.Page != nil && home.Page.Description != "" {
		description = home.Page.Description
	}
	description = cmp.Or(description, s.say("home.description", "Site", s.siteName()))
	addresses := s.r.homeAddresses()
	v := s.view("home", title)
	v.Home = h
	v.Head = s.head(v, title, description, addresses)
	v.Head.structured = func() template.HTML { return s.r.homeLD(s, home, description) }
	if name := s.siteTitle(); name != "" {
		v.Head.Title = dashed(name, h.Statement)
	}
	v.Languages = s.languages(addresses)
	if home.Page != nil {
		v.Page = s.page(home.Page)
	}
	return v
}

// homeGroups are the first pages of the lists whose type says how many a home page
// shows.
func (s *scene) homeGroups() []Group {
	var groups []Group
	for _, t := range s.r.schema.Types {
		list := s.edition().types[t.Name]
		if list == nil || t.Home == 0 {
			continue
		}
		g := Group{Title: s.listTitle(list), Cards: s.cards(list.Pages[:min(t.Home, len(list.Pages))])}
		if len(list.Pages) > t.Home {
			g.More = &Link{URL: s.href(list.URL, ""), Text: s.say("more", "Plural", g.Title), Count: len(list.Pages)}
		}
		groups = append(groups, g)
	}
	return groups
}

// onlyIn lists the pages of other languages that have no translation into this one.
func (s *scene) onlyIn() []OnlyIn {
	var all []OnlyIn
	for _, home := range s.r.graph.Homes {
		if pages := s.untranslated(home.Lang); len(pages) > 0 {
			all = append(all, s.onlyInLanguage(home.Lang, pages))
		}
	}
	return all
}

func (s *scene) onlyInLanguage(lang string, pages []*site.Page) OnlyIn {
	there := &scene{r: s.r, lang: lang}
	only := OnlyIn{Lang: lang, Text: s.sayFirst([]string{"onlyin." + lang, "onlyin"}, "Language", there.languageName())}
	for _, page := range pages[:min(len(pages), maxOnlyIn)] {
		only.Links = append(only.Links, s.pageLink(page))
	}
	if list := there.edition().search; list != nil && len(pages) > maxOnlyIn {
		only.More = &Link{URL: s.href(list.URL, ""), Text: there.listTitle(list), Lang: lang, Count: len(pages)}
	}
	return only
}

// untranslated are the pages of another language that this one lacks, newest first.
func (s *scene) untranslated(lang string) []*site.Page {
	var pages []*site.Page
	for _, page := range s.r.graph.Pages {
		if page.Lang == lang && lang != s.lang && page.List != nil && translated(page, s.lang) == page {
			pages = append(pages, page)
		}
	}
	slices.SortStableFunc(pages, func(a, b *site.Page) int { return b.Date.Compare(a.Date) })
	return pages
}
