package builder_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kiem/builder"
	"kiem/builder/link"
	"kiem/builder/parse"
	"kiem/builder/publish"
	"kiem/builder/read"
	"kiem/builder/render"
	"kiem/builder/schema"
	"kiem/builder/shelf"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// stagePages is how many pages the site of [BenchmarkStages] has.
const stagePages = 2000

// outputList is a list of outputs.
type outputList []site.Output

func (l outputList) Len() int             { return len(l) }
func (l outputList) At(i int) site.Output { return l[i] }
func (l outputList) Path(i int) string    { return l[i].Path }

// stageSite writes a site of models, cases and posts that refer to one another, with texts as
// long as people write.
func stageSite(tb testing.TB) string {
	tb.Helper()
	dir := tb.TempDir()
	write := func(name, text string) {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	write("site.yaml", "titel: Een grote site\nbase_url: https://groot.example/\ncontact: {email: post@groot.example}\n")
	for n := range 8 {
		write(fmt.Sprintf("content/mensen/a%d.md", n), fmt.Sprintf("---\nnaam: Adviseur %d\nsamenvatting: Werkt mee.\n---\n", n))
	}
	var text strings.Builder
	for n := range 6 {
		fmt.Fprintf(&text, "## Wat we deden, deel %d\n\n%s[Een model](model:m%%[1]d) hielp daarbij, en *ook* wat [er al stond](/blog/p%%[2]d/).\n\n- eerst luisteren\n- dan **pas** praten\n\n",
			n+1, strings.Repeat("Een organisatie die weet waartoe zij er is, kiest sneller en beter. ", 6))
	}
	posts := stagePages * 6 / 10
	for n := range posts {
		write(fmt.Sprintf("content/blog/p%d.md", n), fmt.Sprintf("---\ntitel: Wat we leerden, %d\ndatum: %d-%02d-%02d\nauteur: a%d\nsamenvatting: Over leren van werken.\nmodellen: [m%d]\nthemas: [thema %d, thema %d]\n---\n",
			n, 2004+n%20, 1+n%12, 1+n%28, n%8, n%(stagePages/10), n%60, n*7%60)+fmt.Sprintf(text.String(), n%(stagePages/10), n*31%posts))
	}
	for n := range stagePages * 3 / 10 {
		write(fmt.Sprintf("content/cases/c%d.md", n), fmt.Sprintf("---\ntitel: De opdracht, %d\ndatum: %d-%02d-01\nopdrachtgever: Een gemeente\nsamenvatting: Wat er lukte.\nmodellen: [m%d]\nthemas: [thema %d]\n---\n",
			n, 2004+n%20, 1+n%12, n%(stagePages/10), n%60)+fmt.Sprintf(text.String(), n%(stagePages/10), n%posts))
	}
	for n := range stagePages / 10 {
		write(fmt.Sprintf("content/modellen/m%d.md", n), fmt.Sprintf("---\ntitel: Het model %d\nsamenvatting: Hoe het werkt.\nthemas: [thema %d]\ndiagram:\n  soort: ringen\n  delen: [Waartoe, Wie, Hoe]\n---\n", n, n%60)+
			fmt.Sprintf(text.String(), (n+1)%(stagePages/10), n))
	}
	return dir
}

// BenchmarkStages measures the stages of a build one by one, each on one thread, in what a page
// of the site takes: µs, bytes and allocations.
func BenchmarkStages(b *testing.B) {
	dir := stageSite(b)
	stage := func(name string, run func()) {
		run() // the next stages need what it makes, even where only they are asked for
		b.Run(name, func(b *testing.B) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for b.Loop() {
				run()
			}
			runtime.ReadMemStats(&after)
			pages := float64(b.N * stagePages)
			b.ReportMetric(float64(b.Elapsed().Microseconds())/pages, "µs/page")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/pages, "B/page")
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/pages, "allocs/page")
		})
	}
	must := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	types, err := schema.Load()
	must(err)

	var sources *site.Sources
	stage("read", func() {
		sources, _, err = read.Site(read.Options{Dir: dir, Layouts: layouts.Files, Static: static.Files, Threads: 1})
		must(err)
	})
	settings, sch, _ := types.Settings(sources.Settings)
	parsed := func() (all []*site.Document) {
		for _, src := range sources.Pages {
			all = append(all, parse.Document(src, sch, settings))
		}
		return all
	}
	stage("parse", func() { parsed() })
	stage("parse and lay aside", func() {
		aside := shelf.New(0)
		for _, d := range parsed() {
			aside.Put(d)
		}
	})
	var records []*site.Record
	aside := shelf.New(0)
	for _, d := range parsed() {
		records = append(records, aside.Put(d))
	}
	var graph *site.Graph
	stage("link", func() {
		graph = link.Graph(records, sources.Files, sch, settings, link.Options{Today: today})
	})
	stage("check links", func() { link.Check(graph, 1) })
	var outputs render.Outputs
	stage("plan", func() {
		outputs, _ = render.New().Outputs(graph, sch, sources.Layouts, render.Options{Today: today, Of: "x"})
	})
	stage("make", func() {
		for _, output := range outputs.All() {
			data, err := output.Make()
			must(err)
			if output.Free != nil {
				output.Free(data)
			}
		}
	})
	stage("bases", func() {
		outputs, _ = render.New().Outputs(graph, sch, sources.Layouts, render.Options{Today: today, Of: "x"})
		for _, output := range outputs.All() {
			if output.Basis != nil {
				output.Basis()
			}
		}
	})
	made := outputList(outputs.All())
	for i := range made {
		data, err := made[i].Make()
		must(err)
		made[i].Make, made[i].Free = func() ([]byte, error) { return data, nil }, nil
	}
	out := filepath.Join(b.TempDir(), "public")
	stage("write", func() {
		must(os.RemoveAll(out))
		_, err := publish.Folder(context.Background(), out, made, publish.Options{Threads: 1})
		must(err)
	})
	stage("compare", func() {
		for i := range made {
			made[i].Basis = nil
		}
		_, err := publish.Folder(context.Background(), out, made, publish.Options{Threads: 1})
		must(err)
	})

	o := builder.Options{Dir: dir, Out: filepath.Join(b.TempDir(), "public"), Kept: filepath.Join(b.TempDir(), ".kiem"),
		Layouts: layouts.Files, Static: static.Files, Today: today}
	_, err = builder.Build(context.Background(), o)
	must(err)
	stage("build again, nothing changed", func() {
		_, err := builder.Build(context.Background(), o)
		must(err)
	})
	edits := 0
	stage("build again, one page changed", func() {
		edits++
		must(os.WriteFile(filepath.Join(dir, "content", "blog", "p7.md"), fmt.Appendf(nil, "---\ntitel: Anders\ndatum: 2010-01-01\nauteur: a1\nsamenvatting: Kort.\n---\nTekst %d.\n", edits), 0o644))
		result, err := builder.Build(context.Background(), o)
		must(err)
		if result.Stopped || result.Published.Unchanged == 0 {
			b.Fatalf("stopped: %v, published: %+v", result.Stopped, result.Published)
		}
	})
}

// BenchmarkOnePage is what a build does that does not go with how many pages there are, once the
// program has begun: the site is one page, and the folder is as it was.
func BenchmarkOnePage(b *testing.B) {
	dir := b.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "content"), 0o755); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "content", "index.md"), []byte("# Hallo\n\nDag.\n"), 0o644); err != nil {
		b.Fatal(err)
	}
	options := builder.Options{Dir: dir, Out: filepath.Join(dir, "public"), Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26}}
	b.ReportAllocs()
	for b.Loop() {
		if result, err := builder.Build(context.Background(), options); err != nil || result.Stopped {
			b.Fatal(err, result)
		}
	}
}
