package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"iter"
	"regexp"

	"kiem/builder/site"
)

// sitemapURL is a page in the sitemap, with its full address.
type sitemapURL struct {
	Loc string
	// LastMod is the day of its last change, when that is known.
	LastMod site.Date
	// Alternates are the same page in each language, itself included; none when there is
	// one language only.
	Alternates []Link
}

// The limits that the protocol sets to one sitemap: https://www.sitemaps.org/protocol.html.
const (
	sitemapURLs  = 50_000
	sitemapBytes = 50 << 20
)

const sitemapPath = "sitemap.xml"

// sitemapPart is the path of a part of the sitemap, counted from 0.
func sitemapPart(i int) string { return fmt.Sprintf("sitemap-%d.xml", i+1) }

// sitemapIndexXML writes the index of a sitemap in parts, given the day of the last change in each.
// base is where the site will be.
func sitemapIndexXML(base string, days []site.Date) ([]byte, error) {
	index := sitemapIndex{Maps: make([]sitemapEntry, len(days))}
	for i, day := range days {
		index.Maps[i] = sitemapEntry{Loc: base + sitemapPart(i), LastMod: day.String()}
	}
	return marshalXML(index)
}

// sitemapEnds divides the pages into parts that are within the limits; at least one. It returns
// where each ends.
func sitemapEnds(urls iter.Seq[sitemapURL], maxURLs, maxBytes int) []int {
	var ends []int
	n, start, size := 0, 0, 0
	for u := range urls {
		more := sitemapSize(u)
		if n > start && (n-start == maxURLs || size+more > maxBytes) {
			ends = append(ends, n)
			start, size = n, 0
		}
		size += more
		n++
	}
	return append(ends, n)
}

// sitemapSize is the most bytes that a page may take.
func sitemapSize(u sitemapURL) int {
	const tags, escaped = 200, 5 // & becomes &amp;
	size := tags + escaped*len(u.Loc)
	for _, a := range u.Alternates {
		size += tags + escaped*len(a.URL)
	}
	return size
}

func newest(urls iter.Seq[sitemapURL]) (last site.Date) {
	for u := range urls {
		if u.LastMod.Compare(last) > 0 {
			last = u.LastMod
		}
	}
	return last
}

// sitemapXML writes a sitemap. It gives no priority and no frequency: no reader of
// sitemaps heeds them.
func sitemapXML(urls iter.Seq[sitemapURL]) ([]byte, error) {
	var set sitemapSet
	for u := range urls {
		entry := sitemapEntry{Loc: u.Loc, LastMod: u.LastMod.String()}
		for _, a := range u.Alternates {
			entry.Alternates = append(entry.Alternates, sitemapLink{"alternate", a.Lang, a.URL})
			set.XHTML = "http://www.w3.org/1999/xhtml"
		}
		set.URLs = append(set.URLs, entry)
	}
	return marshalXML(set)
}

func marshalXML(document any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(document); err != nil {
		return nil, err
	}
	return voidElements.ReplaceAllLiteral(b.Bytes(), []byte(`"/>`)), nil
}

// voidElements are the ends of elements with attributes and nothing else, which
// encoding/xml always writes out. No text has them: it has no <.
var voidElements = regexp.MustCompile(`"></(link|category|xhtml:link)>`)

type sitemapSet struct {
	XMLName xml.Name       `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	XHTML   string         `xml:"xmlns:xhtml,attr,omitempty"`
	URLs    []sitemapEntry `xml:"url"`
}

type sitemapIndex struct {
	XMLName xml.Name       `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Maps    []sitemapEntry `xml:"sitemap"`
}

type sitemapEntry struct {
	Loc        string        `xml:"loc"`
	LastMod    string        `xml:"lastmod,omitempty"`
	Alternates []sitemapLink `xml:"xhtml:link"`
}

type sitemapLink struct {
	Rel      string `xml:"rel,attr"`
	Hreflang string `xml:"hreflang,attr"`
	Href     string `xml:"href,attr"`
}

// robotsTXT lets everyone in, and says where the sitemap is when that is known.
func robotsTXT(base string) []byte {
	text := "User-agent: *\nAllow: /\n"
	if base != "" {
		text += "\nSitemap: " + base + "sitemap.xml\n"
	}
	return []byte(text)
}
