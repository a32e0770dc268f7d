package link

import (
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"kiem/builder/parse"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// twoLanguages are the types and settings of a site in Dutch and English.
func twoLanguages(t *testing.T) (*schema.Schema, *site.Settings) {
	t.Helper()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	settings, sch, _ := types.Settings(&site.Source{Path: "site.yaml", Data: []byte("talen: [nl, en]\n")})
	return sch, settings
}

// sampleDocuments are those of the site that comes with kiem, and some that have what it lacks.
func sampleDocuments(t *testing.T, sch *schema.Schema, settings *site.Settings) (docs []*site.Record) {
	t.Helper()
	add := func(name string, data []byte) {
		var sum site.Basis
		sum.Text(name)
		docs = append(docs, site.NewRecord(parse.Document(&site.Source{Path: name, Data: data, Sum: sum.Done()}, sch, settings)))
	}
	add("content/aap.md", []byte("---\ntitel: Aap\nvolgorde: 3\nmenu: 2\nrol: over\nvervangt: [/oud/, /ouder/]\nconcept: ja\n---\n![x](https://elders.example/a.png) [y](niets.md) [z](zus.md#kop)\n"))
	add("content/blog/later.md", []byte("---\ntitel: Later\ndatum: 2031-01-02\ngewijzigd: 2032-01-02\nreeks: r\ndeel: 2\nmodellen: [niets, kick-off]\n---\n"))
	add("content/cases/zaak.md", []byte("---\ntitle: Zaak\nclient: Iemand\npermission: no\nsector: zorg\n---\n"))
	add("content/mensen/wie.md", []byte("---\nname: Wie\nformer: yes\n---\n"))
	root := os.DirFS("../..")
	err := fs.WalkDir(root, "content", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".md") {
			return err
		}
		data, err := fs.ReadFile(root, name)
		add(name, data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	add("content/zus.md", []byte("---\ntitel: Zus\n---\n## Kop\n"))
	return docs
}

// What a linker remembers of documents is what another one is told, each member of it.
func TestWhatIsRememberedIsTold(t *testing.T) {
	t.Parallel()
	sch, settings := twoLanguages(t)
	docs := sampleDocuments(t, sch, settings)
	k := New()
	g := k.Graph(docs, nil, sch, settings, Options{Today: site.Date{Year: 2026, Month: 11, Day: 26}, Drafts: true})
	Check(g, 1)
	for _, page := range g.Pages[:len(g.Pages)/2] {
		g.Finder.Related(page)
	}
	var kept strings.Builder
	if err := k.Keep()(&kept); err != nil {
		t.Fatal(err)
	}
	l := &linking{memory: memory{reading: k.reading, content: k.last.content}}
	got, unsure := l.recall(kept.String())
	want := k.last
	if len(got.docs) != len(docs) || len(unsure) == 0 {
		t.Fatalf("%d documents, want %d; of %d something is wrong", len(got.docs), len(docs), len(unsure))
	}
	same := func(what string, i int, got, want any) {
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s, %s: got %+v, want %+v", docs[i].Path, what, got, want)
		}
	}
	all, looks := got.looks.Load(), want.looks.Load()
	if all.ways != looks.ways || !reflect.DeepEqual(got.orders, want.orders) || got.options.Drafts != want.options.Drafts {
		t.Error("of the site as a whole something else is told")
	}
	rare := 0
	for i, doc := range docs {
		same("document", i, *got.docs[i], site.Record{Path: doc.Path, Folder: doc.Folder, ID: doc.ID, Lang: doc.Lang, Type: doc.Type, Sum: doc.Sum})
		a, b := *got.entries[i], *want.entries[i]
		if b.seldom != none {
			rare++
		}
		a.doc, b.doc = nil, nil
		same("entry", i, a, b)
		if found := got.lookups[i]; found != nil && want.lookups[i] != nil {
			same("references", i, found.refs, want.lookups[i].refs)
			same("texts", i, found.texts, want.lookups[i].texts)
		} else if found != want.lookups[i] {
			t.Errorf("%s: it is told otherwise whether references were looked up", doc.Path)
		}
		if looks.of[i].sum != 0 {
			same("links", i, all.of[i], looks.of[i])
		} else if all.of[i].sum != 0 || all.of[i].leads != 0 {
			t.Errorf("%s: links are told though something is wrong with them", doc.Path)
		}
		near, known := got.near.of(int32(i))
		nearest, wasKnown := want.near.of(int32(i))
		same("near", i, near, nearest)
		same("whether that is known", i, known, wasKnown)
	}
	if rare < 3 {
		t.Errorf("%d documents have what is seldom, want more to compare", rare)
	}
	for _, at := range []int{0, 1, len(kept.String()) / 2, len(kept.String()) - 1} {
		if m, _ := l.recall(kept.String()[:at]); m.docs != nil {
			t.Errorf("of the first %d bytes something is told", at)
		}
	}
}

// What was kept is some megabytes of a large site: nothing that stays is a part of it.
func TestWhatWasKeptIsLetGo(t *testing.T) {
	t.Parallel()
	sch, settings := twoLanguages(t)
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
