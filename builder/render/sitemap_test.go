package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestSitemap(t *testing.T) {
	t.Parallel()
	nl, en := "https://example.org/visie/", "https://example.org/en/vision/?a=1&b=2"
	alternates := []Link{{Lang: "nl", URL: nl}, {Lang: "en", URL: en}, {Lang: "x-default", URL: nl}}
	got := sitemapXML(slices.Values([]sitemapURL{
		{Loc: "https://example.org/", LastMod: day(2024, 2, 29)},
		{Loc: nl, Alternates: alternates},
		{Loc: en, LastMod: day(2025, 1, 2), Alternates: alternates},
	}))
	golden(t, "sitemap.xml", string(got))
}

func TestASitemapInOneLanguageSpeaksOfNoOther(t *testing.T) {
	t.Parallel()
	got := sitemapXML(slices.Values([]sitemapURL{{Loc: "https://example.org/"}}))
	want := `<?xml version="1.0" encoding="UTF-8"?>` + "\n" +
		`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url></urlset>`
	if string(got) != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestALargeSiteHasAnIndexOfSitemaps(t *testing.T) {
	t.Parallel()
	pages := make([]site.Page, 2*sitemapURLs+1)
	g := &site.Graph{Settings: &site.Settings{BaseURL: "https://example.org/"}}
	for i := range pages {
		pages[i] = site.Page{Record: site.NewRecord(&site.Document{}), N: i, Facts: &site.Facts{URL: fmt.Sprintf("/%d/", i)}}
		g.Pages = append(g.Pages, &pages[i])
	}
	pages[7].Date, pages[9].Date = day(2025, 1, 2), day(2024, 1, 2)
	r := &renderer{graph: g, settings: g.Settings}
	r.addSitemaps(&plan{recipes: newRecipes(0)})
	var paths []string
	locs := 0
	for i, output := range (Outputs{r}).All() {
		paths = append(paths, output.Path)
		data, err := output.Make()
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			golden(t, "sitemap-index.xml", string(data))
		}
		if n := strings.Count(string(data), "<url>"); n > sitemapURLs {
			t.Errorf("%s has %d pages", output.Path, n)
		} else {
			locs += n
		}
	}
	if got, want := strings.Join(paths, " "), "sitemap.xml sitemap-1.xml sitemap-2.xml sitemap-3.xml"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if locs != len(pages) {
		t.Errorf("%d pages are listed, want %d", locs, len(pages))
	}
}

func TestPartsOfASitemapAreWithinTheLimits(t *testing.T) {
	t.Parallel()
	small, large := sitemapURL{Loc: "/"}, sitemapURL{Loc: strings.Repeat("x", 100)}
	for _, c := range []struct {
		urls []sitemapURL
		want []int
	}{
		{nil, []int{0}},
		{[]sitemapURL{small}, []int{1}},
		{[]sitemapURL{small, small, small}, []int{3}},
		{[]sitemapURL{small, small, small, small}, []int{3, 4}},
		{[]sitemapURL{large, large, small}, []int{1, 3}},
		{[]sitemapURL{small, large, large}, []int{2, 3}},
	} {
		got := sitemapEnds(slices.Values(c.urls), 3, 1000)
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%d pages: got parts that end at %v, want %v", len(c.urls), got, c.want)
		}
	}
}

func TestASitemapIsNeverLargerThanWasReckoned(t *testing.T) {
	t.Parallel()
	u := sitemapURL{Loc: strings.Repeat("&'<>\"", 20), LastMod: day(2025, 1, 2)}
	for range 4 {
		u.Alternates = append(u.Alternates, Link{Lang: "x-default", URL: u.Loc})
	}
	if got, most := len(sitemapXML(slices.Values([]sitemapURL{u}))), sitemapSize(u); got > most {
		t.Errorf("one page takes %d bytes, reckoned were %d", got, most)
	}
}

func TestRobots(t *testing.T) {
	t.Parallel()
	for base, want := range map[string]string{
		"":                         "User-agent: *\nAllow: /\n",
		"https://example.org/sub/": "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sub/sitemap.xml\n",
	} {
		if got := string(robotsTXT(base)); got != want {
			t.Errorf("robotsTXT(%q) = %q, want %q", base, got, want)
		}
	}
}
