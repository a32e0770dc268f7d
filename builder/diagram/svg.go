package diagram

import (
	"bytes"
	"encoding/xml"
	"html"
	"strings"
	"unicode/utf8"
)

// pen writes SVG. With a palette it writes colours as attributes, for a drawing that
// stands alone; without, it writes classes, which the style sheet of the page colours.
type pen struct {
	bytes.Buffer
	palette *Palette
}

// write writes a sketch as SVG to stand in a page. Links are what a screen reader reads,
// each with the name and place of its part; the letters themselves are hidden from it,
// as they may be broken over lines. A drawing with a link is a group, since the parts of
// an image are hidden; one without is an image.
func write(sk *sketch, w Words, suffix string) []byte {
	var p pen
	role := "img"
	for _, part := range w.Parts {
		if part.Href != "" {
			role = "group"
		}
	}
	p.open(sk, ` class="dg `+suffix+`" role="`+role+`"`, w, "-"+suffix)
	p.hidden(sk.ground, nil)
	for _, part := range sk.parts {
		p.part(part, w.Parts, role == "group")
	}
	p.hidden(sk.over, sk.texts)
	p.WriteString(`</svg>`)
	return p.Bytes()
}

// open begins the drawing with its name and what it shows.
func (p *pen) open(sk *sketch, attributes string, w Words, suffix string) {
	title, description := w.ID+"-t"+suffix, w.ID+"-d"+suffix
	p.strings(`<svg`, attributes, ` viewBox="0 0 `, num(sk.width), ` `, num(sk.height), `" aria-labelledby="`, title, `"`)
	if w.Description != "" {
		p.strings(` aria-describedby="`, description, `"`)
	}
	p.strings(`><title id="`, title, `">`, escape(w.Title), `</title>`)
	if w.Description != "" {
		p.strings(`<desc id="`, description, `">`, escape(w.Description), `</desc>`)
	}
}

func (p *pen) strings(all ...string) {
	for _, s := range all {
		p.WriteString(s)
	}
}

// hidden writes what is said to nobody.
func (p *pen) hidden(shapes []shape, texts []label) {
	if len(shapes) == 0 && len(texts) == 0 {
		return
	}
	p.WriteString(`<g aria-hidden="true">`)
	for _, s := range shapes {
		p.shape(s)
	}
	for _, l := range texts {
		p.label(l)
	}
	p.WriteString(`</g>`)
}

// part writes a part: what is said of it and where it leads on its shape, and over that
// its letters. They stand beside the link, not in it, as they may be broken over lines and
// come with numbers and notes: in the link, that would all be its text, and be other
// than its name.
func (p *pen) part(part partSketch, words []PartWords, group bool) {
	var said PartWords
	if part.part < len(words) {
		said = words[part.part]
	}
	switch {
	case said.Href != "":
		p.strings(`<a href="`, escape(said.Href), `" aria-label="`, escape(said.Label), `">`)
		p.shape(part.shape)
		p.WriteString(`</a>`)
	case group:
		p.strings(`<g role="img" aria-label="`, escape(said.Label), `">`)
		p.shape(part.shape)
		p.WriteString(`</g>`)
	default:
		p.shape(part.shape)
	}
	p.hidden(nil, part.texts)
}

func (p *pen) shape(s shape) {
	if s.element == "" {
		return
	}
	p.strings(`<`, s.element)
	if p.palette != nil {
		p.WriteString(p.palette.shape(s.class))
	} else if s.class != "" {
		p.strings(` class="`, s.class, `"`)
	}
	p.strings(s.attributes, `/>`)
}

func (p *pen) label(l label) {
	if len(l.lines) == 0 {
		return
	}
	class := l.class
	if l.weight == light {
		class = join(class, "note")
	}
	p.WriteString(`<text`)
	if p.palette != nil {
		p.WriteString(p.palette.text(class))
	} else {
		if class != "" {
			p.strings(` class="`, class, `"`)
		}
	}
	p.strings(` font-size="`, num(l.size), `"`)
	if l.anchor != start {
		p.strings(` text-anchor="`, string(l.anchor), `"`)
	}
	y := l.baseline()
	if len(l.lines) == 1 {
		p.strings(` x="`, num(l.x), `" y="`, num(y), `">`, escape(l.lines[0]), `</text>`)
		return
	}
	p.WriteString(`>`)
	for i, line := range l.lines {
		p.strings(`<tspan x="`, num(l.x), `" y="`, num(y+float64(i)*l.size*lineHeight), `">`, escape(line), `</tspan>`)
	}
	p.WriteString(`</text>`)
}

// escape writes text as XML. Control characters, which XML cannot have and of which one
// would make a file unreadable, become the sign for a character that is not known.
func escape(s string) string {
	if strings.IndexFunc(s, isUnusual) < 0 {
		return html.EscapeString(s)
	}
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes all that is written
	return b.String()
}

// isUnusual holds for every character that XML cannot have, and a few that it can.
func isUnusual(r rune) bool { return r < ' ' || r == utf8.RuneError || r >= 0xFFFE }

func has(class, name string) bool {
	for _, c := range strings.Fields(class) {
		if c == name {
			return true
		}
	}
	return false
}
