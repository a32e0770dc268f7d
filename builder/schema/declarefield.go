package schema

import (
	"maps"
	"slices"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// fields returns the list of fields with those of the node added, or changed where the
// list has them. The list itself is left as it is.
func (d *declarer) fields(list []*Field, node *site.Node, typ string) []*Field {
	if node.Kind != site.MapNode {
		d.noGroup(typ, "fields", node.Pos)
		return list
	}
	list = slices.Clone(list)
	taken := namesOf(list)
	for i := range node.Keys {
		key := &node.Keys[i]
		at := slices.IndexFunc(list, func(f *Field) bool { return f.Name == key.Name })
		f := &Field{Name: key.Name}
		if at >= 0 {
			*f = *list[at]
		} else if other := taken.find(key.Name).field; other != nil {
			d.suggest(other.Name, "K138", key.Pos, "type", typ, "field", key.Name, "other", other.Name)
			continue
		} else {
			at, list = len(list), append(list, nil)
		}
		list[at] = d.field(f, key, taken, typ)
		taken.add(f)
	}
	return list
}

// field puts what is declared of a field into f, which stands beside others that have taken their
// names.
func (d *declarer) field(f *Field, key *site.Key, taken names, typ string) *Field {
	node := key.Value
	switch node.Kind {
	case site.EmptyNode:
		node = &site.Node{Kind: site.MapNode, Pos: key.Pos}
	case site.ScalarNode: // price: text
		kind := site.Key{Name: d.words("soort", "kind"), Pos: key.Pos, Value: node}
		node = &site.Node{Kind: site.MapNode, Pos: node.Pos, Keys: []site.Key{kind}}
	}
	if node.Kind != site.MapNode {
		d.noGroup(typ, key.Name, node.Pos)
		return f
	}
	declared := d.group(fieldDeclaration.Fields, fieldDeclaration.names, node, "")
	isNew := f.Kind == ""
	d.kind(f, declared, typ)
	if isNew && !d.builtin {
		f.Fact = fitsOneLine(f)
	}
	for _, v := range declared {
		d.attribute(f, v.Name, v.Value, typ)
	}
	d.aliases(f, declared, taken, typ)
	if f.Label == nil {
		f.Label = map[string]string{"nl": titleFromName(f.Spelling("nl")), "en": titleFromName(f.Name)}
	}
	f.Prose = isProse(f)
	if f.Item != nil {
		item := *f.Item
		item.Prose = isProse(&item) && !f.Names
		f.Item = &item
	}
	if isNew {
		d.whole(f, key.Pos, typ)
	}
	return f
}

// fitsOneLine reports whether a field can stand in the list of facts. One of the site's
// own does so from the start: no layout knows it, so it would be shown nowhere else.
func fitsOneLine(f *Field) bool {
	if f.Item != nil {
		f = f.Item
	}
	switch f.Kind {
	case site.Text, site.Number, site.Year, site.DateKind, site.Boolean, site.Choice,
		site.Duration, site.URL, site.Email, site.Phone, site.ReferTo:
		return true
	}
	return false
}

func isProse(f *Field) bool { return f.Kind == site.Text || f.Kind == site.Markdown }

// kind sets what a field holds. That of a field that kiem knows stays as it is.
func (d *declarer) kind(f *Field, declared site.Fields, typ string) {
	kind := declared.Get("kind")
	switch {
	case kind == nil:
	case f.Kind != "" && !d.builtin && site.Kind(kind.Text) != f.Kind:
		d.wrong(typ, f.Name, kind.Pos, kind.Text, string(f.Kind))
		return
	default:
		f.Kind = site.Kind(kind.Text)
	}
	if f.Kind == "" {
		f.Kind = site.Text
		switch {
		case declared.Get("of") != nil:
			f.Kind = site.ListOf
		case declared.Get("fields") != nil:
			f.Kind = site.Group
		case declared.Get("choices") != nil:
			f.Kind = site.Choice
		case declared.Get("to") != nil:
			f.Kind = site.ReferTo
		}
	}
	if f.Kind == site.ListOf && f.Item == nil {
		f.Item = &Field{Kind: site.Text}
		switch {
		case declared.Get("of") != nil:
			f.Item.Kind = site.Kind(declared.Text("of"))
		case declared.Get("fields") != nil:
			f.Item.Kind = site.Group
		case declared.Get("to") != nil:
			f.Item.Kind = site.ReferTo
		}
	}
}

// attribute sets what else is declared of a field. What is about the single values of a
// list goes to what the list holds.
func (d *declarer) attribute(f *Field, name string, v site.Value, typ string) {
	one := f
	if f.Kind == site.ListOf {
		item := *f.Item
		f.Item, one = &item, &item
	}
	switch name {
	case "fields":
		one.Fields = d.fields(one.Fields, v.Node, typ)
		one.names = namesOf(one.Fields)
	case "short":
		one.Short = v.Text
	case "to":
		one.To = d.mention(typ, f.Name, v)
	case "plain":
		one.Plain = v.Bool
	case "choices":
		one.Choices = d.choices(v.Node, f.Name, typ)
	case "whole":
		one.Whole = v.Bool
	case "title":
		one.Title = v.Bool
	case "numbered":
		one.Numbered = v.Bool
	case "need":
		f.Required = map[string]Need{"recommended": Recommended, "required": Required}[v.Text]
	case "when":
		f.When = v.Text
	case "unless":
		f.Unless = textsOf(v)
	case "code":
		if f.Code = v.Text; !problem.Known(f.Code) {
			d.wrong(typ, f.Name, v.Pos, v.Text)
			f.Code = ""
		}
	case "min":
		f.Min = int(v.Number)
	case "max":
		f.Max = int(v.Number)
	case "default":
		f.Default = v.Text
	case "label":
		f.Label = words(v)
	case "help":
		f.Help = words(v)
	case "section":
		f.Section = v.Bool
	case "fact":
		f.Fact = v.Bool
	case "inverse":
		f.Inverse = v.Text
	case "siblings":
		f.Siblings = v.Bool
	case "names":
		f.Names = v.Bool
	}
}

// aliases adds names to a field, before those that it has.
func (d *declarer) aliases(f *Field, declared site.Fields, taken names, typ string) {
	f.Aliases = maps.Clone(f.Aliases)
	for _, lang := range []string{"nl", "en"} {
		var added []string
		for _, item := range declared.Items(lang) {
			if other := taken.find(item.Text).field; other != nil && other.Name != f.Name {
				d.taken(typ, f.Name, item.Pos, item.Text, other.Name)
				continue
			}
			added = append(added, item.Text)
		}
		if len(added) > 0 {
			if f.Aliases == nil {
				f.Aliases = make(map[string][]string)
			}
			f.Aliases[lang] = append(added, f.Aliases[lang]...)
		}
	}
}

// choices reads values with their other names, or just values.
func (d *declarer) choices(node *site.Node, field, typ string) []Choice {
	names := &Field{Kind: site.ListOf, Item: &Field{Kind: site.Text}}
	if node.Kind != site.MapNode {
		value, _ := d.list(names, node, spot{key: "choices"})
		return choices(textsOf(value)...)
	}
	var list []Choice
	for _, key := range node.Keys {
		value, _ := d.list(names, key.Value, spot{key: key.Name})
		list = append(list, Choice{Name: key.Name, Aliases: textsOf(value)})
	}
	return list
}

// whole reports a new field that lacks what its kind needs.
func (d *declarer) whole(f *Field, pos site.Pos, typ string) {
	one := f
	if f.Item != nil {
		one = f.Item
	}
	switch {
	case one.Kind == site.Group && len(one.Fields) == 0:
		d.lacks(typ, f.Name, pos, fieldDeclaration, "fields", d.words("{naam: tekst}", "{name: text}"))
	case one.Kind == site.Choice && len(one.Choices) == 0 && f.Name != "type":
		d.lacks(typ, f.Name, pos, fieldDeclaration, "choices", d.words("[klein, groot]", "[small, large]"))
	case one.Short != "" && namesOf(one.Fields)[fold(one.Short)].field == nil:
		d.wrong(typ, f.Name, pos, one.Short)
	case one.Kind == site.ListOf:
		d.wrong(typ, f.Name, pos, "of: list")
		f.Item = &Field{Kind: site.Text}
	}
}

// words returns the one of two texts that is in the language of the file.
func (d *declarer) words(nl, en string) string {
	if d.lang == "nl" {
		return nl
	}
	return en
}

func textsOf(v site.Value) []string {
	texts := make([]string, len(v.Items))
	for i, item := range v.Items {
		texts[i] = item.Text
	}
	return texts
}
