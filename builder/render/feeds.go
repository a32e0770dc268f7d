package render

import (
	"slices"
	"strings"

	"kiem/builder/site"
)

// feedOutputs are the recipes of the feeds: one for each list that has one, and one for
// each series of pages that are in such lists.
func (r *renderer) feedOutputs() []site.Output {
	var out []site.Output
	for _, lang := range r.settings.Languages {
		for _, list := range r.editions[lang].feeds {
			s := r.scene(lang, list.Feed)
			out = append(out, s.feedOutput(dashed(s.siteTitle(), s.listTitle(list)), s.listDescription(list), list.URL, list.Pages))
		}
	}
	for _, page := range r.graph.Pages {
		if entries := r.seriesEntries(page); len(entries) > 0 {
			s := r.scene(page.Lang, page.URL+"feed.xml")
			out = append(out, s.feedOutput(dashed(s.siteTitle(), page.Title), page.Description, page.URL, entries))
		}
	}
	return out
}

// seriesEntries are the parts of a series that are in a list with a feed, newest first.
func (r *renderer) seriesEntries(series *site.Page) []*site.Page {
	var entries []*site.Page
	for _, part := range series.Parts {
		if t := r.schema.Type(part.Type); t.Feed && part.List != nil {
			entries = append(entries, part)
		}
	}
	slices.Reverse(entries)
	return entries
}

// seriesFeed leads to the feed of a series, or is nil.
func (s *scene) seriesFeed(series *site.Page) *Link {
	if s.r.settings.BaseURL == "" || len(s.r.seriesEntries(series)) == 0 {
		return nil
	}
	return &Link{URL: s.href(series.URL+"feed.xml", ""), Text: dashed(s.siteTitle(), series.Title)}
}

// feedOutput is the recipe of a feed with the newest of the pages, each with its full
// text and full addresses.
func (s *scene) feedOutput(title, subtitle, home string, pages []*site.Page) site.Output {
	s.style = absolute
	return site.Output{Path: strings.TrimPrefix(s.from, "/"), Make: func() ([]byte, error) {
		f := feed{
			Title: title, Subtitle: subtitle, Lang: s.lang,
			Author:  s.siteTitle(),
			SelfURL: s.r.absolute(escape(s.from)), HomeURL: s.r.absolute(escape(home)),
		}
		for _, page := range pages[:min(len(pages), s.r.settings.FeedSize)] {
			entry, err := s.feedEntry(page)
			if err != nil {
				return nil, err
			}
			f.Entries = append(f.Entries, entry)
		}
		return feedXML(f)
	}}
}

func (s *scene) feedEntry(page *site.Page) (feedEntry, error) {
	html, err := s.fill(page, page.Body, 0, len(page.Body.HTML))
	if err != nil {
		return feedEntry{}, err
	}
	entry := feedEntry{
		Title: page.Title, URL: s.r.absolute(escape(page.URL)), Updated: page.Updated, Published: page.Date,
		Summary: page.Description, HTML: []byte(html),
	}
	for _, author := range (&Page{scene: s, page: page}).AuthorLinks() {
		entry.Authors = append(entry.Authors, author.Text)
	}
	for _, theme := range page.Themes {
		entry.Categories = append(entry.Categories, theme.Name)
	}
	return entry, nil
}
