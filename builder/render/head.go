package render

import (
	"html/template"

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

// head makes the head of the page at the scene. addresses are those of the same page by
// language, its own included.
func (s *scene) head(title, description string, addresses map[string]string) *Head {
	siteTitle := s.siteTitle()
	h := &Head{Title: title, Description: description, Type: "website", Locale: s.locale(), Canonical: s.r.absolute(escape(s.from))}
	if siteTitle != title {
		h.Title = dashed(title, siteTitle)
	}
	h.Alternates = s.r.alternates(addresses)
	for _, list := range s.edition().feeds {
		h.Feeds = append(h.Feeds, Link{URL: s.href(list.Feed, ""), Text: dashed(siteTitle, s.listTitle(list))})
	}
	return h
}

// pageHead is what the head of a written page has besides.
func (s *scene) pageHead(h *Head, page *site.Page) {
	if page.Type == "post" || page.Type == "case" {
		h.Type = "article"
		h.Published, h.Modified = isoDate(page.Date), isoDate(page.Updated)
	}
	full := &scene{r: s.r, lang: s.lang, from: s.from, style: absolute}
	if s.r.settings.BaseURL != "" {
		h.Image = full.pageImage(page)
	}
	h.NoIndex = page.Preview != ""
	if link := s.seriesFeed(page); link != nil {
		h.Feeds = append(h.Feeds, *link)
	}
}
