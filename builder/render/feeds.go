package render

import (
	"slices"
	"strings"

	"kiem/builder/site"
)

// feedAddress is where a feed is, and of which list or series it is: a number, or none.
type feedAddress struct {
	url          string
	list, series int
}

// feedAddresses are those of the feeds: one for each list that has one, and one for each
// series of pages that are in such lists.
func (r *renderer) feedAddresses() []feedAddress {
	if r.settings.BaseURL == "" {
		return nil
	}
	var all []feedAddress
	for i, list := range r.graph.Lists {
		if list.Feed != "" {
			all = append(all, feedAddress{list.Feed, i, none})
		}
	}
	for _, series := range r.graph.Series {
		if len(r.seriesEntries(series)) > 0 {
			all = append(all, feedAddress{series.URL + "feed.xml", none, series.N})
		}
	}
	return all
}

func (r *renderer) addFeeds(rs *recipes) {
	for _, feed := range r.feedAddresses() {
		rs.add(byItself, strings.TrimPrefix(feed.url, "/"), func(r *renderer) ([]byte, error) {
			if feed.list != none {
				list := r.graph.Lists[feed.list]
				s := r.scene(list.Lang, feed.url)
				return s.feed(dashed(s.siteTitle(), s.listTitle(list)), s.listDescription(list), list.URL, list.Pages)
			}
			series := r.graph.Pages[feed.series]
			s := r.scene(series.Lang, feed.url)
			return s.feed(dashed(s.siteTitle(), series.Title), series.Description, series.URL, r.seriesEntries(series))
		})
	}
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

// feed makes a feed with the newest of the pages, each with its full text and full
// addresses.
func (s *scene) feed(title, subtitle, home string, pages []*site.Page) ([]byte, error) {
	s.style = absolute
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
}

func (s *scene) feedEntry(page *site.Page) (feedEntry, error) {
	body := page.Document(s.r.graph).Body
	html, err := s.fill(page, body, 0, body.Length)
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
