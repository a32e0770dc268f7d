package diagram

import "kiem/builder/site"

// funnelTints darken downward: what is left over weighs most.
var funnelTints = []string{"t8", "t16", "t32", "t60"}

const (
	margin    = 8.0 // around a drawing, so that outlines and focus rings are not cut
	funnelGap = 8.0
	// funnelAir is what a layer keeps free beside its name, in its slanting sides.
	funnelAir = 24
	// funnelRise is what a layer keeps free above and below its name, together.
	funnelRise = 8
	// carryLines are what the text beside the funnel takes at most, unless it does not
	// fit in them in any size.
	carryLines = 6
)

// funnelForm is the outline of a funnel: layers of equal height between two widths.
type funnelForm struct {
	centre, top, bottom float64 // the middle, and the widths above and below
	layer               float64 // the height of one layer
	height              float64 // of all layers and the gaps between them
}

// drawFunnel draws layers that narrow downward. What is taken along stands beside the
// layers that it holds for, behind a bracket; in the narrow drawing below them.
func drawFunnel(sk *sketch, d *site.Diagram) {
	n := len(d.Parts)
	f := formOfFunnel(sk.size, n, d.Carry != "")
	sk.width, sk.height = pick(sk.size, 640.0, 320), f.height+2*margin
	texts := make([]text, n)
	for i, p := range d.Parts {
		texts[i] = text{text: shown(p), weight: bold, sizes: sk.sizes(), room: f.room(i), lines: 3}
	}
	for i, l := range sk.fitEvenly(texts, middle) {
		l.x, l.y = f.centre, f.topOf(i)+f.layer/2
		sk.add(i, f.slice(i), l)
	}
	if d.Carry != "" {
		from := min(max(d.CarryFrom, 0), n-1)
		carry(sk, d.Carry, f, from)
	}
}

// formOfFunnel leaves room on the right when something is taken along.
func formOfFunnel(s size, n int, carried bool) funnelForm {
	f := funnelForm{centre: 160, top: 304, bottom: 168, layer: 64}
	if s == wide {
		f = funnelForm{centre: 320, top: 560, bottom: 252, layer: 68}
		if carried {
			f.centre, f.top, f.bottom = 238, 460, 208
		}
	}
	f.height = f.layer*float64(n) + funnelGap*float64(n-1)
	return f
}

// topOf is the y of a layer's upper edge.
func (f funnelForm) topOf(i int) float64 { return margin + float64(i)*(f.layer+funnelGap) }

// widthAt is the width of the funnel at a height.
func (f funnelForm) widthAt(y float64) float64 {
	return f.top - (f.top-f.bottom)*(y-margin)/f.height
}

// room is what a layer has for its name: its width at the lower edge, and no more lines
// than stand free of both edges.
func (f funnelForm) room(i int) func(int, float64) float64 {
	free := f.widthAt(f.topOf(i)+f.layer) - funnelAir
	return func(lines int, size float64) float64 {
		if float64(lines)*size*lineHeight > f.layer-funnelRise {
			return 0
		}
		return free
	}
}

// slice is one layer.
func (f funnelForm) slice(i int) shape {
	y1 := f.topOf(i)
	y2 := y1 + f.layer
	w1, w2 := f.widthAt(y1)/2, f.widthAt(y2)/2
	return path("M"+num(f.centre-w1)+" "+num(y1)+"H"+num(f.centre+w1)+
		"L"+num(f.centre+w2)+" "+num(y2)+"H"+num(f.centre-w2)+"Z", tint(funnelTints, i))
}

// carry writes what is taken along from a layer on, and what it holds for.
func carry(sk *sketch, s string, f funnelForm, from int) {
	top, bottom := f.topOf(from), margin+f.height
	if sk.size == narrow {
		bracket(sk, 302, top, bottom)
		l := sk.note(s, 300, mostLines, sk.width/2, 0, middle).top(bottom + 12)
		l.lines = balance(s, l)
		sk.texts = append(sk.texts, l)
		sk.height = bottom + 12 + l.height() + margin
		return
	}
	bracket(sk, 484, top, bottom)
	l := sk.fit(text{text: s, weight: light, sizes: []float64{15, noteSize}, room: roomFor(carryLines, 124), lines: mostLines}, 508, 0, start)
	sk.height = max(sk.height, l.height()+2*margin)
	half := l.height() / 2
	l.y = min(max((top+bottom)/2, margin+half), sk.height-margin-half)
	sk.texts = append(sk.texts, l)
}

// bracket stands to the right of what it holds together.
func bracket(sk *sketch, x, top, bottom float64) {
	sk.over = append(sk.over, path("M"+num(x)+" "+num(top)+"h10V"+num(bottom)+"h-10", "br"))
}
