package render_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"kiem/builder"
	"kiem/builder/render"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// What package exec draws is what html/template draws, on all sites that there are: kiem's own
// layouts and those of a site for comparisons.
func TestPagesAreThoseOfTemplates(t *testing.T) {
	t.Parallel()
	sites := map[string]string{"sample": "../.."}
	bench := t.TempDir()
	if err := os.CopyFS(bench, os.DirFS("../testdata/bench")); err != nil {
		t.Fatal(err)
	}
	for n := range 12 {
		write(t, bench, fmt.Sprintf("content/posts/deel-%d.md", n), fmt.Sprintf(
			"---\ntitle: Deel %d & meer\ndate: 2020-01-%02d\nsummary: Over <%d>.\nauthor: Bo\nthemes: [data, proces]\n---\n## Kop\n\nDag.\n", n, n+1, n))
	}
	sites["bench"] = bench
	for name, dir := range sites {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if slow := drawnTwice(t, dir); slow > 0 {
				t.Errorf("html/template drew %d pages", slow)
			}
		})
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// drawnTwice makes the pages of a site as they are made, and all by html/template, which is how
// many of the first it made as well.
func drawnTwice(t *testing.T, dir string) (slow int) {
	t.Helper()
	var left atomic.Int64
	load := func(prepare func(render.Outputs)) map[string]string {
		s, err := builder.Load(context.Background(), builder.Options{
			Dir: dir, Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26},
		})
		if err != nil {
			t.Fatal(err)
		}
		prepare(s.Outputs)
		return madeOf(s.Outputs)
	}
	got := load(func(o render.Outputs) { render.WhenSlow(o, func(string) { left.Add(1) }) })
	want := load(render.DrawSlowly)
	if len(got) != len(want) {
		t.Fatalf("%d pages and %d", len(got), len(want))
	}
	for path, page := range want {
		if got[path] != page {
			t.Errorf("%s is not what html/template makes of it; from %q where that has %q", path, from(got[path], page), from(page, got[path]))
		}
	}
	return int(left.Load())
}

// madeOf are the pages, or what is wrong with them.
func madeOf(outputs render.Outputs) map[string]string {
	made := map[string]string{}
	if outputs == (render.Outputs{}) {
		return made
	}
	for _, output := range outputs.All() {
		if strings.HasSuffix(output.Path, ".html") {
			page, err := output.Make()
			if err != nil {
				page = fmt.Appendf(nil, "%v", err)
			}
			made[output.Path] = string(bytes.Clone(page))
		}
	}
	return made
}

// from is the beginning of what a text has and another one has not.
func from(text, other string) string {
	i := 0
	for i < len(text) && i < len(other) && text[i] == other[i] {
		i++
	}
	return text[i:min(len(text), i+60)]
}
