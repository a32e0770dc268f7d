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
	var parts []site.Part
	for _, item := range r.items(node, name, fs.pos(name, node.Pos).Line) {
		if part, ok := r.part(item, keys); ok {
			parts = append(parts, part)
		}
	}
	return parts
}

// items are those of a list of parts. A word on the line of the key is a list of one.
func (r *reader) items(node *site.Node, name string, line int) []*site.Node {
	key := r.spelling(name)
	switch {
	case node.Kind == site.ListNode:
		return node.Items
	case node.Kind == site.MapNode:
		r.lost = true
		p := problem.At("K136", r.file, node.Pos, "kind", string(site.ListOf), "field", key)
		if first := node.Keys; len(first) > 0 && isWord(first[0].Value) {
			p.Suggestion = "- " + r.asFields(first[0], "name", "text")
		}
		r.problems = append(r.problems, p)
		return nil
	case node.Block, node.Pos.Line != line:
		r.lost = true
		r.reportShape(node, key, site.ListOf)
		return nil
	case node.Quoted || !strings.Contains(node.Text, ","):
		return []*site.Node{node}
	}
	var items []*site.Node
	var words []string
	for word := range strings.SplitSeq(node.Text, ",") {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
			items = append(items, &site.Node{Kind: site.ScalarNode, Text: word, Pos: node.Pos})
		}
	}
	r.problems = append(r.problems, problem.Suggest(key+": "+listOf(words...), "K119", r.file, node.Pos,
		"field", key, "value", node.Text))
	return items
}

// part reads one part: a name, or fields.
func (r *reader) part(node *site.Node, keys []string) (site.Part, bool) {
	part := site.Part{Pos: node.Pos}
	known := append(slices.Clone(partKeys), keys...)
	before := r.unknown
	switch {
	case node.Kind == site.ScalarNode:
		part.Name = wordsOf(node)
	case node.Kind == site.MapNode && r.isLoose(node, known):
		r.readLoose(&part, node.Keys[0], keys)
	case node.Kind == site.MapNode:
		r.readPart(&part, r.fields(node, known))
	}
	if part.Name != "" {
		return part, true
	}
	r.lost = true
	switch {
	case node.Kind != site.MapNode:
		r.reportShape(node, "", site.Text)
	case r.unknown == before: // or else the name may be under a key that is not known
		r.report("K120", node.Pos, "field", r.spelling("name"))
	}
	return part, false
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

// isLoose reports whether a map is really a text with a colon in it: "Our strategy: what
// we choose", or "Strategy: what we choose".
func (r *reader) isLoose(node *site.Node, known []string) bool {
	if len(node.Keys) != 1 || !isWord(node.Keys[0].Value) {
		return false
	}
	name := node.Keys[0].Name
	if word, _ := canonical(name); slices.Contains(known, word) {
		return false
	}
	return strings.Contains(name, " ") || r.nearest(name, known) == ""
}

// readLoose reads a part from a text with a colon in it. A sentence is its name; what
// comes after a single word is what is said about it, and on a timeline it is what happened
// then.
func (r *reader) readLoose(part *site.Part, key site.Key, keys []string) {
	name, rest := key.Name, strings.TrimSpace(key.Value.Text)
	var meant string
	switch {
	case r.kind.name == "timeline":
		part.When, part.Name = name, rest
		meant = r.asFields(key, "when", "name")
	case strings.Contains(name, " "):
		part.Name = name + ": " + rest
		meant = inFlow(part.Name)
	case slices.Contains(keys, "ask"):
		part.Name, part.Ask = name, rest
		meant = r.asFields(key, "name", "ask")
	default:
		part.Name, part.Text = name, rest
		meant = r.asFields(key, "name", "text")
	}
	r.problems = append(r.problems, problem.Suggest(meant, "K102", r.file, key.Colon()))
}

// asFields writes what stands before and after a colon as two fields.
func (r *reader) asFields(key site.Key, before, after string) string {
	return "{" + r.spelling(before) + ": " + inFlow(key.Name) + ", " +
		r.spelling(after) + ": " + inFlow(strings.TrimSpace(key.Value.Text)) + "}"
}
