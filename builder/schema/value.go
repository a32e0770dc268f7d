package schema

import (
	"slices"
	"strings"

	"kiem/builder/site"
)

// value reads what is written under a field, and reports whether there is something
// that can be used.
func (d *decoder) value(f *Field, node *site.Node, at spot) (site.Value, bool) {
	if node == nil || node.Kind == site.EmptyNode {
		return site.Value{}, false
	}
	v := site.Value{Kind: f.Kind, Pos: node.Pos}
	switch f.Kind {
	case site.Free, site.DiagramOf:
		v.Node = node
		v.Text = node.Text
		return v, true
	case site.ListOf:
		return d.list(f, node, at)
	case site.Group, site.ImageKind:
		return d.part(f, node, at)
	case site.Localised:
		return d.localised(node, at)
	}
	if sentence := d.sentence(f, node); sentence != nil {
		node = sentence
	}
	if node.Kind != site.ScalarNode {
		d.report("K136", node.Pos, "field", at.key, "kind", string(f.Kind))
		return v, false
	}
	return d.scalar(f, node, at)
}

// sentence reports text with a colon in it that YAML took for a field, as in the item
// "- Let op: dit is nieuw", and returns it as text; nil for anything else.
func (d *decoder) sentence(f *Field, node *site.Node) *site.Node {
	if f.Kind != site.Text && f.Kind != site.Markdown || node.Kind != site.MapNode || len(node.Keys) != 1 {
		return nil
	}
	key := node.Keys[0]
	if key.Value.Kind != site.ScalarNode || key.Value.Block {
		return nil
	}
	text := key.Name + ": " + key.Value.Text
	d.suggest(inQuotes(text), "K102", key.Colon())
	return &site.Node{Kind: site.ScalarNode, Text: text, Pos: key.Pos}
}

// isPhrase reports whether the only key of a map is words, and not the name of a field.
func isPhrase(node *site.Node) bool {
	return len(node.Keys) == 1 && strings.Contains(node.Keys[0].Name, " ")
}

// list reads a list; a single value is a list of one.
func (d *decoder) list(f *Field, node *site.Node, at spot) (site.Value, bool) {
	v := site.Value{Kind: site.ListOf, Pos: node.Pos}
	items := node.Items
	if node.Kind != site.ListNode {
		items = []*site.Node{node}
	}
	if names := d.looseList(f, node, items, at); names != nil {
		items = names
	}
	v.Items = make([]site.Value, 0, len(items))
	for _, item := range items {
		if value, ok := d.value(f.Item, item, at); ok {
			v.Items = append(v.Items, value)
		}
	}
	return v, len(v.Items) > 0
}

// part reads a group of fields. A text stands for the field that the group names.
func (d *decoder) part(f *Field, node *site.Node, at spot) (site.Value, bool) {
	short := f.names[fold(f.Short)].field
	if short != nil && isPhrase(node) {
		if sentence := d.sentence(short, node); sentence != nil {
			node = sentence
		}
	}
	v := site.Value{Kind: f.Kind, Pos: node.Pos, Text: node.Text}
	switch {
	case node.Kind == site.MapNode:
		v.Fields = d.group(f.Fields, f.names, node, at.path)
	case node.Kind == site.ScalarNode && short != nil:
		inner := spot{key: at.key, path: at.path + "." + short.Name}
		value, ok := d.value(short, node, inner)
		if !ok {
			return v, false
		}
		v.Fields = site.Fields{{Name: short.Name, KeyPos: node.Pos, Value: value}}
	default:
		d.report("K136", node.Pos, "field", at.key, "kind", string(f.Kind))
		return v, false
	}
	d.missingInPart(f, v, node)
	d.nameLink(f.Kind == site.ImageKind, v.Fields)
	return v, true
}

// nameLink gives the file of an image or download the text that goes with it.
func (d *decoder) nameLink(isImage bool, fields site.Fields) {
	file := fields.Get("file")
	if file == nil || file.Link == 0 {
		return
	}
	link := &d.out.Links[file.Link-1]
	if isImage {
		link.Kind = site.ImageLink
		link.Text = fields.Text("alt")
	} else {
		link.Text = fields.Text("title")
	}
}

// missingInPart reports the fields that a part needs and does not have.
func (d *decoder) missingInPart(f *Field, v site.Value, node *site.Node) {
	for _, inner := range f.Fields {
		if !inner.missing(v.Fields) || d.out.slips[slip{node, inner}] || f.isWrittenIn(node, inner) || f.Short != "" && len(v.Fields) == 0 && node.Kind == site.ScalarNode {
			continue
		}
		args := []string{"field", inner.Spelling(d.lang)}
		if f.Kind == site.ImageKind {
			args = append(args, "value", v.Fields.Text("file"))
		}
		p := missingAt(inner, node, node.Pos, d.file, args)
		if f.Kind == site.ImageKind && node.Kind == site.ScalarNode {
			p.Suggestion = "{" + f.names[f.Short].field.Spelling(d.lang) + ": " + inFlow(v.Text) + ", " + inner.Spelling(d.lang) + ": …}"
		}
		d.out.Problems = append(d.out.Problems, p)
	}
}

// isWrittenIn reports whether something is written under a field of a part: then there is a
// problem about that already.
func (f *Field) isWrittenIn(node *site.Node, inner *Field) bool {
	return slices.ContainsFunc(node.Keys, func(key site.Key) bool {
		named, ok := f.names[key.Name]
		return ok && named.field == inner && isFilled(key.Value)
	})
}

// localised reads a text, or a text for each language.
func (d *decoder) localised(node *site.Node, at spot) (site.Value, bool) {
	v := site.Value{Kind: site.Localised, Pos: node.Pos, Text: node.Text}
	switch node.Kind {
	case site.ScalarNode:
		if !d.placeholder(node, at.key) {
			d.checkQuotes(node)
		}
		return v, true
	case site.ListNode:
		d.report("K136", node.Pos, "field", at.key, "kind", string(site.Localised))
		return v, false
	}
	v.Fields = make(site.Fields, 0, len(node.Keys))
	for i := range node.Keys {
		key := &node.Keys[i]
		lang, ok := languageCode(key.Name)
		if !ok || key.Value.Kind != site.ScalarNode {
			if key.Value.Kind != site.EmptyNode {
				d.report("K136", key.Pos, "field", at.key, "kind", string(site.Localised), "value", key.Name)
			}
			continue
		}
		if v.Fields.Get(lang) != nil {
			d.report("K104", key.Pos, "field", key.Name)
			continue
		}
		if !d.placeholder(key.Value, at.key) {
			d.checkQuotes(key.Value)
		}
		text := site.Value{Kind: site.Text, Pos: key.Value.Pos, Text: key.Value.Text}
		v.Fields = append(v.Fields, site.Field{Name: lang, KeyPos: key.Pos, Value: text})
	}
	return v, len(v.Fields) > 0
}
