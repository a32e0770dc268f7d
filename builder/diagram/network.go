package diagram

import (
	"slices"
	"strconv"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// network is layers of nodes with lines from each layer to the next. A tree is a
// network too.
var network = kind{
	name: "network", dutch: "netwerk", min: 2, max: mostLayers * mostInLayer,
	keys:    []string{"layers", "tree", "edges", "end"},
	example: [2]string{"[[One, Two], [Three]]", "[[Een, Twee], [Drie]]"},
	draw:    drawNetwork,
	read: func(r *reader, fs fields, node *site.Node) {
		d := r.diagram
		tree := fs.get("tree")
		if tree != nil {
			r.readTree(tree, 0, -1)
			r.checkOneForm(fs)
		} else {
			r.readLayers(fs.get("layers"))
		}
		r.checkLayers(fs.pos("layers", fs.pos("tree", node.Pos)), tree != nil)
		switch {
		case fs.get("edges") != nil:
			d.Edges = r.edges(fs.get("edges"))
		case tree == nil:
			d.Edges = connect(d.Layers)
		}
		d.End = r.choice(fs, "end", yesOrNo...) == "yes"
	},
}

const (
	leastLayers = 2
	mostLayers  = 5
	mostInLayer = 6
	mostInTree  = 4 // levels
)

func (r *reader) readLayers(list *site.Node) {
	if list == nil {
		return
	}
	if list.Kind != site.ListNode {
		r.lost = true
		r.reportShape(list, r.spelling("layers"), site.ListOf)
		return
	}
	for depth, layer := range list.Items {
		items := []*site.Node{layer}
		if layer.Kind == site.ListNode {
			items = layer.Items
		}
		for _, item := range items {
			r.addNode(item, depth)
		}
		if depth < len(r.diagram.Layers) {
			r.checkFull(r.diagram.Layers[depth], layer.Pos)
		}
	}
}

// addNode reads a node into its layer and returns its place, or -1.
func (r *reader) addNode(node *site.Node, depth int) int {
	part, ok := r.part(node, nil)
	if !ok {
		return -1
	}
	d := r.diagram
	d.Parts = append(d.Parts, part)
	for len(d.Layers) <= depth {
		d.Layers = append(d.Layers, nil)
	}
	d.Layers[depth] = append(d.Layers[depth], len(d.Parts)-1)
	return len(d.Parts) - 1
}

// checkOneForm reports a network that is both a tree and layers: only one is drawn.
func (r *reader) checkOneForm(fs fields) {
	for _, f := range fs {
		if f.name == "layers" && fs.get("layers") != nil {
			r.report("K104", f.key.Pos, "field", f.key.Name,
				"line", strconv.Itoa(fs.pos("tree", f.key.Pos).Line), "name", r.spelling("tree"))
		}
	}
}

// checkFull reports a layer with too many nodes.
func (r *reader) checkFull(layer []int, pos site.Pos) {
	if n := len(layer); n > mostInLayer {
		r.report("K166", pos, "count", strconv.Itoa(n), "max", strconv.Itoa(mostInLayer))
	}
}

// checkLayers reports too few or too many layers, and takes out empty ones. The layers of
// a tree have no place of their own, so that a full one is told here.
func (r *reader) checkLayers(pos site.Pos, tree bool) {
	d := r.diagram
	d.Layers = slices.DeleteFunc(d.Layers, func(layer []int) bool { return len(layer) == 0 })
	most := mostLayers
	if tree {
		most = mostInTree
		for _, layer := range d.Layers {
			r.checkFull(layer, pos)
		}
	}
	if n := len(d.Layers); n < leastLayers && !r.lost || n > most {
		r.reportLayers(pos, n, most)
	}
}

// reportLayers says how many layers there can be, and how they are written when there are
// none.
func (r *reader) reportLayers(pos site.Pos, n, most int) {
	args := []string{"min", strconv.Itoa(leastLayers), "max", strconv.Itoa(most)}
	suggestion := ""
	if n > 0 {
		args = append(args, "value", strconv.Itoa(n))
	}
	if n < leastLayers {
		suggestion = r.exampleParts(r.kind)
	}
	r.problems = append(r.problems, problem.Suggest(suggestion, "K166", r.file, pos, args...))
}

// edges reads lines between nodes by their names. Of a network that is far too large, which
// has been reported, they are not worth looking at.
func (r *reader) edges(list *site.Node) [][2]int {
	if len(r.diagram.Parts) > r.kind.max || r.flat(list) {
		return nil
	}
	if list.Kind != site.ListNode {
		list = &site.Node{Kind: site.ListNode, Pos: list.Pos, Items: []*site.Node{list}}
	}
	var edges [][2]int
	places := r.placesByName()
	for _, item := range list.Items {
		if item.Kind != site.ListNode || len(item.Items) != 2 || !isWord(item.Items[0]) || !isWord(item.Items[1]) {
			r.reportPair(item)
			continue
		}
		from, to := r.place(item.Items[0], places), r.place(item.Items[1], places)
		switch {
		case from < 0 || to < 0:
		case from == to:
			r.reportPair(item)
		default:
			edges = append(edges, [2]int{from, to})
		}
	}
	return edges
}

// placesByName are the places of the nodes by the slug of their name, and of their short
// name. Of two with one name it is the first.
func (r *reader) placesByName() map[string]int {
	places := make(map[string]int, len(r.diagram.Parts))
	for i, part := range slices.Backward(r.diagram.Parts) {
		places[site.Slug(part.Name)] = i
		if part.Short != "" {
			places[site.Slug(part.Short)] = i
		}
	}
	return places
}

// place finds a node by its name, or returns -1.
func (r *reader) place(node *site.Node, places map[string]int) int {
	name := wordsOf(node)
	if i, ok := places[site.Slug(name)]; ok {
		return i
	}
	var names []string
	for _, part := range r.diagram.Parts {
		names = append(names, part.Name)
	}
	r.problems = append(r.problems,
		problem.Near(name, names, "K162", r.file, node.Pos, "value", name))
	return -1
}

// connect draws the lines that nobody wrote: to all nodes of the next layer when either
// side has one node, else between the nodes at the same height. No node is left alone.
func connect(layers [][]int) [][2]int {
	var edges [][2]int
	for i := 1; i < len(layers); i++ {
		from, to := layers[i-1], layers[i]
		n := max(len(from), len(to))
		for k := range n {
			edges = append(edges, [2]int{from[k*len(from)/n], to[k*len(to)/n]})
		}
	}
	return edges
}
