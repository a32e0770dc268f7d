package diagram

import (
	"strings"
)

// sketch is a drawing before it is written: shapes and texts with their places, in units
// of the viewBox. A unit is a CSS pixel when the drawing has its full width.
type sketch struct {
	size          size
	width, height float64
	// ground is painted first and said to nobody: shapes that others lie on.
	ground []shape
	// parts are the diagram's parts, in the order in which they are read.
	parts []partSketch
	// over is painted last and said to nobody: arrows, brackets, notes beside the parts.
	over []shape
	// texts are those beside the parts: axes, what is carried along.
	texts []label
	// broken are the words that had to be broken where no one allowed it.
	broken []string
}

// partSketch is one part: its shape, and the texts in it. part is its place in the
// diagram's Parts.
type partSketch struct {
	part  int
	shape shape
	texts []label
}

// shape is an SVG element without text: its name, its attributes as they are written,
// and its classes. The classes are the contract with the style sheet:
//
//	s            a shape with an outline; with t8, t16, t24, t32 or t60 its tint
//	hit          an area to point at, without paint of its own
//	thick, dash  an outline of 3 units, or in dashes
//	ar, ah       an arrow's shaft and head
//	br, ed       a bracket; a line between two nodes
type shape struct {
	element, attributes, class string
}

// label is lines of text around a point. Its lines stand below each other, the block as
// a whole centred on y.
type label struct {
	x, y   float64
	anchor anchor
	size   float64
	weight weight
	lines  []string
	// room is the width that no line may be wider than.
	room float64
	// class is "" or soft, for what is less than the name.
	class string
}

// anchor is what of a line stands at x.
type anchor string

const (
	start  anchor = "start"
	middle anchor = "middle"
	end    anchor = "end"
)

// lineHeight is that of text, in sizes.
const lineHeight = 1.25

// height is that of the whole block.
func (l label) height() float64 { return float64(len(l.lines)) * l.size * lineHeight }

// baseline is the y of the first line's feet when the block is centred on the label's y.
func (l label) baseline() float64 {
	return l.y - float64(len(l.lines)-1)*l.size*lineHeight/2 + 0.35*l.size
}

// at places a label's block with its top at y instead of its middle.
func (l label) top(y float64) label {
	l.y = y + l.height()/2
	return l
}

// text is a request for a label: what to write, how large it may be, and in how many
// lines of how much room.
type text struct {
	text   string
	weight weight
	// sizes are tried from first to last.
	sizes []float64
	// room is the width for a number of lines.
	room  func(lines int, size float64) float64
	lines int // at most
}

// width is a room that is the same for any number of lines.
func width(w float64) func(int, float64) float64 {
	return func(int, float64) float64 { return w }
}

// Sizes of names, from large to small; nothing is ever smaller than the last.
var (
	wideSizes   = []float64{18, 17, 16, 15, 14}
	narrowSizes = []float64{16, 15, 14}
)

const noteSize = 14

// names are the sizes for a name in this drawing.
func (sk *sketch) sizes() []float64 { return pick(sk.size, wideSizes, narrowSizes) }

// fit makes a label at a point: as large as fits. If nothing fits, words are broken where
// they must be and what is too much becomes an ellipsis, which is noted as a problem; the
// whole text is in the drawing's words.
func (sk *sketch) fit(t text, x, y float64, at anchor) label {
	l := label{x: x, y: y, anchor: at, weight: t.weight}
	for _, l.size = range t.sizes {
		var wrapped []string
		fits := false
		for lines, room := 1, -1.0; lines <= t.lines; lines++ {
			l.room = t.room(lines, l.size)
			if l.room != room { // mostly the same for any number of lines
				room = l.room
				wrapped, fits = wrap(t.text, room, l.size, t.weight)
			}
			if fits && len(wrapped) <= lines {
				l.lines = wrapped
				return l
			}
		}
	}
	var words []string
	l.lines, words = breakWords(t.text, l.room, l.size, t.weight)
	if len(words) == 0 {
		words = []string{longest(t.text)}
	}
	sk.broken = append(sk.broken, words...)
	l.lines = ellipsis(l.lines, t.lines, l.room, l.size, t.weight)
	return l
}

// note is a label in the size and weight of notes.
func (sk *sketch) note(s string, room float64, lines int, x, y float64, at anchor) label {
	return sk.fit(text{text: s, weight: light, sizes: []float64{noteSize}, room: width(room), lines: lines}, x, y, at)
}

// add adds a part with its shape and texts.
func (sk *sketch) add(part int, s shape, texts ...label) {
	sk.parts = append(sk.parts, partSketch{part, s, texts})
}

// arrow adds a shaft along a path and a head at its end, which points in a direction in
// degrees, 0 to the right and 90 down.
func (sk *sketch) arrow(d string, x, y, degrees float64) {
	sk.over = append(sk.over,
		shape{"path", attributes("d", d), "ar"},
		shape{"path", attributes("d", "M0 0-9-5V5Z", "transform", "translate("+num(x)+" "+num(y)+") rotate("+num(degrees)+")"), "ah"})
}

func rect(x, y, w, h, r float64, class string) shape {
	pairs := []string{"x", num(x), "y", num(y), "width", num(w), "height", num(h)}
	if r > 0 {
		pairs = append(pairs, "rx", num(r))
	}
	return shape{"rect", attributes(pairs...), class}
}

func circle(x, y, r float64, class string) shape {
	return shape{"circle", attributes("cx", num(x), "cy", num(y), "r", num(r)), class}
}

func path(d, class string) shape { return shape{"path", attributes("d", d), class} }

// attributes writes names and values. The values are kiem's own numbers and paths.
func attributes(pairs ...string) string {
	var b strings.Builder
	for i := 0; i+1 < len(pairs); i += 2 {
		b.WriteByte(' ')
		b.WriteString(pairs[i])
		b.WriteString(`="`)
		b.WriteString(pairs[i+1])
		b.WriteByte('"')
	}
	return b.String()
}
