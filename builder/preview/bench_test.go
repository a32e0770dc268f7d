//go:build unix

package preview

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// benchPages is how many pages the site has.
const benchPages = 10_000

// BenchmarkSave saves a file time and again while three pages are open: how long the process is
// at work for it, on all processors, and what it takes of memory.
func BenchmarkSave(b *testing.B) {
	dir := benchSite(b)
	post := filepath.Join(dir, "content/posts/p00100.md")
	footer := filepath.Join(dir, "layouts/partials/footer.html")
	for _, c := range []struct{ name, file, old, new string }{
		{"body", post, "Slot.", "Slot %d."},
		{"title", post, "title: Deel 100", "title: Deel %d"},
		{"layout", footer, "</footer>", "%d</footer>"},
	} {
		b.Run(c.name, func(b *testing.B) {
			data, err := os.ReadFile(c.file)
			if err != nil {
				b.Fatal(err)
			}
			p, err := newPreview(b.Context(), Options{Lang: "nl", Made: func(Made) {}, Build: builder.Options{
				Dir: dir, Layouts: layouts.Files, Static: static.Files, BaseURL: "http://127.0.0.1:1515/", Places: true,
				Today: site.Date{Year: 2026, Month: 11, Day: 22},
			}})
			if err != nil {
				b.Fatal(err)
			}
			var open []*viewer
			for _, path := range []string{"posts/p00100/index.html", "posts/index.html", "index.html"} {
				open = append(open, p.hub.join(path, "/"+strings.TrimSuffix(path, "index.html"), ""))
			}
			name, _ := filepath.Rel(dir, c.file)
			b.ReportAllocs()
			n, began := 0, processTime()
			for b.Loop() {
				n++
				b.StopTimer()
				text := strings.Replace(string(data), c.old, fmt.Sprintf(c.new, n), 1)
				if err := os.WriteFile(c.file, []byte(text), 0o644); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				if err := p.make(b.Context(), []string{filepath.ToSlash(name)}, false); err != nil {
					b.Fatal(err)
				}
				told := 0
				for _, v := range open {
					for len(v.events) > 0 {
						if e := <-v.events; e.name == "page" {
							told++
						}
					}
				}
				if told == 0 {
					b.Fatal("no page is told of the change")
				}
			}
			b.ReportMetric(float64(processTime()-began)/1e6/float64(n), "cpu-ms/op")
			if err := os.WriteFile(c.file, data, 0o644); err != nil {
				b.Fatal(err)
			}
		})
	}
}

// benchSite is a site as one that was written for years, with layouts of its own.
func benchSite(b *testing.B) string {
	b.Helper()
	dir := b.TempDir()
	put := func(name, text string) {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	footer, err := layouts.Files.ReadFile("partials/footer.html")
	if err != nil {
		b.Fatal(err)
	}
	put("layouts/partials/footer.html", string(footer))
	put("site.yaml", "title: Proef\nlanguage: nl\ncontact: {email: a@proef.example}\n")
	for n := range 12 {
		put(fmt.Sprintf("content/people/a%02d.md", n), fmt.Sprintf("---\ntitle: Iemand %d\n---\n", n))
	}
	for n := range 250 {
		put(fmt.Sprintf("content/models/m%03d.md", n), fmt.Sprintf("---\ntitle: Model %d\nsummary: Over %[1]d.\nthemes: [thema %d]\n---\nTekst.\n", n, n%120))
	}
	body := strings.Repeat("Een goed gesprek begint met de vraag wat er misgaat. Zie [een model](model:m001) en [de bron](https://elders.example/).\n\n## Onze aanpak\n\n- Klein\n- Groot\n\n", 8)
	for n := range benchPages - 250 - 12 {
		put(fmt.Sprintf("content/posts/p%05d.md", n), fmt.Sprintf(
			"---\ntitle: Deel %d\ndate: %d-%02d-%02d\nsummary: Over %d.\nauthor: a%02d\nmodels: [m%03d, m%03d]\nthemes: [thema %d, thema %d]\n---\n%sSlot.\n",
			n, 2000+n%25, 1+n%12, 1+n%28, n, n%12, n%250, n*31%250, n%120, n*17%120, body))
	}
	return dir
}

// processTime is how long the process has been at work, on all processors.
func processTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
