package diagram

import "kiem/builder/site"

const (
	canvasCells   = 16
	canvasColumns = 5
	canvasRows    = 6 // that one cell stands beside; a taller one would be mostly paper
)

// canvas is a sheet of cells, each with a question to answer in it. Cells take the first
// free place, row by row.
var canvas = kind{
	name: "canvas", dutch: "canvas", min: 1, max: canvasCells,
	keys: []string{"columns", "cells"},
	draw: drawCanvas,
	read: func(r *reader, fs fields, node *site.Node) {
		d := r.diagram
		d.Columns = r.number(fs, "columns", 3, 2, canvasColumns)
		d.Parts = r.parts(fs, "cells", "ask", "wide", "tall")
		for i := range d.Parts {
			d.Parts[i].Wide = max(d.Parts[i].Wide, 1)
			d.Parts[i].Tall = max(d.Parts[i].Tall, 1)
		}
		r.checkCount(fs.pos("cells", node.Pos), len(d.Parts))
	},
}
