package diagram

import (
	"math"
	"slices"
	"strings"
)

const (
	lane = 6.0 // from a node to a line that passes it
	// mostPull is how far a line between nodes of one layer is pulled aside at most; it
	// comes three quarters as far, so that it stays between the layers.
	mostPull = 30.0
)

// drawEdge draws the line between two nodes. From layer to later layer the direction of
// reading tells its own; all other lines have a head.
func (n web) drawEdge(sk *sketch, from, to int) {
	a, b := n.nodes[from], n.nodes[to]
	switch {
	case from == to:
	case a.layer == b.layer:
		n.drawBeside(sk, from, to)
	case a.layer < b.layer:
		sk.ground = append(sk.ground, path(n.curve(a, b), "ed"))
	default:
		sk.arrow(n.curve(a, b), b.right(), b.centre(), 180)
	}
}

// curve is the line between nodes of two layers. It passes the nodes of the layers in
// between.
func (n web) curve(a, b node) string {
	step, leave, arrive := 1, a.right(), b.x
	if a.layer > b.layer {
		step, leave, arrive = -1, a.x, b.right()
	}
	bend := n.gap / 2 * float64(step)
	var s strings.Builder
	x, y := leave, a.centre()
	s.WriteString("M" + num(x) + " " + num(y))
	to := func(nextX, nextY float64) {
		s.WriteString("C" + num(x+bend) + " " + num(y) + " " + num(nextX-bend) + " " + num(nextY) + " " + num(nextX) + " " + num(nextY))
		x, y = nextX, nextY
	}
	for layer := a.layer + step; layer != b.layer; layer += step {
		share := float64(layer-a.layer) / float64(b.layer-a.layer)
		pass := n.pass(layer, a.centre()+(b.centre()-a.centre())*share)
		left, right := n.sides(layer)
		if step < 0 {
			left, right = right, left
		}
		to(left, pass)
		s.WriteString("H" + num(right))
		x = right
	}
	to(arrive, b.centre())
	return s.String()
}

// sides are the x of a layer's left and right.
func (n web) sides(layer int) (left, right float64) {
	at := n.nodes[n.layers[layer][0]]
	return at.x, at.right()
}

// pass is the y nearest to y at which a line passes a layer: between two of its nodes, or
// above or below them all.
func (n web) pass(layer int, y float64) float64 {
	nodes := n.layers[layer]
	first, last := n.nodes[nodes[0]], n.nodes[nodes[len(nodes)-1]]
	best := first.y - lane
	try := func(v float64) {
		if math.Abs(v-y) < math.Abs(best-y) {
			best = v
		}
	}
	for i := 1; i < len(nodes); i++ {
		try((n.nodes[nodes[i-1]].bottom() + n.nodes[nodes[i]].y) / 2)
	}
	try(last.bottom() + lane)
	return best
}

// drawBeside draws an arrow between nodes of one layer: straight to the next one, or
// around those in between, on the side where there is room.
func (n web) drawBeside(sk *sketch, from, to int) {
	a, b := n.nodes[from], n.nodes[to]
	x := a.x + a.w/2
	order := n.layers[a.layer]
	switch slices.Index(order, to) - slices.Index(order, from) {
	case 1:
		sk.arrow("M"+num(x)+" "+num(a.bottom())+"V"+num(b.y), x, b.y, 90)
		return
	case -1:
		sk.arrow("M"+num(x)+" "+num(a.y)+"V"+num(b.bottom()), x, b.bottom(), -90)
		return
	}
	side, aside, degrees := a.right(), min(mostPull, n.gap), 180.0
	if last := len(n.layers) - 1; a.layer == last && last > 0 {
		side, aside, degrees = a.x, -aside, 0
	}
	control := num(side + aside)
	sk.arrow("M"+num(side)+" "+num(a.centre())+"C"+control+" "+num(a.centre())+" "+control+" "+num(b.centre())+" "+num(side)+" "+num(b.centre()),
		side, b.centre(), degrees)
}
