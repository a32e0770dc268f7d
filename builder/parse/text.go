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
	writePlain(&b, n, source)
	return oneLine(b.String())
}

func writePlain(b *strings.Builder, n ast.Node, source []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			if c.IsRaw() || n.Kind() == ast.KindCodeSpan {
				b.Write(c.Segment.Value(source))
			} else {
				b.WriteString(unescape(c.Segment.Value(source)))
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
	if bytes.IndexByte(text, '\\') < 0 && bytes.IndexByte(text, '&') < 0 {
		return string(text)
	}
	text = util.UnescapePunctuations(text)
	text = util.ResolveNumericReferences(text)
	return string(util.ResolveEntityNames(text))
}

func oneLine(text string) string {
	if strings.ContainsAny(text, "\n\t") || strings.Contains(text, "  ") ||
		strings.HasPrefix(text, " ") || strings.HasSuffix(text, " ") {
		return strings.Join(strings.Fields(text), " ")
	}
	return text
}
