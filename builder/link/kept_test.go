package link

import (
	"strings"
	"testing"
	"unsafe"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// What was kept is some megabytes of a large site: nothing that stays is a part of it.
func TestWhatWasKeptIsLetGo(t *testing.T) {
	t.Parallel()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	settings, sch, _ := types.Settings(&site.Source{Path: "site.yaml", Data: []byte("talen: [nl, en]\n")})
	docs := sampleDocuments(t, sch, settings)
	o := Options{Today: site.Date{Year: 2026, Month: 11, Day: 26}, Drafts: true}
	first := New()
	Check(first.Graph(docs, nil, sch, settings, o), 1)
	var kept strings.Builder
	if err := first.Keep()(&kept); err != nil {
		t.Fatal(err)
	}
	text := kept.String()
	again := New()
	again.Remember(text)
	again.Graph(docs, nil, sch, settings, o)
	start := uintptr(unsafe.Pointer(unsafe.StringData(text)))
	isPart := func(what, s string) {
		if at := uintptr(unsafe.Pointer(unsafe.StringData(s))); s != "" && at >= start && at < start+uintptr(len(text)) {
			t.Errorf("%s: %q is a part of what was kept", what, s)
		}
	}
	for key, use := range again.reading.uses.of {
		isPart("a field", key.typ)
		isPart("a field", key.field)
		isPart("the use of a field", use.from)
		isPart("the use of a field", use.field)
	}
	for key, theme := range again.reading.numbers.byName {
		isPart("the language of a theme", key.lang)
		isPart("a theme", key.text)
		isPart("a theme", theme.name)
	}
	for key := range again.reading.numbers.bySlug {
		isPart("the language of a theme", key.lang)
		isPart("a theme", key.text)
	}
	for i, e := range again.last.entries {
		f := e.facts
		for _, s := range []string{f.URL, f.Title, f.Description, string(f.Preview), e.sector, e.drawn} {
			isPart("a document", s)
		}
		for _, alias := range e.aliases {
			isPart("an alias", alias.Text)
		}
		if found := again.last.lookups[i]; found != nil {
			for _, s := range found.texts {
				isPart("a reference", s)
			}
		}
	}
}
