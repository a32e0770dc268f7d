package parse

import (
	"bytes"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// Goldmark stops at each character that one of its parsers asks for. For addresses without
// brackets that is every space, and for dashes every full stop. A text in which neither can
// be is read by a parser that does not stop there.
//
// There is one difference in what comes of it. The last stop in a line that leads to nothing
// makes two pieces of the text around it, and what looks at pieces of text sees those. They
// are therefore divided as the whole parser divides them.

// absent is what a text has none of.
type absent uint8

const (
	// openAddresses are links without brackets.
	openAddresses absent = 1 << iota
	// dashes are two or three hyphens, or dots.
	dashes
)

// dialects are parsers of all of Markdown but for what is absent, made when they are needed.
var dialects = func() (all [openAddresses | dashes + 1]func() goldmark.Markdown) {
	for without := range all {
		all[without] = sync.OnceValue(func() goldmark.Markdown { return newMarkdown(absent(without)) })
	}
	return all
}()

// absentFrom tells what a text can do without. It is nothing where the stops in a line are
// not known from its characters alone, for what is escaped or left out at its end.
func absentFrom(source []byte) absent {
	if bytes.ContainsAny(source, "\\{\t\r\f\v") || bytes.Contains(source, []byte(" \n")) || bytes.HasSuffix(source, []byte(" ")) {
		return 0
	}
	var without absent
	if addressesIn(source) >= 0 {
		without |= openAddresses
	}
	if !bytes.Contains(source, []byte("--")) && !bytes.Contains(source, []byte("...")) {
		without |= dashes
	}
	return without
}

// addressesIn is the number of addresses in a text that are each in a link with brackets, if
// the link is one; -1 when there are others.
func addressesIn(source []byte) int {
	if bytes.IndexByte(source, '@') >= 0 {
		return -1
	}
	n := 0
	for i := 0; ; n++ {
		at := nextAddress(source[i:])
		if at < 0 {
			return n
		}
		i += at
		if !bytes.HasSuffix(source[:i], addressStart) {
			return -1
		}
		end := bytes.IndexAny(source[i:], " ()[]\n")
		if end < 0 {
			return -1
		}
		i += end
	}
}

// nextAddress is where an address begins that goldmark may know without brackets, or -1.
func nextAddress(text []byte) int {
	at := bytes.Index(text, []byte("www."))
	if at < 0 {
		at = len(text)
	}
	for i := 0; i < at; {
		n := bytes.Index(text[i:at], []byte("://"))
		if n < 0 {
			break
		}
		if scheme := schemeLength(text[:i+n]); scheme > 0 {
			return i + n - scheme
		}
		i += n + len("://")
	}
	if at == len(text) {
		return -1
	}
	return at
}

// schemeLength is the length of the scheme that a text ends with, or 0.
func schemeLength(text []byte) int {
	for _, scheme := range []string{"https", "http", "ftp"} {
		if bytes.HasSuffix(text, []byte(scheme)) {
			return len(scheme)
		}
	}
	return 0
}

// lineEnds divides the text at the ends of lines.
type lineEnds struct {
	source []byte
	// addresses is how many are that of a link.
	addresses int
}

// lay divides the text below a node. It is not ok when it cannot be known where.
func (e *lineEnds) lay(parent ast.Node) bool {
	for c := parent.FirstChild(); c != nil; c = c.NextSibling() {
		ok := true
		switch c := c.(type) {
		case *ast.Text:
			ok = e.layText(c)
		case *ast.Link:
			e.found(c.Destination)
			ok = e.lay(c)
		case *ast.Image:
			e.found(c.Destination)
			ok = e.lay(c)
		case *ast.CodeSpan:
		default:
			ok = e.lay(c)
		}
		if !ok {
			return false
		}
	}
	return true
}

// found counts an address that stands in the text.
func (e *lineEnds) found(dest []byte) {
	offset := cap(e.source) - cap(dest)
	if len(dest) > 0 && nextAddress(dest) == 0 && offset > 0 && offset < len(e.source) && &e.source[offset] == &dest[0] {
		e.addresses++
	}
}

// layText gives the text before the end of a line what belongs to it. Where what is before is
// no text, or was none when the end was read, it has nothing to be given to.
func (e *lineEnds) layText(t *ast.Text) bool {
	if !endsLine(t, e.source) {
		return t.Segment.Len() == 0 || e.source[t.Segment.Stop-1] != '~'
	}
	before, ok := t.PreviousSibling().(*ast.Text)
	if !ok || before.SoftLineBreak() || before.Segment.Stop != t.Segment.Start || before.Segment.Len() == 0 {
		return true
	}
	switch e.source[before.Segment.Stop-1] {
	case '*', '_':
		return true
	case '[': // which became text where it was closed, if it was
		return e.source[t.Segment.Start] != ']'
	case '~':
		return false
	}
	if last := lastStop(t.Segment.Value(e.source)); last > 0 {
		before.Segment.Stop += last
		t.Segment.Start += last
	}
	return true
}

// endsLine reports whether a text is the last of a line. The way back from a note is put
// behind that. Signs that make nothing of what is before them have become part of it; a text
// that ends with one was not the last.
func endsLine(t *ast.Text, source []byte) bool {
	if t.SoftLineBreak() || t.HardLineBreak() {
		return true
	}
	if t.Segment.Len() > 0 && strings.IndexByte("*_~[", source[t.Segment.Stop-1]) >= 0 {
		return false
	}
	next := t.NextSibling()
	return t.Parent().Type() == ast.TypeBlock && (next == nil || next.Kind() == extast.KindFootnoteBacklink)
}

// lastStop is where goldmark stops last in the end of a line, but for its beginning; 0 when it
// does not.
func lastStop(text []byte) int {
	for i := len(text) - 1; i > 0; i-- {
		if strings.IndexByte(" (.-", text[i]) >= 0 {
			return i
		}
	}
	return 0
}
