package diagram

import (
	"math"

	"kiem/builder/site"
)

// Tints of a network darken towards the side where it comes together, by the number of
// layers.
var layerTints = [][]string{
	{"t16"}, {"t8", "t32"}, {"t8", "t16", "t32"}, {"t8", "t16", "t24", "t32"}, {"t8", "t16", "t24", "t32", "t60"},
}

// layerGaps are between layers, by their number: wide where there is room, so that the
// curves are easy to follow, and narrow where the names need it: between five layers just
// so much that Samenwerking fits.
var layerGaps = []float64{120, 120, 64, 36, 18}

const (
	nodeHigh  = 56.0 // the least height of a node
	nodeSpace = 16.0 // between nodes of a layer
	loneHigh  = 96.0 // at most, for a node with a layer to itself: there the lines meet
	loneSpace = 12.0 // what stays free above and below it
	nodeRound = 28.0
	nodeLid   = 7.0 // above and below a name
)

// node is a part of a network with its place in the drawing.
type node struct {
	layer      int
	x, y, w, h float64
}

func (n node) right() float64  { return n.x + n.w }
func (n node) bottom() float64 { return n.y + n.h }
func (n node) centre() float64 { return n.y + n.h/2 }

// drawNetwork draws layers from left to right. In the narrow drawing they stand below
// each other.
func drawNetwork(sk *sketch, d *site.Diagram) {
	if len(d.Layers) == 0 {
		return
	}
	if sk.size == narrow {
		drawStack(sk, d)
		return
	}
	n := layOut(d)
	sk.width, sk.height = 640, n.height+2*margin
	for _, e := range d.Edges {
		n.drawEdge(sk, e[0], e[1])
	}
	n.draw(sk, d, n.fit(sk, d))
}

// web is a network whose nodes have their places.
type web struct {
	nodes  []node // in the order of the diagram's parts
	layers [][]int
	gap    float64 // between layers
	height float64
}

// layOut places the nodes of the wide drawing, each layer evenly over the height.
func layOut(d *site.Diagram) web {
	k := len(d.Layers)
	most := 0
	for _, layer := range d.Layers {
		most = max(most, len(layer))
	}
	n := web{nodes: make([]node, len(d.Parts)), layers: d.Layers, gap: layerGaps[min(k, len(layerGaps))-1]}
	w := (640 - 2*margin - n.gap*float64(k-1)) / float64(k)
	high := nodeHeight(d, w)
	n.height = (high + nodeSpace) * float64(most)
	for i, layer := range d.Layers {
		row := n.height / float64(len(layer))
		h := high
		if len(layer) == 1 {
			h = max(high, min(loneHigh, n.height+2*margin-2*loneSpace))
		}
		for j, part := range layer {
			n.nodes[part] = node{
				layer: i, w: w, h: h,
				x: margin + float64(i)*(w+n.gap), y: margin + row*(float64(j)+0.5) - h/2,
			}
		}
	}
	return n
}

// nodeHeight is the height in which all names fit, if need be in the smallest size.
func nodeHeight(d *site.Diagram, w float64) float64 {
	var trial sketch
	high := nodeHigh
	for _, p := range d.Parts {
		r := rounding(w, nodeHigh)
		room := w - 2*nodeAir(noteSize) - 2*corner(r, r-nodeLid)
		l := trial.fit(text{text: shown(p), weight: bold, sizes: []float64{noteSize}, room: width(room), lines: mostLines}, 0, 0, middle)
		high = max(high, l.height()+2*nodeLid)
	}
	return high
}

// fit fits the names into the nodes.
func (n web) fit(sk *sketch, d *site.Diagram) []label {
	texts := make([]text, len(d.Parts))
	for i, p := range d.Parts {
		at := n.nodes[i]
		texts[i] = text{text: shown(p), weight: bold, sizes: sk.sizes(), room: nodeRoom(at.w, at.h), lines: linesInNode(at.h)}
	}
	return sk.fitEvenly(texts, middle)
}

// draw adds the nodes with their names.
func (n web) draw(sk *sketch, d *site.Diagram, names []label) {
	for i, name := range names {
		at := n.nodes[i]
		name.x, name.y = at.x+at.w/2, at.centre()
		class := "s " + layerTint(d, at.layer)
		if d.End && at.layer == len(d.Layers)-1 {
			class += " thick"
		}
		sk.add(i, rect(at.x, at.y, at.w, at.h, rounding(at.w, at.h), class), name)
	}
}

// layerTint is the tint of a layer. A network that begins in one node and ends in more is
// darkest at its beginning.
func layerTint(d *site.Diagram, layer int) string {
	k := len(d.Layers)
	tints := layerTints[min(k, len(layerTints))-1]
	if len(d.Layers[0]) == 1 && len(d.Layers[k-1]) > 1 {
		layer = k - 1 - layer
	}
	return tints[min(layer, len(tints)-1)]
}

// rounding is the radius of a node's corners, less for a narrow node: there the name
// needs the room.
func rounding(w, h float64) float64 { return min(nodeRound, h/2, w/6) }

// corner is how much a round corner takes off at a distance from where it begins.
func corner(r, at float64) float64 { return r - math.Sqrt(r*r-at*at) }

// nodeAir is what stays free beside a name: more beside larger letters.
func nodeAir(size float64) float64 { return size - 10 }

// linesInNode is how many lines of the smallest size a node has room for.
func linesInNode(h float64) int { return int((h - 2*nodeLid) / (noteSize * lineHeight)) }

// nodeRoom is the room in a node for lines of text: what its round corners leave beside
// the highest of them.
func nodeRoom(w, h float64) func(int, float64) float64 {
	r := rounding(w, h)
	return func(lines int, size float64) float64 {
		half := (float64(lines)*lineHeight - 0.5) * size / 2 // to the top of the letters
		if half > h/2-nodeLid {
			return 0
		}
		return w - 2*nodeAir(size) - 2*corner(r, max(half-(h/2-r), 0))
	}
}
