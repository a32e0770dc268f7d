// Package diagram reads and draws diagrams: a model as parts and the relations between
// them, written as a few lines of YAML.
//
//	kind: rings
//	parts: [Meaning, Identity, Strategy]
//	direction: out
//
// The rules:
//
//   - There are ten kinds, one file each. A kind is a declaration: its names, how many
//     parts it takes, which keys it knows beside those of every kind, and how those are
//     read. An eleventh kind is one more file, and one more line in [kinds].
//   - Every key and every closed word may be written in English or in Dutch. Inside
//     there is only English.
//   - A part is a name, or a few fields of which the name is one.
//   - Whatever is wrong is said at its place, and what is right is kept.
//
// And of drawing:
//
//   - Each diagram is drawn twice, for a wide and for a narrow column, never scaled down:
//     no letter is smaller than 14 units, and a unit is a pixel.
//   - A drawing is planned first ([sketch]): every shape and line of text in its place, by
//     the widths of the shipped font. Then it is written, with classes for a page or with
//     colours for a file of its own.
//   - No line is wider than the room it has. A word that does not fit is broken at its
//     author's soft hyphens; failing that it is broken or cut, which is a problem (K309).
//   - What is read aloud is in the order of the model and whole, whatever lies on top.
package diagram

import (
	"slices"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// mostTimes is how many times as many parts as its kind takes a diagram is still drawn with,
// where a site lets it. To draw a whole file of them takes more than a computer has.
const mostTimes = 10

// Parse reads a diagram from the front matter or from a fenced block of the file, which
// is in the language. The links of its parts come beside it, and [site.Part.Link] counts
// in them from 1. A diagram whose kind cannot be known is nil, and so is one with so many
// parts that no drawing was meant.
func Parse(node *site.Node, file, lang string) (*site.Diagram, []site.Link, []site.Problem) {
	r := &reader{file: file, dutch: lang == "nl", kinds: kinds, diagram: &site.Diagram{Pos: node.Pos}}
	if !r.read(node) || len(r.diagram.Parts) > mostTimes*r.kind.max {
		return nil, nil, r.problems
	}
	return r.diagram, r.links, r.problems
}

// Check returns the problems of a diagram whose parts were filled in after it was read:
// the steps of a model. Field is the name of the field that they come from, as a file in
// the language has it; it is "" where the page has no such field.
func Check(d *site.Diagram, file, lang, field string) []site.Problem {
	r := &reader{file: file, dutch: lang == "nl", kinds: kinds, diagram: d, field: field, word: field == ""}
	for _, k := range kinds {
		if k.name == d.Kind {
			r.kind = k
			r.checkCount(d.Pos, len(d.Parts))
		}
	}
	return r.problems
}

// reader gathers what one diagram says.
type reader struct {
	file     string
	kinds    []*kind
	kind     *kind
	dutch    bool // whether the author writes Dutch, so that messages can do the same
	lost     bool // whether something that was meant as parts could not be read
	deep     bool // whether a tree has too many levels, which is told once
	unknown  int  // how many keys are not known, and are near none that is
	word     bool // whether all that was written is the kind
	field    string
	diagram  *site.Diagram
	links    []site.Link
	problems []site.Problem
}

func (r *reader) read(node *site.Node) bool {
	if english, dutch := r.languages(node); english || dutch {
		r.dutch = dutch
	}
	switch node.Kind {
	case site.ScalarNode:
		return r.readWord(node)
	case site.MapNode:
		return r.readMap(node)
	}
	r.problems = append(r.problems, problem.Suggest(r.example(&rings), "K136", r.file, node.Pos, "kind", string(site.DiagramOf)))
	return false
}

// example is a short diagram of a kind, in the author's language.
func (r *reader) example(k *kind) string {
	return "{" + r.spelling("kind") + ": " + k.word(r.dutch) + ", " + r.exampleParts(k) + "}"
}

// exampleParts is what the parts of a kind look like.
func (r *reader) exampleParts(k *kind) string {
	name, value := "parts", k.example
	for _, key := range k.keys {
		if slices.Contains(contents, key) {
			name = key
			break
		}
	}
	if value == [2]string{} {
		value = [2]string{"[One, Two, Three]", "[Een, Twee, Drie]"}
	}
	if r.dutch {
		return r.spelling(name) + ": " + value[1]
	}
	return name + ": " + value[0]
}

// readWord reads a diagram that is one word: steps, which takes the model's own.
func (r *reader) readWord(node *site.Node) bool {
	if !r.setKind(node) {
		return false
	}
	if r.kind.name != "steps" {
		r.word = true
		if len(r.problems) == 0 { // or else the word itself is wrong
			r.reportCount(node.Pos, 0)
		}
		return false
	}
	r.diagram.FromSteps = true
	return true
}

func (r *reader) readMap(node *site.Node) bool {
	if !r.findKind(node) {
		return false
	}
	fs := r.fields(node, append([]string{"kind", "title", "caption"}, r.kind.keys...))
	r.diagram.Title = r.text(fs, "title")
	r.diagram.Caption = r.text(fs, "caption")
	r.kind.read(r, fs, node)
	r.checkNames()
	return true
}

// findKind finds the kind that the map says, or that follows from its keys: only a canvas
// has cells.
func (r *reader) findKind(node *site.Node) bool {
	if key := find(node, "kind"); key != nil {
		return r.setKind(key.Value)
	}
	name := ""
	switch {
	case find(node, "cells") != nil:
		name = "canvas"
	case find(node, "layers") != nil, find(node, "tree") != nil:
		name = "network"
	}
	for _, k := range r.kinds {
		if k.name == name {
			r.kind, r.diagram.Kind = k, k.name
			return true
		}
	}
	for _, key := range node.Keys {
		if r.nearest(key.Name, []string{"kind"}) != "" { // reported with the other keys
			return r.setKind(key.Value)
		}
	}
	r.reportNoKind(node.Pos)
	return false
}

func (r *reader) reportNoKind(pos site.Pos) {
	r.report("K161", pos, "field", r.spelling("kind"), "choices", joinNames(r.kinds, r.dutch))
}

// setKind finds the kind that the node names.
func (r *reader) setKind(node *site.Node) bool {
	word := site.Slug(node.Text)
	if word == "" {
		r.reportNoKind(node.Pos)
		return false
	}
	if r.takeKind(word) {
		return true
	}
	p := problem.At("K161", r.file, node.Pos, "value", node.Text, "choices", joinNames(r.kinds, r.dutch))
	p.Suggestion = r.nearestKind(word)
	r.problems = append(r.problems, p)
	return r.takeKind(p.Suggestion) // so that one mistake does not hide the others
}

// takeKind takes the kind of that name, if there is one.
func (r *reader) takeKind(name string) bool {
	for _, k := range r.kinds {
		if name == k.name || name == k.dutch {
			r.kind, r.diagram.Kind = k, k.name
			r.dutch = r.dutch || name != k.name
			return true
		}
	}
	return false
}

// checkNames reports parts of the same name: a link or a line to one of them could not
// tell which is meant.
func (r *reader) checkNames() {
	if r.kind.repeats {
		return
	}
	seen := map[string]int{} // the line of each
	for _, part := range r.diagram.Parts {
		slug := site.Slug(part.Name)
		line, again := seen[slug]
		switch {
		case slug == "":
		case !again:
			seen[slug] = part.Pos.Line
		case line == part.Pos.Line:
			r.report("K163", part.Pos, "name", part.Name)
		default:
			r.report("K163", part.Pos, "name", part.Name, "line", strconv.Itoa(line))
		}
	}
}

// checkCount reports a number of parts that the kind does not take. Parts that could not
// be read have been reported already.
func (r *reader) checkCount(pos site.Pos, n int) {
	if n < r.kind.min && !r.lost || n > r.kind.max {
		r.reportCount(pos, n)
	}
}

// reportCount says how many parts the kind takes, and which kind takes this many; or how
// parts are written, when there are none.
func (r *reader) reportCount(pos site.Pos, n int) {
	suggestion := r.exampleParts(r.kind)
	args := []string{"kind", r.kind.word(r.dutch), "max", strconv.Itoa(r.kind.max)}
	if r.kind.min != r.kind.max {
		args = append(args, "min", strconv.Itoa(r.kind.min))
	}
	switch {
	case n > 0:
		suggestion = r.fitting(n)
		args = append(args, "count", strconv.Itoa(n))
	case r.field != "":
		_, parts, _ := strings.Cut(suggestion, ": ")
		suggestion = r.field + ": " + parts
	case r.word:
		suggestion = r.example(r.kind)
	}
	r.problems = append(r.problems, problem.Suggest(suggestion, "K132", r.file, pos, args...))
}

// fitting names a kind of plain parts that takes n of them, or is "".
func (r *reader) fitting(n int) string {
	for _, k := range r.kinds {
		if k.plain && n >= k.min && n <= k.max {
			return k.word(r.dutch)
		}
	}
	return ""
}

func (r *reader) report(code string, pos site.Pos, args ...string) {
	r.problems = append(r.problems, problem.At(code, r.file, pos, args...))
}

// reportShape says that another kind of value belongs here.
func (r *reader) reportShape(node *site.Node, field string, kind site.Kind) {
	args := []string{"kind", string(kind)}
	if field != "" {
		args = append(args, "field", field)
	}
	if node.Kind == site.ScalarNode {
		args = append(args, "value", node.Text)
	}
	r.report("K136", node.Pos, args...)
}
