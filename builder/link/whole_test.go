package link_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kiem/builder/link"
	"kiem/builder/site"
)

// Nothing in a graph points to a page that is not shown, and no group in it is empty.
func TestGraphHoldsTogether(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		g := readSite(t, archive).graph(false)
		check := func(what string, pages ...*site.Page) {
			for _, p := range pages {
				if p != nil && !slices.Contains(g.Pages, p) {
					t.Errorf("%s: %s leads to %s, which is not shown", name, what, p.Path)
				}
			}
		}
		group := func(what string, pages []*site.Page) {
			if check(what, pages...); len(pages) == 0 {
				t.Errorf("%s: %s is empty", name, what)
			}
		}
		for _, p := range g.Pages {
			for _, ref := range p.Refs {
				check(p.URL, ref.Page)
			}
			for _, target := range g.Finder.Targets(p) {
				check(p.URL, target.Page)
			}
			for _, r := range p.Relations {
				group(p.URL+" "+r.Field, r.Pages)
			}
			if s := p.Series; s != nil {
				check(p.URL, s.Series, s.Prev, s.Next)
			}
			for _, pages := range [][]*site.Page{p.Translations, p.SeeAlso, g.Finder.Related(p), p.Parts} {
				check(p.URL, pages...)
			}
		}
		for _, l := range g.Lists {
			if check(l.URL, l.Intro); l.Kind != site.ThemeIndex {
				group(l.URL, l.Pages)
			}
		}
		for _, theme := range g.Themes {
			group(theme.Name, theme.Pages)
		}
		for _, r := range g.Redirects {
			check(r.From, r.To)
		}
		check("the settings", g.Publisher.Page)
		check("the settings", g.DefaultServices...)
		for _, lang := range g.Settings.Languages {
			for _, place := range slices.Concat(g.Menus[lang], g.Footers[lang]) {
				check("a menu", place.Page)
			}
		}
	}
}

// However much is wrong, all of it is reported; suggestions stop before they take more
// time than everything else.
func TestManyBrokenLinks(t *testing.T) {
	t.Parallel()
	const links = 2000
	text := "---\ntitel: A\n---\n" + strings.Repeat("[x](bb.md)\n", links)
	g := readSite(t, &txtar.Archive{Files: []txtar.File{
		{Name: "content/a.md", Data: []byte(text)},
		{Name: "content/b.md", Data: []byte("---\ntitel: B\n---\n")},
	}}).graph(false)
	reported, suggested := 0, 0
	for _, p := range link.Check(g, 0) {
		if p.Code == "K231" {
			reported++
		}
		if p.Suggestion == "b.md" {
			suggested++
		}
	}
	if reported != links || suggested == 0 || suggested == links {
		t.Errorf("%d links are reported, %d of them with a suggestion; want %d and some", reported, suggested, links)
	}
}
