package render

import (
	"strings"

	"kiem/builder/site"
)

// Diagram is a model in words: what a drawing of it says, in the order in which it is
// read.
type Diagram struct {
	scene          *scene
	diagram        *site.Diagram
	page           *site.Page // whose page it is shown on, nil on another's
	Kind, ID       string
	Title, Caption string
	// Intro opens the words: Van binnen naar buiten. Outro closes them.
	Intro string
	Outro []string
	// Style is the form of the words: ordered, list, layers, table, matrix, timeline or
	// canvas.
	Style   string
	Items   []DiagramItem
	Layers  [][]DiagramItem
	Headers []string
	// Rows are those of a shift (from, to) and of a matrix, top row first.
	Rows [][]DiagramItem
	// Side are the names of a matrix's rows.
	Side []string
}

// DiagramItem is one part of a model.
type DiagramItem struct {
	Name string
	// URL leads to what explains the part; "" when nothing does.
	URL   string
	Text  string
	When  string
	Ask   string
	Note  string
	Items []string
}

// styles are the forms of the words, by kind of diagram.
var styles = map[string]string{
	"rings": "ordered", "funnel": "ordered", "steps": "ordered", "levels": "ordered", "cycle": "ordered",
	"matrix": "matrix", "canvas": "canvas", "network": "layers", "timeline": "timeline", "shift": "table",
}

func (p *Page) mainDiagram() *site.Diagram {
	if v := p.page.Get("diagram"); v != nil && v.Diagram > 0 {
		return p.document().Diagrams[v.Diagram-1]
	}
	return nil
}

// Diagram is the model's main figure, or nil.
func (p *Page) Diagram() *Diagram {
	d := p.mainDiagram()
	if d == nil {
		return nil
	}
	v := p.scene.diagram(p.page, d)
	if v.Title == "" {
		v.Title = p.Title
	}
	return v
}

// KeyDiagram is the diagram of a model that a case names and that takes key elements
// along, with the elements of this case; nil when there is no such model, or when the
// case names no elements.
func (p *Page) KeyDiagram() *Diagram {
	elements := p.page.Fields().Texts("key_elements")
	if len(elements) == 0 {
		return nil
	}
	for i, ref := range p.document().References {
		model := p.page.Refs[i].Page
		if ref.Field != "models" || model == nil {
			continue
		}
		d := (&Page{scene: p.scene, page: model}).mainDiagram()
		if d == nil || d.Carry == "" {
			continue
		}
		v := p.scene.diagram(model, d)
		v.ID = "key-" + d.ID // the model's own figure has the other
		own := *d
		own.Carry = p.scene.say("diagram.elements", "Elements", strings.Join(elements, ", "))
		v.page = nil
		v.diagram, v.Outro = &own, append(v.Outro, own.Carry)
		return v
	}
	return nil
}

// Canvas is the sheet to fill in that goes with a model, or nil.
func (p *Page) Canvas() *Diagram {
	if v := p.page.Get("canvas"); v != nil && v.Diagram > 0 {
		return p.scene.diagram(p.page, p.document().Diagrams[v.Diagram-1])
	}
	return nil
}

// diagram puts a diagram into words.
func (s *scene) diagram(page *site.Page, d *site.Diagram) *Diagram {
	v := &Diagram{scene: s, diagram: d, page: page, Kind: d.Kind, ID: d.ID, Title: d.Title, Caption: d.Caption, Style: styles[d.Kind]}
	v.Intro = s.sayFirst([]string{"diagram." + d.Kind + "." + d.Direction + ".intro", "diagram." + d.Kind + ".intro"})
	for _, part := range d.Parts {
		v.Items = append(v.Items, s.diagramItem(page, part))
	}
	if d.FromSteps {
		v.Items = (&Page{scene: s, page: page}).stepItems()
	}
	switch d.Kind {
	case "network":
		for _, layer := range d.Layers {
			var items []DiagramItem
			for _, at := range layer {
				items = append(items, v.Items[at])
			}
			v.Layers = append(v.Layers, items)
		}
		if d.End {
			v.Outro = append(v.Outro, s.say("diagram.network.end"))
		}
	case "shift":
		v.Headers = []string{s.say("diagram.shift.from"), s.say("diagram.shift.to")}
		for i, part := range d.Parts {
			v.Rows = append(v.Rows, []DiagramItem{v.Items[i], {Name: part.To}})
		}
	case "matrix":
		v.Headers = d.X[:]
		v.Side = []string{d.Y[1], d.Y[0]}
		for i := 0; i+1 < len(v.Items); i += 2 {
			v.Rows = append(v.Rows, v.Items[i:i+2])
		}
	case "cycle":
		v.Outro = append(v.Outro, s.say("diagram.cycle.outro"))
	}
	if d.Carry != "" {
		v.Outro = append(v.Outro, d.Carry)
	}
	if d.Result != "" {
		v.Outro = append(v.Outro, s.say("diagram.result", "Result", d.Result))
	}
	return v
}

func (s *scene) diagramItem(page *site.Page, part site.Part) DiagramItem {
	item := DiagramItem{Name: part.Name, Text: part.Text, When: part.When, Ask: part.Ask, Items: part.Items}
	if part.Anchor != "" {
		item.URL = s.href(page.URL, part.Anchor)
	}
	if part.Link > 0 {
		item.URL, _ = s.target(s.targets(page)[part.Link-1])
	}
	return item
}

// stepItems are a model's steps as the parts of its diagram.
func (p *Page) stepItems() []DiagramItem {
	var items []DiagramItem
	for _, step := range p.Steps() {
		items = append(items, DiagramItem{Name: step.Title, URL: p.scene.href(p.page.URL, step.ID), Note: step.Duration})
	}
	return items
}
