package diagram

import "kiem/builder/site"

// matrix has two axes and four cells: top left, top right, bottom left, bottom right.
var matrix = kind{
	name: "matrix", dutch: "matrix", min: 4, max: 4,
	keys: []string{"parts", "x", "y"},
	draw: drawMatrix,
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
		r.report("K164", node.Pos, "field", name)
		return [2]string{}
	}
	return [2]string(ends)
}
