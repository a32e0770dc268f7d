package render

import (
	"html/template"
	"slices"
	"strconv"
	"sync"

	"kiem/builder/site"
)

// fill is part of a body's HTML, from one offset to another, with its slots filled.
func (s *scene) fill(page *site.Page, body *site.Body, from, to int) (template.HTML, error) {
	buffer := buffers.Get().(*[]byte)
	defer buffers.Put(buffer)
	b, err := s.appendFilled((*buffer)[:0], page, body, from, to)
	if err != nil {
		return "", err
	}
	*buffer = b
	return template.HTML(b), nil
}

// appendFilled appends that to a part of a page.
func (s *scene) appendFilled(b []byte, page *site.Page, body *site.Body, from, to int) ([]byte, error) {
	text, err := s.written(body)
	if err != nil {
		return nil, err
	}
	at := from
	for _, slot := range between(text.Slots, from, to) {
		b = append(b, text.HTML[at:slot.Offset]...)
		at = slot.Offset
		if b, err = s.fillSlot(b, page, slot); err != nil {
			return nil, err
		}
	}
	return append(b, text.HTML[at:to]...), nil
}

// written is the text of a body, until that of another is asked for: a page may show it section
// by section.
func (s *scene) written(body *site.Body) (site.Written, error) {
	if s.lastBody == body {
		return s.lastText, nil
	}
	if s.room == nil {
		s.room = rooms.Get().(*site.Room)
	}
	text, err := body.ReadIn(s.room)
	if err != nil {
		return site.Written{}, err
	}
	s.lastBody, s.lastText = body, text
	return text, nil
}

// rooms are where bodies are read. What becomes of them in a page is a copy.
var rooms = sync.Pool{New: func() any { return new(site.Room) }}

// done lets others have what the scene needed while its page was made.
func (s *scene) done() {
	if s.room != nil {
		rooms.Put(s.room)
	}
	s.room, s.lastBody, s.lastText = nil, nil, site.Written{}
}

// between are the slots, which are in order, of a part of a body. A page may have very many
// of them, and as many sections.
func between(slots []site.Slot, from, to int) []site.Slot {
	place := func(slot site.Slot, offset int) int { return slot.Offset - offset }
	first, _ := slices.BinarySearchFunc(slots, from, place)
	last, _ := slices.BinarySearchFunc(slots, to, place)
	return slots[first:max(first, last)]
}

// fillSlot, and what it calls, append to a part of a page.
func (s *scene) fillSlot(b []byte, page *site.Page, slot site.Slot) ([]byte, error) {
	switch slot.Kind {
	case site.LinkSlot:
		return s.fillLink(b, page, slot.N), nil
	case site.ImageSlot:
		return s.fillImage(b, s.targets(page)[slot.N]), nil
	case site.PlaceSlot:
		if s.r.places && s.style != absolute { // in a feed nobody edits
			return attribute(b, site.PlaceAttribute, page.Path+":"+strconv.Itoa(slot.N)), nil
		}
	case site.DiagramSlot:
		return s.fillDiagram(b, page, page.Document(s.r.graph).Diagrams[slot.N])
	}
	return b, nil
}

// targets are what the links of a page lead to.
func (s *scene) targets(page *site.Page) []site.Target { return s.r.graph.Finder.Targets(page) }

func (s *scene) fillLink(b []byte, page *site.Page, n int) []byte {
	target := s.targets(page)[n]
	href, ok := s.target(target)
	if !ok {
		return b
	}
	b = attribute(b, "href", href)
	if target.Page != nil && target.Page.Lang != page.Lang {
		b = attribute(b, "hreflang", target.Page.Lang)
	}
	return b
}

// fillImage writes where the image is, and how large, so that the text around it does
// not move when it comes in.
func (s *scene) fillImage(b []byte, target site.Target) []byte {
	src, ok := s.target(target)
	if !ok {
		src = ""
	}
	b = attribute(b, "src", src)
	if f := target.File; f != nil && f.Width > 0 {
		b = attribute(b, "width", strconv.Itoa(f.Width))
		b = attribute(b, "height", strconv.Itoa(f.Height))
	}
	return attribute(b, "loading", "lazy")
}

// fillDiagram draws the partial "figure".
func (s *scene) fillDiagram(b []byte, page *site.Page, d *site.Diagram) ([]byte, error) {
	figure := s.r.layouts[s.lang].figure
	if figure == nil {
		return b, nil
	}
	drawn, err := figure.draw(b, s.diagram(page, d), false)
	if err != nil {
		return nil, (&failure{s.r, s.lang, "partials/figure", page.Path}).layoutError(err)
	}
	return drawn, nil
}

func attribute(b []byte, name, value string) []byte {
	b = append(append(append(b, ' '), name...), `="`...)
	return append(append(b, template.HTMLEscapeString(value)...), '"')
}
