package schema

import (
	"slices"
	"strconv"

	"kiem/builder/site"
)

// diagramWords are the names that a diagram has and a page has not.
var diagramWords = []string{"delen", "parts", "lagen", "layers", "vakken", "cells", "kolommen", "columns",
	"richting", "direction", "lijnen", "edges", "resultaat", "result", "bijschrift", "caption"}

// adopt reports names at the margin that belong in the group above them, where they were
// meant to be further in, and puts them there.
func (d *decoder) adopt(node *site.Node) {
	for i := 1; i < len(node.Keys); i++ {
		key, above := &node.Keys[i], &node.Keys[i-1]
		f := d.typ.names.find(above.Name).field
		if f == nil || !d.belongsIn(f, above.Value, above.Pos.Line, key) {
			continue
		}
		count := 2
		if above.Value.Kind == site.MapNode {
			count = above.Value.Keys[0].Pos.Column - above.Pos.Column
		}
		d.report("K114", key.Pos, "field", key.Name, "name", above.Name, "count", strconv.Itoa(count))
		*above = site.Key{Name: above.Name, Pos: above.Pos, Value: &site.Node{Kind: site.MapNode,
			Pos: above.Value.Pos, Keys: append(slices.Clip(above.Value.Keys), *key)}}
		node.Keys = slices.Delete(node.Keys, i, i+1)
		i--
	}
}

// belongsIn reports whether a name can be part only of the field above it, of which the
// parts are on lines of their own, or are still to come.
func (d *decoder) belongsIn(f *Field, value *site.Node, line int, key *site.Key) bool {
	empty := value.Kind == site.EmptyNode
	if !empty && (value.Kind != site.MapNode || len(value.Keys) == 0 || value.Keys[0].Pos.Line == line) {
		return false
	}
	name := fold(key.Name)
	switch f.Kind {
	case site.DiagramOf:
		if empty && (name == "soort" || name == "kind") {
			return true
		}
		return d.typ.names.find(key.Name).field == nil && slices.Contains(diagramWords, name)
	case site.Group, site.ImageKind:
		return d.typ.names.find(key.Name).field == nil && f.names.find(key.Name).field != nil
	}
	return false
}

// elsewhereInSettings reports a setting that stands in a group, or outside any, and belongs
// in another one, and whether it does.
func (d *decoder) elsewhereInSettings(key *site.Key) bool {
	for _, f := range d.groups {
		if f.Kind != site.Group || f.names.find(key.Name).field == nil {
			continue
		}
		args := []string{"field", key.Name, "value", f.Spelling(d.lang)}
		if at := keyOf(f, d.whole); at != nil {
			args = append(args, "line", strconv.Itoa(at.Pos.Line))
		}
		d.report("K401", key.Pos, args...)
		return true
	}
	return false
}
