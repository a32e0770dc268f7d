package schema

import (
	"slices"
	"strings"

	"kiem/builder/site"
)

// finish makes the tables by which types and fields are found. What another schema has as well is
// complete, and so stays as it is.
func (s *Schema) finish() {
	s.byName = make(map[string]*Type)
	s.byFolder = make(map[string]*Type)
	for _, t := range s.Types {
		s.nameType(t)
	}
	options := s.typeChoices()
	s.owners = make(map[string][]owner)
	for _, t := range s.Types {
		t.schema = s
		s.giveImages(t.Fields)
		t.Fields = slices.Clone(t.Fields)
		if at := slices.IndexFunc(t.Fields, isTypeField); at >= 0 {
			f := *t.Fields[at]
			f.Choices = options
			t.Fields[at] = &f
		}
		t.names = namesOf(t.Fields)
		t.sections = sectionsOf(t.Fields)
		s.own(t)
	}
	if s.settings != nil && s.settings.names == nil {
		s.settings.names = namesOf(s.settings.Fields)
	}
}

// nameType lets a type be found. Of two with one name the first keeps it.
func (s *Schema) nameType(t *Type) {
	add := func(table map[string]*Type, name string) {
		if name = fold(name); name != "" && table[name] == nil {
			table[name] = t
		}
	}
	add(s.byName, t.Name)
	for _, lang := range []string{"nl", "en"} {
		add(s.byName, t.Label[lang])
		add(s.byName, t.Plural[lang])
	}
	for _, folders := range t.Folders {
		for _, folder := range folders {
			add(s.byFolder, folder)
			add(s.byName, folder)
		}
	}
}

func isTypeField(f *Field) bool { return f.Name == "type" }

// typeChoices are what may be written under type.
func (s *Schema) typeChoices() []Choice {
	var list []Choice
	for _, t := range s.Types {
		c := Choice{Name: t.Name}
		for _, lang := range []string{"nl", "en"} {
			c.Aliases = append(c.Aliases, strings.ToLower(t.Label[lang]), strings.ToLower(t.Plural[lang]))
			c.Aliases = append(c.Aliases, t.Folders[lang]...)
		}
		list = append(list, c)
	}
	return list
}

// giveImages gives each image the fields of the one that every page may have.
func (s *Schema) giveImages(fields []*Field) {
	var model *Field
	for _, f := range s.every {
		if f.Kind == site.ImageKind {
			model = f
		}
	}
	for _, f := range fields {
		for _, one := range []*Field{f, f.Item} {
			switch {
			case one == nil:
			case one.Kind == site.ImageKind && model != nil && len(one.Fields) == 0:
				one.Fields, one.names, one.Short = model.Fields, model.names, model.Short
			case one.Kind == site.Group:
				s.giveImages(one.Fields)
			}
		}
	}
}

// own notes the fields that the type has and not every type.
func (s *Schema) own(t *Type) {
	for _, f := range t.Fields {
		if slices.ContainsFunc(s.every, func(e *Field) bool { return e.Name == f.Name }) {
			continue
		}
		for name := range namesOf([]*Field{f}) {
			owners := s.owners[name]
			if len(owners) == 0 || owners[len(owners)-1].typ != t {
				s.owners[name] = append(owners, owner{t, f})
			}
		}
	}
}

// namesOf returns the table of all names of the fields, folded and as they are. Where two have one
// name, it is that of the first, and a name of its own goes before others.
func namesOf(fields []*Field) names {
	table := make(names, 4*len(fields))
	for _, f := range fields {
		table.addOwn(f)
	}
	for _, f := range fields {
		table.addAliases(f)
	}
	return table
}

// add adds the names of a field.
func (n names) add(f *Field) {
	n.addOwn(f)
	n.addAliases(f)
}

func (n names) addOwn(f *Field) {
	lang := ""
	if len(f.Aliases["nl"]) > 0 {
		lang = "en"
	}
	n.addName(f.Name, named{f, lang})
}

func (n names) addAliases(f *Field) {
	for _, lang := range []string{"nl", "en"} {
		for _, alias := range f.Aliases[lang] {
			n.addName(alias, named{f, lang})
		}
	}
}

func (n names) addName(name string, of named) {
	n.addSpelling(name, of)
	if folded := fold(name); folded != name {
		n.addSpelling(folded, of)
	}
}

func (n names) addSpelling(name string, of named) {
	old, ok := n[name]
	if ok && (old.field != of.field || old.lang == of.lang) {
		return
	}
	if ok {
		of.lang = "" // the same word in both languages
	}
	n[name] = of
}

// sectionsOf returns the fields that a heading may stand for, by the headings.
func sectionsOf(fields []*Field) map[string]*Field {
	table := make(map[string]*Field)
	for _, f := range fields {
		if !f.Section {
			continue
		}
		headings := []string{f.Name, withoutArticle(f.Label["nl"]), withoutArticle(f.Label["en"])}
		headings = append(headings, f.Aliases["nl"]...)
		headings = append(headings, f.Aliases["en"]...)
		for _, heading := range headings {
			if heading = fold(heading); heading != "" && table[heading] == nil {
				table[heading] = f
			}
		}
	}
	return table
}

// clone returns the fields in a list of its own. The fields are the same: to change one
// is to put another in its place.
func clone(fields []*Field) []*Field { return slices.Clone(fields) }
