package diagram

import (
	"math"

	"kiem/builder/site"
)

// mostConcentric is how many rings have one centre in the wide drawing.
const mostConcentric = 4

// Ring tints from the core outward, for circles around one point and for circles that
// touch at the bottom.
var (
	concentricTints = []string{"t60", "t32", "t16", "t8"}
	touchingTints   = []string{"t60", "t32", "t24", "t16", "t8", "t8"}
)

// drawRings draws circles around a core. From five parts (in the narrow drawing from
// four) the bands would be too thin for their names: then the circles touch at the
// bottom, so that each band is twice as thick at the top.
func drawRings(sk *sketch, d *site.Diagram) {
	n := len(d.Parts)
	sk.width, sk.height = pick(sk.size, 480.0, 320), pick(sk.size, 480.0, 320)
	outer := pick(sk.size, 228.0, 152)
	if n > pick(sk.size, mostConcentric, mostConcentric-1) {
		drawTouching(sk, d, outer)
		return
	}
	core := 0.36 * outer
	if n == 4 {
		core = 0.30 * outer
	}
	step := 0.0
	if n > 1 {
		step = (outer - core) / float64(n-1)
	}
	cx, cy := sk.width/2, sk.height/2
	for i := n - 1; i >= 0; i-- {
		sk.ground = append(sk.ground, circle(cx, cy, core+float64(i)*step, tint(concentricTints, i)))
	}
	sk.add(0, circle(cx, cy, core, "hit"), sk.fit(coreText(shown(d.Parts[0]), core), cx, cy, middle))
	for i := 1; i < n; i++ {
		r := core + float64(i)*step
		at := r - step/2
		name := text{text: shown(d.Parts[i]), weight: bold, sizes: sk.sizes(), room: chord(r, at, 10), lines: linesIn(step)}
		sk.add(i, ring(cx, cy, r, cx, cy, r-step), sk.fit(name, cx, cy-at, middle))
	}
	ringArrow(sk, d.Direction, core, outer)
}

// coreText is the name in the core, which may be a little larger than the others.
func coreText(name string, core float64) text {
	return text{text: name, weight: bold, sizes: []float64{19, 18, 17, 16, 15, 14}, room: chord(core, 0, 10), lines: 3}
}

// chord is the room at a height above the centre of a circle: what the circle leaves at
// the top of the text, or as far below the centre at its bottom, less some air.
func chord(r, at, air float64) func(int, float64) float64 {
	return func(lines int, size float64) float64 {
		top := at + float64(lines)*size*lineHeight/2
		if top >= r {
			return 0
		}
		return 2*math.Sqrt(r*r-top*top) - air
	}
}

func linesIn(band float64) int {
	if band >= 52 {
		return 2
	}
	return 1
}

// touchingFall is how far a name stands below the top of its circle, in steps. The band is
// two thick there; below its middle, where the circle is wider, there is room for more.
const touchingFall = 1.25

func drawTouching(sk *sketch, d *site.Diagram, outer float64) {
	n := len(d.Parts)
	core := 0.34 * outer
	if n > 5 {
		core = 0.28 * outer
	}
	step := (outer - core) / float64(n-1)
	cx, bottom := sk.width/2, sk.height/2+outer
	for i := n - 1; i >= 0; i-- {
		r := core + float64(i)*step
		sk.ground = append(sk.ground, circle(cx, bottom-r, r, tint(touchingTints, i)))
	}
	sk.add(0, circle(cx, bottom-core, core, "hit"), sk.fit(coreText(shown(d.Parts[0]), core), cx, bottom-core, middle))
	for i := 1; i < n; i++ {
		r := core + float64(i)*step
		name := sk.touchingName(shown(d.Parts[i]), r, 2*step)
		name.x, name.y = cx, bottom-r-name.y
		sk.add(i, ring(cx, bottom-r, r, cx, bottom-(r-step), r-step), name)
	}
}

const (
	leastBand = 42.0 // in which two lines of the smallest size stand
	bandAir   = 1.0  // below them
)

// touchingName is a name at the top of a circle, its y counted up from the circle's centre.
// Where the band is too thin for two lines as large as they like, a name that does not fit
// on one is set in two small ones, as low in the band as they go: there the circle is
// widest, and the letters of the first line stand lower than the line itself.
func (sk *sketch) touchingName(name string, r, band float64) label {
	y := r - touchingFall*band/2
	t := text{text: name, weight: bold, sizes: sk.sizes(), room: chord(r, y, 10), lines: linesIn(band)}
	var trial sketch
	l := trial.fit(t, 0, y, middle)
	if len(trial.broken) > 0 && t.lines == 1 && band >= leastBand {
		y = r - band + bandAir + noteSize*lineHeight
		t.lines, t.sizes, t.room = 2, []float64{noteSize}, chord(r, y, 0)
		return sk.fit(t, 0, y, middle)
	}
	sk.broken = append(sk.broken, trial.broken...)
	return l
}

// ring is the area between two circles, to point at.
func ring(cx, cy, r, ix, iy, ir float64) shape {
	s := path(circlePath(cx, cy, r)+circlePath(ix, iy, ir), "hit")
	s.attributes += attributes("fill-rule", "evenodd")
	return s
}

func circlePath(cx, cy, r float64) string {
	return "M" + num(cx-r) + " " + num(cy) + "a" + num(r) + " " + num(r) + " 0 1 0 " + num(2*r) + " 0a" + num(r) + " " + num(r) + " 0 1 0 " + num(-2*r) + " 0Z"
}

const ringArrowAngle = 50 // degrees below the horizontal

// ringArrow points from the core to the edge, or the other way.
func ringArrow(sk *sketch, direction string, core, outer float64) {
	if direction != "out" && direction != "in" {
		return
	}
	sin, cos := math.Sincos(ringArrowAngle * math.Pi / 180)
	at := func(r float64) (x, y float64) { return sk.width/2 + r*cos, sk.height/2 + r*sin }
	from, to, degrees := core+3, outer-4, float64(ringArrowAngle)
	if direction == "in" {
		from, to, degrees = outer-4, core+3, ringArrowAngle+180
	}
	x1, y1 := at(from)
	x2, y2 := at(to)
	sk.arrow("M"+num(x1)+" "+num(y1)+"L"+num(x2)+" "+num(y2), x2, y2, degrees)
}
