package parse

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// The methods below make a body the writer that goldmark's renderers write to. Nothing
// is buffered elsewhere, so that the length of the HTML is always known.
var _ util.BufWriter = (*body)(nil)

// Write adds bytes to the HTML.
func (b *body) Write(p []byte) (int, error) {
	b.HTML = append(b.HTML, p...)
	return len(p), nil
}

// WriteString adds text to the HTML.
func (b *body) WriteString(s string) (int, error) {
	b.HTML = append(b.HTML, s...)
	return len(s), nil
}

// WriteByte adds a byte to the HTML.
func (b *body) WriteByte(c byte) error {
	b.HTML = append(b.HTML, c)
	return nil
}

// WriteRune adds a character to the HTML.
func (b *body) WriteRune(r rune) (int, error) {
	b.HTML = utf8.AppendRune(b.HTML, r)
	return utf8.RuneLen(r), nil
}

// Available is the room that is left before the HTML must grow.
func (b *body) Available() int { return cap(b.HTML) - len(b.HTML) }

// Buffered is what has been written.
func (b *body) Buffered() int { return len(b.HTML) }

// Flush does nothing: what is written is there.
func (b *body) Flush() error { return nil }

// raw adds HTML as it is.
func (b *body) raw(parts ...string) {
	for _, part := range parts {
		b.HTML = append(b.HTML, part...)
	}
}

// text adds text, escaped.
func (b *body) text(s string) {
	from := 0
	for i := range len(s) {
		if escaped := util.EscapeHTMLByte(s[i]); escaped != nil {
			b.HTML = append(append(b.HTML, s[from:i]...), escaped...)
			from = i + 1
		}
	}
	b.HTML = append(b.HTML, s[from:]...)
}

// trimSpaces takes spaces off the end of the HTML, as at the end of a line.
func (b *body) trimSpaces() {
	for n := len(b.HTML); n > 0 && b.HTML[n-1] == ' '; n-- {
		b.HTML = b.HTML[:n-1]
	}
}

// attribute adds an attribute to the tag that is being written.
func (b *body) attribute(name, value string) {
	b.raw(" ", name, `="`)
	b.text(value)
	b.raw(`"`)
}
