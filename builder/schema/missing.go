package schema

import (
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// Missing reports the fields that a page of the type needs and does not have, at the top
// of its file. Sections are the names of the fields that have a section in the text
// instead, from [Type.SectionField]. Lang is the language of the page.
func (t *Type) Missing(node *site.Node, fields site.Fields, sections []string, file, lang string) []site.Problem {
	if node != nil {
		lang, _ = t.spoken(node, lang)
	}
	var problems []site.Problem
	for _, f := range t.Fields {
		if !f.missing(fields) || slices.Contains(sections, f.Name) || t.attempted(node, f) {
			continue
		}
		args := []string{"field", f.Spelling(lang), "type", t.Name}
		if when, _, _ := strings.Cut(f.When, "="); when != "" {
			args = append(args, "value", fields.Text(when))
		}
		problems = append(problems, problem.At(f.missingCode(), file, site.Pos{Line: 1, Column: 1}, args...))
	}
	return problems
}

// attempted reports whether something is written under a field, be it wrong: then there
// is a problem about that already.
func (t *Type) attempted(node *site.Node, f *Field) bool {
	switch written := t.Find(node, f.Name); {
	case written == nil:
		return false
	case written.Kind == site.ScalarNode:
		return written.Text != ""
	default:
		return len(written.Items)+len(written.Keys) > 0
	}
}

func (f *Field) missing(fields site.Fields) bool {
	return f.Required != Optional && fields.Get(f.Name) == nil && f.wanted(fields)
}

// wanted reports whether the need for the field holds beside the others.
func (f *Field) wanted(fields site.Fields) bool {
	if f.When == "" {
		return true
	}
	name, value, exact := strings.Cut(f.When, "=")
	v := fields.Get(name)
	return v != nil && (!exact || v.Text == value)
}

func (f *Field) missingCode() string {
	switch {
	case f.Code != "":
		return f.Code
	case f.Required == Required:
		return "K120"
	}
	return "K134"
}
