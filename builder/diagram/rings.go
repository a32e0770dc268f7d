package diagram

import "kiem/builder/site"

// rings lie around a core, which is the first part.
var rings = kind{
	name: "rings", dutch: "ringen", min: 2, max: 6, plain: true,
	keys: []string{"parts", "direction", "result"},
	draw: drawRings,
	read: func(r *reader, fs fields, node *site.Node) {
		readParts(r, fs, node)
		r.diagram.Direction = r.choice(fs, "direction",
			choice{"out", "naar buiten"}, choice{"in", "naar binnen"}, choice{"none", "geen"})
		r.diagram.Result = r.text(fs, "result")
	},
}
