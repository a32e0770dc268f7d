package render

import (
	"strconv"

	"kiem/builder/site"
)

// Series is the page's place in a series.
type Series struct {
	Title, URL string
	// Lang is the language of the series' page when it is not that of this page.
	Lang string
	Part int
	// Label is Deel I; Line is Deel I van de reeks Adaptieve strategie.
	Label, Line string
	Parts       []SeriesPart
	Planned     []string
	Prev, Next  *Link
	// First is set on a first part that no other part has followed yet.
	First bool
}

// SeriesPart is one part of a series.
type SeriesPart struct {
	Label, Title, URL, Lang string
	Current                 bool
}

// Series is the page's place in a series, or nil.
func (p *Page) Series() *Series {
	at := p.page.Series
	if at == nil {
		return nil
	}
	s := p.scene
	v := &Series{
		Title: at.Series.Title, URL: s.href(at.Series.URL, ""), Part: at.Part,
		Label: s.partLabel(p.page), Planned: at.Series.Planned,
	}
	v.Line = s.say("series.line", "Part", s.partNumber(at.Series, at.Part), "Title", at.Series.Title)
	if at.Series.Lang != s.lang {
		v.Lang = at.Series.Lang
	}
	first := p.page
	for first.Series.Prev != nil {
		first = first.Series.Prev
	}
	for part := first; part != nil; part = part.Series.Next {
		v.Parts = append(v.Parts, s.seriesPart(part, part == p.page))
	}
	v.First = len(v.Parts) == 1 && at.Part <= 1
	if at.Prev != nil {
		link := s.pageLink(at.Prev)
		v.Prev = &link
	}
	if at.Next != nil {
		link := s.pageLink(at.Next)
		v.Next = &link
	}
	return v
}

// SeriesParts are the published parts of a page that is a series itself.
func (p *Page) SeriesParts() []SeriesPart {
	var parts []SeriesPart
	for _, part := range p.page.Parts {
		parts = append(parts, p.scene.seriesPart(part, false))
	}
	return parts
}

// Feed leads to the feed of a series, or is nil.
func (p *Page) Feed() *Link { return p.scene.seriesFeed(p.page) }

// Planned are the parts of a series that were announced and are not there yet.
func (p *Page) Planned() []string { return p.page.Planned }

func (s *scene) seriesPart(page *site.Page, current bool) SeriesPart {
	part := SeriesPart{Label: s.partLabel(page), Title: page.Title, URL: s.href(page.URL, ""), Current: current}
	if page.Lang != s.lang {
		part.Lang = page.Lang
	}
	return part
}

// partLabel is Deel I, with the part's own title if it has one: Deel I: Samenwerking.
func (s *scene) partLabel(page *site.Page) string {
	label := s.say("series.part", "Part", s.partNumber(page.Series.Series, page.Series.Part))
	if title := page.FieldText("part_title"); title != "" {
		label += ": " + title
	}
	return label
}

func (s *scene) partNumber(series *site.Page, n int) string {
	if series.FieldText("numbering") == "roman" {
		return roman(n)
	}
	return strconv.Itoa(n)
}
