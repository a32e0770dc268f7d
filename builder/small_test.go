package builder_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"kiem/builder"
)

// smallSites are sites with hardly anything in them, or not in the language one expects.
var smallSites = map[string]map[string]string{
	"one page": {"content/hallo.md": "---\ntitel: Hallo\n---\nDag.\n"},
	"one page without anything": {
		"hallo.md": "---\ntitel: Hallo\n---\n",
	},
	"English only": {
		"site.yaml":             "title: Trial\nlanguage: en\nbase_url: https://trial.example/sub/\n",
		"content/models/m.md":   "---\ntitle: Model\nthemes: [one]\n---\n",
		"content/blog/p.md":     "---\ntitle: Post\ndate: 2020-01-01\nauthor: ada\nmodels: [m]\nthemes: [one]\n---\n",
		"content/people/ada.md": "---\nname: Ada\n---\n",
	},
	"a language without labels": {
		"site.yaml":                "title: Proef\nlanguages: [nl, en, de]\nbase_url: https://proef.example/\n",
		"content/modellen/m.md":    "---\ntitel: Model\n---\nTekst.\n",
		"content/modellen/x.de.md": "---\ntitle: Modell\n---\nText.\n",
	},
	"a language without pages": {
		"site.yaml":        "title: {nl: Proef, en: Trial}\nlanguages: [nl, en, fr]\nbase_url: https://proef.example/\n",
		"content/hallo.md": "---\ntitel: Hallo\n---\nDag.\n",
	},
}

func loadSmall(t *testing.T, name string) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	for file, text := range smallSites[name] {
		put(t, dir, file, text)
	}
	s, err := builder.Load(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	return outputs(s)
}

// fillers are elements that say nothing when nothing is in them.
var fillers = cascadia.MustCompile("title, h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, nav, aside, section, figcaption, table, a, button, label")

// No page of any site has a heading, a list or a link with nothing in it, outside of
// drawings; every page has one h1, and a title.
func TestNothingIsEmpty(t *testing.T) {
	t.Parallel()
	sites := map[string]map[string][]byte{}
	for name := range smallSites {
		sites[name] = loadSmall(t, name)
	}
	for name, get := range rowSites {
		sites["rows of "+name] = get().files
	}
	for name, files := range sites {
		pages := 0
		for file, data := range files {
			if !strings.HasSuffix(file, ".html") || !bytes.Contains(data, []byte("<main")) {
				continue
			}
			pages++
			doc, err := html.Parse(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range cascadia.QueryAll(doc, fillers) {
				if n.Namespace == "" && folded(text(n)) == "" && attribute(n, "aria-label") == "" && cascadia.Query(n, cascadia.MustCompile("img, input")) == nil {
					t.Errorf("%s: %s: <%s class=%q> is empty", name, file, n.Data, attribute(n, "class"))
				}
			}
			if n := len(cascadia.QueryAll(doc, cascadia.MustCompile("h1"))); n != 1 {
				t.Errorf("%s: %s: %d elements h1, want 1", name, file, n)
			}
		}
		if pages < 3 {
			t.Errorf("%s: %d pages, want a home, a list and a page for what is not there", name, pages)
		}
	}
}

func TestALanguageWithoutLabelsIsCalledByItsCode(t *testing.T) {
	t.Parallel()
	files := loadSmall(t, "a language without labels")
	for _, c := range []struct{ file, selector, want string }{
		{"index.html", `.tools [lang="de"]`, "= DE"},
		{"index.html", ".only-in h2", "= Alleen in een andere taal: DE"},
		{"index.html", `.only-in a[lang="de"]`, "= Modell"},
		{"de/models/x/index.html", `.tools [lang="nl"]`, "= Nederlands"},
		{"de/models/x/index.html", `html[lang="de"] .skip`, "= Skip to the content"},
		{"de/models/x/index.html", `meta[property="og:locale"]`, "absent"},
		{"de/index.html", ".only-in h2", "= Only in Dutch"},
		{"de/404.html", "h1", "= This page is not here"},
	} {
		if err := (check{selector: c.selector, want: c.want}).element(files[c.file]); err != nil {
			t.Errorf("%s: %s: %v", c.file, c.selector, err)
		}
	}
}

func TestALanguageWithoutPagesIsNotThere(t *testing.T) {
	t.Parallel()
	for name, data := range loadSmall(t, "a language without pages") {
		if strings.HasPrefix(name, "en/") || strings.HasPrefix(name, "fr/") || slices.Contains([]string{"html", "xml"}, name[strings.LastIndexByte(name, '.')+1:]) && bytes.Contains(data, []byte(`"en"`)) {
			t.Errorf("%s tells of a language that no page is in", name)
		}
	}
}
