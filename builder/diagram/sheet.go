package diagram

import "kiem/builder/site"

// SheetWords are the words on an empty sheet, in its language.
type SheetWords struct {
	// ID begins the ids in the drawing.
	ID string
	// Title is the model's name.
	Title string
	// Project, Date and Participants stand before the lines to write them on.
	Project, Date, Participants string
}

// An A3 sheet on its side, in millimetres.
const (
	sheetWidth  = 420.0
	sheetHeight = 297.0
	sheetMargin = 12.0 // what printers leave blank, and room for a clip
	// sheetHead is the height of the head: two lines of the title, or a label with room
	// to write in by hand below it.
	sheetHead    = 16.0
	sheetHeadGap = 6.0 // below it
	// sheetGrowth is by how much the paper grows when it is too small, mostGrowth where
	// that ends: no canvas that can be written gets there.
	sheetGrowth = 1.25
	mostGrowth  = 20.0
)

// Type sizes on paper in millimetres, rounded up to the one decimal that a drawing has:
// questions are 10 points, names 12, the title at most 24.
const (
	sheetAsk  = 3.6
	sheetName = 4.3
)

var sheetTitles = []float64{8.5, 7.8, 7.1, 6.4, 5.7, 5}

var sheetCells = cellForm{
	gap: 4, inset: 4, top: 3, bottom: 3, between: 0.5, radius: 1,
	names: []float64{sheetName}, asks: []float64{sheetAsk},
}

// Sheet draws the cells of a canvas to write in, for a sheet of A3 paper on its side: an
// SVG to be printed alone on its page, with the class sheet. Its cells have no tint, as
// they are to be written in.
func Sheet(d *site.Diagram, w SheetWords) []byte {
	return write(sheetOf(d, w), Words{ID: w.ID, Title: w.Title}, "sheet")
}

// sheetOf plans the sheet. Should the texts alone be higher than the paper, then they are
// set on larger paper, which is printed smaller: small letters are better than lost ones.
func sheetOf(d *site.Diagram, w SheetWords) *sketch {
	for growth := 1.0; ; growth *= sheetGrowth {
		sk := &sketch{width: sheetWidth * growth, height: sheetHeight * growth}
		sheetHeader(sk, w)
		if sheetGrid(sk, d) || growth > mostGrowth {
			return sk
		}
	}
}

// sheetGrid draws the cells below the header. It reports whether they fit.
func sheetGrid(sk *sketch, d *site.Diagram) bool {
	columns := max(d.Columns, 1)
	top := sheetMargin + sheetHead + sheetHeadGap
	g := grid{x: sheetMargin, y: top, width: sk.width - 2*sheetMargin, columns: columns, cellForm: sheetCells}
	areas, rows := arrange(d.Parts, columns)
	if rows == 0 {
		return true
	}
	cells := g.fill(sk, d.Parts, areas)
	height := sk.height - top - sheetMargin
	g.rows = fillRows(cells, rows, height, g.gap)
	for i, c := range cells {
		g.draw(sk, i, c, "s")
	}
	return g.height() < height+0.1
}

// fillRows makes rows fill a height: all alike, or if some need more than that, each by
// its need and the same amount more.
func fillRows(cells []cell, rows int, height, gap float64) []float64 {
	free := height - gap*float64(rows-1)
	heights := rowHeights(cells, rows, max(free/float64(rows), 0), gap)
	if total(heights) > free+0.1 {
		heights = rowHeights(cells, rows, 0, gap)
		raise(heights, free)
	}
	return heights
}

func total(heights []float64) float64 {
	sum := 0.0
	for _, h := range heights {
		sum += h
	}
	return sum
}

// sheetHeader writes the title, and three lines with what belongs on them.
func sheetHeader(sk *sketch, w SheetWords) {
	const (
		titleShare = 0.34 // of the width
		dateShare  = 0.12
		wideShare  = 0.24 // for a project's name, and for some people's
	)
	inner := sk.width - 2*sheetMargin
	title := sk.fit(text{text: w.Title, weight: bold, sizes: sheetTitles, room: width(titleShare*inner - sheetCells.gap), lines: 2},
		sheetMargin, 0, start)
	title.y = sheetMargin + sheetHead/2
	sk.texts = append(sk.texts, title)
	x := sheetMargin + titleShare*inner
	for _, line := range []struct {
		text  string
		share float64
	}{{w.Project, wideShare}, {w.Date, dateShare}, {w.Participants, 1 - titleShare - wideShare - dateShare}} {
		room := line.share*inner - sheetCells.gap
		sk.writeLine(line.text, x+sheetCells.gap, room)
		x += line.share * inner
	}
}

// writeLine draws a line to write on, and above its beginning what to write there.
func (sk *sketch) writeLine(s string, x, room float64) {
	l := sk.fit(text{text: s, weight: light, sizes: []float64{sheetAsk}, room: width(room), lines: 1}, x, 0, start)
	sk.texts = append(sk.texts, l.top(sheetMargin))
	sk.over = append(sk.over, path("M"+num(x)+" "+num(sheetMargin+sheetHead)+"h"+num(room), "ed"))
}
