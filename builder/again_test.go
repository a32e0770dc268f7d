package builder_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/link"
	"kiem/builder/parse"
	"kiem/builder/read"
	"kiem/builder/render"
	"kiem/builder/schema"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// A linker and a renderer that remember make the site that is made from nothing, whatever was
// changed; and what they made before stays as it was while they make the next one.
func TestMadeAgainIsMadeTheSame(t *testing.T) {
	t.Parallel()
	sources, _, err := read.Site(read.Options{Dir: "..", Layouts: layouts.Files, Static: static.Files})
	if err != nil {
		t.Fatal(err)
	}
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	a := &again{parsed: map[string]*site.Record{}, linker: link.New(), renderer: render.New()}
	a.settings, a.types, _ = types.Settings(sources.Settings)
	edit := func(sources []*site.Source, file, old, new string) {
		i := slices.IndexFunc(sources, func(s *site.Source) bool { return s.Path == file })
		if i < 0 || !bytes.Contains(sources[i].Data, []byte(old)) {
			t.Fatalf("%s has no %q", file, old)
		}
		edited := *sources[i]
		edited.Data = bytes.ReplaceAll(edited.Data, []byte(old), []byte(new))
		sources[i] = &edited
	}
	const page, post = "layouts/page.html", "content/blog/samenwerking.md"
	before := func() {}
	for _, change := range []struct {
		name string
		do   func()
	}{
		{"nothing", func() {}},
		{"a text", func() { edit(sources.Pages, post, "\n## ", "\nEen alinea erbij.\n\n## ") }},
		{"a title", func() { edit(sources.Pages, post, "\ntitel: ", "\ntitel: Zo ") }},
		{"a layout", func() { edit(sources.Layouts, page, "{{define \"main\"}}", "{{define \"main\"}}<p>Nieuw</p>") }},
		{"a layout that cannot be read", func() { edit(sources.Layouts, page, "<p>Nieuw</p>", "{{if}}") }},
		{"a layout and a text", func() {
			edit(sources.Layouts, page, "{{if}}", "")
			edit(sources.Pages, post, "Een alinea erbij.", "Een andere alinea.")
		}},
		{"a label", func() { edit(sources.Layouts, "layouts/labels/nl.yaml", "pagina-", "blad-") }},
		{"the form of address", func() {
			changed := *a.settings
			changed.Address = "je"
			a.settings, a.parsed = &changed, map[string]*site.Record{}
		}},
		{"a page less", func() {
			sources.Pages = slices.DeleteFunc(sources.Pages, func(s *site.Source) bool { return s.Path == post })
		}},
	} {
		change.do()
		docs := a.documents(sources.Pages)
		graph := a.linker.Graph(docs, sources.Files, a.types, a.settings, link.Options{Today: today})
		outputs, problems := a.renderer.Outputs(graph, a.types, sources.Layouts, render.Options{Today: today})
		freshGraph := link.Graph(docs, sources.Files, a.types, a.settings, link.Options{Today: today})
		fresh, freshProblems := render.New().Outputs(freshGraph, a.types, sources.Layouts, render.Options{Today: today})
		if diff := cmp.Diff(freshProblems, problems); diff != "" {
			t.Errorf("after %s: other problems (-from nothing +remembering):\n%s", change.name, diff)
		}
		before()
		before = func() { sameOutputs(t, change.name, fresh.All(), outputs.All()) }
	}
	before()
}

// again is what is kept from one making of a site to the next.
type again struct {
	types    *schema.Schema
	settings *site.Settings
	parsed   map[string]*site.Record // by path and text
	linker   *link.Linker
	renderer *render.Renderer
}

func (a *again) documents(pages []*site.Source) []*site.Record {
	docs := make([]*site.Record, len(pages))
	for i, p := range pages {
		key := p.Path + "\n" + string(p.Data)
		if a.parsed[key] == nil {
			a.parsed[key] = site.NewRecord(parse.Document(p, a.types, a.settings))
		}
		docs[i] = a.parsed[key]
	}
	return docs
}

func sameOutputs(t *testing.T, name string, want, got []site.Output) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("after %s: %d outputs, want %d", name, len(got), len(want))
		return
	}
	for i := range got {
		data, err := got[i].Make()
		wanted, wantedErr := want[i].Make()
		if got[i].Path != want[i].Path || !bytes.Equal(data, wanted) || (err == nil) != (wantedErr == nil) {
			t.Errorf("after %s: %s differs from %s: %v, %v", name, got[i].Path, want[i].Path, err, wantedErr)
		}
	}
}
