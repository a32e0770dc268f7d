package link

import (
	"hash/crc32"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unique"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// entry is what the structure of the site needs to know of a document. It follows from the
// document, the settings, the schema and the options alone, so as long as these are the
// same it is.
type entry struct {
	doc    *site.Record
	typ    *schema.Type
	facts  site.Facts
	order  float64
	themes []*themeName
	sector string
	*seldom
	// series and client are places in the References plus one, 0 for none; references is how
	// many there are.
	series, client, references        int32
	slugSum                           uint32 // tells slugs of titles apart, mostly
	former, outside, hasMenu, hasRole bool   // outside: it shows an image of another host
	unconsented, titled               bool   // titled: it may be referred to by its title
}

// entries are entries side by side, with their themes in pieces of many.
type entries struct {
	of     []entry // with room for all
	themes []*themeName
}

const themesInPiece = 4096

func (all *entries) add(e *entry) *entry {
	all.of = append(all.of, *e)
	e = &all.of[len(all.of)-1]
	if n := len(e.themes); n > 0 {
		if len(all.themes)+n > cap(all.themes) {
			all.themes = make([]*themeName, 0, max(n, themesInPiece))
		}
		all.themes = append(all.themes, e.themes...)
		e.themes = all.themes[len(all.themes)-n : len(all.themes) : len(all.themes)]
	}
	return e
}

// seldom is what most documents do not have; then it is [none] of them.
type seldom struct {
	drawn   string // the names of its drawings
	part    float64
	aliases []site.Value // their texts and places alone
	fromPos site.Pos     // where the day is from which it is shown, when it is still to come
}

var none = &seldom{part: noNumber}

// folded and slug are the title to be ordered by.
func (e *entry) folded() string { return strings.ToLower(e.facts.Title) }
func (e *entry) slug() string   { return site.Slug(e.facts.Title) }

// hasSlug reports whether a text is the slug of the title.
func (e *entry) hasSlug(slug string) bool {
	return e.slugSum == crc32.ChecksumIEEE([]byte(slug)) && e.slug() == slug
}

// name is what the page is found by.
func (e *entry) name() id { return nameOf(e.doc) }

// from is the day from which the page is shown, when it is still to come.
func (e *entry) from() site.Date {
	if e.facts.Preview == site.Future {
		return e.facts.Date
	}
	return site.Date{}
}

// known is the title as an id, where it may be referred to by that.
func (e *entry) known() string {
	if e.titled {
		return e.slug()
	}
	return ""
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
	path, folder, id, typ, lang string
	drawn, url, known           string
	reason                      site.HeldReason
	from                        site.Date
	fromPos                     site.Pos
}

func (e *entry) identity() identity {
	r := e.doc
	return identity{
		path: r.Path, folder: r.Folder, id: r.ID, typ: r.Type, lang: r.Lang,
		drawn: e.drawn, url: e.facts.URL, known: e.known(), reason: e.facts.Preview, from: e.from(), fromPos: e.fromPos,
	}
}

// isStillOn reports whether what is known of a document holds on a day: one is shown from a day
// on.
func (e *entry) isStillOn(today site.Date) bool {
	switch e.facts.Preview {
	case "", site.Future:
		return (e.facts.Preview == site.Future) == (e.facts.Date.Compare(today) > 0)
	}
	return true
}

// saysAs reports whether a document says by itself, its text aside, what another says.
func (e *entry) saysAs(other *entry) bool {
	a, b := *e, *other
	a.doc, b.doc = nil, nil
	return reflect.DeepEqual(a, b) && e.doc.Broken == other.doc.Broken && reflect.DeepEqual(e.doc.Fields(), other.doc.Fields())
}

// themeName is a theme as written, and its number among all: one for each way to write it.
type themeName struct {
	name string
	n    int
}

// id names a page in a language. An index page has no id of its own and is named by its
// folder.
type id struct {
	typ, name, lang string
}

// entry is what is to be known of a document, of which the record is still to be named.
func (l *reading) entry(doc *site.Document) *entry {
	fields := doc.Fields
	e := &entry{
		typ: l.schema.Type(doc.Type), seldom: none,
		facts:  site.Facts{URL: l.address(doc), Title: title(doc), Description: description(doc), Date: date(doc, "date"), Updated: date(doc, "updated")},
		order:  number(fields, "order"),
		former: fields.Bool("former", false), hasMenu: fields.Get("menu") != nil, hasRole: fields.Get("role") != nil,
		themes: l.themeNames(doc), sector: unique.Make(fields.Text("sector")).Value(),
		unconsented: !fields.Bool("permission", true) && len(fields.Items("sources")) == 0,
	}
	e.outside = slices.ContainsFunc(doc.Links, func(link site.Link) bool {
		return link.Kind == site.ImageLink && strings.Contains(link.Dest, "//")
	})
	inOnePiece(&e.facts.URL, &e.facts.Title, &e.facts.Description)
	e.slugSum = crc32.ChecksumIEEE([]byte(e.slug()))
	rare := seldom{drawn: drawn(doc), part: number(fields, "part"), aliases: aliases(fields)}
	e.references, e.titled = int32(len(doc.References)), l.titled[doc.Type]
	if v := fields.Get("series"); v != nil && doc.Type != "series" {
		e.series = int32(v.Reference)
	}
	if v := fields.Get("client"); v != nil {
		e.client = int32(v.Reference)
	}
	switch {
	case !slices.Contains(l.settings.Languages, doc.Lang):
		e.facts.Preview = site.NoLanguage
	case fields.Bool("draft", false):
		e.facts.Preview = site.Draft
	case e.facts.Date.Compare(l.today) > 0:
		e.facts.Preview, rare.fromPos = site.Future, fields.Get("date").Pos
	}
	if rare.drawn != "" || rare.part != noNumber || rare.aliases != nil || rare.fromPos != (site.Pos{}) {
		e.seldom = &rare
	}
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

// aliases are the old addresses of a document.
func aliases(fields site.Fields) []site.Value {
	var all []site.Value
	for _, v := range fields.Items("aliases") {
		all = append(all, site.Value{Text: strings.Clone(v.Text), Pos: v.Pos})
	}
	return all
}

// inOnePiece copies texts, which are parts of a document, into one that is not: else the whole
// document would stay in memory for them.
func inOnePiece(texts ...*string) {
	size := 0
	for _, text := range texts {
		size += len(*text)
	}
	var b strings.Builder
	b.Grow(size)
	for _, text := range texts {
		b.WriteString(*text)
	}
	all := b.String()
	for _, text := range texts {
		*text, all = all[:len(*text)], all[len(*text):]
	}
}

func nameOf(doc *site.Record) id {
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
