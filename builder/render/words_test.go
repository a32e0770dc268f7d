package render

import (
	"math/rand"
	"testing"
)

func TestCountWords(t *testing.T) {
	t.Parallel()
	const html = "<h2 id=\"kop\">Kop</h2>\n<blockquote>\n<p>Citaat.</p>\n</blockquote>\n<p>Zo’n <em>eerste</em>\nalinea &amp; <code>code</code>.</p>\n"
	// Kop, Citaat, Zo’n, eerste, alinea, &, code.
	if n := countWords([]byte(html)); n != 7 {
		t.Errorf("%d words, want 7", n)
	}
	r := rand.New(rand.NewSource(1))
	pieces := []string{"a", "Z9", " ", "\n", "\t", ".", "<p>", "</p", "<", ">", "é", "\xff", "\x7f", "\r", "plain text", "&amp;"}
	for range 20000 {
		var text []byte
		for range r.Intn(20) {
			text = append(text, pieces[r.Intn(len(pieces))]...)
		}
		if got, want := countWords(text), wordsByOne(text); got != want {
			t.Fatalf("%q has %d words, want %d", text, got, want)
		}
	}
}

// wordsByOne counts words byte by byte.
func wordsByOne(html []byte) int {
	n, inTag, inWord := 0, false, false
	for _, c := range html {
		switch {
		case c == '<':
			inTag = true
		case c == '>' && inTag:
			inTag = false
		case inTag:
		case isSpace(c):
			inWord = false
		case !inWord && isWordByte(c):
			inWord = true
			n++
		}
	}
	return n
}
