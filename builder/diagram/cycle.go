package diagram

import "kiem/builder/site"

// cycle goes round: after the last part comes the first.
var cycle = kind{
	name: "cycle", dutch: "kringloop", min: 3, max: 8, plain: true,
	keys: []string{"parts"},
	draw: drawCycle,
	read: func(r *reader, fs fields, node *site.Node) { readParts(r, fs, node) },
}
