package link_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"kiem/builder/link"
	"kiem/builder/parse"
	"kiem/builder/schema"
	"kiem/builder/site"
)

const largePages = 10_000

// largeSite has posts and cases that refer to models and people, have themes and link to
// each other, as a site that was written for years has.
var largeSite = sync.OnceValue(func() source {
	types, err := schema.Load()
	if err != nil {
		panic(err)
	}
	var s source
	s.settings, s.schema, _ = types.Settings(&site.Source{Path: "site.yaml", Data: []byte(defaults + defaultContact)})
	add := func(file, fields string) {
		text := "---\n" + fields + "---\nTekst met [een link](/blog/p00001/), [een model](model:m001) en [meer](https://elders.example/).\n"
		s.documents = append(s.documents, site.NewRecord(parse.Document(&site.Source{Path: "content/" + file, Data: []byte(text)}, s.schema, s.settings)))
	}
	posts := largePages * 3 / 5
	for i := range posts {
		add(fmt.Sprintf("blog/p%05d.md", i), fmt.Sprintf("titel: Wat we leerden van %d jaar werken\ndatum: %d-%02d-%02d\nauteur: a%02d\nmodellen: [m%03d, m%03d]\nthemas: [thema %d, thema %d, thema %d]\n",
			i*7919%posts, 2000+i%25, 1+i%12, 1+i%28, i%12, i%500, i*31%500, i%240, i*17%240, i*101%240))
	}
	for i := range largePages - posts - 512 {
		add(fmt.Sprintf("cases/c%05d.md", i), fmt.Sprintf("titel: De zaak %d\ndatum: %d-%02d-01\nopdrachtgever: Een bedrijf\nmodellen: [m%03d]\nthemas: [thema %d]\n",
			i*7919%posts, 2000+i%25, 1+i%12, i%500, i%240))
	}
	for i := range 12 {
		add(fmt.Sprintf("mensen/a%02d.md", i), fmt.Sprintf("naam: Iemand %d\n", i))
	}
	for i := range 500 {
		add(fmt.Sprintf("modellen/m%03d.md", i), fmt.Sprintf("titel: Model %d\nthemas: [thema %d]\n", i, i%240))
	}
	return s
})

func BenchmarkGraph(b *testing.B) {
	s := largeSite()
	b.ReportAllocs()
	for b.Loop() {
		s.graph(false)
	}
}

func BenchmarkCheck(b *testing.B) {
	s := largeSite()
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		g := s.graph(false)
		b.StartTimer()
		link.Check(g, 1)
	}
}

// BenchmarkRelated finds what is near to one page after the other.
func BenchmarkRelated(b *testing.B) {
	s := largeSite()
	g := s.graph(false)
	g.Finder.Related(g.Pages[0]) // the first one looks up what all have
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		g.Finder.Related(g.Pages[n%len(g.Pages)])
	}
}

func BenchmarkGraphOneBody(b *testing.B) {
	benchmarkOne(b, func(d *site.Document, _ int) {
		body := *d.Body
		d.Body = &body
	})
}

func BenchmarkGraphOneTitle(b *testing.B) {
	benchmarkOne(b, func(d *site.Document, n int) {
		d.Fields = append(site.Fields{}, d.Fields...)
		d.Fields.Get("title").Text = strings.Repeat("a", n%9) + " is een andere titel"
	})
}

// benchmarkOne links a large site of which one document changed.
func benchmarkOne(b *testing.B, change func(d *site.Document, n int)) {
	s := largeSite()
	s.documents = append([]*site.Record{}, s.documents...)
	linker := link.New()
	linker.Graph(s.documents, s.files, s.schema, s.settings, link.Options{Today: today})
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		at := n * 7919 % len(s.documents)
		changed := *s.documents[at].Document()
		change(&changed, n)
		s.documents[at] = site.NewRecord(&changed)
		linker.Graph(s.documents, s.files, s.schema, s.settings, link.Options{Today: today})
	}
}
