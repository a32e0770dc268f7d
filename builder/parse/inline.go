package parse

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// inliner reads the text in a block as goldmark does, with goldmark's parsers, in less time: it
// passes over what no parser asks for, and makes room for many pieces of text at once. To goldmark
// it is one parser that reads all of the block.
type inliner struct {
	parsers [256][]parser.InlineParser
	closers []parser.CloseBlocker
	// stops tells of each byte why not to pass over it.
	stops [256]stop
}

type stop uint8

const (
	atSign  stop = 1 << iota // a parser asks for it, unless it is escaped
	atSpace                  // a parser asks for spaces
	atOther                  // the end of a line, or what escapes
)

// oneInliner puts an inliner in the place of all the parsers of text that there are, and has
// nodes made in a room that is used again.
type oneInliner struct{}

// SetParserOption is called with what was set before.
func (oneInliner) SetParserOption(c *parser.Config) {
	for i, v := range c.BlockParsers {
		if v.Value == parser.NewParagraphParser() {
			c.BlockParsers[i].Value = paragraphParser{parser.NewParagraphParser()}
		}
	}
	in := &inliner{}
	c.InlineParsers.Sort()
	for _, v := range c.InlineParsers {
		p := v.Value.(parser.InlineParser)
		if p == parser.NewEmphasisParser() {
			p = emphasisParser{}
		}
		for _, sign := range p.Trigger() {
			in.parsers[sign] = append(in.parsers[sign], p)
		}
		if closer, ok := p.(parser.CloseBlocker); ok {
			in.closers = append(in.closers, closer)
		}
	}
	for c := range in.stops {
		switch sign := byte(c); {
		case sign == '\n' || sign == '\\':
			in.stops[c] = atOther
		case util.IsSpace(sign) && sign != '\r' && in.parsers[' '] != nil:
			in.stops[c] = atSpace
		}
		if util.IsPunct(byte(c)) && in.parsers[c] != nil {
			in.stops[c] |= atSign
		}
	}
	c.InlineParsers = util.PrioritizedSlice{util.Prioritized(in, 0)}
}

// Trigger is all that a block can begin with.
func (*inliner) Trigger() []byte {
	signs := []byte{' '}
	for c := range byte(0x7f) {
		if util.IsPunct(c) {
			signs = append(signs, c)
		}
	}
	return signs
}

// Parse reads the block to its end. It returns the last of what is in it, which goldmark then
// puts where it is.
func (in *inliner) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := inlineReader{inliner: in, parent: parent, block: block, pc: pc, body: bodyOf(pc)}
	for {
		line, _ := block.PeekLine()
		if line == nil {
			return parent.LastChild()
		}
		r.piece(line)
	}
}

// CloseBlock tells those parsers that are to know of it.
func (in *inliner) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	for _, closer := range in.closers {
		closer.CloseBlock(parent, block, pc)
	}
}

// inlineReader reads one block.
type inlineReader struct {
	*inliner
	parent  ast.Node
	block   text.Reader
	pc      parser.Context
	body    *body
	escaped bool
}

// piece reads what is left of a line up to and with what a parser makes of it, or to its end.
func (r *inlineReader) piece(line []byte) {
	length, end := lineEnd(line)
	number, start := r.block.Position()
	from, i := 0, 0
	for ; i < length; i++ {
		c := line[i]
		why := r.stops[c]
		if why == 0 && !r.escaped && i > 0 {
			continue
		}
		if c == '\n' {
			break
		}
		if i == 0 || why&atSpace != 0 || why&atSign != 0 && !r.escaped {
			if parsers := r.parsers[asked(c)]; parsers != nil {
				r.block.Advance(i - from)
				from = i
				if i > 0 {
					_, here := r.block.Position()
					r.append(start.Between(here))
					start = here
				}
				if r.ask(parsers, start) {
					return
				}
			}
		}
		r.escaped = !r.escaped && c == '\\'
	}
	if i > from {
		r.block.Advance(i - from)
	}
	now, here := r.block.Position()
	if now != number {
		return
	}
	segment := start.Between(here)
	if end&shownEnd == 0 {
		segment = segment.TrimRightSpace(r.block.Source())
	}
	last := r.text(segment)
	last.SetSoftLineBreak(end&softEnd != 0)
	last.SetHardLineBreak(end&hardEnd != 0)
	r.parent.AppendChild(r.parent, last)
	r.block.AdvanceLine()
}

// asked is the sign for which parsers are asked about a byte: those that ask for spaces also
// see what a piece begins with.
func asked(c byte) byte {
	if util.IsPunct(c) {
		return c
	}
	return ' '
}

// ask lets parsers read from a place on, until one makes something of it.
func (r *inlineReader) ask(parsers []parser.InlineParser, start text.Segment) bool {
	line, place := r.block.Position()
	for _, p := range parsers {
		if n := p.Parse(r.parent, r.block, r.pc); n != nil {
			if n.Pos() < 0 {
				n.(interface{ SetPos(int) }).SetPos(start.Start)
			}
			r.parent.AppendChild(r.parent, n)
			return true
		}
		r.block.SetPosition(line, place)
	}
	return false
}

// append adds text to the last piece of it, or as a piece of its own.
func (r *inlineReader) append(segment text.Segment) {
	last, ok := r.parent.LastChild().(*ast.Text)
	if ok && last.Segment.Stop == segment.Start && !last.SoftLineBreak() {
		last.Segment = last.Segment.WithStop(segment.Stop)
		return
	}
	r.parent.AppendChild(r.parent, r.text(segment))
}

// text is a new piece of text.
func (r *inlineReader) text(segment text.Segment) *ast.Text {
	t := r.body.nodes.texts.next()
	t.Segment = segment
	return t
}

// ending is how a line ends.
type ending uint8

const (
	softEnd  ending = 1 << iota // with a line that may be joined to the next
	hardEnd                     // with a line break
	shownEnd                    // that is written with a backslash
)

// lineEnd returns how long a line is without what makes a line break of its end, and how it ends.
func lineEnd(line []byte) (length int, end ending) {
	text, ok := bytes.CutSuffix(line, newline)
	if !ok {
		return len(line), 0
	}
	bare := bytes.TrimSuffix(text, []byte("\r"))
	n := len(bare)
	switch {
	case n > 0 && bare[n-1] == '\\' && (n == 1 || bare[n-2] != '\\'):
		return n - 1, hardEnd | shownEnd
	case n > 1 && bare[n-1] == ' ' && bare[n-2] == ' ':
		return n - 2, hardEnd
	}
	return len(line), softEnd
}
