package parse

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// nodes is room for the most frequent nodes of a syntax tree, and for the destinations of links,
// which is used again for the next text once nobody needs the tree any more.
type nodes struct {
	texts        room[ast.Text]
	paragraphs   room[ast.Paragraph]
	delimiters   room[parser.Delimiter]
	emphases     room[ast.Emphasis]
	destinations []destination
}

var allNodes = sync.Pool{New: func() any { return new(nodes) }}

// letGo lets another text have the room.
func (n *nodes) letGo() {
	n.texts.empty()
	n.paragraphs.empty()
	n.delimiters.empty()
	n.emphases.empty()
	allNodes.Put(n)
}

// room is room for nodes of one kind.
type room[T any] struct {
	all  []T
	used int
}

// usualNodes and mostNodes are how many nodes there is room for, at first and between two texts.
const usualNodes, mostNodes = 16, 1024

// next is a new node.
func (r *room[T]) next() *T {
	if r.used == len(r.all) {
		// The nodes in the room before go with their tree.
		r.all, r.used = make([]T, max(usualNodes, 2*len(r.all))), 0
	}
	r.used++
	return &r.all[r.used-1]
}

func (r *room[T]) empty() {
	if len(r.all) > mostNodes {
		r.all = nil
	}
	clear(r.all[:min(r.used, len(r.all))])
	r.used = 0
}

// paragraphParser is goldmark's, but for where paragraphs are made.
type paragraphParser struct{ parser.BlockParser }

// Open begins a paragraph.
func (paragraphParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if util.IsBlank(line) {
		return nil, parser.NoChildren
	}
	p := bodyOf(pc).nodes.paragraphs.next()
	p.Lines().Append(segment)
	reader.AdvanceToEOL()
	return p, parser.NoChildren
}

// emphasisParser is goldmark's, but for where its nodes are made.
type emphasisParser struct{}

// Trigger is the signs of emphasis.
func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

// Parse reads signs that may begin or end an emphasis.
func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	nodes := bodyOf(pc).nodes
	d := nodes.delimiters.next()
	d.Char, d.Processor = line[0], emphasis{nodes}
	d.Length = run(line, d.Char)
	d.OriginalLength = d.Length
	after := ' '
	if d.Length < len(line) {
		after = util.ToRune(line, d.Length)
	}
	signBefore, spaceBefore := util.IsPunctRune(before), util.IsSpaceRune(before)
	signAfter, spaceAfter := util.IsPunctRune(after), util.IsSpaceRune(after)
	left := !spaceAfter && (!signAfter || spaceBefore || signBefore)
	right := !spaceBefore && (!signBefore || spaceAfter || signAfter)
	d.CanOpen, d.CanClose = left, right
	if d.Char == '_' {
		d.CanOpen, d.CanClose = left && (!right || signBefore), right && (!left || signAfter)
	}
	d.Segment = segment.WithStop(segment.Start + d.Length)
	block.Advance(d.Length)
	pc.PushDelimiter(d)
	return d
}

// emphasis makes an emphasis of what is between two signs.
type emphasis struct{ *nodes }

// IsDelimiter reports whether a byte is such a sign.
func (emphasis) IsDelimiter(b byte) bool { return b == '*' || b == '_' }

// CanOpenCloser reports whether two signs belong together.
func (emphasis) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch is the node of an emphasis by one sign, or by two.
func (e emphasis) OnMatch(signs int) ast.Node {
	node := e.emphases.next()
	node.Level = signs
	return node
}
