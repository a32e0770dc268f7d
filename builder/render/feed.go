package render

import (
	"encoding/xml"
	"slices"
	"strings"
	"unicode/utf8"

	"kiem/builder/site"
)

// feed is what a feed reader is told: the newest pages of a list, whole.
type feed struct {
	Title, Subtitle string
	// SelfURL and HomeURL are the full addresses of the feed and of the page it belongs to.
	SelfURL, HomeURL string
	Lang             string
	// Author is who writes what has no author of its own; "" is the title.
	Author  string
	Entries []feedEntry
}

// feedEntry is a page in a feed. URL is its full address; addresses in HTML that are not
// full ones are taken from there.
type feedEntry struct {
	Title, URL         string
	Published, Updated site.Date
	Authors            []string
	Summary            string
	Categories         []string
	HTML               []byte
}

// changed is the day of the entry's last change.
func (e feedEntry) changed() site.Date {
	if e.Updated.Compare(e.Published) > 0 {
		return e.Updated
	}
	return e.Published
}

// feedXML writes a feed in Atom 1.0 (RFC 4287), newest entry first. Entries without a
// date are left out, as the format asks for one. The feed itself is as new as its newest
// entry; the time at which it was made says nothing to a reader.
func feedXML(f feed) ([]byte, error) {
	entries := slices.Clone(f.Entries)
	entries = slices.DeleteFunc(entries, func(e feedEntry) bool { return e.changed().IsZero() })
	slices.SortStableFunc(entries, func(a, b feedEntry) int { return b.Published.Compare(a.Published) })

	doc := atomFeed{
		Lang: f.Lang, Title: xmlText(f.Title), Subtitle: xmlText(f.Subtitle), ID: f.SelfURL,
		Links: []atomLink{{"self", "application/atom+xml", f.SelfURL}, {"alternate", "text/html", f.HomeURL}},
	}
	if doc.Authors = atomAuthors([]string{f.Author}); doc.Authors == nil {
		doc.Authors = atomAuthors([]string{f.Title})
	}
	var newest site.Date
	for _, e := range entries {
		if e.changed().Compare(newest) > 0 {
			newest = e.changed()
		}
		doc.Entries = append(doc.Entries, atomEntryOf(e))
	}
	doc.Updated = atomTime(newest)
	return marshalXML(doc)
}

func atomEntryOf(e feedEntry) atomEntry {
	entry := atomEntry{
		Title: xmlText(e.Title), ID: e.URL, Link: atomLink{"alternate", "text/html", e.URL},
		Published: atomTime(e.Published), Updated: atomTime(e.changed()),
		Authors: atomAuthors(e.Authors), Summary: xmlText(e.Summary),
		Content: atomContent{Type: "html", Base: e.URL, HTML: xmlText(string(e.HTML))},
	}
	for _, category := range e.Categories {
		entry.Categories = append(entry.Categories, atomCategory{xmlText(category)})
	}
	return entry
}

func atomAuthors(names []string) []atomAuthor {
	var authors []atomAuthor
	for _, name := range names {
		if name = xmlText(name); name != "" {
			authors = append(authors, atomAuthor{name})
		}
	}
	return authors
}

// atomTime is the start of a day. A feed without entries was never updated; the format
// wants a time all the same.
func atomTime(d site.Date) string {
	if d.IsZero() {
		return "1970-01-01T00:00:00Z"
	}
	return d.String() + "T00:00:00Z"
}

// xmlText drops the characters that XML has no way to write, such as a form feed pasted
// along with a text.
func xmlText(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < 0x20 || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF:
			return -1
		}
		return r
	}, text)
}

type atomFeed struct {
	XMLName  xml.Name     `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string       `xml:"xml:lang,attr,omitempty"`
	Title    string       `xml:"title"`
	Subtitle string       `xml:"subtitle,omitempty"`
	ID       string       `xml:"id"`
	Updated  string       `xml:"updated"`
	Links    []atomLink   `xml:"link"`
	Authors  []atomAuthor `xml:"author"`
	Entries  []atomEntry  `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomEntry struct {
	Title      string         `xml:"title"`
	ID         string         `xml:"id"`
	Link       atomLink       `xml:"link"`
	Published  string         `xml:"published"`
	Updated    string         `xml:"updated"`
	Authors    []atomAuthor   `xml:"author"`
	Categories []atomCategory `xml:"category"`
	Summary    string         `xml:"summary,omitempty"`
	Content    atomContent    `xml:"content"`
}

// atomContent is a whole text. Base is what addresses in it are taken from, such as that
// of a footnote on the same page.
type atomContent struct {
	Type string `xml:"type,attr"`
	Base string `xml:"xml:base,attr"`
	HTML string `xml:",chardata"`
}
