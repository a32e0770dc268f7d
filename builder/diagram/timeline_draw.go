package diagram

import "kiem/builder/site"

const (
	timelineDot    = 8.0
	timelineRadius = 3
	timelineGap    = 26.0 // between the rows
	timelinePad    = 10.0 // by which the area to point at is higher than the text
	timelineNote   = 3.0  // between name and note

	// A moment may be a sentence: late in 2011, after the elections. What an event was
	// can be a few sentences; the drawing has the height for them.
	timelineWhenLines = 4
	timelineNameLines = 4
	timelineNoteLines = 12
)

// timelineForm is where the columns of a timeline are.
type timelineForm struct {
	line     float64 // the x of the line
	when     float64 // the x of the moments, and on which side of it they are
	whenSide anchor
	whenRoom float64
	name     float64 // the x of names and notes
	above    bool    // whether a moment stands above its name instead of before the line
}

// drawTimeline draws moments down a line: the moment before it and what happened behind
// it. In the narrow drawing the moment stands above the name.
func drawTimeline(sk *sketch, d *site.Diagram) {
	sk.width = pick(sk.size, 640.0, 320)
	f := pick(sk.size,
		timelineForm{line: 150, when: 128, whenSide: end, whenRoom: 120, name: 176},
		timelineForm{line: 20, when: 44, whenSide: start, whenRoom: 268, name: 44, above: true})
	whens, names := timelineLabels(sk, d.Parts, f)
	y := margin + timelinePad
	dots := make([]float64, len(d.Parts))
	for i, p := range d.Parts {
		note := sk.note(p.Text, sk.width-margin-f.name, timelineNoteLines, 0, 0, start)
		dot, bottom := f.row(sk, i, y, whens[i], names[i], note)
		dots[i], y = dot, bottom+timelineGap
	}
	sk.height = y - timelineGap + timelinePad + margin
	sk.ground = append(sk.ground, path("M"+num(f.line)+" "+num(dots[0])+"V"+num(dots[len(dots)-1]), "ed"))
	for _, dot := range dots {
		sk.ground = append(sk.ground, circle(f.line, dot, timelineDot, "s t60"))
	}
}

// timelineLabels are the moments and the names, each all in one size.
func timelineLabels(sk *sketch, parts []site.Part, f timelineForm) (whens, names []label) {
	moments, events := make([]text, len(parts)), make([]text, len(parts))
	for i, p := range parts {
		moments[i] = text{text: p.When, weight: light, sizes: []float64{15, noteSize}, room: width(f.whenRoom), lines: timelineWhenLines}
		events[i] = text{text: shown(p), weight: bold, sizes: sk.sizes(), room: width(sk.width - margin - f.name), lines: timelineNameLines}
	}
	whens, names = sk.fitEvenly(moments, f.whenSide), sk.fitEvenly(events, start)
	for i := range whens {
		whens[i].class = "soft"
	}
	return whens, names
}

// row draws an event with the top of its text at y, and returns the height of its dot and
// of the bottom of the text. The dot is level with the first line beside it.
func (f timelineForm) row(sk *sketch, i int, y float64, when, name, note label) (dot, bottom float64) {
	when.x = f.when
	if f.above && len(when.lines) > 0 {
		dot = y + lineMiddle(when)
		when = when.top(y)
		name, note = stacked(name, timelineNote, note, f.name, y+when.height())
	} else {
		dot = y + lineMiddle(name)
		name, note = stacked(name, timelineNote, note, f.name, y)
		when.y += name.baseline() - when.baseline()
	}
	bottom = max(foot(when), foot(name), foot(note))
	sk.add(i, rect(margin, y-timelinePad, sk.width-2*margin, bottom-y+2*timelinePad, timelineRadius, "hit"), when, name, note)
	return dot, bottom
}

// lineMiddle is the middle of a label's first line, from its top.
func lineMiddle(l label) float64 { return l.size * lineHeight / 2 }

// foot is the bottom of a label, 0 for one without text.
func foot(l label) float64 {
	if len(l.lines) == 0 {
		return 0
	}
	return l.y + l.height()/2
}
