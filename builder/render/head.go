package render

import (
	"html/template"
	"slices"

	"kiem/builder/site"
)

// Head is what the head of the page holds.
type Head struct {
	// Title is the whole title of the page, the site's name with it.
	Title, Description string
	// Canonical and the addresses in Alternates and Feeds are full ones, and absent when it
	// is not known where the site will be.
	Canonical  string
	Alternates []Link
	// Type is the type of the page for Open Graph; Locale the language, as nl_NL.
	Type, Locale        string
	Image               *Image
	Published, Modified string
	Feeds               []Link
	NoIndex             bool
	// structured makes the structured data; nil where there is none.
	structured func() template.HTML
}

// JSONLD is a whole script element with the page's structured data. It is made for the
// layouts that ask for it.
func (h *Head) JSONLD() template.HTML {
	if h.structured == nil {
		return ""
	}
	return h.structured()
}

// head makes the head of a view. addresses are those of the same page by
// language, its own included.
func (s *scene) head(v *View, title, description string, addresses map[string]string) *Head {
	siteTitle := s.siteTitle()
	h := &Head{Title: title, Description: description, Type: "website", Locale: s.locale(), Canonical: s.r.absolute(escape(s.from))}
	if siteTitle != title {
		h.Title = dashed(title, siteTitle)
	}
	h.Alternates = s.r.alternates(addresses)
	h.Feeds = slices.Clip(v.feeds)
	return h
}

// feeds lead to the feeds of the site.
func (s *scene) feeds() []Link {
	lists := s.edition().feeds
	links := slices.Grow([]Link(nil), len(lists))
	for _, list := range lists {
		links = append(links, Link{URL: s.href(list.Feed, ""), Text: dashed(s.siteTitle(), s.listTitle(list))})
	}
	return links
}

// pageHead is what the head of a written page has besides.
func (s *scene) pageHead(h *Head, page *site.Page) {
	if page.Type == "post" || page.Type == "case" {
		h.Type = "article"
		h.Published, h.Modified = isoDate(page.Date), isoDate(page.Updated)
	}
	if s.r.settings.BaseURL != "" {
		full := &scene{r: s.r, lang: s.lang, from: s.from, style: absolute}
		h.Image = full.pageImage(page)
	}
	h.NoIndex = page.Preview != ""
	if link := s.seriesFeed(page); link != nil {
		h.Feeds = append(h.Feeds, *link)
	}
}
