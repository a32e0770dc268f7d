package diagram

import (
	"strconv"

	"kiem/builder/site"
)

// stepTints grow from the first step to the last, however many there are.
var stepTints = []string{"t8", "t16", "t32", "t60"}

// stepTint is the tint of step i of n.
func stepTint(i, n int) string {
	last := max(n-1, 1)
	return tint(stepTints, (2*i*(len(stepTints)-1)+last)/(2*last)) // rounded
}

// stepNoteLines are at most the lines of what stands below a step's title: how long it
// takes, which is a word or two.
const stepNoteLines = 2

// drawSteps draws chevrons that point at each other, in rows of at most four, or fewer
// when long words need the room; in the narrow drawing numbered circles on a line, with the titles beside them.
func drawSteps(sk *sketch, d *site.Diagram) {
	sk.width = pick(sk.size, 640.0, 320)
	if sk.size == wide {
		drawChevrons(sk, d.Parts)
	} else {
		drawStepList(sk, d.Parts)
	}
}

const (
	chevronsInRow = 4
	chevronPoint  = 14.0 // how far the point stands out, and the notch goes in
	chevronGap    = 6.0  // between a point and the notch that it points into
	chevronRowGap = 16.0

	// The text begins beside the notch and may reach a little beyond the shoulder, as it
	// stands where the point is.
	chevronIndent = 22.0
	chevronAir    = 12.0

	chevronNumber = 14.0 // from the top to the number
	chevronTitle  = 46.0 // from the top to the title
	chevronNote   = 6.0  // between title and note
	chevronFoot   = 16.0
	chevronLines  = 5

	stepNumberSize = 22
)

// chevronSizes are those of a title. It has little width: larger would break words.
var chevronSizes = []float64{17, 16, 15, 14}

// chevrons are the rows: n steps of one width and height, so many in a row.
type chevrons struct {
	n, rows, inRow int
	width, height  float64
}

// chevronsOf places n steps in rows of so many, in a drawing of that width.
func chevronsOf(n, inRow int, drawing float64) chevrons {
	c := chevrons{n: n, rows: (n + inRow - 1) / inRow, inRow: inRow}
	between := float64(inRow-1) * (chevronPoint - chevronGap) // by which they reach into each other
	c.width = (drawing - 2*margin + between) / float64(inRow)
	return c
}

// room is the width for text.
func (c chevrons) room() float64 { return c.width - chevronIndent - chevronAir }

// fitChevrons divides the steps evenly over as few rows as there can be without breaking
// a word.
func fitChevrons(parts []site.Part, drawing float64) chevrons {
	n := len(parts)
	for rows := (n + chevronsInRow - 1) / chevronsInRow; ; rows++ {
		c := chevronsOf(n, (n+rows-1)/rows, drawing)
		var trial sketch
		stepLabels(&trial, parts, chevronSizes, c.room(), chevronLines)
		if len(trial.broken) == 0 || c.inRow == 1 {
			return c
		}
	}
}

func drawChevrons(sk *sketch, parts []site.Part) {
	c := fitChevrons(parts, sk.width)
	titles, notes := stepLabels(sk, parts, chevronSizes, c.room(), chevronLines)
	c.height = chevronTitle + tallest(titles) + chevronFoot
	if noted := tallest(notes); noted > 0 {
		c.height += chevronNote + noted
	}
	for i := range parts {
		c.draw(sk, i, titles[i], notes[i])
	}
	sk.height = 2*margin + float64(c.rows)*(c.height+chevronRowGap) - chevronRowGap
}

// draw draws one step: its number, its title from the top and its note from the bottom,
// so that they stand at the same heights in the whole row.
func (c chevrons) draw(sk *sketch, i int, title, note label) {
	row, column := i/c.inRow, i%c.inRow
	x := margin + float64(column)*(c.width-chevronPoint+chevronGap)
	y := margin + float64(row)*(c.height+chevronRowGap)
	number := stepNumber(i, stepNumberSize, start)
	number.x, title.x, note.x = x+chevronIndent, x+chevronIndent, x+chevronIndent
	number = number.top(y + chevronNumber)
	title = title.top(y + chevronTitle)
	note = note.top(y + c.height - chevronFoot - note.height())
	sk.add(i, chevron(x, y, c.width, c.height, column > 0, stepTint(i, c.n)), number, title, note)
}

// chevron is a bar with a point to the right, and a notch for the point before it.
func chevron(x, y, w, h float64, notch bool, class string) shape {
	shoulder := num(x + w - chevronPoint)
	d := "M" + num(x) + " " + num(y) + "H" + shoulder + "L" + num(x+w) + " " + num(y+h/2) + "L" + shoulder + " " + num(y+h) + "H" + num(x)
	if notch {
		d += "L" + num(x+chevronPoint) + " " + num(y+h/2)
	}
	return path(d+"Z", class)
}

const (
	stepRadius   = 18.0
	stepCentre   = 26.0 // the x of the circles
	stepText     = 56.0 // the x of the titles
	stepNote     = 2.0  // between title and note
	stepGap      = 22.0 // between the rows
	stepPad      = 4.0  // around a row, to point at
	stepLines    = 4
	stepListSize = 16
)

func drawStepList(sk *sketch, parts []site.Part) {
	n := len(parts)
	titles, notes := stepLabels(sk, parts, sk.sizes(), sk.width-margin-stepText, stepLines)
	y := margin
	centres := make([]float64, n)
	for i := range parts {
		centres[i] = y + stepRadius
		number := stepNumber(i, stepListSize, middle)
		number.x, number.y = stepCentre, centres[i]
		block := stackedHeight(titles[i], stepNote, notes[i])
		top := y + max(0, stepRadius-block/2)
		title, note := stacked(titles[i], stepNote, notes[i], stepText, top)
		bottom := max(y+2*stepRadius, top+block)
		sk.add(i, rect(margin-stepPad, y-stepPad, sk.width-2*(margin-stepPad), bottom-y+2*stepPad, stepRadius+stepPad, "hit"), number, title, note)
		y = bottom + stepGap
	}
	sk.height = y - stepGap + margin
	sk.ground = append(sk.ground, path("M"+num(stepCentre)+" "+num(centres[0])+"V"+num(centres[n-1]), "ed"))
	for i, centre := range centres {
		sk.ground = append(sk.ground, circle(stepCentre, centre, stepRadius, stepTint(i, n)))
	}
}

// stepLabels are the titles and notes of steps, the titles all in one size.
func stepLabels(sk *sketch, parts []site.Part, sizes []float64, room float64, lines int) (titles, notes []label) {
	texts := make([]text, len(parts))
	for i, p := range parts {
		texts[i] = text{text: shown(p), weight: bold, sizes: sizes, room: width(room), lines: lines}
		notes = append(notes, sk.note(p.When, room, stepNoteLines, 0, 0, start))
	}
	return sk.fitEvenly(texts, start), notes
}

// stepNumber is the number of a step, which stands at 0,0 until it is placed.
func stepNumber(i int, size float64, at anchor) label {
	number := strconv.Itoa(i + 1)
	return label{anchor: at, size: size, weight: bold, lines: []string{number}, room: 2 * stepRadius}
}

// tallest is the height of the tallest label.
func tallest(labels []label) float64 {
	h := 0.0
	for _, l := range labels {
		h = max(h, l.height())
	}
	return h
}

// stacked places a name and its note below each other, from a height on.
func stacked(name label, gap float64, note label, x, top float64) (label, label) {
	name.x, note.x = x, x
	return name.top(top), note.top(top + name.height() + gap)
}

// stackedHeight is how high a name and its note are together.
func stackedHeight(name label, gap float64, note label) float64 {
	if len(note.lines) == 0 {
		return name.height()
	}
	return name.height() + gap + note.height()
}
