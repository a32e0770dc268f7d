package render

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"kiem/builder/pattern"
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

// partOf are the pages of a part; ends are where each part ends.
func partOf(urls []sitemapURL, ends []int, i int) []sitemapURL {
	if i == 0 {
		return urls[:ends[0]]
	}
	return urls[ends[i-1]:ends[i]]
}

// sitemapIndexXML writes the index of a sitemap in parts. base is where the site will be.
func sitemapIndexXML(base string, urls []sitemapURL, ends []int) ([]byte, error) {
	index := sitemapIndex{Maps: make([]sitemapEntry, len(ends))}
	for i := range ends {
		index.Maps[i] = sitemapEntry{Loc: base + sitemapPart(i), LastMod: newest(partOf(urls, ends, i))}
	}
	return marshalXML(index)
}

// sitemapParts divides the pages into parts that are within the limits; at least one.
func sitemapParts(urls []sitemapURL, maxURLs, maxBytes int) [][]sitemapURL {
	var parts [][]sitemapURL
	start, size := 0, 0
	for i, u := range urls {
		more := sitemapSize(u)
		if i > start && (i-start == maxURLs || size+more > maxBytes) {
			parts = append(parts, urls[start:i])
			start, size = i, 0
		}
		size += more
	}
	return append(parts, urls[start:])
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

func newest(urls []sitemapURL) string {
	var last site.Date
	for _, u := range urls {
		if u.LastMod.Compare(last) > 0 {
			last = u.LastMod
		}
	}
	return last.String()
}

// sitemapXML writes a sitemap. It gives no priority and no frequency: no reader of
// sitemaps heeds them.
func sitemapXML(urls []sitemapURL) ([]byte, error) {
	set := sitemapSet{URLs: make([]sitemapEntry, len(urls))}
	for i, u := range urls {
		entry := sitemapEntry{Loc: u.Loc, LastMod: u.LastMod.String()}
		for _, a := range u.Alternates {
			entry.Alternates = append(entry.Alternates, sitemapLink{"alternate", a.Lang, a.URL})
			set.XHTML = "http://www.w3.org/1999/xhtml"
		}
		set.URLs[i] = entry
	}
	return marshalXML(set)
}

func marshalXML(document any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(document); err != nil {
		return nil, err
	}
	return voidElements().ReplaceAllLiteral(b.Bytes(), []byte(`"/>`)), nil
}

// voidElements are the ends of elements with attributes and nothing else, which
// encoding/xml always writes out. No text has them: it has no <.
var voidElements = pattern.Of(`"></(link|category|xhtml:link)>`)

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
