package parse

import (
	"slices"
	"strconv"
	"strings"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// typesetFields sets the quotes and dashes of fields that are running text.
func (d *document) typesetFields(fields site.Fields, declared []*schema.Field) {
	for i := range fields {
		for _, f := range declared {
			if f.Name == fields[i].Name {
				d.typesetValue(&fields[i].Value, f)
			}
		}
	}
}

func (d *document) typesetValue(v *site.Value, f *schema.Field) {
	if v.Kind == site.Markdown || v.Kind == site.Text && f.Prose {
		d.checkFolded(v)
	}
	if v.Kind == site.Text && f.Prose {
		v.Text = typeset(v.Text, d.Lang)
	}
	for i := range v.Items {
		d.typesetValue(&v.Items[i], f.Item)
	}
	d.typesetFields(v.Fields, f.Fields)
}

// reserveIDs keeps the ids for layouts that they give to the frame of a page, and to
// fields, steps and terms.
func (d *document) reserveIDs() {
	d.ids.unique("inhoud")
	d.ids.unique("contact")
	for _, f := range d.Fields {
		switch f.Value.Kind {
		case site.ListOf, site.Markdown, site.DiagramOf:
			d.ids.unique(f.Name)
		}
		if f.Name == "diagram" {
			d.ids.unique("model")
		}
	}
	for i := range d.Fields.Items("steps") {
		d.ids.unique(site.StepAnchor(d.Lang, i+1))
	}
	for _, term := range d.Fields.Items("terms") {
		d.ids.unique(site.TermAnchor(d.Lang, term.Fields.Text("name")))
	}
}

func (d *document) termID(name string) string {
	return d.ids.unique(site.TermAnchor(d.Lang, name))
}

// renderValues renders the fields that hold running text.
func (d *document) renderValues(fields site.Fields, path string) {
	for i := range fields {
		if hasText(&fields[i].Value) {
			d.renderValue(&fields[i].Value, join(path, fields[i].Name))
		}
	}
}

// hasText reports whether running text may be in a value.
func hasText(v *site.Value) bool {
	return v.Kind == site.Markdown || len(v.Fields) > 0 || slices.ContainsFunc(v.Items, func(item site.Value) bool { return hasText(&item) })
}

func (d *document) renderValue(v *site.Value, path string) {
	switch v.Kind {
	case site.Markdown:
		if v.Text != "" {
			v.Body = d.renderField(v.Text, path, d.lines.within(v.Text, v.Pos))
		}
	case site.ListOf:
		for i := range v.Items {
			d.renderValue(&v.Items[i], join(path, strconv.Itoa(i+1)))
		}
	default:
		d.renderValues(v.Fields, path)
	}
}

func join(path, name string) string {
	if path == "" {
		return site.Slug(name)
	}
	return path + "-" + site.Slug(name)
}

// checkSections reports fields that are written twice, above the text and as a section
// of it, and what the page lacks.
func (d *document) checkSections() {
	for _, section := range d.Body.Sections {
		if section.Field == "" {
			continue
		}
		d.inText = append(d.inText, section.Field)
		i := slices.IndexFunc(d.Fields, func(f site.Field) bool { return f.Name == section.Field })
		if i >= 0 {
			heading := d.Body.Headings[section.Heading]
			d.report("K133", d.Fields[i].KeyPos, "field", heading.Text,
				"line", strconv.Itoa(heading.Pos.Line))
		}
	}
	if !d.Broken {
		d.Problems = append(d.Problems, d.missing()...)
	}
}

// missing tells what the page lacks; of a summary also what readers see in its place.
func (d *document) missing() []site.Problem {
	problems := d.decoded.Missing(append(d.meantSections(), d.inText...))
	if d.Body.Lead == "" || slices.ContainsFunc([]string{"promise", "challenge", "questions"}, d.has) {
		return problems
	}
	for i := range problems {
		if p := &problems[i]; p.Code == "K202" {
			p.Args.Set("value", d.Body.Lead)
		}
	}
	return problems
}

// meantSections are the fields that lines of the text stand for which were meant as headings:
// those are there, but for the mistake that is told.
func (d *document) meantSections() []string {
	var fields []string
	for _, p := range d.Problems {
		switch p.Code {
		case "K208", "K209", "K250":
			if field := d.typ.SectionField(strings.TrimLeft(p.Suggestion, "# ")); field != nil {
				fields = append(fields, field.Name)
			}
		}
	}
	return fields
}

func (d *document) has(field string) bool { return d.Fields.Get(field) != nil }
