package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// calloutName is the attribute by which a quotation is known as a callout. Authors cannot
// write attributes there.
const calloutName = "callout"

// calloutTransformer takes [!NOTE] off the first line of a quotation.
type calloutTransformer struct{}

// Transform turns the quotation around a paragraph into a callout.
func (calloutTransformer) Transform(p *ast.Paragraph, reader text.Reader, _ parser.Context) {
	quote, ok := p.Parent().(*ast.Blockquote)
	if !ok || quote.FirstChild() != ast.Node(p) {
		return
	}
	first := p.Lines().At(0)
	line := bytes.TrimSpace(first.Value(reader.Source()))
	if !bytes.HasPrefix(line, []byte("[!")) || !bytes.HasSuffix(line, []byte("]")) {
		return
	}
	kind := findCallout(string(line[2 : len(line)-1]))
	if kind == nil {
		return
	}
	quote.SetAttributeString(calloutName, kind)
	p.Lines().SetSliced(1, p.Lines().Len())
	if p.Lines().Len() == 0 {
		quote.RemoveChild(quote, p)
	}
}

func renderBlockquote(b *body, n ast.Node, entering bool) ast.WalkStatus {
	value, _ := n.AttributeString(calloutName)
	kind, isCallout := value.(*callout)
	switch {
	case isCallout && entering:
		b.raw(`<div class="callout `, kind.class, `" role="note">`, "\n", `<p class="callout-title">`)
		b.text(b.in(kind.title))
		b.raw("</p>\n")
	case isCallout:
		b.raw("</div>\n")
	case entering:
		b.raw("<blockquote>\n")
	default:
		b.raw("</blockquote>\n")
	}
	return ast.WalkContinue
}
