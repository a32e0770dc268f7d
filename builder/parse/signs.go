package parse

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
)

// signs are what a piece of text has in it that asks for more than to be copied.
type signs uint8

const (
	// escapes is what HTML has another notation for, or Markdown.
	escapes signs = 1 << iota
	// marks may be of something that was meant as Markdown, or as a template.
	marks
	// digits may be the number of a person.
	digits
	// gaps before what is odd, and stops one behind the other, may be slips of the typing.
	gaps
	odd
	stops
)

// signOf tells of each byte which signs it is.
var signOf = func() (table [256]signs) {
	for sign, bytes := range map[signs]string{
		escapes: "\x00\\&<>\"", marks: "{[]*<", digits: "+0123456789", gaps: " ", odd: " .,;:", stops: ".",
	} {
		for i := range len(bytes) {
			table[bytes[i]] |= sign
		}
	}
	return table
}()

// slipAfter tells of each byte before which signs it may be a slip: a gap before what is odd, or
// a stop behind another.
var slipAfter = func() (table [256]signs) {
	for c, sign := range signOf {
		table[c] = sign&odd/odd*gaps | sign&stops
	}
	return table
}()

// signsIn are those of a text. It has gaps and stops only where they may be a slip; what is
// behind its end is not known.
func signsIn(text []byte) signs {
	var all, slips, before signs
	for _, c := range text {
		slips |= before & slipAfter[c]
		before = signOf[c]
		all |= before
	}
	return all&^(gaps|odd|stops) | slips
}

// checkWritten looks at a piece of running text that starts at an offset, and returns its
// signs.
func (b *body) checkWritten(n ast.Node, text []byte, offset int) signs {
	found := signsIn(text)
	if found&marks != 0 {
		b.checkText(text, offset)
	}
	switch last := len(text) - 1; {
	case found&(gaps|stops) != 0:
		b.checkSpacing(text, offset)
	case last >= 0 && text[last] == ' ':
		b.checkSpacing(text[last:], offset+last)
	}
	if found&digits != 0 {
		b.checkPersonal(n, text, offset)
	}
	return found
}

// write adds text as Markdown has it.
func (b *body) write(text []byte) { b.writeSigned(text, signsIn(text)) }

func (b *body) writeSigned(text []byte, found signs) {
	if found&escapes != 0 {
		html.DefaultWriter.Write(b, text)
		return
	}
	b.HTML = append(b.HTML, text...)
}

// writeRaw adds text as it is.
func (b *body) writeRaw(text []byte) {
	if signsIn(text)&escapes != 0 {
		html.DefaultWriter.RawWrite(b, text)
		return
	}
	b.HTML = append(b.HTML, text...)
}
