package diagram

import (
	"bytes"
	"html"
)

// write writes a sketch as SVG to stand in a page. Links are what a screen reader reads,
// each with the name and place of its part; the letters themselves are hidden from it,
// as they may be broken over lines. A drawing with a link is a group, since the parts of
// an image are hidden; one without is an image.
func write(sk *sketch, w Words, suffix string) []byte {
	var b bytes.Buffer
	role := "img"
	for _, p := range w.Parts {
		if p.Href != "" {
			role = "group"
		}
	}
	title, description := w.ID+"-t-"+suffix, w.ID+"-d-"+suffix
	b.WriteString(`<svg class="dg ` + suffix + `" viewBox="0 0 ` + num(sk.width) + ` ` + num(sk.height) + `" role="` + role + `" aria-labelledby="` + title + `"`)
	if w.Description != "" {
		b.WriteString(` aria-describedby="` + description + `"`)
	}
	b.WriteString(`><title id="` + title + `">` + html.EscapeString(w.Title) + `</title>`)
	if w.Description != "" {
		b.WriteString(`<desc id="` + description + `">` + html.EscapeString(w.Description) + `</desc>`)
	}
	writeHidden(&b, sk.ground, nil)
	for _, p := range sk.parts {
		writePart(&b, p, w.Parts, role == "group")
	}
	writeHidden(&b, sk.over, sk.texts)
	b.WriteString(`</svg>`)
	return b.Bytes()
}

// writeHidden writes what is said to nobody.
func writeHidden(b *bytes.Buffer, shapes []shape, texts []label) {
	if len(shapes) == 0 && len(texts) == 0 {
		return
	}
	b.WriteString(`<g aria-hidden="true">`)
	for _, s := range shapes {
		s.write(b)
	}
	for _, l := range texts {
		l.write(b, false)
	}
	b.WriteString(`</g>`)
}

func writePart(b *bytes.Buffer, p partSketch, words []PartWords, group bool) {
	var said PartWords
	if p.part >= 0 && p.part < len(words) {
		said = words[p.part]
	}
	closing := `</g>`
	switch {
	case said.Href != "":
		b.WriteString(`<a href="` + html.EscapeString(said.Href) + `" aria-label="` + html.EscapeString(said.Label) + `">`)
		closing = `</a>`
	case group && said.Label != "":
		b.WriteString(`<g role="img" aria-label="` + html.EscapeString(said.Label) + `">`)
	default:
		b.WriteString(`<g>`)
	}
	p.shape.write(b)
	for _, l := range p.texts {
		l.write(b, true)
	}
	b.WriteString(closing)
}

func (s shape) write(b *bytes.Buffer) {
	if s.element == "" {
		return
	}
	b.WriteString(`<` + s.element)
	if s.class != "" {
		b.WriteString(` class="` + s.class + `"`)
	}
	b.WriteString(s.attributes + `/>`)
}

func (l label) write(b *bytes.Buffer, hide bool) {
	if len(l.lines) == 0 {
		return
	}
	b.WriteString(`<text`)
	class := l.class
	if l.weight == light {
		class = join(class, "note")
	}
	if class != "" {
		b.WriteString(` class="` + class + `"`)
	}
	if hide {
		b.WriteString(` aria-hidden="true"`)
	}
	b.WriteString(` font-size="` + num(l.size) + `"`)
	if l.anchor != start {
		b.WriteString(` text-anchor="` + string(l.anchor) + `"`)
	}
	y := l.baseline()
	if len(l.lines) == 1 {
		b.WriteString(` x="` + num(l.x) + `" y="` + num(y) + `">` + html.EscapeString(l.lines[0]) + `</text>`)
		return
	}
	b.WriteString(`>`)
	for i, line := range l.lines {
		b.WriteString(`<tspan x="` + num(l.x) + `" y="` + num(y+float64(i)*l.size*lineHeight) + `">` + html.EscapeString(line) + `</tspan>`)
	}
	b.WriteString(`</text>`)
}
