package diagram

import (
	"strings"

	"kiem/builder/site"
)

// Palette are the colours of a drawing that stands alone, as #RRGGBB.
type Palette struct {
	Paper, Ink, Soft, Line string
	// Tints are those of the classes t8, t16, t24, t32 and t60, in that order.
	Tints [5]string
}

// tintClasses are the tints from light to dark.
var tintClasses = [5]string{"t8", "t16", "t24", "t32", "t60"}

// Alone draws a diagram as a file of its own, for a slide or a document: the wide
// drawing, on paper, with its colours in it and without links.
func Alone(d *site.Diagram, w Words, colours Palette) []byte {
	sk := sketchOf(d, wide)
	p := pen{palette: &colours}
	p.open(sk, ` xmlns="http://www.w3.org/2000/svg" width="`+num(sk.width)+`" height="`+num(sk.height)+
		`" role="img" font-family="'Schibsted Grotesk', 'Helvetica Neue', Arial, sans-serif"`, w, "")
	p.shape(shape{"rect", attributes("width", "100%", "height", "100%"), "paper"})
	p.all(sk)
	p.WriteString("</svg>\n")
	return p.Bytes()
}

// tallestPicture is how many times as high as it is wide a picture may be: what is higher is too small
// beside a title.
const tallestPicture = 1.3

// Picture draws a diagram small, to stand beside a title that says the same: nobody is
// read anything, and nothing leads anywhere.
func Picture(d *site.Diagram) []byte {
	sk := sketchOf(d, narrow)
	if sk.height > tallestPicture*sk.width {
		sk = sketchOf(d, wide)
	}
	var p pen
	p.strings(`<svg class="dg picture" viewBox="0 0 `, num(sk.width), ` `, num(sk.height), `" aria-hidden="true">`)
	p.all(sk)
	p.WriteString(`</svg>`)
	return p.Bytes()
}

// all paints a sketch without saying anything.
func (p *pen) all(sk *sketch) {
	for _, s := range sk.ground {
		p.shape(s)
	}
	for _, part := range sk.parts {
		p.shape(part.shape)
		for _, l := range part.texts {
			p.label(l)
		}
	}
	for _, s := range sk.over {
		p.shape(s)
	}
	for _, l := range sk.texts {
		p.label(l)
	}
}

// shape are the attributes for a shape of the classes.
func (c *Palette) shape(class string) string {
	fill, stroke, width := "none", "", "1.5"
	switch {
	case has(class, "paper"):
		fill = c.Paper
	case has(class, "hit"):
	case has(class, "ah"):
		fill = c.Ink
	case has(class, "ar"), has(class, "br"):
		stroke, width = c.Ink, "1.75"
	case has(class, "ed"), has(class, "s"):
		stroke = c.Line
	}
	for i, tint := range tintClasses {
		if has(class, tint) {
			fill = c.Tints[i]
		}
	}
	if has(class, "thick") {
		width = "3"
	}
	var b strings.Builder
	b.WriteString(attributes("fill", fill))
	if stroke != "" {
		b.WriteString(attributes("stroke", stroke, "stroke-width", width))
	}
	if has(class, "dash") {
		b.WriteString(attributes("stroke-dasharray", "4 3"))
	}
	return b.String()
}

// text are the attributes for a text of the classes.
func (c *Palette) text(class string) string {
	colour, weight := c.Ink, "600"
	if has(class, "note") {
		weight = "400" // readers of such files know hundreds only
	}
	if has(class, "soft") {
		colour = c.Soft
	}
	return attributes("fill", colour, "font-weight", weight)
}
