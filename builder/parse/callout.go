package parse

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"kiem/builder/pattern"
	"kiem/builder/problem"
)

// calloutName is the attribute by which a quotation is known as a callout. Authors cannot
// write attributes there.
const calloutName = "callout"

// calloutTransformer takes [!NOTE] off the first line of a quotation.
type calloutTransformer struct{}

// Transform turns the quotation around a paragraph into a callout.
func (calloutTransformer) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	quote, ok := p.Parent().(*ast.Blockquote)
	if !ok || quote.FirstChild() != ast.Node(p) {
		return
	}
	first := p.Lines().At(0)
	line := bytes.TrimSpace(first.Value(reader.Source()))
	m := calloutMark().FindSubmatch(line)
	if m == nil {
		return
	}
	kind := findCallout(string(m[1]))
	if kind == nil || len(m[0]) < len(line) {
		bodyOf(pc).checkCallout(kind, m, line, first.Start)
		return
	}
	quote.SetAttributeString(calloutName, kind)
	p.Lines().SetSliced(1, p.Lines().Len())
	if p.Lines().Len() == 0 {
		quote.RemoveChild(quote, p)
	}
}

// calloutMark is what makes a quotation a callout, or was meant to.
var calloutMark = pattern.Of(`^\[!([\pL ]{2,30})\]`)

// checkCallout reports a quotation that is no callout: its kind is unknown, or its words
// begin on the line that says the kind.
func (b *body) checkCallout(kind *callout, mark [][]byte, line []byte, offset int) {
	rest := line[len(mark[0]):]
	switch {
	case kind == nil && (len(rest) == 0 || rest[0] != '('):
		near := problem.Nearest(strings.ToLower(string(mark[1])), calloutWords)
		suggestion := ""
		if len(near) > 0 {
			suggestion = "[!" + strings.ToUpper(near[0]) + "]"
		}
		b.suggest(suggestion, "K254", b.place(offset), "value", string(mark[0]), "choices", b.in(calloutChoices))
	case kind != nil && rest[0] == ' ':
		b.report("K254", b.place(offset), "value", string(mark[0]), "name", string(mark[0]))
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
