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

// absentFrom tells what a text can do without, and how many addresses in it are each in a link
// with brackets, if the link is one. It is nothing where the stops in a line are not known from
// its characters alone, for what is escaped or left out at its end.
func absentFrom(source []byte) (without absent, addresses int) {
	for _, c := range []byte("\\{\t\r\f\v") {
		if bytes.IndexByte(source, c) >= 0 {
			return 0, 0
		}
	}
	if hasSpacedEnd(source) {
		return 0, 0
	}
	addresses, ok := linkedAddresses(source)
	if ok {
		without |= openAddresses
	}
	if !bytes.Contains(source, []byte("--")) && !bytes.Contains(source, []byte("...")) {
		without |= dashes
	}
	return without, addresses
}

// hasSpacedEnd reports whether a line ends with a space. It looks for the ends of lines, of which
// there are fewer than of spaces.
func hasSpacedEnd(source []byte) bool {
	for {
		n := bytes.IndexByte(source, '\n')
		if n < 0 {
			return bytes.HasSuffix(source, []byte(" "))
		}
		if n > 0 && source[n-1] == ' ' {
			return true
		}
		source = source[n+1:]
	}
}

// linkedAddresses counts the addresses in a text that are in brackets, and reports whether
// there are no others.
func linkedAddresses(source []byte) (n int, all bool) {
	if bytes.IndexByte(source, '@') >= 0 {
		return 0, false
	}
	f := addressFinder{text: source, www: -1}
	for ; f.next(); n++ {
		if !bytes.HasSuffix(source[:f.at], addressStart) {
			return n, false
		}
		end := bytes.IndexAny(source[f.at:], " ()[]\n")
		if end < 0 {
			return n, false
		}
		f.at += end
	}
	return n, true
}

// addressFinder finds where addresses begin that goldmark may know without brackets.
type addressFinder struct {
	text []byte
	at   int // where it is
	www  int // the first www. from there on, or before it
}

// next goes on to the next address.
func (f *addressFinder) next() bool {
	if f.www < f.at {
		f.www = len(f.text)
		if n := bytes.Index(f.text[f.at:], []byte("www.")); n >= 0 {
			f.www = f.at + n
		}
	}
	for f.at < f.www {
		n := bytes.Index(f.text[f.at:f.www], []byte("://"))
		if n < 0 {
			break
		}
		if scheme := schemeLength(f.text[f.at : f.at+n]); scheme > 0 {
			f.at += n - scheme
			return true
		}
		f.at += n + len("://")
	}
	f.at = f.www
	return f.at < len(f.text)
}

// isAddress reports whether a text begins with such an address.
func isAddress(text []byte) bool {
	f := addressFinder{text: text[:min(len(text), len("https://"))], www: -1}
	return f.next() && f.at == 0
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
	if isAddress(dest) && offset > 0 && offset < len(e.source) && &e.source[offset] == &dest[0] {
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
