package parse

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"kiem/builder/diagram"
	"kiem/builder/pattern"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// readDiagrams reads the diagrams that are fields.
func (d *document) readDiagrams(fields site.Fields) {
	for i := range fields {
		v := &fields[i].Value
		if v.Kind == site.DiagramOf && v.Node != nil {
			before := len(d.Problems)
			v.Diagram = d.addDiagram(v.Node)
			if fields[i].Name == "canvas" {
				d.showCanvas(d.Problems[before:], v.Node)
			}
		}
		d.readDiagrams(v.Fields)
		for j := range v.Items {
			d.readDiagrams(v.Items[j].Fields)
		}
	}
}

// showCanvas gives the problem of a canvas that is no drawing at all an example of
// a canvas, with what was written as its cells where that is a list of words.
func (d *document) showCanvas(problems []site.Problem, node *site.Node) {
	cells := make([]string, len(node.Items))
	for i, item := range node.Items {
		cells[i] = item.Text
	}
	list := strings.Join(cells, ", ")
	if list == "" || strings.ContainsAny(list, `:#'"[]{}`) || len(list) > longestExample {
		list = "…, …"
	}
	example := "canvas: {vakken: [" + list + "]}"
	if d.decoded.Language() != "nl" {
		example = "canvas: {cells: [" + list + "]}"
	}
	for i := range problems {
		if p := &problems[i]; p.Code == "K136" && p.Args.Get("kind") == string(site.DiagramOf) {
			p.Suggestion = example
		}
	}
}

// longestExample is the length in bytes of what an author wrote that an example repeats.
const longestExample = 60

// addDiagram reads a diagram and returns its place among the document's plus one, or 0
// when there is nothing to draw.
func (d *document) addDiagram(node *site.Node) int {
	read, links, problems := diagram.Parse(node, d.Path, d.decoded.Language())
	d.Problems = append(d.Problems, problems...)
	if read == nil {
		return 0
	}
	for i := range read.Parts {
		if read.Parts[i].Link > 0 {
			read.Parts[i].Link += len(d.Links)
		}
	}
	for i := range links {
		d.placeValue(&links[i])
	}
	d.Links = append(d.Links, links...)
	typesetDiagram(read, d.Lang)
	if read.FromSteps {
		d.takeSteps(read)
	}
	if len(read.Parts) == 0 {
		return 0 // there is a problem about that
	}
	d.Problems = append(d.Problems, diagram.TooLong(read, d.Path)...)
	name := site.Slug(read.Title)
	if name == "" {
		name = read.Kind
	}
	read.ID = d.ids.unique("dg-" + name)
	d.checkDrawnTwice(read)
	d.Diagrams = append(d.Diagrams, read)
	return len(d.Diagrams)
}

// checkDrawnTwice reports a diagram that the file has already, as a field or in the text: of
// the same kind, and with the same title, or without one and with the same parts.
func (d *document) checkDrawnTwice(read *site.Diagram) {
	words := []string{read.Kind, read.Title}
	if read.Title == "" {
		for _, part := range read.Parts {
			words = append(words, part.Name, part.To)
		}
	}
	key := strings.Join(words, "\n")
	line, again := d.drawn[key]
	switch {
	case !again:
		if d.drawn == nil {
			d.drawn = map[string]int{}
		}
		d.drawn[key] = read.Pos.Line
	case read.Title == "":
		d.report("K168", read.Pos, "line", strconv.Itoa(line))
	default:
		d.report("K168", read.Pos, "line", strconv.Itoa(line), "title", read.Title)
	}
}

func typesetDiagram(read *site.Diagram, lang string) {
	set := func(texts ...*string) {
		for _, text := range texts {
			*text = typeset(*text, lang)
		}
	}
	set(&read.Title, &read.Caption, &read.Result, &read.Carry,
		&read.X[0], &read.X[1], &read.Y[0], &read.Y[1])
	for i := range read.Parts {
		part := &read.Parts[i]
		set(&part.Name, &part.Text, &part.Short, &part.To, &part.When, &part.Ask)
		for j := range part.Items {
			set(&part.Items[j])
		}
	}
}

// takeSteps makes the model's own steps the parts of a diagram.
func (d *document) takeSteps(read *site.Diagram) {
	for i, step := range d.Fields.Items("steps") {
		read.Parts = append(read.Parts, site.Part{
			Name:   step.Fields.Text("title"),
			When:   step.Fields.Text("duration"),
			Anchor: site.StepAnchor(d.Lang, i+1),
			Pos:    step.Pos,
		})
	}
	field, lang := "", d.decoded.Language()
	if f := d.typ.Field("steps"); f != nil {
		field = f.Spelling(lang)
	}
	d.Problems = append(d.Problems, diagram.Check(read, d.Path, lang, field)...)
}

// diagram reads a block of the text that is a diagram. The figure takes its place; what
// cannot be read as one is shown as it was typed.
func (b *body) diagram(block *ast.FencedCodeBlock) {
	text := block.Lines().Value(b.source)
	if len(bytes.TrimSpace(text)) == 0 {
		b.addDiagram(&site.Node{Kind: site.EmptyNode, Pos: b.place(max(block.Pos(), 0))})
		return
	}
	pos := b.place(block.Lines().At(0).Start)
	node, problems := readBlock(text, pos.Line, b.Path)
	b.Problems = append(b.Problems, indented(problems, pos.Column-1)...)
	if node != nil {
		node = inside(node)
		indent(node, pos.Column-1)
		before := len(b.Problems)
		n := b.addDiagram(node)
		if isLost(problems) {
			b.Problems = b.Problems[:before] // what could not be read may be what is missing
		}
		if n > 0 {
			b.slot(site.DiagramSlot, n-1)
			b.raw("\n")
			return
		}
	}
	b.code(block, []byte("yaml"))
}

// inside is the diagram in a block that names the field as well, as it is in front matter.
func inside(node *site.Node) *site.Node {
	if node.Kind != site.MapNode || len(node.Keys) != 1 || node.Keys[0].Value.Kind != site.MapNode {
		return node
	}
	switch site.Slug(node.Keys[0].Name) {
	case "diagram", "schema", "figuur", "canvas":
		return node.Keys[0].Value
	}
	return node
}

// isLost reports whether a line could not be read at all.
func isLost(problems []site.Problem) bool {
	return slices.ContainsFunc(problems, func(p site.Problem) bool { return p.Code == "K140" })
}

// isDiagram reports whether a block of the text is a diagram, by the word after its fence.
// The Dutch name of the field will do, where the block says of what kind it is.
func isDiagram(language, text []byte) bool {
	switch strings.ToLower(string(language)) {
	case "diagram":
		return true
	case "schema":
		return diagramKind().Match(text)
	}
	return false
}

var diagramKind = pattern.Of(`(?m)^ *(?:soort|kind): `)

// readBlock reads YAML, or a single word.
func readBlock(data []byte, line int, file string) (*site.Node, []site.Problem) {
	if word := bytes.TrimSpace(data); len(word) > 0 && !bytes.ContainsAny(word, ":-\n[{") {
		pos := site.Pos{Line: line, Column: 1}
		return &site.Node{Kind: site.ScalarNode, Text: string(word), Pos: pos}, nil
	}
	return schema.Node(data, line, file)
}

// indent moves a node to the right, when its block is indented in the text.
func indent(node *site.Node, columns int) {
	if columns == 0 || node == nil {
		return
	}
	node.Pos.Column += columns
	for _, item := range node.Items {
		indent(item, columns)
	}
	for i := range node.Keys {
		node.Keys[i].Pos.Column += columns
		indent(node.Keys[i].Value, columns)
	}
}

// indented moves problems to the right with their block. Its lines may be indented in
// ways of their own, so that nothing can be mended there.
func indented(problems []site.Problem, columns int) []site.Problem {
	if columns == 0 {
		return problems
	}
	for i := range problems {
		if problems[i].Pos.Column > 0 {
			problems[i].Pos.Column += columns
		}
		problems[i].Edits = nil
	}
	return problems
}

// anchorParts links each part of a diagram to the heading of the same name, or else to
// the term.
func (d *document) anchorParts() {
	if len(d.Diagrams) == 0 {
		return
	}
	anchors := d.anchorsByName()
	for _, read := range d.Diagrams {
		for i := range read.Parts {
			part := &read.Parts[i]
			slug := site.Slug(part.Name)
			if part.Anchor != "" || slug == "" {
				continue
			}
			part.Anchor = anchors[slug]
			if part.Anchor == "" && part.Link == 0 && !tellsItself(read.Kind) {
				d.report("K308", part.Pos, "name", strings.ReplaceAll(part.Name, "\u00ad", ""))
			}
		}
	}
}

// tellsItself reports whether a part of a diagram of the kind says what it means: what
// something changes into, what to write in a cell, what happened when.
func tellsItself(kind string) bool {
	return kind == "shift" || kind == "canvas" || kind == "timeline"
}

// anchorsByName are the ids of terms and headings by the slug of their text, and of all
// that has an id, by that.
func (d *document) anchorsByName() map[string]string {
	anchors := map[string]string{}
	for _, term := range d.Fields.Items("terms") {
		name := term.Fields.Text("name")
		anchors[site.Slug(name)] = site.TermAnchor(d.Lang, name)
	}
	for i := len(d.Body.Headings) - 1; i >= 0; i-- {
		h := d.Body.Headings[i]
		anchors[site.Slug(h.Text)] = h.ID
	}
	for _, h := range d.Body.Headings {
		anchors[h.ID] = h.ID
	}
	return anchors
}
