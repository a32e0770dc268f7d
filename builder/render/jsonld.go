package render

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"kiem/builder/site"
)

// structured makes the structured data of pages: what a page is and is about, in the
// words of schema.org, for search engines and other programs.
//
// A page has a node for itself, one for what it is about and one for its crumbs. Things
// have names that stay, such as {address}#model, by which other pages refer to them. A
// person and an organisation are the same in each language, so theirs is that of the
// page in the site's own language; the publisher's is that of the site.
//
// What a thing cannot do without decides what it is: a case without a date is a work and
// no article. Nothing is half filled, and nothing is said that no editor wrote.
//
// All of it consists of full addresses. When it is not known where the site will be,
// there is none.
type structured struct {
	graph    *site.Graph
	settings *site.Settings
	base     string
	logo     *site.File
	// publishedBy is the organisation that publishes the site, if it is named.
	publishedBy site.Ref
	// languages are those that the site is in.
	languages []string
	// publishers and websites are both in short, by language.
	publishers, websites map[string]*thing
}

// newStructured looks up what all pages need. logo may be nil.
func newStructured(graph *site.Graph, logo *site.File) *structured {
	s := &structured{
		graph: graph, settings: graph.Settings, base: graph.Settings.BaseURL, logo: logo, publishedBy: graph.Publisher,
		publishers: map[string]*thing{}, websites: map[string]*thing{},
	}
	for _, home := range graph.Homes {
		s.languages = append(s.languages, home.Lang)
	}
	for _, lang := range graph.Settings.Languages {
		s.publishers[lang], s.websites[lang] = s.newPublisher(lang), s.newWebsite(lang)
	}
	return s
}

// page describes a page that an editor wrote. The addresses of its crumbs are full ones.
func (s *structured) page(p *site.Page, crumbs []Link) template.HTML {
	if s.base == "" {
		return ""
	}
	page, trail := s.webPage(p), s.crumbs(p.URL, crumbs)
	page.Breadcrumb = refer(trail)
	entities := s.entities(p)
	if len(entities) == 0 {
		s.describeWork(page, p)
		page.Author = s.authors(p)
		page.HasPart = s.terms(p)
		page.IsPartOf = append(page.IsPartOf, things(s.website(p.Lang))...)
	} else {
		page.IsPartOf = things(s.website(p.Lang))
		page.MainEntity = refer(entities[0])
	}
	return script(append([]*thing{page, trail}, entities...)...)
}

// webPage is the page itself, whatever it is about.
func (s *structured) webPage(p *site.Page) *thing {
	kind := "WebPage"
	switch role := p.FieldText("role"); {
	case p.Type == "person":
		kind = "ProfilePage"
	case p.Type == "page" && role == "about":
		kind = "AboutPage"
	case p.Type == "page" && role == "contact":
		kind = "ContactPage"
	}
	return &thing{
		Type: kind, ID: s.id(p, "page"), Name: p.Title, URL: s.absolute(p.URL),
		details: &details{
			Description: p.Description, InLanguage: p.Lang,
			DatePublished: isoDate(p.Date), DateModified: isoDate(p.Updated),
			Image: s.image(p, "image"),
		},
	}
}

// listed is one page of a list. The addresses of its items are full ones.
type listed struct {
	Lang, URL, Title, Description string
	Items                         []Link
	// Before is how many items the pages before this one hold.
	Before int
}

// list describes a page of a list.
func (s *structured) list(l listed, crumbs []Link) template.HTML {
	if s.base == "" {
		return ""
	}
	trail := s.crumbs(l.URL, crumbs)
	address := s.absolute(l.URL)
	page := &thing{
		Type: "CollectionPage", ID: address + "#page", Name: l.Title, URL: address,
		details: &details{Description: l.Description, InLanguage: l.Lang, IsPartOf: things(s.website(l.Lang)), Breadcrumb: refer(trail)},
	}
	if n := len(l.Items); n > 0 {
		page.MainEntity = &thing{Type: "ItemList", NumberOfItems: n, ItemListElement: make([]thing, n)}
		for i, item := range l.Items {
			page.MainEntity.ItemListElement[i] = thing{Type: "ListItem", Name: item.Text, URL: item.URL, Position: l.Before + i + 1}
		}
	}
	return script(page, trail)
}

// home describes the home page, and with it the site and who publishes it.
func (s *structured) home(h *site.Home, description string) template.HTML {
	if s.base == "" {
		return ""
	}
	website, publisher := s.newWebsite(h.Lang), s.newPublisher(h.Lang)
	page := &thing{
		Type: "WebPage", ID: s.absolute(h.URL) + "#page", Name: s.text(s.settings.Title, h.Lang), URL: s.absolute(h.URL),
		details: &details{Description: description, InLanguage: h.Lang, About: things(refer(publisher))},
	}
	if h.Page != nil {
		page.Name = h.Page.Title
	}
	if website != nil {
		page.IsPartOf = things(refer(website))
		website.details = &details{
			Description: s.text(s.settings.Tagline, h.Lang), InLanguage: s.languages, Publisher: refer(publisher),
		}
	}
	return script(page, website, s.describePublisher(publisher, h.Lang))
}

// website is the site in short, or nil when it has no name. Pages share it.
func (s *structured) website(lang string) *thing {
	if website, ok := s.websites[lang]; ok {
		return website
	}
	return s.newWebsite(lang)
}

func (s *structured) newWebsite(lang string) *thing {
	title := s.text(s.settings.Title, lang)
	if title == "" {
		return nil
	}
	return &thing{Type: "WebSite", ID: s.base + "#website", Name: title, URL: s.base}
}

// publisher is who publishes the site, in short: the organisation of that setting, or
// else one with the name of the site; nil when it has none. Pages share it.
func (s *structured) publisher(lang string) *thing {
	if publisher, ok := s.publishers[lang]; ok {
		return publisher
	}
	return s.newPublisher(lang)
}

func (s *structured) newPublisher(lang string) *thing {
	name := cmp.Or(s.publishedBy.Text, s.text(s.settings.Title, lang))
	if p := translated(s.publishedBy.Page, lang); p != nil {
		name = p.Title
	}
	if name == "" {
		return nil
	}
	return &thing{Type: "Organization", ID: s.base + "#organisation", Name: name, URL: s.base}
}

// describePublisher adds all that is known about the publisher.
func (s *structured) describePublisher(t *thing, lang string) *thing {
	if t == nil {
		return nil
	}
	t.details = &details{Description: s.text(s.settings.About, lang)}
	if p := translated(s.publishedBy.Page, lang); p != nil {
		s.describeOrganisation(t, p)
	}
	if t.Logo == nil {
		t.Logo = s.picture(s.logo, s.settings.Theme.LogoAlt)
	}
	if c := s.settings.Contact; c != nil && (c.Phone != "" || c.Email != "") {
		t.ContactPoint = &thing{Type: "ContactPoint", details: &details{ContactType: "customer service", Telephone: c.Phone, Email: c.Email}}
	}
	return t
}

// crumbs is the trail to the page at the address, or nil when there is none.
func (s *structured) crumbs(address string, crumbs []Link) *thing {
	if len(crumbs) == 0 {
		return nil
	}
	trail := &thing{Type: "BreadcrumbList", ID: s.absolute(address) + "#breadcrumb", ItemListElement: make([]thing, len(crumbs))}
	for i, c := range crumbs {
		trail.ItemListElement[i] = thing{Type: "ListItem", Name: c.Text, Item: c.URL, Position: i + 1}
	}
	return trail
}

// id is the name by which a page's thing is known everywhere.
func (s *structured) id(p *site.Page, name string) string {
	return s.base + strings.TrimPrefix(escape(p.URL), "/") + "#" + name
}

func (s *structured) absolute(address string) string {
	return s.base + strings.TrimPrefix(escape(address), "/")
}

// text is a setting in the language, or else in the site's own.
func (s *structured) text(texts map[string]string, lang string) string {
	if text := texts[lang]; text != "" {
		return text
	}
	return texts[s.settings.Language]
}

// image is the image in a field of the page, or nil.
func (s *structured) image(p *site.Page, field string) *thing {
	v := p.Get(field)
	if v == nil {
		return nil
	}
	file := v.Fields.Get("file")
	if file == nil || file.Link == 0 {
		return nil
	}
	return s.picture(s.graph.Finder.Targets(p)[file.Link-1].File, v.Fields.Text("alt"))
}

func (s *structured) picture(file *site.File, caption string) *thing {
	if file == nil {
		return nil
	}
	return &thing{Type: "ImageObject", URL: s.absolute(file.URL), details: &details{Width: file.Width, Height: file.Height, Caption: caption}}
}

// things is a list of those that there are.
func things(all ...*thing) []*thing {
	return slices.DeleteFunc(all, func(t *thing) bool { return t == nil })
}
