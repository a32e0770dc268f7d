package render

import (
	"bytes"
	"html/template"
	"slices"
	"strconv"

	"kiem/builder/site"
)

// fill writes part of a body's HTML, from one offset to another, with its slots filled.
func (s *scene) fill(page *site.Page, body *site.Body, from, to int) (template.HTML, error) {
	if s.lastBody != body {
		text, err := body.Read()
		if err != nil {
			return "", err
		}
		s.lastBody, s.lastText = body, text
	}
	text := s.lastText
	slots := between(text.Slots, from, to)
	var b bytes.Buffer
	b.Grow(to - from + 64*len(slots))
	at := from
	for _, slot := range slots {
		b.Write(text.HTML[at:slot.Offset])
		at = slot.Offset
		if err := s.fillSlot(&b, page, slot); err != nil {
			return "", err
		}
	}
	b.Write(text.HTML[at:to])
	return template.HTML(b.String()), nil
}

// between are the slots, which are in order, of a part of a body. A page may have very many
// of them, and as many sections.
func between(slots []site.Slot, from, to int) []site.Slot {
	place := func(slot site.Slot, offset int) int { return slot.Offset - offset }
	first, _ := slices.BinarySearchFunc(slots, from, place)
	last, _ := slices.BinarySearchFunc(slots, to, place)
	return slots[first:max(first, last)]
}

func (s *scene) fillSlot(b *bytes.Buffer, page *site.Page, slot site.Slot) error {
	switch slot.Kind {
	case site.LinkSlot:
		s.fillLink(b, page, slot.N)
	case site.ImageSlot:
		s.fillImage(b, s.targets(page)[slot.N])
	case site.PlaceSlot:
		if s.r.places && s.style != absolute { // in a feed nobody edits
			attribute(b, site.PlaceAttribute, page.Path+":"+strconv.Itoa(slot.N))
		}
	case site.DiagramSlot:
		return s.fillDiagram(b, page, page.Document(s.r.graph).Diagrams[slot.N])
	}
	return nil
}

// targets are what the links of a page lead to.
func (s *scene) targets(page *site.Page) []site.Target { return s.r.graph.Finder.Targets(page) }

func (s *scene) fillLink(b *bytes.Buffer, page *site.Page, n int) {
	target := s.targets(page)[n]
	href, ok := s.target(target)
	if !ok {
		return
	}
	attribute(b, "href", href)
	if target.Page != nil && target.Page.Lang != page.Lang {
		attribute(b, "hreflang", target.Page.Lang)
	}
}

// fillImage writes where the image is, and how large, so that the text around it does
// not move when it comes in.
func (s *scene) fillImage(b *bytes.Buffer, target site.Target) {
	src, ok := s.target(target)
	if !ok {
		src = ""
	}
	attribute(b, "src", src)
	if f := target.File; f != nil && f.Width > 0 {
		attribute(b, "width", strconv.Itoa(f.Width))
		attribute(b, "height", strconv.Itoa(f.Height))
	}
	attribute(b, "loading", "lazy")
}

// fillDiagram draws the partial "figure".
func (s *scene) fillDiagram(b *bytes.Buffer, page *site.Page, d *site.Diagram) error {
	figure := s.r.layouts[s.lang].figure
	if figure == nil {
		return nil
	}
	drawn, err := figure.draw(b.AvailableBuffer(), s.diagram(page, d), false)
	if err != nil {
		return (&failure{s.r, s.lang, "partials/figure", page.Path}).layoutError(err)
	}
	b.Write(drawn)
	return nil
}

func attribute(b *bytes.Buffer, name, value string) {
	b.WriteByte(' ')
	b.WriteString(name)
	b.WriteString(`="`)
	template.HTMLEscape(b, []byte(value))
	b.WriteByte('"')
}
