package link_test

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"kiem/builder/link"
	"kiem/builder/parse"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// Whatever is changed, in whatever order, a linker that remembers makes the graph that
// linking from nothing makes, and so does one that remembers what another one left. Each graph is
// looked at while or after the next one is made: that one takes nothing from it.
func TestALinkerIsNeverDifferent(t *testing.T) {
	t.Parallel()
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 2))
		t.Run(fmt.Sprintf("generated %d", seed), func(t *testing.T) {
			t.Parallel()
			linkAfterEdits(t, newEditing(t, r, randomSite(r)), 60)
		})
	}
	t.Run("sample site", func(t *testing.T) {
		t.Parallel()
		linkAfterEdits(t, newEditing(t, rand.New(rand.NewPCG(1, 3)), sampleSite(t)), 150)
	})
}

func linkAfterEdits(t *testing.T, e *editing, steps int) {
	linker := link.New()
	var before func()
	var left func(io.Writer) error
	var of *site.Settings
	for step := range steps {
		what := "nothing"
		if step > 0 {
			what = e.edit()
		}
		docs := e.documents()
		if left != nil && e.settings == of && e.IntN(3) == 0 {
			linker = link.New()
			linker.Remember(kept(e.t, left))
			what += ", in another run"
		}
		graph := linker.Graph(docs, e.files, e.schema, e.settings, e.options)
		left, of = linker.Keep(), e.settings
		fresh := link.Graph(docs, e.files, e.schema, e.settings, e.options)
		if before != nil {
			before()
		}
		text := func() string { return whole(graph) }
		if step%2 == 0 {
			done := make(chan string)
			go func() { done <- whole(graph) }()
			text = func() string { return <-done }
		}
		before = func() {
			if got, want := text(), whole(fresh); got != want {
				t.Errorf("after step %d, %s (-from nothing +remembering):\n%s", step, what, cmp.Diff(want, got))
			}
			if got, want := link.Check(graph, 2), link.Check(fresh, 1); !reflect.DeepEqual(got, want) {
				t.Errorf("after step %d, %s: other problems:\n%s", step, what, cmp.Diff(want, got))
			}
			for n, page := range graph.Pages {
				if graph.Finder.Leads(page) != fresh.Finder.Leads(fresh.Pages[n]) {
					t.Errorf("after step %d, %s: the links of %s lead elsewhere", step, what, page.Path)
				}
			}
		}
		if t.Failed() {
			return
		}
	}
	before()
}

// kept is what a linker leaves.
func kept(t *testing.T, left func(io.Writer) error) string {
	t.Helper()
	var text strings.Builder
	if err := left(&text); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// whole is all that a graph says.
func whole(g *site.Graph) string {
	d := &dumper{}
	d.WriteString(dump(g))
	for n, p := range g.Pages {
		list := ""
		if p.List != nil {
			list = p.List.URL
		}
		d.line("%s %d %s %s %s %q %v", p.URL, p.N-n, p.Date, p.Updated, list, p.Description, p.Refs == nil)
		for _, problem := range link.Problems(g, p) {
			d.line("  %+v", problem)
		}
	}
	for _, f := range g.Files {
		d.line("file %s %d", f.Path, f.Size)
	}
	return d.String()
}

// editing is a site that somebody works on.
type editing struct {
	*rand.Rand
	t        *testing.T
	types    *schema.Schema
	schema   *schema.Schema
	settings *site.Settings
	options  link.Options
	files    []site.File
	texts    map[string]string
	parsed   map[string]*site.Record // those whose texts did not change
}

func newEditing(t *testing.T, r *rand.Rand, archive *txtar.Archive) *editing {
	t.Helper()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := &editing{Rand: r, t: t, types: types, texts: map[string]string{}, options: link.Options{Today: today}}
	for _, f := range archive.Files {
		if f.Name != "site.yaml" {
			e.texts[f.Name] = string(f.Data)
		}
	}
	e.files = []site.File{{Path: "content/f.png", URL: "/f.png", Format: site.JPG}}
	e.set("")
	return e
}

// set gives the site other settings: all documents are parsed anew.
func (e *editing) set(more string) {
	data := defaults + defaultContact + "languages: [nl, en]\n" + more
	e.settings, e.schema, _ = e.types.Settings(&site.Source{Path: "site.yaml", Data: []byte(data)})
	e.parsed = map[string]*site.Record{}
}

func (e *editing) documents() []*site.Record {
	var docs []*site.Record
	for _, file := range slices.Sorted(maps.Keys(e.texts)) {
		if e.parsed[file] == nil {
			e.parsed[file] = site.NewRecord(parse.Document(sourceOf(file, e.texts[file]), e.schema, e.settings))
		}
		docs = append(docs, e.parsed[file])
	}
	return docs
}

func sourceOf(file, text string) *site.Source {
	var sum site.Basis
	sum.Text(text)
	return &site.Source{Path: file, Data: []byte(text), Sum: sum.Done()}
}

func (e *editing) write(file, text string) {
	e.texts[file] = text
	delete(e.parsed, file)
}

func (e *editing) remove(file string) {
	delete(e.texts, file)
	delete(e.parsed, file)
}

func (e *editing) file() string {
	return e.one(slices.Sorted(maps.Keys(e.texts)))
}

func (e *editing) one(of []string) string { return of[e.IntN(len(of))] }

// lines are those that an edit puts into a file, by the field; each stands for itself.
var lines = map[string][]string{
	"titel":       {"titel: Aap", "titel: aap", "titel: Zebra", "titel: Één", ""},
	"title":       {"title: Post 1", "title: Anders", "title: anders"},
	"datum":       {"datum: 2020-01-02", "datum: 2019-12-31", "datum: 2030-01-01", ""},
	"date":        {"date: 2020-01-02", "date: 2031-01-01", ""},
	"updated":     {"updated: 2024-01-01", ""},
	"concept":     {"concept: ja", "concept: nee", ""},
	"draft":       {"draft: yes", ""},
	"type":        {"type: model", "type: post", ""},
	"slug":        {"slug: anders", ""},
	"models":      {"models: [m0, m1]", "models: [m3]", "models: [m9]", ""},
	"services":    {"services: [d0, d1]", "services: [niets]", ""},
	"naam":        {"naam: Iemand", "naam: Organisatie 1", "naam: Ander"},
	"client":      {"client: o1", "client: Iemand", "client: Organisatie 1", "client: o-9", ""},
	"permission":  {"permission: no", "permission: yes", ""},
	"sector":      {"sector: zorg", "sector: sector 0", ""},
	"related":     {"related: [m1, b1]", "related: [adaptieve-strategie]", ""},
	"themes":      {"themes: [t0, t1, Nieuw]", "themes: [T0]", "themes: [t2]", ""},
	"themas":      {"themas: [strategie]", "themas: [Strategie, nieuw]", ""},
	"series":      {"series: r", "series: r2", ""},
	"part":        {"part: 1", "part: 2", "part: 7", ""},
	"order":       {"order: 1", "order: 2", ""},
	"volgorde":    {"volgorde: 9", ""},
	"role":        {"role: about", "role: search", "role: theme-index", ""},
	"menu":        {"menu: 1", "menu: 3", ""},
	"former":      {"former: yes", ""},
	"aliases":     {"aliases: [/oud/]", "aliases: [/oud/, /modellen/m1/]", ""},
	"inspired_by": {"inspired_by: [m0]", "inspired_by: [ada]", ""},
}

var bodies = []string{
	"[x](/oud/)\n", "[x](model:m1)\n", "[x](model:m11#y)\n", "[x](m1.md#inhoud)\n", "![x](f.png)\n", "![x](F.jpg)\n",
	"[x](niets.md)\n", "## Kop\n", "[x](#kop) [y](http://localhost/oud/)\n", "[x](../blog/b1.md) [y](/themas/)\n",
	"![x](/f.png)\n", "[x](series:r)\n",
}

// edit changes something and tells what.
func (e *editing) edit() string {
	switch e.IntN(24) {
	case 0, 1, 2, 3:
		file, more := e.file(), e.one(bodies)
		e.write(file, e.texts[file]+"\n"+more)
		return file + " has more text"
	case 4:
		file := fmt.Sprintf("content/%s%d.md", e.one([]string{"blog/n", "modellen/m", "pagina", "modellen/index", "cases/c"}), e.IntN(3))
		e.write(file, "---\ntitel: Nieuw\n---\n"+e.one(bodies))
		return file + " is new"
	case 5:
		if len(e.texts) > 1 {
			file := e.file()
			e.remove(file)
			return file + " is gone"
		}
	case 6:
		file := e.file()
		to := strings.Replace(file, ".md", e.one([]string{"x.md", ".en.md", "-2.md"}), 1)
		e.write(to, e.texts[file])
		e.remove(file)
		return file + " moved to " + to
	case 7:
		e.files = slices.Clone(e.files)
		e.files[0].Size += 2_000_000
		return "a file grew"
	case 8:
		name := e.one([]string{"a.png", "b.pdf", "F.JPG", "oud/index.html"})
		e.files = append([]site.File{{Path: "content/" + name, URL: "/" + name}}, e.files...)
		return name + " is a new file"
	case 9:
		more := e.one([]string{"", "menu: [models, about, m1, niets]\n", "default_services: [d1]\n", "organisation: o1\n", "language: en\n"})
		e.set(more)
		return "settings: " + more
	case 10:
		e.options.Drafts = !e.options.Drafts
		return "drafts are shown, or no more"
	case 11:
		e.options.Today = e.options.Today.AddYears(e.IntN(7) - 3)
		return "another day"
	case 12:
		file := e.file()
		delete(e.parsed, file)
		return file + " is read again"
	}
	changed := "fields of"
	for range 1 + e.IntN(3) {
		file, field := e.file(), e.one(slices.Sorted(maps.Keys(lines)))
		e.write(file, withLine(e.texts[file], field, e.one(lines[field])))
		changed += " " + file + " " + field
	}
	return changed
}

// withLine is the text with a line for a field in place of what it has for that.
func withLine(text, field, line string) string {
	var kept []string
	skipping := false
	for _, l := range strings.Split(strings.TrimPrefix(text, "---\n"), "\n") {
		if !strings.HasPrefix(l, " ") {
			skipping = strings.HasPrefix(l, field+":")
		}
		if !skipping {
			kept = append(kept, l)
		}
	}
	if line != "" {
		kept = slices.Insert(kept, 0, line)
	}
	return "---\n" + strings.Join(kept, "\n")
}

// sampleSite is the content of the site that comes with kiem.
func sampleSite(t *testing.T) *txtar.Archive {
	t.Helper()
	root := os.DirFS("../..")
	a := &txtar.Archive{}
	err := fs.WalkDir(root, "content", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".md") {
			return err
		}
		data, err := fs.ReadFile(root, name)
		a.Files = append(a.Files, txtar.File{Name: name, Data: data})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// A client may be named by its title: with another title it is another one.
func TestALinkerSeesAnotherTitle(t *testing.T) {
	t.Parallel()
	const client = "content/organisaties/delft.md"
	e := newEditing(t, nil, &txtar.Archive{Files: []txtar.File{
		{Name: "content/cases/c.md", Data: []byte("---\ntitel: Zaak\nopdrachtgever: Gemeente Delft\n---\n")},
		{Name: client, Data: []byte("---\nnaam: Delft\n---\n")},
	}})
	linker := link.New()
	for _, title := range []string{"Delft", "Gemeente Delft", "Stad Delft"} {
		e.write(client, "---\nnaam: "+title+"\n---\n")
		graph := linker.Graph(e.documents(), e.files, e.schema, e.settings, e.options)
		found := graph.Pages[0].Refs[0].Page
		if graph.Pages[0].Type != "case" || (found != nil) != (title == "Gemeente Delft") {
			t.Errorf("a client named %s: got %v", title, found)
		}
	}
}

// Where nothing but a text changed, pages are those of the graph before, and say in each of the
// two what they said there.
func TestALinkerSharesAllButTexts(t *testing.T) {
	t.Parallel()
	const file = "content/b.md"
	e := newEditing(t, nil, &txtar.Archive{Files: []txtar.File{
		{Name: "content/a.md", Data: []byte("---\ntitel: A\n---\n[x](b.md#kop)\n")},
		{Name: file, Data: []byte("---\ntitel: B\nsamenvatting: Over B.\n---\n## Kop\n")},
	}})
	linker := link.New()
	graph := func() *site.Graph { return linker.Graph(e.documents(), e.files, e.schema, e.settings, e.options) }
	said := func(g *site.Graph) string { return strings.Join(g.Pages[1].Document(g).Body.Anchors, " ") }
	before := graph()
	e.write(file, strings.Replace(e.texts[file], "Kop", "Staart", 1))
	after := graph()
	if before.Pages[1] != after.Pages[1] {
		t.Error("another text makes another page")
	}
	if said(before) != "kop" || said(after) != "staart" {
		t.Errorf("said first %q and then %q", said(before), said(after))
	}
	if a, b := link.Problems(before, before.Pages[0]), link.Problems(after, after.Pages[0]); len(a) != 0 || len(b) != 1 || b[0].Code != "K233" {
		t.Errorf("a link to a heading that went: first %v and then %v", a, b)
	}
	e.write(file, strings.Replace(e.texts[file], "titel", "kicker: Nieuw\ntitel", 1))
	if g := graph(); g.Pages[1].FieldText("kicker") != "Nieuw" || after.Pages[1].FieldText("kicker") != "" {
		t.Error("a field that others may show is that of before")
	}
}

// A series without parts is not shown: a page that links to it says what it said, and its link
// leads nowhere.
func TestALinkerSeesThatASeriesIsEmpty(t *testing.T) {
	t.Parallel()
	const part = "content/blog/deel.md"
	in, out := "---\ntitel: Deel\ndatum: 2020-01-02\nreeks: r\n---\n", "---\ntitel: Deel\ndatum: 2020-01-02\n---\n"
	e := newEditing(t, nil, &txtar.Archive{Files: []txtar.File{
		{Name: "content/a.md", Data: []byte("---\ntitel: A\n---\n[de reeks](series:r)\n")},
		{Name: "content/reeksen/r.md", Data: []byte("---\ntitel: R\n---\n")},
		{Name: "content/reeksen/s.md", Data: []byte("---\ntitel: S\n---\n")},
		{Name: "content/blog/ander.md", Data: []byte(strings.Replace(in, "reeks: r", "reeks: s", 1))},
		{Name: part, Data: []byte(in)},
	}})
	linker := link.New()
	var leads []uint64
	for _, text := range []string{in, out, in} {
		e.write(part, text)
		graph := linker.Graph(e.documents(), e.files, e.schema, e.settings, e.options)
		link.Check(graph, 1)
		leads = append(leads, graph.Finder.Leads(graph.Pages[0]))
	}
	if leads[0] == leads[1] || leads[0] != leads[2] {
		t.Errorf("the link leads to %x, %x and %x: the second should be another", leads[0], leads[1], leads[2])
	}
}
