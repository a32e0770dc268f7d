package render

import (
	"html/template"

	"kiem/builder/diagram"
	"kiem/builder/site"
)

// Section is a part of the text, from one heading of level 2 to the next.
type Section struct {
	ID, Title string
	// HTML is what is under the heading.
	HTML template.HTML
	// Field is the field that the section is the text of: challenge.
	Field string
	// Part is set when the section explains a part of the page's diagram; Tint is the class of
	// the tint that the part has there: t60.
	Part bool
	Tint string
	// DiagramURL leads back to that diagram.
	DiagramURL string
	// Covered are the steps in which that part is dealt with.
	Covered []Link
}

// Sections are the sections that are not the text of a field.
func (p *Page) Sections() ([]*Section, error) {
	var sections []*Section
	for _, s := range p.document().Body.Sections {
		if s.Heading < 0 || s.Field != "" {
			continue
		}
		section, err := p.section(s)
		if err != nil {
			return nil, err
		}
		sections = append(sections, section)
	}
	return sections, nil
}

func (p *Page) section(s site.Section) (*Section, error) {
	heading := p.document().Body.Headings[s.Heading]
	html, err := p.scene.fill(p.page, p.document().Body, s.Text, s.End)
	section := &Section{ID: heading.ID, Title: heading.Text, HTML: html, Field: s.Field}
	if d := p.mainDiagram(); d != nil {
		for i, part := range d.Parts {
			if part.Anchor == heading.ID {
				section.Part, section.Tint, section.DiagramURL = true, diagram.Tint(d, i), "#model"
				section.Covered = p.coveredBy(part.Name)
			}
		}
	}
	return section, err
}

// Section is the text of a field, whether it was written as a field or under a heading
// that stands for it; nil when it was not written.
func (p *Page) Section(field string) (*Section, error) {
	for _, s := range p.document().Body.Sections {
		if s.Field == field {
			return p.section(s)
		}
	}
	f := p.Field(field)
	if f == nil {
		return nil, nil
	}
	html, err := f.HTML()
	if html == "" && err == nil {
		html = template.HTML("<p>" + template.HTMLEscapeString(f.Text()) + "</p>")
	}
	return &Section{ID: field, Title: f.Label(), HTML: html, Field: field}, err
}
