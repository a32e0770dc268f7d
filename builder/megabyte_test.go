package builder_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kiem/builder"
)

// A file of a megabyte, whatever is in it, takes about a second at most. The bound is as wide
// as a busy machine asks for: what goes with the square of its length takes minutes.
func TestAMegabyteOfAnything(t *testing.T) {
	const bound = 20 * time.Second
	numbered := func(format string) string {
		var b strings.Builder
		for i := 0; b.Len() < 1_000_000; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	page := func(text string) string { return "---\ntitel: Lang\n---\n" + text }
	for name, text := range map[string]string{
		"prose":              page(numbered("Zin %d met *nadruk* en een [link](https://voorbeeld.example/).\n\n")),
		"one line":           page(numbered("woord%d ")),
		"unknown fields":     "---\n" + numbered("veld%d: waarde\n") + "---\n",
		"the same field":     "---\n" + numbered("titel: x: %d\n") + "---\n",
		"broken links":       page(numbered("[a](nergens-%d.md)\n")),
		"headings":           page(numbered("## Kop %d\n\nTekst.\n\n")),
		"brackets":           page(strings.Repeat("[", 1_000_000)),
		"stars":              page(strings.Repeat("*a ", 330_000)),
		"dashes":             page(strings.Repeat("- ", 500_000)),
		"scars":              page(numbered("CafÃ© orga-\nnisatie%d ﬁets  en ,\n")),
		"parts of a diagram": "---\ntitel: Lang\nschema:\n  soort: ringen\n  delen:\n" + numbered("    - deel %d\n") + "---\n",
		"an open quote":      "---\ntitel: \"" + strings.Repeat("x", 1_000_000) + "\n---\n",
		"a table":            page("| a | b |\n| - | - |\n" + numbered("| %d |\n")),
		"notes":              page(numbered("[^%d]: noot\n\n")),
	} {
		t.Run(name, func(t *testing.T) {
			o := options(t.TempDir())
			writeFile(t, filepath.Join(o.Dir, "content", "modellen", "lang.md"), []byte(text))
			start := time.Now()
			if _, err := builder.Check(context.Background(), o); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took > bound {
				t.Errorf("it takes %v", took)
			} else {
				t.Logf("%v", took.Round(10*time.Millisecond))
			}
		})
	}
	t.Run("settings", func(t *testing.T) {
		o := options(t.TempDir())
		writeFile(t, filepath.Join(o.Dir, "content", "index.md"), []byte(page("Tekst.\n")))
		writeFile(t, filepath.Join(o.Dir, "site.yaml"), []byte(numbered("instelling%d: waarde\n")))
		start := time.Now()
		if _, err := builder.Check(context.Background(), o); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > bound {
			t.Errorf("it takes %v", took)
		}
	})
}
