package fix

import (
	"unicode/utf8"

	"kiem/builder/site"
)

// changes makes lines anew, from the first to the last, in one go: each place is after the
// one before it.
type changes struct {
	old, new []line
	text     []byte // of the line that is being made
	// at is how far the old lines were gone through, and offset where that is in its line.
	at     site.Pos
	offset int
}

// keep takes over what stands before a place.
func (c *changes) keep(to site.Pos) {
	for c.at.Line < to.Line {
		c.restOfLine()
		c.skip(site.Pos{Line: c.at.Line + 1, Column: 1})
	}
	start := c.offset
	c.skip(to)
	c.text = append(c.text, c.old[c.at.Line-1].text[start:c.offset]...)
}

// skip leaves out what stands before a place.
func (c *changes) skip(to site.Pos) {
	if c.at.Line < to.Line {
		c.at, c.offset = site.Pos{Line: to.Line, Column: 1}, 0
	}
	text := c.old[c.at.Line-1].text
	for ; c.at.Column < to.Column; c.at.Column++ {
		_, size := utf8.DecodeRune(text[c.offset:])
		c.offset += size
	}
}

// restOfLine takes over the line from here on, with its end.
func (c *changes) restOfLine() {
	l := c.old[c.at.Line-1]
	if c.offset == 0 && len(c.text) == 0 {
		c.new = append(c.new, l)
		return
	}
	c.text = append(c.text, l.text[c.offset:]...)
	c.endLine(l.end)
}

func (c *changes) endLine(end string) {
	c.new = append(c.new, line{c.text, end})
	c.text = nil
}

// rest takes over all that is left, and returns the lines.
func (c *changes) rest() []line {
	c.restOfLine()
	return append(c.new, c.old[c.at.Line:]...)
}
