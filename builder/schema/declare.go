package schema

import (
	"slices"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// everyType is the name under which the fields of all types are declared.
const everyType = "all"

// typeName is the form of a type's name, which stands in links and file names.
var typeName = pattern.Of(`^[a-z][a-z0-9-]*$`)

// declare adds types and fields, each map of the node being a type: those of the site
// where it is not builtin.
// Lang is the language of the names in the file.
func (s *Schema) declare(node *site.Node, file, lang string, builtin bool) []site.Problem {
	d := &declarer{schema: s, builtin: builtin, named: make(map[string]*Type)}
	for _, t := range s.Types {
		d.named[t.Name] = t
	}
	d.file, d.lang, d.unknown = file, lang, "K401"
	if node.Kind != site.MapNode {
		if node.Kind != site.EmptyNode {
			d.noGroup("", "", node.Pos)
		}
		return d.out.Problems
	}
	for i := range node.Keys {
		d.declareType(&node.Keys[i])
	}
	d.checkMentions()
	return d.out.Problems
}

// declarer reads declarations.
type declarer struct {
	decoder
	schema  *Schema
	builtin bool
	// named are the types by the name, to the letter, that they were declared under.
	named map[string]*Type
	// mentions are the types that were named, to be looked at when all are known.
	mentions []mention
}

// mention is a type that is named in the declaration of another.
type mention struct {
	typ, field, name string
	pos              site.Pos
}

// mention notes the types that are named, and returns their names.
func (d *declarer) mention(typ, field string, v site.Value) []string {
	for _, item := range v.Items {
		d.mentions = append(d.mentions, mention{typ, field, item.Text, item.Pos})
	}
	return textsOf(v)
}

// checkMentions reports types that are named and not declared. Those of kiem's own may be
// declared later.
func (d *declarer) checkMentions() {
	if d.builtin {
		return
	}
	var known []string
	for _, t := range d.schema.Types {
		known = append(known, t.Name)
	}
	for _, m := range d.mentions {
		if d.named[m.name] == nil {
			d.wrong(m.typ, m.field, m.pos, m.name, known...)
		}
	}
}

// wrong reports a part of a declaration that cannot be.
func (d *declarer) wrong(typ, field string, pos site.Pos, value string, choices ...string) {
	args := []string{"type", typ, "field", field, "value", value}
	if len(choices) > 0 {
		args = append(args, "choices", strings.Join(choices, ", "))
	}
	d.report("K138", pos, args...)
}

// noGroup reports that keys of their own belong where something else is.
func (d *declarer) noGroup(typ, field string, pos site.Pos) {
	d.report("K138", pos, "type", typ, "field", field, "kind", string(site.Group))
}

// taken reports a name that something else has already.
func (d *declarer) taken(typ, field string, pos site.Pos, value, other string) {
	d.report("K138", pos, "type", typ, "field", field, "value", value, "other", other)
}

// lacks reports a key that a declaration cannot do without, which is one of those that
// are given, with a value that it could have.
func (d *declarer) lacks(typ, field string, pos site.Pos, declared *Field, name, example string) {
	name = declared.names.find(name).field.Spelling(d.lang)
	d.suggest(name+": "+example, "K138", pos, "type", typ, "field", field, "name", name)
}

func (d *declarer) declareType(key *site.Key) {
	name := key.Name
	if name == everyType || name == "settings" && d.builtin {
		d.declareShared(key)
		return
	}
	t := d.named[name]
	if t == nil {
		if known := d.schema.Type(name); known != nil { // modellen, Artikel
			d.wrong(name, "", key.Pos, name, known.Name)
			return
		}
	}
	if t == nil && !typeName().MatchString(name) {
		d.suggest(site.Slug(name), "K138", key.Pos, "type", name, "value", name)
		return
	}
	if key.Value.Kind != site.MapNode {
		d.noGroup(name, "", key.Pos)
		return
	}
	if t == nil {
		t = &Type{Name: name, Layout: "page", Order: "title", Builtin: d.builtin, Fields: clone(d.schema.every)}
		d.schema.Types = append(d.schema.Types, t)
		d.named[name] = t
	}
	d.describe(t, d.group(typeDeclaration.Fields, typeDeclaration.names, key.Value, ""))
	if t.Label == nil {
		d.lacks(name, "", key.Pos, typeDeclaration, "label", titleFromName(name))
		t.Label = map[string]string{"en": titleFromName(name)}
	}
	if t.Plural == nil {
		t.Plural = t.Label
	}
	if t.Folders == nil && !d.builtin {
		t.Folders = map[string][]string{"nl": {name}, "en": {name}}
	}
}

// declareShared reads the fields of every type, or the settings.
func (d *declarer) declareShared(key *site.Key) {
	fields := d.group(typeDeclaration.Fields, typeDeclaration.names, key.Value, "")
	declared := fields.Get("fields")
	if declared == nil {
		return
	}
	if key.Name == "settings" {
		d.schema.settings = &Type{Name: "settings", Builtin: true}
		d.schema.settings.Fields = d.fields(nil, declared.Node, "settings")
		return
	}
	d.schema.every = d.fields(d.schema.every, declared.Node, everyType)
	for _, t := range d.schema.Types {
		t.Fields = d.fields(t.Fields, declared.Node, t.Name)
	}
}

// describe puts what is declared of a type into it; what is not stays as it was.
func (d *declarer) describe(t *Type, declared site.Fields) {
	for _, f := range declared {
		switch f.Name {
		case "label":
			t.Label = words(f.Value)
		case "plural":
			t.Plural = words(f.Value)
		case "folders":
			t.Folders = d.folders(t, f.Value.Node)
		case "layout":
			t.Layout = strings.TrimSuffix(f.Value.Text, ".html")
			if !d.builtin {
				t.LayoutPos = f.Value.Pos
			}
		case "feed":
			t.Feed = f.Value.Bool
		case "archive":
			t.Archive = f.Value.Bool
		case "home":
			t.Home = int(f.Value.Number)
		case "related":
			t.Related = d.mention(t.Name, "related", f.Value)
		case "order":
			t.Order = f.Value.Text
		case "fields":
			t.Fields = d.fields(t.Fields, f.Value.Node, t.Name)
		}
	}
}

// folders reads the names of a type's folders: one, a list, or either by language.
func (d *declarer) folders(t *Type, node *site.Node) map[string][]string {
	list := &Field{Kind: site.ListOf, Item: &Field{Kind: site.Text}}
	folders := make(map[string][]string)
	add := func(langs []string, node *site.Node) {
		value, _ := d.list(list, node, spot{key: "folders"})
		for _, item := range value.Items {
			name := strings.Trim(item.Text, "/")
			if other := d.schema.ofFolder(name); other != nil && other != t {
				d.taken(t.Name, d.words("mappen", "folders"), item.Pos, name, other.Name)
				continue
			}
			for _, lang := range langs {
				folders[lang] = append(folders[lang], name)
			}
		}
	}
	if node.Kind != site.MapNode {
		add([]string{"nl", "en"}, node)
		return folders
	}
	for _, key := range node.Keys {
		if lang, ok := languageCode(key.Name); ok {
			add([]string{lang}, key.Value)
		} else {
			d.wrong(t.Name, "folders", key.Pos, key.Name)
		}
	}
	return folders
}

func (s *Schema) ofFolder(name string) *Type {
	for _, t := range s.Types {
		for _, folders := range t.Folders {
			if slices.ContainsFunc(folders, func(f string) bool { return fold(f) == fold(name) }) {
				return t
			}
		}
	}
	return nil
}

// words returns a localised value by language. One text for all languages is that of
// Dutch and English.
func words(v site.Value) map[string]string {
	if len(v.Fields) == 0 {
		return map[string]string{"nl": v.Text, "en": v.Text}
	}
	byLang := make(map[string]string, len(v.Fields))
	for _, f := range v.Fields {
		byLang[f.Name] = f.Value.Text
	}
	return byLang
}
