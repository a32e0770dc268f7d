package parse

import (
	"bytes"
	"math/rand"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"

	"kiem/builder/site"
)

// pieceOfText returns a text in which what is looked for comes more often than in others.
func pieceOfText(r *rand.Rand) []byte {
	pieces := []string{"a", "b", " ", "  ", ".", "..", " .", " ,", ",", "{{", "}}", "[", "]", "](", "**", "<!--", "06-12345678",
		"+31", "&", "&amp;", "\\", "\\*", "\"", ">", "\x00", "é", "\n", "[[a]]", "(", ")", "[^1]"}
	var text []byte
	for range r.Intn(10) {
		text = append(text, pieces[r.Intn(len(pieces))]...)
	}
	return text
}

// What is passed over for its signs has nothing to find.
func TestTextWithoutSignsHasNothing(t *testing.T) {
	t.Parallel()
	s := testSchema(t)
	r := rand.New(rand.NewSource(1))
	paragraph := ast.NewParagraph()
	node := ast.NewText()
	paragraph.AppendChild(paragraph, node)
	for range 20000 {
		before, text, after := pieceOfText(r), pieceOfText(r), pieceOfText(r)
		source := slices.Concat(before, text, after)
		problems := func(check func(*body)) (*body, []site.Problem) {
			d := newDocument(&site.Source{Path: "content/x.md", Data: source}, s, testSettings)
			b := d.newBody(source, d.lines.from(0))
			check(b)
			return b, b.Problems
		}
		quick, got := problems(func(b *body) {
			b.checkWritten(node, text, len(before))
			b.write(text)
			b.writeRaw(text)
		})
		slow, want := problems(func(b *body) {
			b.checkText(text, len(before))
			b.checkSpacing(text, len(before))
			b.checkPersonal(node, text, len(before))
			html.DefaultWriter.Write(b, text)
			html.DefaultWriter.RawWrite(b, text)
		})
		if !bytes.Equal(quick.HTML, slow.HTML) || !slices.EqualFunc(got, want, func(a, b site.Problem) bool { return a.Code == b.Code && a.Pos == b.Pos }) {
			t.Fatalf("%q in %q: %q %v, want %q %v", text, source, quick.HTML, site.Problems(got), slow.HTML, site.Problems(want))
		}
	}
}

func TestCountingIsAsByOne(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewSource(1))
	for i := range 20000 {
		text := slices.Concat(pieceOfText(r), []byte{byte(i)}, []byte([]string{"<p>", "</p", "\xff", "\x7f", "\r", "plain text"}[r.Intn(6)]), pieceOfText(r))
		if got, want := countRunes(text), utf8.RuneCount(text); got != want {
			t.Fatalf("%q has %d runes, want %d", text, got, want)
		}
		if n := run8(text); bytes.ContainsFunc(text[:n], func(r rune) bool { return r < ' ' || r > '~' }) {
			t.Fatalf("%q has more than ASCII in its first %d", text, n)
		}
	}
}
