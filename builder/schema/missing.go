package schema

import (
	"slices"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// Missing reports the fields that the page needs and does not have, at the place where one
// stands empty, or else at the field that asks for it, or else at the top of its file.
// InText are the names of the fields that the text has instead, such as those of
// [Type.SectionField].
func (d Decoded) Missing(inText []string) []site.Problem {
	var problems []site.Problem
	for _, f := range d.typ.Fields {
		if !f.missing(d.Fields) || slices.Contains(inText, f.Name) || d.attempted(f) {
			continue
		}
		args := []string{"field", f.Spelling(d.lang), "type", d.typ.Name}
		if options := f.Options(d.lang); len(options) > 0 {
			args = append(args, "choices", strings.Join(options, ", "))
		}
		otherwise := site.Pos{Line: 1, Column: 1}
		if when, _, _ := strings.Cut(f.When, "="); when != "" {
			args = append(args, "value", d.Fields.Text(when))
			if key := keyOf(d.typ.Field(when), d.node); key != nil {
				otherwise = key.Pos
			}
		}
		problems = append(problems, missingAt(f, d.node, otherwise, d.file, args))
	}
	return problems
}

// missingAt is the problem of a field that a map lacks. One that is there with nothing
// after it is to be filled in, at its own place.
func missingAt(f *Field, in *site.Node, otherwise site.Pos, file string, args []string) site.Problem {
	pos := otherwise
	if key := keyOf(f, in); key != nil {
		pos = key.Pos
		args = append(args, "line", strconv.Itoa(pos.Line))
	}
	return problem.At(f.missingCode(), file, pos, args...)
}

// keyOf returns the key under which a map has the field, or nil.
func keyOf(f *Field, in *site.Node) *site.Key {
	if f == nil || in == nil {
		return nil
	}
	for i := range in.Keys {
		if f.isCalled(in.Keys[i].Name) {
			return &in.Keys[i]
		}
	}
	return nil
}

// isCalled reports whether a name is one of the field's.
func (f *Field) isCalled(name string) bool {
	folded := fold(name)
	is := func(own string) bool {
		if own == name || own == folded {
			return true
		}
		own = fold(own)
		return own == name || own == folded
	}
	return is(f.Name) || slices.ContainsFunc(f.Aliases["nl"], is) || slices.ContainsFunc(f.Aliases["en"], is)
}

// Lacks reports whether nothing is written under the field of the name, not even
// something wrong.
func (d Decoded) Lacks(name string) bool {
	f := d.typ.Field(name)
	return d.Fields.Get(f.Name) == nil && !d.attempted(f)
}

// attempted reports whether something is written under a field, be it wrong, or under a
// name that is nearly its own: then there is a problem about that already.
func (d Decoded) attempted(f *Field) bool {
	switch written := d.typ.Find(d.node, f.Name); {
	case written == nil:
		return d.slips[slip{d.node, f}]
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
	if slices.ContainsFunc(f.Unless, func(name string) bool { return fields.Get(name) != nil }) {
		return false
	}
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
