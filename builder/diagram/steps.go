package diagram

import "kiem/builder/site"

// steps follow one another. Without parts of its own, the diagram takes the steps of the
// model that it is on.
var steps = kind{
	name: "steps", dutch: "stappen", min: 2, max: 8, plain: true,
	keys: []string{"parts"},
	draw: drawSteps,
	read: func(r *reader, fs fields, node *site.Node) {
		if fs.get("parts") == nil {
			r.diagram.FromSteps = true
			return
		}
		readParts(r, fs, node, "when")
	},
}
