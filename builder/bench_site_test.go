package builder_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"kiem/builder"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// benchSite is the site for comparisons in testdata/bench, with twelve posts, a case, a model
// and a person in it.
func benchSite(t *testing.T) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/bench")); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "content/people/ada.md", "---\ntitle: Ada de Vries\n---\n")
	put(t, dir, "content/models/kring.md", "---\ntitle: De kring\ndate: 2019-01-01\nsummary: Wie met wie praat.\ninspired_by: [Bo Smit]\nthemes: [data]\n---\nRond.\n")
	put(t, dir, "content/cases/zorg.md", "---\ntitle: In de zorg\ndate: 2019-02-03\nsummary: Wat er misging.\npeople: [ada]\nmodels: [kring]\nclient: Het huis\npermission: yes\nthemes: [data]\n---\nZie [de kring](../models/kring.md).\n")
	for n := 1; n <= 12; n++ {
		put(t, dir, fmt.Sprintf("content/posts/deel-%d.md", n), fmt.Sprintf(
			"---\ntitle: Deel %d\ndate: 2020-01-%02d\nsummary: Over %d.\nauthor: ada\nthemes: [data, proces]\n---\n## Kop %d\n\nDag.\n", n, n, n, n))
	}
	s, err := builder.Load(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range s.Problems {
		if own := !strings.HasPrefix(p.File, "content/") || p.File == "content/tags.md"; own || p.Severity > site.Notice {
			t.Errorf("%s:%d:%d: %s: %s", p.File, p.Pos.Line, p.Pos.Column, p.Code, problem.Words(p, "en").What)
		}
	}
	return outputs(s)
}

// What the layouts for comparisons show is what those of the peer show.
func TestBenchSite(t *testing.T) {
	t.Parallel()
	files := benchSite(t)
	for _, c := range []struct{ file, selector, want string }{
		{"cases/zorg/index.html", "title", "In de zorg | Kiem bench"},
		{"cases/zorg/index.html", "header [aria-current]", "Cases"},
		{"cases/zorg/index.html", ".breadcrumbs a", "Home; Cases"},
		{"cases/zorg/index.html", ".meta time", "03-02-2019"},
		{"cases/zorg/index.html", ".meta .author", "Ada de Vries"},
		{"cases/zorg/index.html", ".lead", "Wat er misging."},
		{"cases/zorg/index.html", "article > p a[href='../../models/kring/']", "de kring"},
		{"cases/zorg/index.html", ".models a[href='../../models/kring/']", "De kring"},
		{"cases/zorg/index.html", ".tags a[href='../../tags/data/']", "data"},
		{"models/kring/index.html", ".meta .author", "Bo Smit"},
		{"posts/deel-3/index.html", ".meta .author", "Ada de Vries"},
		{"posts/deel-3/index.html", "article h2", "Kop 3"},
		{"models/index.html", "h1, .pager", "Models; Pagina 1 van 1"},
		{"posts/index.html", ".card h2", "Deel 12; Deel 11; Deel 10; Deel 9; Deel 8; Deel 7; Deel 6; Deel 5; Deel 4; Deel 3"},
		{"posts/index.html", ".pager a[href='page/2/'], .pager span", "Pagina 1 van 2; Volgende"},
		{"posts/page/2/index.html", ".card *", "Deel 2; Deel 2; 02-01-2020; Over 2.; Deel 1; Deel 1; 01-01-2020; Over 1."},
		{"posts/page/2/index.html", ".pager a[href='../../'], .pager span", "Vorige; Pagina 2 van 2"},
		{"tags/index.html", "h1, .terms li", "Onderwerpen; data (14); proces (12)"},
		{"tags/data/page/2/index.html", "h1, .card h2", "data; Deel 2; Deel 1; In de zorg; De kring"},
		{"index.html", "h1, .card:first-child p, .card:last-child p", "Kiem bench; Over 12.; Over 3."},
		{"index.html", "footer a[href='posts/feed.xml'], footer a[href$='sitemap.xml']", "RSS; Sitemap"},
	} {
		if got := shown(t, files[c.file], c.selector); got != c.want {
			t.Errorf("%s: %s: %q, want %q", c.file, c.selector, got, c.want)
		}
	}
	pages := 0
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		pages++
		if bytes.Contains(data, []byte("<script")) || bytes.Count(data, []byte("stylesheet")) != 1 {
			t.Errorf("%s has more than one style sheet, or structured data", name)
		}
	}
	// 15 pages; 5 pages of lists of types and 5 of themes; the home page, A to Z, and the 404.
	if pages != 15+5+5+3 {
		t.Errorf("%d pages", pages)
	}
	for name, entry := range map[string]string{"posts/feed.xml": "<entry>", "sitemap.xml": "/posts/deel-"} {
		if n := bytes.Count(files[name], []byte(entry)); n != 12 {
			t.Errorf("%s has %s %d times, want 12", name, entry, n)
		}
	}
}

// shown is the texts of what a selector finds on a page.
func shown(t *testing.T, page []byte, selector string) string {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile(selector)) {
		texts = append(texts, folded(text(n)))
	}
	return strings.Join(texts, "; ")
}
