package publish

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkFolder publishes 2000 pages: into nothing, again with a change in each, and
// again without changes.
func BenchmarkFolder(b *testing.B) {
	page := strings.Repeat("<p>Van visie naar praktijk.</p>\n", 300)
	site := func(text string) tree {
		files := tree{}
		for i := range 2000 {
			files[fmt.Sprintf("modellen/map-%d/pagina-%d/index.html", i%20, i)] = page + text
		}
		return files
	}
	once, again := site("once"), site("again")
	b.Run("fresh", func(b *testing.B) {
		for b.Loop() {
			benchmark(b, b.TempDir(), once)
		}
	})
	b.Run("changed", func(b *testing.B) {
		dir := b.TempDir()
		for b.Loop() {
			benchmark(b, dir, once)
			once, again = again, once
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		dir := b.TempDir()
		benchmark(b, dir, once)
		for b.Loop() {
			benchmark(b, dir, once)
		}
	})
}

func benchmark(b *testing.B, dir string, files tree) {
	b.Helper()
	if _, err := Folder(b.Context(), dir, files.outputs(), Options{}); err != nil {
		b.Fatal(err)
	}
}
