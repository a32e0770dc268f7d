package parse

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"kiem/builder/site"
)

// benchPages are pages of the kind that consultancies have many of.
func benchPages(b *testing.B) []*site.Source {
	files, err := filepath.Glob("testdata/bench/*/*.md")
	if err != nil || len(files) == 0 {
		b.Fatalf("no pages: %v", err)
	}
	pages := make([]*site.Source, len(files))
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		path, err := filepath.Rel("testdata/bench", file)
		if err != nil {
			b.Fatal(err)
		}
		pages[i] = &site.Source{Path: "content/" + filepath.ToSlash(path), Data: data}
	}
	return pages
}

// perPage runs a stage for one page after another, and tells what it takes for each.
func perPage(b *testing.B, stage func(*site.Source)) {
	pages := benchPages(b)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		stage(pages[n%len(pages)])
		n++
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/page")
}

func BenchmarkDocument(b *testing.B) {
	s := testSchema(b)
	perPage(b, func(src *site.Source) { LetGo(Document(src, s, testSettings).Body.Text) })
}

// BenchmarkMatter is for the front matter alone.
func BenchmarkMatter(b *testing.B) {
	s := testSchema(b)
	perPage(b, func(src *site.Source) { newDocument(src, s, testSettings).readMatter() })
}

// BenchmarkText is for the text alone.
func BenchmarkText(b *testing.B) {
	s := testSchema(b)
	perPage(b, func(src *site.Source) {
		d := newDocument(src, s, testSettings)
		d.decode(nil)
		d.renderText(bytes.Index(src.Data, []byte("\n---\n")) + len("\n---\n"))
	})
}
