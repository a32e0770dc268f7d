package schema

import (
	"strings"

	"kiem/builder/site"
)

// Type is a kind of page.
type Type struct {
	// Name is the type's own, as in links and layouts: model.
	Name string
	// Folders are the names of its folders below content/, by language; pages are
	// written in any of them, and their addresses use the first one.
	Folders map[string][]string
	// Label and Plural are its name in words, by language: Model, Modellen.
	Label, Plural map[string]string
	// Fields are those that every type has and then its own, in order of declaration.
	Fields []*Field
	// Layout is the name of the template: model for layouts/model.html. LayoutPos is where
	// a site's settings name it, if they do.
	Layout    string
	LayoutPos site.Pos
	// Feed and Archive are whether its list has a feed, and lists by year.
	Feed, Archive bool
	// Home is how many of its pages a home page shows.
	Home int
	// Related are the types of which its pages show those that share most with them.
	Related []string
	// Order is that of its list: newest, order or title.
	Order string
	// Builtin is whether the type is kiem's own.
	Builtin bool

	names    names
	sections map[string]*Field
	schema   *Schema
}

// Need is how much a page misses without a field.
type Need int

const (
	Optional    Need = iota
	Recommended      // the page is not complete without it
	Required         // the page cannot be made without it
)

// Field is what may be written about a page, or about a part of it.
type Field struct {
	// Name is the field's one name inside kiem.
	Name string
	Kind site.Kind
	// Item is what a list holds.
	Item *Field
	// Fields are those of a group or image.
	Fields []*Field
	// Short is the field of a group that a text stands for where the group belongs.
	Short string
	// To are the types that a reference may point to; empty means any. Plain is whether
	// it may also be text that is no page.
	To    []string
	Plain bool
	// Required is the need for the field, where the field When is written, or is what
	// follows in it: role=accessibility; "" is always. A field that is never needed may
	// have a When, too: it is about such pages only.
	// The need goes where one of the fields Unless is written.
	// Code is that of the problem when it is missing, "" for the usual one.
	Required Need
	When     string
	Unless   []string
	Code     string
	// Min and Max bound a text's length in characters, a number, or the items of a list;
	// 0 is no bound.
	Min, Max int
	// Whole is whether a number must be whole.
	Whole   bool
	Choices []Choice
	// Default is what holds when the field is not written, as it would be written.
	Default string
	// Aliases are its other names by language, the usual one first.
	Aliases map[string][]string
	// Label is its name in words and Help one line about it, by language.
	Label, Help map[string]string
	// Section is whether a heading of level 2 in the text may take the field's place.
	Section bool
	// Fact is whether the field stands in the list of facts.
	Fact bool
	// Inverse is the order in which the pages that refer with this field are shown on the
	// page that they refer to: newest, order, title or part; "" when they are not shown.
	Inverse string
	// Siblings is whether pages that refer to the same page show each other.
	Siblings bool
	// Title is whether the text stands as a heading, Numbered whether kiem puts a number
	// before it, Names whether the texts of a list are names, without commas in them.
	Title, Numbered, Names bool
	// Prose is whether the text is running text, for the typography of its language.
	Prose bool

	names names
}

// Choice is one of the values that a field may have.
type Choice struct {
	// Name is the value's one name inside kiem; Aliases are others for it.
	Name    string
	Aliases []string
}

// names finds fields by their folded names.
type names map[string]named

// named is a field under one of its names.
type named struct {
	field *Field
	// lang is the language of the name; "" when it is the same in each.
	lang string
}

// Field returns the field of the name, which may be any that an editor may write, or nil.
func (t *Type) Field(name string) *Field { return t.names[fold(name)].field }

// Find returns what is written under a field in front matter that was not decoded yet,
// or nil.
func (t *Type) Find(node *site.Node, name string) *site.Node {
	if node == nil {
		return nil
	}
	for _, key := range node.Keys {
		if f := t.Field(key.Name); f != nil && f.Name == name {
			return key.Value
		}
	}
	return nil
}

// SectionField returns the field that a heading of level 2 stands for, or nil:
// "## Uitdaging" and "## De uitdaging" stand for challenge on a model.
func (t *Type) SectionField(heading string) *Field {
	return t.sections[fold(withoutArticle(heading))]
}

func withoutArticle(heading string) string {
	heading = strings.ToLower(strings.TrimSpace(heading))
	for _, article := range []string{"de ", "het ", "the "} {
		if rest, ok := strings.CutPrefix(heading, article); ok {
			return rest
		}
	}
	return heading
}

// Folder returns the folder of the type in addresses of the language, or "" for pages
// without one.
func (t *Type) Folder(lang string) string {
	for _, l := range []string{lang, "en", "nl"} {
		if folders := t.Folders[l]; len(folders) > 0 {
			return folders[0]
		}
	}
	return ""
}

// Spelling returns the name that an editor who writes in the language would use for the
// field.
func (f *Field) Spelling(lang string) string {
	if aliases := f.Aliases[lang]; len(aliases) > 0 {
		return aliases[0]
	}
	return f.Name
}

// Options returns the field's choices as an editor who writes in the language would write
// them.
func (f *Field) Options(lang string) []string {
	options := make([]string, len(f.Choices))
	for i, c := range f.Choices {
		options[i] = c.Name
		if lang == "nl" && len(c.Aliases) > 0 {
			options[i] = c.Aliases[0]
		}
	}
	return options
}

// In returns the words for the language: those in the language itself, or else the
// English or the Dutch ones.
func In(words map[string]string, lang string) string {
	for _, l := range []string{lang, "en", "nl"} {
		if word := words[l]; word != "" {
			return word
		}
	}
	return ""
}
