package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"kiem/builder/pattern"
)

// codeIn returns where the text has code, as offsets in the file, in which the text starts
// at an offset. What a diagram says is no code.
func (b *body) codeIn(root ast.Node, start int) []extent {
	var found []extent
	add := func(from, to int) { found = append(found, extent{start + from, start + to}) }
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if t, ok := c.(*ast.Text); ok {
					add(t.Segment.Start, t.Segment.Stop)
				}
			}
		case *ast.FencedCodeBlock:
			if bytes.Equal(n.Language(b.source), []byte("diagram")) {
				return ast.WalkSkipChildren, nil
			}
			addLines(n, add)
		case *ast.CodeBlock:
			addLines(n, add)
		}
		return ast.WalkContinue, nil
	})
	return found
}

func addLines(n ast.Node, add func(from, to int)) {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		add(line.Start, line.Stop)
	}
}

var (
	listMark  = pattern.Of(`^(?:[-*+•–]|\d{1,3}[.)])[ \t]+`)
	proseWord = pattern.Of(`^["'“‘(]*[\pL\pM\d’'-]+[)"'”’.,;:!?…]*$|^[–—-]$`)
)

// fewestWords is how many words make a sentence that is told from code.
const fewestWords = 4

// checkIndented reports a paragraph that became code by the spaces before it.
func (b *body) checkIndented(n *ast.CodeBlock) {
	words := 0
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		text := bytes.TrimSpace(line.Value(b.source))
		if i == 0 {
			text = text[len(listMark().Find(text)):]
			if !beginsSentence(string(text)) {
				return
			}
		}
		if bytes.Contains(text, []byte("  ")) || bytes.IndexByte(text, '\t') >= 0 {
			return // columns
		}
		for word := range bytes.FieldsSeq(text) {
			if !proseWord().Match(word) {
				return
			}
			words++
		}
	}
	if words < fewestWords {
		return
	}
	first := n.Lines().At(0).Start
	for first > 0 && (b.source[first-1] == ' ' || b.source[first-1] == '\t') {
		first--
	}
	b.report("K245", b.place(first))
}

// beginsSentence reports whether a text begins with a word with a capital. In code, that is
// one that goes on with another capital, or with a sign.
func beginsSentence(text string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(text, `"'“‘(`), " ")
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && strings.IndexFunc(word[size:], unicode.IsUpper) < 0
}
