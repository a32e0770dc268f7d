package link

import (
	"slices"
	"strings"
	"sync"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// reading reads documents, with a schema and settings, and keeps the names that it finds in them.
// It is for any goroutine.
type reading struct {
	schema   *schema.Schema
	settings *site.Settings
	today    site.Date
	titled   map[string]bool // the types of which pages may be referred to by their title
	numbers  themeNumbers
	uses     fieldUses

	mu sync.Mutex
	// fresh are documents that were read while they were at hand, until a graph is made.
	fresh map[*site.Record]*entry
}

// With makes documents be read with a schema and settings, on a day, until a graph is made with
// others.
func (k *Linker) With(sch *schema.Schema, settings *site.Settings, today site.Date) {
	if k.reading == nil || k.reading.schema != sch || k.reading.settings != settings {
		k.reading = &reading{
			schema: sch, settings: settings, titled: titledTypes(sch, settings),
			numbers: themeNumbers{bySlug: map[themeKey]int{}, byName: map[themeKey]*themeName{}},
			uses:    fieldUses{of: map[useKey]*fieldUse{}},
		}
	}
	k.reading.today = today
}

// Read reads of a document what its structure needs to know, while it is at hand, on any
// goroutine; who puts it away says which record it has then. Documents that were not read are
// when a graph is made.
func (k *Linker) Read(doc *site.Document) (is func(*site.Record)) {
	r := k.reading
	e := r.entry(doc)
	return func(record *site.Record) {
		e.doc = record
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.fresh == nil {
			r.fresh = map[*site.Record]*entry{}
		}
		r.fresh[record] = e
	}
}

// entryOf is what is to be known of a document.
func (r *reading) entryOf(doc *site.Record) *entry {
	if e := r.fresh[doc]; e != nil && e.isStillOn(r.today) {
		return e
	}
	e := r.entry(doc.Document())
	e.doc = doc
	return e
}

// titledTypes are the types that a field may refer to without an id.
func titledTypes(sch *schema.Schema, settings *site.Settings) map[string]bool {
	titled := map[string]bool{}
	if o := settings.Organisation; o != nil && o.Plain {
		for _, to := range o.To {
			titled[to] = true
		}
	}
	var look func(f *schema.Field)
	look = func(f *schema.Field) {
		if f.Plain {
			for _, to := range f.To {
				titled[to] = true
			}
		}
		if f.Item != nil {
			look(f.Item)
		}
		for _, inner := range f.Fields {
			look(inner)
		}
	}
	for _, t := range sch.Types {
		for _, f := range t.Fields {
			look(f)
		}
	}
	return titled
}

// themeNames are the themes of a document; what has no letters is none.
func (r *reading) themeNames(doc *site.Document) []*themeName {
	written := doc.Fields.Items("themes")
	if len(written) == 0 {
		return nil
	}
	names := make([]*themeName, 0, len(written))
	for _, v := range written {
		if name, ok := r.numbers.of(doc.Lang, v.Text); ok {
			names = append(names, name)
		}
	}
	return names
}

// themeNumbers gives every theme a number, which it keeps. It is for any goroutine: which number
// that is makes no difference.
type themeNumbers struct {
	mu     sync.Mutex
	bySlug map[themeKey]int
	byName map[themeKey]*themeName
}

// themeKey is a theme as written, or its slug: that tells themes apart.
type themeKey struct{ lang, text string }

// of is a theme as written, with its number; false for what has no letters.
func (t *themeNumbers) of(lang, name string) (*themeName, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if theme, known := t.byName[themeKey{lang, name}]; known {
		return theme, true
	}
	lang, name = strings.Clone(lang), strings.Clone(name) // what they are parts of is let go
	key := themeKey{lang, site.Slug(name)}
	if key.text == "" {
		return nil, false
	}
	n, known := t.bySlug[key]
	if !known {
		n = len(t.bySlug)
		t.bySlug[key] = n
	}
	theme := &themeName{name, n}
	t.byName[themeKey{lang, name}] = theme
	return theme, true
}

// fieldUse is what a field of a type is for, when it refers to pages.
type fieldUse struct {
	field, from string
	inverse     int // the place among the inverses, or nothing
	siblings    bool
	related     bool
	trait       int // the place among the scores, or nothing
}

type useKey struct{ typ, field string }

// fieldUses finds what fields are for, once for each. It is for any goroutine.
type fieldUses struct {
	mu sync.RWMutex
	of map[useKey]*fieldUse
}

// use is what the field of a type is for.
func (r *reading) use(typ, field string) *fieldUse {
	key := useKey{typ, field}
	r.uses.mu.RLock()
	u := r.uses.of[key]
	r.uses.mu.RUnlock()
	if u != nil {
		return u
	}
	r.uses.mu.Lock()
	defer r.uses.mu.Unlock()
	if u := r.uses.of[key]; u != nil {
		return u
	}
	typ, field = strings.Clone(typ), strings.Clone(field) // what they are parts of is let go
	f := r.schema.Type(typ).Field(field)
	u = &fieldUse{
		field: field, from: typ, related: field == "related", siblings: f != nil && f.Siblings,
		inverse: slices.IndexFunc(r.inverses(), func(i inverse) bool { return i.field.Name == field && i.from == typ }),
		trait:   slices.IndexFunc(scores, func(s score) bool { return s.what == field }),
	}
	r.uses.of[useKey{typ, field}] = u
	return u
}
