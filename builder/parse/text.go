package parse

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// plain is the text below a node without its formatting, on one line.
func plain(n ast.Node, source []byte) string {
	if t, ok := n.FirstChild().(*ast.Text); ok && t.NextSibling() == nil {
		return oneLine(unescape(t.Segment.Value(source)))
	}
	var b strings.Builder
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
		b.Grow(n.Lines().At(n.Lines().Len()-1).Stop - n.Lines().At(0).Start)
	}
	writePlain(&b, n, source)
	return oneLine(b.String())
}

func writePlain(b *strings.Builder, n ast.Node, source []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			value := c.Segment.Value(source)
			if c.IsRaw() || n.Kind() == ast.KindCodeSpan || !hasEscapes(value) {
				b.Write(value)
			} else {
				b.WriteString(unescape(value))
			}
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(source))
		case *ast.RawHTML:
			writeTagText(b, c, source)
		default:
			writePlain(b, c, source)
		}
	}
}

// unescape resolves what stands for another character: \* and &amp;.
func unescape(text []byte) string {
	if !hasEscapes(text) {
		return string(text)
	}
	text = util.UnescapePunctuations(text)
	text = util.ResolveNumericReferences(text)
	return string(util.ResolveEntityNames(text))
}

func hasEscapes(text []byte) bool {
	return bytes.IndexByte(text, '\\') >= 0 || bytes.IndexByte(text, '&') >= 0
}

func oneLine(text string) string {
	space := true // whether what is before is one
	for i := range len(text) {
		switch c := text[i]; {
		case c == '\n' || c == '\t' || c == ' ' && space:
			return strings.Join(strings.Fields(text), " ")
		default:
			space = c == ' '
		}
	}
	if space && text != "" {
		return strings.Join(strings.Fields(text), " ")
	}
	return text
}
