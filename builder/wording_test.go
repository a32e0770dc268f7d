package builder_test

import (
	"context"
	"testing"

	"kiem/builder"
)

// Headings say how many there are of what is under them, a case says when it was, and in a
// preview a card says that its page is held back.
func TestHeadingsAndMarks(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/modellen/a.md", "---\ntitel: A\n---\nTekst.\n")
	put(t, dir, "content/modellen/b.md", "---\ntitel: B\nconcept: ja\ndownloads: [blad.txt]\n---\nTekst.\n")
	put(t, dir, "content/modellen/blad.txt", "Een blad.\n")
	put(t, dir, "content/cases/een.md", "---\ntitel: Een\ndatum: 2024-02-29\nmodellen: [a]\n---\nTekst.\n")
	put(t, dir, "content/cases/twee.md", "---\ntitel: Twee\nmodellen: [a, b]\n---\nTekst.\n")
	o := options(dir)
	o.Drafts = true
	s, err := builder.Load(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	files := outputs(s)
	for _, c := range []struct{ file, selector, want string }{
		{"cases/een/index.html", `h2:contains("De methode")`, "= De methode"},
		{"cases/twee/index.html", `h2:contains("De methode")`, "= De methoden"},
		{"cases/een/index.html", ".facts dd", "= 29 februari 2024"},
		{"cases/twee/index.html", ".facts", "absent"},
		{"modellen/a/index.html", ".downloads h2", "absent"},
		{"modellen/a/index.html", ".downloads p", "Druk deze pagina af"},
		{"modellen/b/index.html", "h2#downloads", "= Downloaden en afdrukken"},
		{"modellen/index.html", `li:contains("B") .meta strong`, "= Concept"},
		{"modellen/index.html", `li:contains("A") .meta strong`, "absent"},
	} {
		if err := (check{selector: c.selector, want: c.want}).element(files[c.file]); err != nil {
			t.Errorf("%s: %s: %v", c.file, c.selector, err)
		}
	}
}
