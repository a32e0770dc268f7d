package diagram

import "kiem/builder/site"

// matrixTints are those of the cells: top left, top right, bottom left, bottom right. Top
// right, where both axes are high, stands out.
var matrixTints = []string{"t16", "t32", "t8", "t16"}

const (
	matrixRadius = 3
	matrixIndent = 14.0 // from a cell to its texts
	matrixRise   = 12.0 // from a cell to its name
	itemGap      = 5.0  // between items, so that lines of one stay together
	axisAir      = 6.0  // from the end of an axis to its label
	// axisRoom is what an axis takes beside the cells: its head and some air.
	axisRoom = 20.0
)

// matrixForm is where the cells and axes are.
type matrixForm struct {
	cell     float64    // the width of one
	low      float64    // the least height of a row
	listed   bool       // whether cells have more than a name
	columns  [2]float64 // their x
	vertical float64    // the x of the vertical axis
}

// drawMatrix draws four cells around two axes that cross. The ends of the vertical axis
// are named above and below it; those of the horizontal one under its line, between the
// rows, so that no text is turned. The narrow drawing has names only.
func drawMatrix(sk *sketch, d *site.Diagram) {
	sk.width = pick(sk.size, 640.0, 320)
	f := formOfMatrix(sk.size, sk.width, d.Parts)
	cells := matrixCells(sk, f, d.Parts)
	high := sk.note(d.Y[1], sk.width-2*margin, mostLines, f.vertical, 0, middle).top(margin)
	y := margin + high.height() + axisAir
	from := y
	for row := 0; row < len(cells); row += 2 {
		if row > 0 {
			y = horizontalAxis(sk, d.X, f, y)
		}
		y = matrixRow(sk, f, y, row, cells[row:min(row+2, len(cells))])
	}
	sk.arrow("M"+num(f.vertical)+" "+num(y)+"V"+num(from), f.vertical, from, 270)
	low := sk.note(d.Y[0], sk.width-2*margin, mostLines, f.vertical, 0, middle).top(y + axisAir)
	sk.texts = append(sk.texts, high, low)
	sk.height = y + axisAir + low.height() + margin
}

func formOfMatrix(s size, width float64, parts []site.Part) matrixForm {
	f := matrixForm{low: pick(s, 120.0, 100), vertical: width / 2}
	for _, p := range parts {
		f.listed = f.listed || s == wide && len(p.Items) > 0
	}
	if f.listed {
		f.low = 150
	}
	f.cell = (width - 2*margin - axisRoom) / 2
	f.columns = [2]float64{margin, width - margin - f.cell}
	return f
}

// matrixCells are the texts of the cells, for a cell at 0,0: names alone are centred in
// their cells, names with items under them begin at the top.
func matrixCells(sk *sketch, f matrixForm, parts []site.Part) [][]label {
	texts := make([]text, len(parts))
	room, at := f.cell-2*matrixIndent, start
	if !f.listed {
		room, at = f.cell-2*margin, middle
	}
	for i, p := range parts {
		texts[i] = text{text: shown(p), weight: bold, sizes: sk.sizes(), room: roomFor(pick(sk.size, 2, 4), room), lines: mostLines}
	}
	cells := make([][]label, len(parts))
	for i, l := range sk.fitEvenly(texts, at) {
		cells[i] = append(cells[i], l.top(matrixRise))
		if f.listed {
			cells[i] = append(cells[i], itemLabels(sk, parts[i].Items, room, matrixRise+l.height()+itemGap)...)
		}
	}
	return cells
}

// itemLabels stand under one another from a height.
func itemLabels(sk *sketch, items []string, room, y float64) []label {
	var labels []label
	for _, item := range items {
		l := sk.note(item, room, mostLines, 0, 0, start).top(y)
		labels = append(labels, l)
		y += l.height() + itemGap
	}
	return labels
}

// matrixRow draws a row of two cells as high as the fuller one needs, and returns where
// it ends.
func matrixRow(sk *sketch, f matrixForm, y float64, first int, cells [][]label) float64 {
	h := f.low
	for _, labels := range cells {
		last := labels[len(labels)-1]
		h = max(h, last.y+last.height()/2+matrixRise)
	}
	for column, labels := range cells {
		x := f.columns[column]
		if f.listed {
			for i := range labels {
				labels[i].x, labels[i].y = x+matrixIndent, labels[i].y+y
			}
		} else {
			labels[0].x, labels[0].y = x+f.cell/2, y+h/2
		}
		sk.add(first+column, rect(x, y, f.cell, h, matrixRadius, tint(matrixTints, first+column)), labels...)
	}
	return y + h
}

// horizontalAxis draws the axis between the rows with the names of its ends under it, and
// returns where the next row begins.
func horizontalAxis(sk *sketch, ends [2]string, f matrixForm, y float64) float64 {
	y += axisRoom / 2
	right := sk.width - margin
	sk.arrow("M"+num(margin)+" "+num(y)+"H"+num(right), right, y, 0)
	y += axisAir
	low := sk.note(ends[0], f.cell, mostLines, margin, 0, start).top(y)
	high := sk.note(ends[1], f.cell, mostLines, right, 0, end).top(y)
	sk.texts = append(sk.texts, low, high)
	return y + max(low.height(), high.height()) + axisAir
}
