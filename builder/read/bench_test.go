package read

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkSite reads 2000 pages and 200 files in 20 folders.
func BenchmarkSite(b *testing.B) {
	dir := b.TempDir()
	text := strings.Repeat("Van visie naar praktijk.\n", 120)
	for i := range 2000 {
		folder := filepath.Join(dir, "content", "modellen", fmt.Sprintf("map-%d", i%20))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			b.Fatal(err)
		}
		for name, data := range map[string]string{fmt.Sprintf("pagina-%d.md", i): text, fmt.Sprintf("lijst-%d.txt", i/10): text} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(data), 0o644); err != nil {
				b.Fatal(err)
			}
		}
	}
	for b.Loop() {
		sources, problems, err := Site(Options{Dir: dir})
		if err != nil || len(sources.Pages) != 2000 || len(problems) > 0 {
			b.Fatal(len(sources.Pages), problems, err)
		}
	}
}
