package diagram

import "kiem/builder/site"

const (
	shiftRadius = 3
	shiftAir    = 24.0 // above and below the text of a row, together
	shiftIndent = 14.0 // from a box to its text
	shiftLines  = 4    // of a text, unless it needs more even in the smallest size
	// shiftArrowRoom is the height for the arrow between two boxes in the narrow drawing:
	// less than there is between rows, so that the two belong together.
	shiftArrowRoom = 24.0
)

// shiftForm is where a row's boxes are.
type shiftForm struct {
	box         float64 // the width of both boxes
	left, right float64 // their x
	between     float64 // rows
}

// drawShift draws rows of what was and what comes: a dashed box, an arrow, a filled box.
// In the narrow drawing the second box stands under the first. A row is one part.
func drawShift(sk *sketch, d *site.Diagram) {
	sk.width = pick(sk.size, 640.0, 320)
	f := pick(sk.size, shiftForm{box: 264, left: 8, right: 368, between: 10}, shiftForm{box: 304, left: 8, right: 8, between: 32})
	from, to := shiftLabels(sk, d.Parts, f.box-2*shiftIndent)
	y := margin
	for i := range d.Parts {
		y += shiftRow(sk, i, f, y, from[i], to[i]) + f.between
	}
	sk.height = y - f.between + margin
}

// shiftLabels are the texts of the rows, all in one size.
func shiftLabels(sk *sketch, parts []site.Part, room float64) (from, to []label) {
	texts := make([]text, 2*len(parts))
	for i, p := range parts {
		texts[i] = text{text: shown(p), weight: light, sizes: sk.sizes(), room: roomFor(shiftLines, room), lines: mostLines}
		texts[len(parts)+i] = text{text: p.To, weight: bold, sizes: sk.sizes(), room: roomFor(shiftLines, room), lines: mostLines}
	}
	labels := sk.fitEvenly(texts, start)
	return labels[:len(parts)], labels[len(parts):]
}

// shiftRow draws a row at a height and returns how high it is.
func shiftRow(sk *sketch, i int, f shiftForm, y float64, from, to label) float64 {
	h1, h2 := from.height()+shiftAir, to.height()+shiftAir
	y2, bottom := y, y+max(h1, h2)
	if sk.size == wide {
		h1, h2 = max(h1, h2), max(h1, h2)
	} else {
		y2 = y + h1 + shiftArrowRoom
		bottom = y2 + h2
	}
	from.x, from.y = f.left+shiftIndent, y+h1/2
	to.x, to.y = f.right+shiftIndent, y2+h2/2
	sk.ground = append(sk.ground,
		rect(f.left, y, f.box, h1, shiftRadius, "s dash"),
		rect(f.right, y2, f.box, h2, shiftRadius, "s t16"))
	sk.add(i, rect(f.left, y, f.right+f.box-f.left, bottom-y, shiftRadius, "hit"), from, to)
	if sk.size == wide {
		sk.arrow("M282 "+num(y+h1/2)+"H358", 358, y+h1/2, 0)
	} else {
		sk.arrow("M36 "+num(y+h1+1)+"V"+num(y2-2), 36, y2-2, 90)
	}
	return bottom - y
}
