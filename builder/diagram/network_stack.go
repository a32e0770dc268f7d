package diagram

import (
	"slices"

	"kiem/builder/site"
)

const (
	stackIndent = 20.0 // of each layer
	stackHigh   = 44.0 // the least height of a node, enough to point at with a thumb
	stackGap    = 6.0
	stackArrow  = 34.0 // between layers
	stackAside  = 14.0 // left and right of a name, where the corners are round
	stackAir    = 8.0  // above and below it
	arrowClear  = 3.0  // from an arrow to what it stands between
	stem        = 14.0 // from a node's left to the line that goes down from it
)

// drawStack draws the layers of a network below each other, each a little to the right,
// with one arrow from layer to layer. A tree is drawn as an outline: each node below the
// one that it belongs to.
func drawStack(sk *sketch, d *site.Diagram) {
	sk.width = 320
	n := web{nodes: make([]node, len(d.Parts)), layers: d.Layers}
	for i, layer := range d.Layers {
		for _, part := range layer {
			x := margin + stackIndent*float64(i)
			n.nodes[part] = node{layer: i, x: x, w: sk.width - margin - x}
		}
	}
	names := n.fitStack(sk, d)
	if parents, ok := n.outline(d); ok {
		n.stackOutline()
		n.drawStems(sk, parents)
	} else {
		n.stackLayers(sk)
	}
	n.draw(sk, d, names)
	for _, at := range n.nodes {
		sk.height = max(sk.height, at.bottom()+margin)
	}
}

// fitStack fits the names, and makes each node as high as its name.
func (n web) fitStack(sk *sketch, d *site.Diagram) []label {
	texts := make([]text, len(d.Parts))
	for i, p := range d.Parts {
		texts[i] = text{text: shown(p), weight: bold, sizes: sk.sizes(), room: width(n.nodes[i].w - 2*stackAside), lines: mostLines}
	}
	names := sk.fitEvenly(texts, middle)
	for i, name := range names {
		n.nodes[i].h = max(stackHigh, name.height()+2*stackAir)
	}
	return names
}

// stackLayers places the nodes layer by layer, with an arrow between layers.
func (n web) stackLayers(sk *sketch) {
	y := margin
	for i, layer := range n.layers {
		if i > 0 {
			x := n.nodes[layer[0]].x + n.nodes[layer[0]].w/2
			tip := y - stackGap + stackArrow - arrowClear
			sk.arrow("M"+num(x)+" "+num(y-stackGap+arrowClear)+"V"+num(tip), x, tip, 90)
			y += stackArrow - stackGap
		}
		for _, part := range layer {
			n.nodes[part].y = y
			y = n.nodes[part].bottom() + stackGap
		}
	}
}

// stackOutline places the nodes in the order of the parts.
func (n web) stackOutline() {
	y := margin
	for i := range n.nodes {
		n.nodes[i].y = y
		y = n.nodes[i].bottom() + stackGap
	}
}

// outline finds the node that each node belongs to, -1 for none. ok is whether the whole
// is a tree with branches: each node has one line to it, and follows the node that the
// line comes from or what else belongs to that.
func (n web) outline(d *site.Diagram) (parents []int, ok bool) {
	parents = slices.Repeat([]int{-1}, len(n.nodes))
	for _, e := range d.Edges {
		from, to := e[0], e[1]
		if parents[to] >= 0 || n.nodes[to].layer != n.nodes[from].layer+1 {
			return nil, false
		}
		parents[to] = from
	}
	var last [mostLayers]int // the last node of each layer so far
	branches := false
	for i, at := range n.nodes {
		if at.layer >= mostLayers || at.layer > 0 && parents[i] != last[at.layer-1] {
			return nil, false
		}
		last[at.layer] = i
		branches = branches || i > 0 && parents[i] >= 0 && parents[i] != i-1
	}
	return parents, branches
}

// drawStems draws the lines from each node down to those that belong to it.
func (n web) drawStems(sk *sketch, parents []int) {
	for i, parent := range parents {
		if parent < 0 {
			continue
		}
		p, at := n.nodes[parent], n.nodes[i]
		r := rounding(p.w, p.h)
		sk.ground = append(sk.ground,
			path("M"+num(p.x+stem)+" "+num(p.bottom()-corner(r, max(r-stem, 0)))+"V"+num(at.centre())+"H"+num(at.x), "ed"))
	}
}
