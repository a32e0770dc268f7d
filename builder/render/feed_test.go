package render

import (
	"encoding/xml"
	"strings"
	"testing"

	"kiem/builder/site"
)

func day(year, month, day int) site.Date {
	return site.Date{Year: int32(year), Month: uint8(month), Day: uint8(day)}
}

func testFeed() feed {
	return feed{
		Title: "Kiembed – Artikelen", Subtitle: "Vijf werkwijzen & meer",
		SelfURL: "https://example.org/sub/blog/feed.xml", HomeURL: "https://example.org/sub/blog/", Lang: "nl",
		Entries: []feedEntry{
			{
				Title: "Positie kiezen doe je samen", URL: "https://example.org/sub/blog/samenwerking/",
				Published: day(2011, 10, 9), Authors: []string{"Elwin", "B & C"},
				Summary: "Een strategie die <drie jaar> vaststaat.", Categories: []string{"strategie", "R&D"},
				HTML: []byte(`<p>Wij &lt;3 <a href="https://example.org/sub/x/">a  b</a> ]]></p><pre>x` + "\n\n" + `  y</pre>`),
			},
			{
				Title: "Nieuwer, zonder auteur", URL: "https://example.org/sub/blog/nieuwer/",
				Published: day(2024, 2, 29), Updated: day(2025, 1, 2), HTML: []byte("<p>x</p>"),
			},
			{Title: "Zonder datum", URL: "https://example.org/sub/blog/ooit/", HTML: []byte("<p>y</p>")},
		},
	}
}

func TestFeed(t *testing.T) {
	t.Parallel()
	got, err := feedXML(testFeed())
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "feed.xml", string(got))
}

func TestAFeedKeepsTheText(t *testing.T) {
	t.Parallel()
	data, err := feedXML(testFeed())
	if err != nil {
		t.Fatal(err)
	}
	var back struct {
		Entries []struct {
			Content string `xml:"content"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	want := `<p>Wij &lt;3 <a href="https://example.org/sub/x/">a  b</a> ]]></p><pre>x` + "\n\n" + `  y</pre>`
	if got := back.Entries[1].Content; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAFeedHasAnAuthorAndATimeInAnyCase(t *testing.T) {
	t.Parallel()
	f := feed{Title: "Kiembed", SelfURL: "https://example.org/feed.xml", HomeURL: "https://example.org/"}
	for _, c := range []struct{ author, want string }{
		{"", "<author><name>Kiembed</name></author>"},
		{"Kiem", "<author><name>Kiem</name></author>"},
	} {
		f.Author = c.author
		got, err := feedXML(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{c.want, "<updated>1970-01-01T00:00:00Z</updated>"} {
			if !strings.Contains(string(got), want) {
				t.Errorf("with author %q: got %s, want %s in it", c.author, got, want)
			}
		}
	}
}

func TestAChangeBeforeTheFirstDayIsNoChange(t *testing.T) {
	t.Parallel()
	e := feedEntry{Published: day(2024, 5, 6), Updated: day(2023, 1, 1)}
	if got := e.changed(); got != e.Published {
		t.Errorf("got %v, want %v", got, e.Published)
	}
}

func TestXMLTextHasNothingThatXMLForbids(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"één\ttwee\r\n", "één\ttwee\r\n"},
		{"a\x00b\x0bc\x0c\x1b", "abc"},
		{"a\ufffeb\uffff", "ab"},
		{"a\xffb", "ab"},
		{"🌱", "🌱"},
	} {
		if got := xmlText(c.text); got != c.want {
			t.Errorf("xmlText(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzFeed(f *testing.F) {
	f.Add("titel", "<p>tekst</p>", "https://example.org/a/")
	f.Add("\x00\x1f", "]]>\x0b", "&\"'")
	f.Fuzz(func(t *testing.T, title, html, url string) {
		data, err := feedXML(feed{
			Title: title, SelfURL: url, HomeURL: url,
			Entries: []feedEntry{{Title: title, URL: url, Published: day(2024, 1, 1), HTML: []byte(html), Categories: []string{title}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal(data, new(atomFeed)); err != nil {
			t.Errorf("%v in %s", err, data)
		}
	})
}
