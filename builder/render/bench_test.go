package render_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"kiem/builder"
	"kiem/builder/render"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

var benchDay = site.Date{Year: 2026, Month: 11, Day: 26}

// BenchmarkPages makes all pages of the sample site; the figures that count are those of a page.
func BenchmarkPages(b *testing.B) {
	s, err := builder.Load(context.Background(), builder.Options{Dir: "../..", Layouts: layouts.Files, Static: static.Files, Today: benchDay})
	if err != nil {
		b.Fatal(err)
	}
	var pages []site.Output
	for _, output := range s.Outputs.All() {
		if strings.HasSuffix(output.Path, ".html") {
			pages = append(pages, output)
		}
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for _, page := range pages {
			data, err := page.Make()
			if err != nil {
				b.Fatal(err)
			}
			if page.Free != nil {
				page.Free(data)
			}
		}
		n += len(pages)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/page")
}

// BenchmarkLayoutEdit is what a preview does when a partial is saved and three pages are open,
// each with a layout of its own.
func BenchmarkLayoutEdit(b *testing.B) {
	s, err := builder.Load(context.Background(), builder.Options{Dir: "../..", Layouts: layouts.Files, Static: static.Files, Today: benchDay})
	if err != nil {
		b.Fatal(err)
	}
	var sources []*site.Source
	card := 0
	err = fs.WalkDir(layouts.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if name == "partials/card.html" {
			card = len(sources)
		}
		data, err := fs.ReadFile(layouts.Files, name)
		sources = append(sources, &site.Source{Path: "layouts/" + name, Data: data, Added: true})
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	var renderer render.Renderer
	text := sources[card].Data
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		edited := *sources[card]
		edited.Data = append(append([]byte{}, text...), strings.Repeat(" ", n%7+1)...)
		sources[card] = &edited
		outputs, _ := renderer.Outputs(s.Graph, s.Schema, sources, render.Options{Today: benchDay})
		for _, path := range []string{"index.html", "modellen/index.html", "modellen/kick-off/index.html"} {
			page, ok := outputs.Of(path)
			if !ok {
				b.Fatalf("there is no %s", path)
			}
			if _, err := page.Make(); err != nil {
				b.Fatal(err)
			}
		}
	}
}
