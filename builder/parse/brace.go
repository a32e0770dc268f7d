package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"kiem/builder/pattern"
)

// braceParser reads the two things that braces may say in running text; all other braces
// are text.
//
//	![](blad.svg){sier}         the image is decoration
//	[Deep Purpose]{lang=en}     the words are in another language
type braceParser struct{}

// Trigger is the character that the parser is asked about.
func (braceParser) Trigger() []byte { return []byte{'{'} }

var (
	decorationWords = pattern.Of(`^\{(?:sier|versiering|decorative|decoration)\}`)
	languageWords   = pattern.Of(`^\{lang=["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)["']?\}`)
)

// Parse reads braces after an image or after words in square brackets.
func (braceParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	last := parent.LastChild()
	if last == nil {
		return nil
	}
	if last.Kind() == ast.KindImage {
		if m := decorationWords().Find(line); m != nil {
			block.Advance(len(m))
			return &decoration{}
		}
		return nil
	}
	m := languageWords().FindSubmatch(line)
	if m == nil {
		return nil
	}
	span := cutSpan(parent, block.Source(), pc)
	if span == nil {
		return nil
	}
	span.lang = string(m[1])
	block.Advance(len(m[0]))
	return span
}

// longestSpan is how many nodes are looked through for the opening bracket.
const longestSpan = 50

// cutSpan takes what stands between the last pair of square brackets of a node out of
// it. Goldmark has tried by then to make a link of it, so that the brackets are text.
func cutSpan(parent ast.Node, source []byte, pc parser.Context) *span {
	closing, ok := parent.LastChild().(*ast.Text)
	if !ok || !bytes.HasSuffix(closing.Segment.Value(source), []byte("]")) {
		return nil
	}
	depth, steps := 0, 0
	for n := parent.LastChild(); n != nil && steps < longestSpan; n = n.PreviousSibling() {
		steps++
		t, ok := n.(*ast.Text)
		if !ok {
			continue
		}
		value := t.Segment.Value(source)
		for i := len(value) - 1; i >= max(0, len(value)-farthestMeant); i-- {
			switch value[i] {
			case ']':
				depth++
			case '[':
				if depth--; depth == 0 {
					closing.Segment.Stop--
					return moveAfter(parent, t, t.Segment.Start-t.Segment.Padding+i, pc)
				}
			}
		}
	}
	return nil
}

// moveAfter moves what comes after an opening bracket in a text into a span.
func moveAfter(parent ast.Node, t *ast.Text, bracket int, pc parser.Context) *span {
	parser.ProcessDelimiters(delimiterBefore(bracket, pc), pc)
	s := &span{}
	s.SetPos(bracket)
	rest := ast.NewTextSegment(t.Segment.WithStart(bracket + 1))
	rest.SetSoftLineBreak(t.SoftLineBreak())
	rest.SetHardLineBreak(t.HardLineBreak())
	next := t.NextSibling()
	t.Segment.Stop = bracket
	t.SetSoftLineBreak(false)
	t.SetHardLineBreak(false)
	if rest.Segment.Len() > 0 {
		s.AppendChild(s, rest)
	}
	for next != nil {
		n := next
		next = n.NextSibling()
		parent.RemoveChild(parent, n)
		s.AppendChild(s, n)
	}
	return s
}

// delimiterBefore is the last * or _ before an offset that may still become emphasis:
// what is inside the span is paired within it, as in a link.
func delimiterBefore(offset int, pc parser.Context) ast.Node {
	for d := pc.LastDelimiter(); d != nil; d = d.PreviousDelimiter {
		if d.Segment.Start < offset {
			return d
		}
	}
	return nil
}

// decoration marks the image before it as one that needs no description.
type decoration struct{ ast.BaseInline }

var kindDecoration = ast.NewNodeKind("Decoration")

// Kind is the kind of the node.
func (*decoration) Kind() ast.NodeKind { return kindDecoration }

// Dump prints the node.
func (d *decoration) Dump(source []byte, level int) { ast.DumpHelper(d, source, level, nil, nil) }

// span is words in another language.
type span struct {
	ast.BaseInline
	lang string
}

var kindSpan = ast.NewNodeKind("Span")

// Kind is the kind of the node.
func (*span) Kind() ast.NodeKind { return kindSpan }

// Dump prints the node.
func (s *span) Dump(source []byte, level int) {
	ast.DumpHelper(s, source, level, map[string]string{"Lang": s.lang}, nil)
}

func renderSpan(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		b.raw("<span")
		b.attribute("lang", n.(*span).lang)
		b.raw(">")
	} else {
		b.raw("</span>")
	}
	return ast.WalkContinue
}
