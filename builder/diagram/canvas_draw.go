package diagram

import "kiem/builder/site"

// cellForm is how the cells of a canvas are drawn: on a screen in units of the drawing,
// on paper in millimetres.
type cellForm struct {
	gap         float64 // between cells
	inset       float64 // left and right of a cell's text
	top         float64 // above it
	bottom      float64 // below it
	between     float64 // between a name and its question
	radius      float64
	names, asks []float64 // sizes
}

// screenCells has one size for questions, as smaller is not allowed and larger would
// compete with the names. The line height of a name leaves 2 units above its letters, so
// that the letters are as far from the top as from the side.
var screenCells = cellForm{
	gap: 6, inset: 12, top: 11, bottom: 13, between: 2, radius: 3,
	names: []float64{16, 15, 14}, asks: []float64{noteSize},
}

const (
	leastRow       = 72.0 // a lower row would look like a heading
	leastNarrowRow = 48.0 // in a stack no cell stands beside another that is higher
)

// cell is a cell with its texts, which are placed when its corner is known.
type cell struct {
	area
	name, ask label
	need      float64 // the height that its texts take
}

// drawCanvas draws cells in columns; in the narrow drawing they are stacked.
func drawCanvas(sk *sketch, d *site.Diagram) {
	sk.width = pick(sk.size, 640.0, 320)
	columns, least := max(d.Columns, 1), leastRow
	if sk.size == narrow {
		columns, least = 1, leastNarrowRow
	}
	areas, rows := arrange(d.Parts, columns)
	g := grid{x: margin, y: margin, width: sk.width - 2*margin, columns: columns, cellForm: screenCells}
	cells := g.fill(sk, d.Parts, areas)
	g.rows = rowHeights(cells, rows, least, g.gap)
	for i, c := range cells {
		class := "s t8"
		if i == 0 {
			class = "s t32"
		}
		g.draw(sk, i, c, class)
	}
	sk.height = g.y + g.height() + margin
}

// grid is columns of the same width and rows of any height.
type grid struct {
	x, y, width float64
	columns     int
	rows        []float64
	cellForm
}

// span is the width of a number of columns with the gaps between them.
func (g grid) span(columns int) float64 {
	column := (g.width - g.gap*float64(g.columns-1)) / float64(g.columns)
	return column*float64(columns) + g.gap*float64(columns-1)
}

// height is that of all rows.
func (g grid) height() float64 { return g.sum(0, len(g.rows)) }

// sum is the height of some rows with the gaps between them.
func (g grid) sum(from, to int) float64 {
	h := g.gap * float64(to-from-1)
	for _, row := range g.rows[from:to] {
		h += row
	}
	return h
}

// fill fits the texts of the cells. Names are of one size in the whole canvas.
func (g grid) fill(sk *sketch, parts []site.Part, areas []area) []cell {
	names := make([]text, len(parts))
	for i, p := range parts {
		names[i] = g.text(shown(p), bold, g.names, areas[i])
	}
	cells := make([]cell, len(parts))
	for i, name := range sk.fitEvenly(names, start) {
		c := cell{area: areas[i], name: name, need: g.top + name.height() + g.bottom}
		if parts[i].Ask != "" {
			c.ask = sk.fit(g.text(parts[i].Ask, light, g.asks, c.area), 0, 0, start)
			c.need += g.between + c.ask.height()
		}
		cells[i] = c
	}
	return cells
}

// text asks for a text in a cell, in as many lines as it takes: the row will grow.
func (g grid) text(s string, w weight, sizes []float64, at area) text {
	return text{text: s, weight: w, sizes: sizes, room: width(g.span(at.wide) - 2*g.inset), lines: mostLines}
}

// draw adds a cell in its place.
func (g grid) draw(sk *sketch, part int, c cell, class string) {
	x := g.x
	if c.column > 0 {
		x += g.span(c.column) + g.gap
	}
	y := g.y
	if c.row > 0 {
		y += g.sum(0, c.row) + g.gap
	}
	c.name.x, c.ask.x = x+g.inset, x+g.inset
	name := c.name.top(y + g.top)
	ask := c.ask.top(y + g.top + name.height() + g.between)
	sk.add(part, rect(x, y, g.span(c.wide), g.sum(c.row, c.row+c.tall), g.radius, class), name, ask)
}
