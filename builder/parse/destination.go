package parse

import (
	"bytes"
	"cmp"
	"slices"

	"kiem/builder/site"
)

// destination is where the destination of a link stands in a text.
type destination struct {
	link   int // its place in Links
	offset int
}

// noteDestination keeps where a link's destination was written. Goldmark returns it as a
// piece of the text itself, so that its place is known; what it had to change is none.
func (b *body) noteDestination(link int, written []byte) {
	offset := cap(b.source) - cap(written)
	if string(written) != b.Links[link].Dest || len(written) == 0 || offset < 1 ||
		offset+len(written) > len(b.source) || &b.source[offset] != &written[0] {
		return
	}
	b.destinations = append(b.destinations, destination{link, offset})
}

// placeDestinations tells the links where their destinations are in the file. They are
// gone through in order, so that the time is in step with the length of the text however
// links and the definitions that they refer to lie through one another.
func (b *body) placeDestinations() {
	slices.SortFunc(b.destinations, func(a, b destination) int { return cmp.Compare(a.offset, b.offset) })
	for _, d := range b.destinations {
		l := &b.Links[d.link]
		pos := b.place(d.offset)
		// A field is not always written in the file as it reads, and then a place in it is
		// no more than near.
		at := b.lines.last
		if at > 0 && b.data[at-1] == b.source[d.offset-1] && bytes.HasPrefix(b.data[at:], []byte(l.Dest)) {
			l.DestPos = pos
		}
	}
}

// placeValue tells a link that is a value where its destination is in the file: at its own
// place, or behind a quote there.
func (d *document) placeValue(l *site.Link) {
	if l.Pos.Column > farthestMeant {
		return
	}
	pos := l.Pos
	rest := d.data[d.lines.offset(pos):]
	if len(rest) > 0 && isQuote(rest[0]) {
		pos.Column++
		rest = rest[1:]
	}
	if bytes.HasPrefix(rest, []byte(l.Dest)) {
		l.DestPos = pos
	}
}
