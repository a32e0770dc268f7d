package diagram

import (
	"math"

	"kiem/builder/site"
)

const (
	cycleManyParts = 7 // from here the ellipse is higher
	cycleTint      = "s t16"
	cyclePillAir   = 14.0 // between a name and the ends of its pill
	cycleArrowAir  = 8.0  // between an arrow and the pills
	arrowHead      = 9.0  // the length of an arrow's head

	// cycleSpread moves the parts away from the top and the bottom, in degrees for each
	// part that there is: pills are wider than high, and there they lie side by side.
	cycleSpread = 1.5
)

// ellipse is what the parts of a cycle lie on. Angles go clockwise from twelve o'clock,
// in radians.
type ellipse struct{ cx, cy, rx, ry float64 }

func (e ellipse) at(angle float64) (x, y float64) {
	sin, cos := math.Sincos(angle)
	return e.cx + e.rx*sin, e.cy - e.ry*cos
}

// speed is how far a point on the ellipse goes per radian.
func (e ellipse) speed(angle float64) float64 {
	sin, cos := math.Sincos(angle)
	return math.Hypot(e.rx*cos, e.ry*sin)
}

// heading is the direction in which it goes, in degrees as an arrow has them.
func (e ellipse) heading(angle float64) float64 {
	sin, cos := math.Sincos(angle)
	return math.Atan2(e.ry*sin, e.rx*cos) * 180 / math.Pi
}

// pill is a shape with round ends, around a point.
type pill struct{ x, y, w, h float64 }

func (p pill) shape(class string) shape {
	return rect(p.x-p.w/2, p.y-p.h/2, p.w, p.h, p.h/2, class)
}

// distance is how far a point is from the pill's outline, less than 0 inside.
func (p pill) distance(x, y float64) float64 {
	straight := (p.w - p.h) / 2 // of the line that is the pill's spine, on each side
	return math.Hypot(max(math.Abs(x-p.x)-straight, 0), y-p.y) - p.h/2
}

// room is the width for lines of text in a pill: less when the first line is high in the
// round ends, none when the lines are higher than the pill.
func (p pill) room(lines int, size float64) float64 {
	r := p.h / 2
	top := (float64(lines)*lineHeight - 0.5) * size / 2 // of the letters, above the middle
	if top > r-cycleTextAbove {
		return 0
	}
	round := r - math.Sqrt(r*r-top*top)
	return p.w - 2*max(cyclePillAir, round+cycleTextSide)
}

// What a pill keeps free above and beside letters.
const (
	cycleTextAbove = 6.0
	cycleTextSide  = 4.0
)

// Pills from small to large, each with the most lines that it has room for.
var (
	widePills   = []cyclePill{{pill{w: 188, h: 64}, 3}, {pill{w: 188, h: 80}, 4}}
	narrowPills = []cyclePill{{pill{w: 272, h: 52}, 2}, {pill{w: 272, h: 64}, 3}, {pill{w: 272, h: 80}, 4}}
)

type cyclePill struct {
	pill
	lines int
}

// drawCycle draws pills on an ellipse with arrows from each to the next; in the narrow
// drawing pills below each other, and a line from the last back to the first.
func drawCycle(sk *sketch, d *site.Diagram) {
	p, labels := fitPills(sk, d.Parts)
	if sk.size == wide {
		drawCircuit(sk, p, labels)
	} else {
		drawReturn(sk, p, labels)
	}
}

// fitPills takes the smallest pill in which all names fit without breaking a word.
func fitPills(sk *sketch, parts []site.Part) (pill, []label) {
	pills := pick(sk.size, widePills, narrowPills)
	for _, p := range pills[:len(pills)-1] {
		trial := sketch{size: sk.size}
		if labels := p.fit(&trial, parts); len(trial.broken) == 0 {
			return p.pill, labels
		}
	}
	p := pills[len(pills)-1]
	return p.pill, p.fit(sk, parts)
}

func (p cyclePill) fit(sk *sketch, parts []site.Part) []label {
	texts := make([]text, len(parts))
	for i, part := range parts {
		texts[i] = text{text: shown(part), weight: bold, sizes: sk.sizes(), room: p.room, lines: p.lines}
	}
	return sk.fitEvenly(texts, middle)
}

// drawCircuit places the parts on an ellipse. The drawing ends below the lowest pill, or
// below the arc between the two lowest.
func drawCircuit(sk *sketch, p pill, labels []label) {
	sk.width = 640
	e, pills, angles := circuit(len(labels), p, sk.width)
	bottom := e.cy + e.ry
	for i, l := range labels {
		l.x, l.y = pills[i].x, pills[i].y
		bottom = max(bottom, l.y+p.h/2)
		sk.add(i, pills[i].shape(cycleTint), l)
		if len(labels) > 1 {
			cycleArrow(sk, e, pills[i], pills[i+1], angles[i], angles[i+1])
		}
	}
	sk.height = bottom + margin
}

// circuit is the ellipse for n pills and where they are on it. After the last comes the
// first again, a turn later.
func circuit(n int, p pill, width float64) (e ellipse, pills []pill, angles []float64) {
	e = ellipse{cx: width / 2, rx: width/2 - margin - p.w/2, ry: 3 * p.h}
	if n >= cycleManyParts {
		e.ry = 3.6 * p.h
	}
	e.cy = margin + p.h/2 + e.ry
	for i := range n + 1 {
		angle := cycleAngle(i, n)
		p.x, p.y = e.at(angle)
		pills, angles = append(pills, p), append(angles, angle)
	}
	return e, pills, angles
}

// cycleAngle is where part i of n is.
func cycleAngle(i, n int) float64 {
	turn := 2 * math.Pi * float64(i) / float64(n)
	return turn + cycleSpread*float64(n)*math.Pi/180*math.Sin(2*turn)
}

// cycleArrow draws an arc along the ellipse from pill to pill. The shaft ends inside the
// head, and the head lies along the arc.
func cycleArrow(sk *sketch, e ellipse, from, to pill, begin, end float64) {
	half := (begin + end) / 2
	begin, end = leave(e, from, begin, half), leave(e, to, end, half)
	perUnit := 1 / e.speed(end)
	if (end-begin)/perUnit < arrowHead {
		return
	}
	x1, y1 := e.at(begin)
	x2, y2 := e.at(end - (arrowHead-2)*perUnit)
	x, y := e.at(end)
	arc := "M" + num(x1) + " " + num(y1) + "A" + num(e.rx) + " " + num(e.ry) + " 0 0 1 " + num(x2) + " " + num(y2)
	sk.arrow(arc, x, y, e.heading(end-arrowHead/2*perUnit))
}

// leave is the angle where the ellipse, on its way from an angle inside a pill to one
// outside, is clear of the pill.
func leave(e ellipse, p pill, inside, outside float64) float64 {
	for range 20 { // halvings: to less than a thousandth of a unit
		half := (inside + outside) / 2
		if x, y := e.at(half); p.distance(x, y) < cycleArrowAir {
			inside = half
		} else {
			outside = half
		}
	}
	return outside
}

const (
	cycleGap    = 24.0 // between the pills in the narrow drawing, with an arrow in it
	cycleLeft   = 40.0 // where the pills begin
	cycleReturn = 18.0 // the x of the line back
	cycleBend   = 10.0 // the radius of its corners
)

// drawReturn places the parts below each other.
func drawReturn(sk *sketch, p pill, labels []label) {
	n := len(labels)
	pitch := p.h + cycleGap
	sk.width, sk.height = 320, 2*margin+p.h+float64(n-1)*pitch
	p.x, p.y = cycleLeft+p.w/2, margin+p.h/2
	first := p.y
	for i, l := range labels {
		p.y = first + float64(i)*pitch
		l.x, l.y = p.x, p.y
		sk.add(i, p.shape(cycleTint), l)
		if i < n-1 {
			tip := p.y + pitch - p.h/2 - arrowAir
			sk.arrow("M"+num(p.x)+" "+num(p.y+p.h/2+arrowAir)+"V"+num(tip-arrowHead+2), p.x, tip, 90)
		}
	}
	if n < 2 {
		return
	}
	bend, tip := num(cycleBend), cycleLeft-arrowAir
	sk.arrow("M"+num(tip)+" "+num(p.y)+"H"+num(cycleReturn+cycleBend)+
		"q-"+bend+" 0-"+bend+"-"+bend+"V"+num(first+cycleBend)+
		"q0-"+bend+" "+bend+"-"+bend+"H"+num(tip-arrowHead+2), tip, first, 0)
}
