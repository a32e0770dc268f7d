package diagram

import (
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// partKeys are what every kind's parts may say.
var partKeys = []string{"name", "text", "short", "link"}

// parts reads the list of parts under a key.
func (r *reader) parts(fs fields, name string, keys ...string) []site.Part {
	node := fs.get(name)
	if node == nil {
		return nil
	}
	if node.Kind != site.ListNode {
		r.lost = true
		r.reportShape(node, r.spelling(name), site.ListOf)
		return nil
	}
	var parts []site.Part
	for _, item := range node.Items {
		if part, ok := r.part(item, keys); ok {
			parts = append(parts, part)
		}
	}
	return parts
}

// part reads one part: a name, or fields.
func (r *reader) part(node *site.Node, keys []string) (site.Part, bool) {
	part := site.Part{Pos: node.Pos}
	switch {
	case node.Kind == site.ScalarNode:
		part.Name = strings.TrimSpace(node.Text)
	case node.Kind == site.MapNode && looseColon(node):
		part.Name = node.Keys[0].Name + ": " + node.Keys[0].Value.Text
		r.problems = append(r.problems,
			problem.Suggest(`"`+part.Name+`"`, "K102", r.file, node.Pos))
		return part, true
	case node.Kind == site.MapNode:
		r.readPart(&part, r.fields(node, append(slices.Clone(partKeys), keys...)))
	}
	if part.Name == "" {
		r.lost = true
		if node.Kind == site.MapNode {
			r.report("K120", node.Pos, "field", r.spelling("name"))
		} else {
			r.reportShape(node, "", site.Text)
		}
		return part, false
	}
	return part, true
}

func (r *reader) readPart(part *site.Part, fs fields) {
	part.Name = r.text(fs, "name")
	part.Text = r.text(fs, "text")
	part.Short = r.text(fs, "short")
	part.When = r.text(fs, "when")
	part.Ask = r.text(fs, "ask")
	part.Items = r.texts(fs, "items")
	if slices.ContainsFunc(fs, func(f field) bool { return f.name == "wide" || f.name == "tall" }) {
		part.Wide = r.number(fs, "wide", 1, 1, max(r.diagram.Columns, 1))
		part.Tall = r.number(fs, "tall", 1, 1, canvasRows)
	}
	if dest := r.text(fs, "link"); dest != "" {
		r.links = append(r.links, site.Link{Dest: dest, Text: part.Name, Pos: fs.get("link").Pos})
		part.Link = len(r.links)
	}
}

// looseColon reports whether a map is really a name with a colon in it that lacks its
// quotes: "Our strategy: what we choose".
func looseColon(node *site.Node) bool {
	if len(node.Keys) != 1 || node.Keys[0].Value.Kind != site.ScalarNode {
		return false
	}
	return strings.Contains(node.Keys[0].Name, " ")
}
