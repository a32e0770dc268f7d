package diagram

import (
	"kiem/builder/problem"
	"kiem/builder/site"
)

// matrix has two axes and four cells: top left, top right, bottom left, bottom right.
var matrix = kind{
	name: "matrix", dutch: "matrix", min: 4, max: 4,
	keys:    []string{"parts", "x", "y"},
	example: [2]string{"[One, Two, Three, Four]", "[Een, Twee, Drie, Vier]"},
	draw:    drawMatrix,
	read: func(r *reader, fs fields, node *site.Node) {
		readParts(r, fs, node, "items")
		if fs.get("x") == nil && fs.get("y") == nil {
			r.report("K164", node.Pos, "field", "x", "other", "y")
			return
		}
		r.diagram.X = r.axis(fs, "x", node.Pos)
		r.diagram.Y = r.axis(fs, "y", node.Pos)
	},
}

// axis reads the two ends of an axis, low and high.
func (r *reader) axis(fs fields, name string, otherwise site.Pos) [2]string {
	node := fs.get(name)
	if node == nil {
		r.report("K164", fs.pos(name, otherwise), "field", name)
		return [2]string{}
	}
	ends := r.textsOf(node, name)
	if len(ends) != 2 {
		p := problem.At("K164", r.file, node.Pos, "field", name)
		if low, high, ok := pairIn(node); ok {
			p.Suggestion = name + ": " + listOf(low, high)
		}
		r.problems = append(r.problems, p)
		return [2]string{}
	}
	return [2]string(ends)
}
