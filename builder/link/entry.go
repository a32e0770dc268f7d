package link

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// entry is what the structure of the site needs to know of a document. It follows from the
// document, the settings, the schema and the options alone, so as long as these are the
// same it is.
type entry struct {
	identity
	doc              *site.Document
	typ              *schema.Type
	facts            site.Facts
	folded, slug     string // the title, to be ordered by
	order, part      float64
	former, outside  bool // outside: it shows an image of another host
	hasMenu, hasRole bool
	themes           []themeName
	aliases          []site.Value
	sector           string
	unconsented      bool
	series, client   int // places in the References plus one, 0 for none
}

// special are the shown documents, by address, of which there is something to see to that
// most have not: parts of a series and series, pages with old addresses, cases of a client,
// people that left, and pages with an image of another host.
type special struct{ parts, series, aliased, clients, former, outside []int32 }

// kinds is which of those a document is.
type kinds struct{ part, series, aliased, client, former, outside bool }

func (e *entry) kinds() kinds {
	return kinds{e.series != 0, e.doc.Type == "series", len(e.aliases) > 0, e.client != 0, e.former, e.outside}
}

func newSpecial(entries []*entry, shown []int32) special {
	var s special
	for _, i := range shown {
		k := entries[i].kinds()
		for _, list := range []struct {
			is bool
			of *[]int32
		}{{k.part, &s.parts}, {k.series, &s.series}, {k.aliased, &s.aliased}, {k.client, &s.clients}, {k.former, &s.former}, {k.outside, &s.outside}} {
			if list.is {
				*list.of = append(*list.of, i)
			}
		}
	}
	return s
}

// identity is what decides where the page is, by which names it is found and whether it is
// shown. When no document has another identity, no page has another address.
type identity struct {
	name         id
	path, folder string
	id           string // the document's own
	drawn        string // the names of its drawings
	url          string
	known        string          // the title as an id, where it may be referred to by that
	reason       site.HeldReason // "" for a page that is shown in any case
	from         site.Date       // the day from which it is shown, when that is the reason
	fromPos      site.Pos
}

// themeName is a theme as written, and its number among all.
type themeName struct {
	name string
	n    int
}

// id names a page in a language. An index page has no id of its own and is named by its
// folder.
type id struct {
	typ, name, lang string
}

func (l *linking) entry(doc *site.Document) *entry {
	fields := doc.Fields
	e := &entry{
		identity: identity{name: nameOf(doc), path: doc.Path, folder: doc.Folder, id: doc.ID, url: l.address(doc), drawn: drawn(doc)},
		doc:      doc, typ: l.schema.Type(doc.Type),
		facts: site.Facts{Title: title(doc), Description: description(doc), Date: date(doc, "date"), Updated: date(doc, "updated")},
		order: number(fields, "order"), part: number(fields, "part"),
		former: fields.Bool("former", false), hasMenu: fields.Get("menu") != nil, hasRole: fields.Get("role") != nil,
		themes: l.themeNames(doc), aliases: fields.Items("aliases"), sector: fields.Text("sector"),
		unconsented: !fields.Bool("permission", true) && len(fields.Items("sources")) == 0,
	}
	e.outside = slices.ContainsFunc(doc.Links, func(link site.Link) bool {
		return link.Kind == site.ImageLink && strings.Contains(link.Dest, "//")
	})
	e.folded, e.slug = strings.ToLower(e.facts.Title), site.Slug(e.facts.Title)
	if l.titled[doc.Type] {
		e.known = e.slug
	}
	if v := fields.Get("series"); v != nil && doc.Type != "series" {
		e.series = v.Reference
	}
	if v := fields.Get("client"); v != nil {
		e.client = v.Reference
	}
	switch {
	case !slices.Contains(l.settings.Languages, doc.Lang):
		e.reason = site.NoLanguage
	case fields.Bool("draft", false):
		e.reason = site.Draft
	case e.facts.Date.Compare(l.options.Today) > 0:
		e.reason, e.from, e.fromPos = site.Future, e.facts.Date, fields.Get("date").Pos
	}
	e.facts.URL, e.facts.Preview = e.url, e.reason
	return e
}

// drawn are the names of the drawings of a document, and which of them its fields are.
func drawn(doc *site.Document) string {
	if len(doc.Diagrams) == 0 {
		return ""
	}
	var b strings.Builder
	for _, d := range doc.Diagrams {
		b.WriteString(d.ID + " ")
	}
	for _, name := range []string{"diagram", "canvas"} {
		if v := doc.Fields.Get(name); v != nil {
			b.WriteString(name + strconv.Itoa(v.Diagram))
		}
	}
	return b.String()
}

// themeNames are the themes of a document; what has no letters is none.
func (l *linking) themeNames(doc *site.Document) []themeName {
	written := doc.Fields.Items("themes")
	if len(written) == 0 {
		return nil
	}
	names := make([]themeName, 0, len(written))
	for _, v := range written {
		if n, ok := l.numbers.of(doc.Lang, v.Text); ok {
			names = append(names, themeName{v.Text, n})
		}
	}
	return names
}

// themeNumbers gives every theme a number, which it keeps.
type themeNumbers struct {
	bySlug, byName map[themeKey]int
}

// themeKey is a theme as written, or its slug: that tells themes apart.
type themeKey struct{ lang, text string }

func newThemeNumbers() *themeNumbers {
	return &themeNumbers{map[themeKey]int{}, map[themeKey]int{}}
}

// of is the number of a theme as written; false for what has no letters.
func (t *themeNumbers) of(lang, name string) (int, bool) {
	if n, known := t.byName[themeKey{lang, name}]; known {
		return n, true
	}
	key := themeKey{lang, site.Slug(name)}
	if key.text == "" {
		return 0, false
	}
	n, known := t.bySlug[key]
	if !known {
		n = len(t.bySlug)
		t.bySlug[key] = n
	}
	t.byName[themeKey{lang, name}] = n
	return n, true
}

func nameOf(doc *site.Document) id {
	name := doc.ID
	if name == "index" {
		name = path.Join(doc.Folder, "index")
	}
	return id{doc.Type, name, doc.Lang}
}

// title is the title as written; a page without one is named after its file, and the
// missing field is reported elsewhere.
func title(doc *site.Document) string {
	if t := doc.Fields.Text("title"); t != "" {
		return t
	}
	return strings.ReplaceAll(doc.ID, "-", " ")
}

func date(doc *site.Document, field string) site.Date {
	if v := doc.Fields.Get(field); v != nil {
		return v.Date
	}
	return site.Date{}
}

// number is the number in a field, or one past any number when there is none.
func number(fields site.Fields, name string) float64 {
	if v := fields.Get(name); v != nil {
		return v.Number
	}
	return noNumber
}

const noNumber = 1 << 52
