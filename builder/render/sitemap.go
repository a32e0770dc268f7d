package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"iter"
	"slices"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// sitemapURL is a page in the sitemap. Its full address is the two together: where the site will
// be, and the page from there.
type sitemapURL struct {
	Base, Loc string
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
func sitemapIndexXML(base string, days []site.Date) []byte {
	b := newSitemap("sitemapindex")
	for i, day := range days {
		b.WriteString("<sitemap>")
		b.entry(base, sitemapPart(i), day)
		b.WriteString("</sitemap>")
	}
	return b.done("sitemapindex")
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
	size := tags + escaped*(len(u.Base)+len(u.Loc))
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
func sitemapXML(urls iter.Seq[sitemapURL]) []byte {
	b := newSitemap("urlset")
	for u := range urls {
		b.WriteString("<url>")
		b.entry(u.Base, u.Loc, u.LastMod)
		for _, a := range u.Alternates {
			b.alternate(a)
		}
		b.WriteString("</url>")
	}
	return b.done("urlset")
}

// sitemap is a sitemap, or an index of them, that is being written. There are few things in it,
// thousands of times: they are put there one by one.
type sitemap struct {
	bytes.Buffer
	head int // how long the beginning of its first tag is
	// inLanguages is whether a page is there in another language.
	inLanguages bool
}

func newSitemap(element string) *sitemap {
	b := &sitemap{}
	b.WriteString(xml.Header + "<" + element + ` xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`)
	b.head = b.Len()
	b.WriteString(">")
	return b
}

// entry writes where something is, and the day of its last change if that is known.
func (b *sitemap) entry(base, loc string, changed site.Date) {
	b.WriteString("<loc>")
	b.text(base)
	b.text(loc)
	b.WriteString("</loc>")
	if !changed.IsZero() {
		b.WriteString("<lastmod>")
		b.Write(changed.Append(b.AvailableBuffer()))
		b.WriteString("</lastmod>")
	}
}

// alternate writes where a page is in a language.
func (b *sitemap) alternate(to Link) {
	b.inLanguages = true
	b.WriteString(`<xhtml:link rel="alternate" hreflang="`)
	b.text(to.Lang)
	b.WriteString(`" href="`)
	b.text(to.URL)
	b.WriteString(`"/>`)
}

// text writes a text. Addresses seldom have anything to be escaped.
func (b *sitemap) text(s string) {
	if isPlainXML(s) {
		b.WriteString(s)
		return
	}
	xml.EscapeText(b, []byte(s))
}

// isPlainXML reports whether a text has nothing but signs of ASCII that stand for themselves.
func isPlainXML(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' {
			return false
		}
	}
	return true
}

func (b *sitemap) done(element string) []byte {
	b.WriteString("</" + element + ">")
	if !b.inLanguages {
		return b.Bytes()
	}
	return slices.Insert(b.Bytes(), b.head, []byte(` xmlns:xhtml="http://www.w3.org/1999/xhtml"`)...)
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
var voidElements = pattern.Of(`"></(link|category)>`)

// robotsTXT lets everyone in, and says where the sitemap is when that is known.
func robotsTXT(base string) []byte {
	text := "User-agent: *\nAllow: /\n"
	if base != "" {
		text += "\nSitemap: " + base + "sitemap.xml\n"
	}
	return []byte(text)
}
