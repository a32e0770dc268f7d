package schema

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// Node reads YAML, of which JSON is a part, as text with places. The data begins at line
// firstLine of the file. The node is nil when nothing is written.
//
// What YAML would take for something else than the author meant is a problem, even
// where YAML itself is content: it drops the rest of `Deel #2` without a word. Such a
// line is read as it was meant, and so are lines that YAML cannot read, so that one
// mistake does not hide the others.
func Node(data []byte, firstLine int, file string) (*site.Node, []site.Problem) {
	return new(Room).Node(data, firstLine, file)
}

// readYAML is Node for any text.
func readYAML(data []byte, firstLine int, file string) (*site.Node, []site.Problem) {
	text := legible(data)
	root, err := parseYAML(text)
	loud := err != nil || root != nil && root.Kind == yaml.ScalarNode
	m := mend(text, firstLine, file, loud)
	r := nodeReader{file: file, offset: firstLine - 1, lines: strings.Split(text, "\n"), line: -1, problems: m.problems}
	if m.changed && (m.err == nil || err != nil) {
		root, err, text = m.root, m.err, m.text
		r.written, r.read = m.lines, strings.Split(m.text, "\n")
	}
	var node *site.Node
	switch {
	case err != nil:
		node = r.pieces(text, err)
	case root != nil:
		node = r.node(root)
	}
	return node, r.problems
}

// legible returns the text without what YAML refuses or takes for the end of a line:
// each such character becomes a space, so that all others keep their place.
func legible(data []byte) string {
	text := string(data)
	clean := true
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= utf8.RuneSelf || c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			clean = false
			break
		}
	}
	if clean {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case unicode.IsControl(r), r == '\u2028', r == '\u2029', r == '\uFEFF', r == '\uFFFE', r == '\uFFFF':
			return ' '
		}
		return r
	}, text)
}

// parseYAML returns the root of the first document, or nil when it is empty.
func parseYAML(text string) (*yaml.Node, error) {
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil {
		return nil, err
	}
	if document.Kind != yaml.DocumentNode || len(document.Content) == 0 {
		return nil, nil
	}
	return document.Content[0], nil
}

// lineOf returns the line of the text that a parser's error is about.
func lineOf(err error, text string) int {
	last := strings.Count(strings.TrimRight(text, "\n"), "\n") + 1
	var at *yaml.LoadError
	if errors.As(err, &at) && at.Mark.Line > 0 {
		return min(at.Mark.Line, last)
	}
	return 1
}

// nodeReader turns the parser's nodes into ours.
type nodeReader struct {
	file   string
	offset int      // of lines
	lines  []string // as the file has them
	// line and length are the line that was measured last, and how many characters it has.
	line, length int
	problems     []site.Problem
	// written and read are the lines of the file and as they were mended; nil when nothing
	// was.
	written, read []string
	// last is what was mended on the line that was asked for last: some lines are long,
	// and have many nodes.
	last *mendedLine
}

// mendedLine is how a line as it was written and as it was mended compare: the length of
// both in characters, and how many of the last ones are the same.
type mendedLine struct{ line, written, mended, alike int }

func (r *nodeReader) report(code string, pos site.Pos, args ...string) {
	for _, p := range r.problems {
		if p.Pos == pos { // the scan saw it and knows better
			return
		}
	}
	r.problems = append(r.problems, problem.At(code, r.file, pos, args...))
}

func (r *nodeReader) pos(n *yaml.Node) site.Pos {
	if n.Line > len(r.lines) { // nothing, where something could have followed
		return site.Pos{Line: len(r.lines) + r.offset, Column: 1}
	}
	pos := site.Pos{Line: n.Line + r.offset, Column: n.Column}
	i := n.Line - 1
	if i < 0 {
		return pos
	}
	if i < len(r.written) {
		if r.last == nil || r.last.line != i {
			r.last = compareLine(i, r.written[i], r.read[i])
		}
		pos.Column = r.last.columnBefore(pos.Column)
	}
	if r.line != i {
		r.line, r.length = i, utf8.RuneCountInString(r.lines[i])
	}
	pos.Column = min(pos.Column, r.length+1)
	return pos
}

func compareLine(line int, written, mended string) *mendedLine {
	w, m := []rune(written), []rune(mended)
	l := &mendedLine{line: line, written: len(w), mended: len(m)}
	for l.alike < len(w) && l.alike < len(m) && w[len(w)-1-l.alike] == m[len(m)-1-l.alike] {
		l.alike++
	}
	return l
}

// columnBefore returns where on the line as it was written a column is of the line as it
// was mended: the same distance from the end where the ends are alike, and else from the
// start.
func (l *mendedLine) columnBefore(column int) int {
	if fromEnd := l.mended - column + 1; fromEnd <= l.alike {
		return min(l.written-fromEnd, l.written) + 1
	}
	return min(column, l.written+1)
}

func (r *nodeReader) node(n *yaml.Node) *site.Node {
	node := &site.Node{Pos: r.pos(n)}
	switch {
	case n.Kind == yaml.AliasNode:
		r.report("K139", node.Pos, "value", "*"+n.Value)
		node.Kind, node.Text = site.ScalarNode, "*"+n.Value
		return node
	case n.Anchor != "":
		r.report("K139", node.Pos, "value", "&"+n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		r.report("K139", node.Pos, "value", n.Tag)
	}
	switch n.Kind {
	case yaml.ScalarNode:
		r.scalar(node, n)
	case yaml.SequenceNode:
		node.Kind = site.ListNode
		node.Items = make([]*site.Node, len(n.Content))
		for i, item := range n.Content {
			node.Items[i] = r.node(item)
		}
	case yaml.MappingNode:
		r.mapping(node, n)
	}
	return node
}

func (r *nodeReader) scalar(node *site.Node, n *yaml.Node) {
	node.Kind, node.Text = site.ScalarNode, n.Value
	node.Block = n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	node.Quoted = node.Block || n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
	if node.Block {
		node.Text = strings.TrimRight(node.Text, "\n")
	}
	if !node.Quoted && (n.Value == "" || n.Value == "~") {
		node.Kind, node.Text = site.EmptyNode, ""
	}
}

func (r *nodeReader) mapping(node *site.Node, n *yaml.Node) {
	node.Kind = site.MapNode
	node.Keys = make([]site.Key, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		pos := r.pos(key)
		switch {
		case key.Kind != yaml.ScalarNode:
			r.report("K140", pos)
			continue
		case key.Tag == "!!merge":
			r.report("K139", pos, "value", key.Value)
			continue
		case key.Anchor != "":
			r.report("K139", pos, "value", "&"+key.Anchor)
		}
		node.Keys = append(node.Keys, site.Key{Name: key.Value, Pos: pos, Value: r.node(n.Content[i+1])})
	}
}
