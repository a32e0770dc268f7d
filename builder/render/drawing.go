package render

import (
	"html/template"
	"strconv"
	"strings"

	"kiem/builder/diagram"
	"kiem/builder/site"
)

// Drawing is a diagram drawn twice: for a wide and for a narrow column.
type Drawing struct {
	Wide, Narrow template.HTML
}

// Drawing draws the diagram. The drawings say of each part what it is called and which of
// how many it is, and lead to where the words lead.
func (v *Diagram) Drawing() Drawing {
	drawing := diagram.Draw(v.diagram, v.words())
	return Drawing{template.HTML(drawing.Wide), template.HTML(drawing.Narrow)}
}

// Open is set when the words are shown beside the drawing from the start: where they
// explain the parts and nothing else on the page does.
func (v *Diagram) Open() bool {
	for _, item := range v.Items {
		if item.Text != "" && item.URL == "" {
			return true
		}
	}
	return false
}

// words are what the drawing says.
func (v *Diagram) words() diagram.Words {
	s, d := v.scene, v.diagram
	words := diagram.Words{ID: v.ID, Title: v.Title, Description: v.description()}
	if words.Title == "" {
		words.Title = v.Caption
	}
	if words.Title == "" {
		words.Title = s.say("diagram." + d.Kind + ".name")
	}
	for i, item := range v.Items {
		words.Parts = append(words.Parts, diagram.PartWords{Label: v.partLabel(i), Href: item.URL})
	}
	return words
}

// description says in one sentence what the drawing shows: 3 ringen, van binnen naar
// buiten: Betekenis, Identiteit, Strategie.
func (v *Diagram) description() string {
	names := make([]string, len(v.diagram.Parts))
	for i, part := range v.diagram.Parts {
		names[i] = part.Name
		if part.To != "" {
			names[i] = v.scene.say("diagram.shift.pair", "Name", part.Name, "To", part.To)
		}
	}
	text := v.scene.say("diagram."+v.Kind+".description", "Count", strconv.Itoa(len(names)), "Parts", strings.Join(names, ", "))
	if n := len(text) - 2; n > 0 && text[n+1] == '.' && strings.IndexByte("?!.", text[n]) >= 0 {
		return text[:n+1] // the last part ends its own sentence
	}
	return text
}

// partLabel is what a part is called, as it is seen, and its place among the others.
func (v *Diagram) partLabel(i int) string {
	part := v.diagram.Parts[i]
	label := part.Name
	if part.Short != "" {
		label = part.Short + ": " + part.Name
	}
	if v.Kind == "timeline" {
		label += ", " + part.When
	}
	return label + ", " + v.place(i)
}

// place is which of the parts the part is: ring 2 van 3.
func (v *Diagram) place(i int) string {
	return v.scene.say("diagram."+v.Kind+".part", "N", strconv.Itoa(i+1), "Count", strconv.Itoa(len(v.diagram.Parts)))
}

// File leads to the drawing as a file of its own; nil on the pages of others.
func (v *Diagram) File() *Link {
	if v.page == nil {
		return nil
	}
	return &Link{URL: v.scene.href(v.scene.r.drawingFile(v.page, v.diagram), ""), Text: v.scene.say("diagram.file")}
}

// drawingFile is the address of a diagram as a file: that of the page's own diagram has
// the page's name.
func (r *renderer) drawingFile(page *site.Page, d *site.Diagram) string {
	name := d.ID
	if v := page.Get("diagram"); v != nil && v.Diagram > 0 && page.Document(r.graph).Diagrams[v.Diagram-1].ID == d.ID {
		name = page.ID
	}
	return page.URL + name + ".svg"
}

// addDrawings adds all diagrams as files.
func (r *renderer) addDrawings(rs *recipes) {
	for n, page := range r.graph.Pages {
		if page.Drawn == 0 {
			continue
		}
		for i, d := range page.Document(r.graph).Diagrams {
			rs.add(byItself, file(r.drawingFile(page, d)), func(r *renderer) ([]byte, error) {
				page := r.graph.Pages[n]
				d := page.Document(r.graph).Diagrams[i]
				v := r.scene(page.Lang, page.URL).diagram(page, d)
				if v.Title == "" {
					v.Title = page.Title
				}
				return diagram.Alone(d, v.words(), r.palette()), nil
			})
		}
	}
}

// palette are the colours of drawings that leave the site: those on a light ground.
func (r *renderer) palette() diagram.Palette {
	c := r.colours.Light
	return diagram.Palette{Paper: c.Paper, Ink: c.Ink, Soft: c.InkSoft, Line: c.Line, Tints: c.Tints}
}

// A drawing of steps holds from two to eight of them.
const leastSteps, mostSteps = 2, 8

// StepsDiagram are the steps of a model as a drawing, to stand above them; nil when the
// model's own diagram is that already, or when there are too few or too many.
func (p *Page) StepsDiagram() *Diagram {
	steps := p.page.Fields().Items("steps")
	if main := p.mainDiagram(); main != nil && main.Kind == "steps" || len(steps) < leastSteps || len(steps) > mostSteps {
		return nil
	}
	d := &site.Diagram{Kind: "steps", ID: "dg-plan", Title: p.scene.say("steps"), FromSteps: true}
	for i, v := range steps {
		d.Parts = append(d.Parts, site.Part{
			Name: v.Fields.Text("title"), When: v.Fields.Text("duration"), Anchor: site.StepAnchor(p.page.Lang, i+1),
		})
	}
	return p.scene.diagram(p.page, d)
}

// Picture is the model's own diagram, small and without words, for beside a title that
// says the same; "" when the page has none.
func (c *Card) Picture() template.HTML {
	if d := (&Page{scene: c.scene, page: c.page}).mainDiagram(); d != nil {
		return template.HTML(diagram.Picture(d))
	}
	return ""
}
