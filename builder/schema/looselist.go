package schema

import (
	"strconv"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// severalIDs is more than one id with spaces between them, as lines without a hyphen are read.
var severalIDs = pattern.Of(`^[a-z0-9]+(?:-[a-z0-9]+)*(?: [a-z0-9]+(?:-[a-z0-9]+)*)+$`)

// looseList reports names that are not written as a list: with commas between them and no
// brackets, with semicolons, or below each other without hyphens. It returns them; nil for
// anything else.
func (d *decoder) looseList(f *Field, node *site.Node, items []*site.Node, at spot) []*site.Node {
	refers := f.Item.Kind == site.ReferTo && !f.Item.Plain
	if !f.Names && !refers {
		return nil
	}
	pos, sign := node.Pos, ""
	for _, item := range items {
		switch {
		case item.Kind != site.ScalarNode:
			return nil
		case sign != "":
		case strings.IndexByte(item.Text, ';') >= 0:
			pos, sign = item.Pos, ";"
		case node.Kind == site.ScalarNode && strings.IndexByte(node.Text, ',') >= 0:
			sign = ","
		case refers && item == node && at.line > 0 && item.Pos.Line > at.line && !item.Quoted && strings.IndexByte(item.Text, ' ') >= 0 && severalIDs().MatchString(item.Text):
			pos, sign = item.Pos, " "
		}
	}
	if sign == "" {
		return nil
	}
	var words []string
	var names []*site.Node
	for _, item := range items {
		for word := range strings.SplitSeq(item.Text, sign) {
			if word = strings.TrimSpace(word); word != "" {
				words = append(words, inFlow(word))
				names = append(names, &site.Node{Kind: site.ScalarNode, Text: word, Pos: item.Pos})
			}
		}
	}
	args := []string{"field", at.key, "value", node.Text}
	switch sign {
	case ";":
		args = append(args, "name", sign)
	case " ":
		args = append(args, "count", strconv.Itoa(len(names)))
	}
	d.suggest(at.key+": ["+strings.Join(words, ", ")+"]", "K119", pos, args...)
	return names
}
