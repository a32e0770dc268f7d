package diagram

import "kiem/builder/site"

// levelTints are darkest at the top, which the others lead to or follow from.
var levelTints = []string{"t60", "t32", "t24", "t16", "t8"}

const (
	levelGap    = 6.0
	levelRadius = 3
	levelAir    = 24 // what a bar keeps free beside its name
	// levelArrow is the x of the arrow beside the bars; only the last bar reaches it.
	levelArrow = 24.0
	arrowAir   = 4.0 // between an arrow and what it points at
)

// drawLevels draws bars that widen downward: a pyramid in steps, since a triangle has no
// room for a name at its top. The arrow that says which level leads is in the wide
// drawing only; beside the narrow one there is no room.
func drawLevels(sk *sketch, d *site.Diagram) {
	n := len(d.Parts)
	bar := pick(sk.size, 54.0, 52)
	sk.width = pick(sk.size, 640.0, 320)
	sk.height = 2*margin + float64(n)*bar + float64(n-1)*levelGap
	texts := make([]text, n)
	for i, p := range d.Parts {
		texts[i] = text{text: shown(p), weight: bold, sizes: sk.sizes(), room: width(levelWidth(sk.size, i, n) - levelAir), lines: 2}
	}
	for i, l := range sk.fitEvenly(texts, middle) {
		y, w := margin+float64(i)*(bar+levelGap), levelWidth(sk.size, i, n)
		l.x, l.y = sk.width/2, y+bar/2
		sk.add(i, rect((sk.width-w)/2, y, w, bar, levelRadius, tint(levelTints, i)), l)
	}
	if sk.size == wide && n > 1 {
		levelDirection(sk, d.Direction, margin, sk.height-margin-bar)
	}
}

// levelWidth is the width of a bar.
func levelWidth(s size, i, n int) float64 {
	top, bottom := pick(s, 220.0, 176), pick(s, 624.0, 304)
	return top + (bottom-top)*float64(i)/float64(max(n-1, 1))
}

// levelDirection points from the first bar to the last, or the other way: between the
// upper edges of the two.
func levelDirection(sk *sketch, direction string, first, last float64) {
	from, to, degrees := first, last-arrowAir, 90.0
	switch direction {
	case "up":
		from, to, degrees = to, from, 270
	case "down":
	default:
		return
	}
	sk.arrow("M"+num(levelArrow)+" "+num(from)+"V"+num(to), levelArrow, to, degrees)
}
