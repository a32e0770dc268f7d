package diagram

import "kiem/builder/site"

// levels lie on top of one another; the first part is the top.
var levels = kind{
	name: "levels", dutch: "niveaus", min: 3, max: 7, plain: true,
	keys: []string{"parts", "direction"},
	draw: drawLevels,
	read: func(r *reader, fs fields, node *site.Node) {
		readParts(r, fs, node)
		r.diagram.Direction = r.choice(fs, "direction",
			choice{"down", "naar beneden"}, choice{"up", "naar boven"}, choice{"none", "geen"},
			choice{"down", "omlaag"}, choice{"up", "omhoog"})
	},
}
