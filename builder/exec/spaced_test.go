package exec

import (
	"bytes"
	"math/rand"
	"testing"
)

func TestSpaced(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewSource(1))
	pieces := []string{"<pre>", "</pre>", "<textarea", "</textarea>", "<", "/", "pre", "textarea", "<p>pre", "</p", "<prefix", "text"}
	for range 20000 {
		var text []byte
		for range r.Intn(8) {
			text = append(text, pieces[r.Intn(len(pieces))]...)
		}
		for _, before := range []bool{false, true} {
			if got, want := Spaced(text, before), spacedByTag(text, before); got != want {
				t.Fatalf("behind %q, and %v before, spaces count: %v, want %v", text, before, got, want)
			}
		}
	}
}

// spacedByTag looks for one element after another.
func spacedByTag(text []byte, before bool) bool {
	for _, element := range spaced {
		open, shut := bytes.LastIndex(text, append([]byte("<"), element...)), bytes.LastIndex(text, append([]byte("</"), element...))
		if open != shut {
			before = open > shut
		}
	}
	return before
}
