package render

import (
	"slices"
	"strconv"

	"kiem/builder/site"
)

// Step is a step of a model.
type Step struct {
	Number int
	// ID is the step's anchor; Title has the number in it: Stap 1: ….
	ID, Title      string
	Name           string // the title without the number
	Goal, Duration string
	Levels         []Link
	Activities     []string
	Outcomes       []string
	Documents      []Document
	Roles          []Role
}

// Document is what a step yields on paper.
type Document struct {
	Title string
	Pages int
	By    string
	Step  int
	// File is set when the document can be had.
	File *Download
}

// Role is who does what in a step.
type Role struct {
	Who, Does string
}

// Steps are the steps of a model, numbered.
func (p *Page) Steps() []Step {
	var steps []Step
	for i, v := range p.page.Fields().Items("steps") {
		steps = append(steps, p.step(i+1, v.Fields))
	}
	return steps
}

func (p *Page) step(n int, f site.Fields) Step {
	s := p.scene
	step := Step{
		Number: n, ID: site.StepAnchor(p.page.Lang, n), Name: f.Text("title"),
		Title: s.say("step.title", "N", strconv.Itoa(n), "Title", f.Text("title")),
		Goal:  f.Text("goal"), Activities: f.Texts("activities"), Outcomes: f.Texts("outcomes"),
	}
	if d := f.Get("duration"); d != nil {
		step.Duration = s.text(nil, d)
	}
	for _, level := range f.Texts("levels") {
		step.Levels = append(step.Levels, p.partLink(level))
	}
	for _, v := range f.Items("documents") {
		step.Documents = append(step.Documents, Document{
			Title: v.Fields.Text("title"), Pages: v.Fields.Int("pages"), By: v.Fields.Text("by"), Step: n, File: p.download(&v),
		})
	}
	for _, v := range f.Items("roles") {
		step.Roles = append(step.Roles, Role{Who: v.Fields.Text("who"), Does: v.Fields.Text("does")})
	}
	return step
}

// partLink leads to what explains the part of the diagram with that name.
func (p *Page) partLink(name string) Link {
	link := Link{Text: name}
	if d := p.mainDiagram(); d != nil {
		for _, part := range d.Parts {
			if site.Slug(part.Name) == site.Slug(name) && part.Anchor != "" {
				link.URL = "#" + part.Anchor
			}
		}
	}
	return link
}

// coveredBy are the steps that deal with a part of the diagram.
func (p *Page) coveredBy(part string) []Link {
	var links []Link
	for i, v := range p.page.Fields().Items("steps") {
		for _, level := range v.Fields.Texts("levels") {
			if site.Slug(level) == site.Slug(part) {
				n := strconv.Itoa(i + 1)
				links = append(links, Link{URL: "#" + site.StepAnchor(p.page.Lang, i+1), Text: p.scene.say("step.name", "N", n)})
			}
		}
	}
	return links
}

// Documents are the documents of all steps.
func (p *Page) Documents() []Document {
	var all []Document
	for _, step := range p.Steps() {
		all = append(all, step.Documents...)
	}
	return all
}

// Outcomes are the outcomes of all steps; none when only one step yields anything, for then
// they have just been read there.
func (p *Page) Outcomes() []string {
	var all []string
	yielding := 0
	for _, step := range p.Steps() {
		if len(step.Outcomes)+len(step.Documents) > 0 {
			yielding++
		}
		all = append(all, step.Outcomes...)
	}
	if yielding < 2 {
		return nil
	}
	return all
}

// sessionUnits are the lengths of a session; what takes weeks is a step of another kind.
var sessionUnits = []string{"minute", "hour", "half-day", "day"}

// areSessions reports whether each of the steps is said to last as long as a session.
func areSessions(steps []site.Value) bool {
	for _, v := range steps {
		d := v.Fields.Get("duration")
		if d == nil || !slices.Contains(sessionUnits, d.Unit) {
			return false
		}
	}
	return true
}

// Total is what the steps come to: 4 sessies · 4 dagdelen, or 3 stappen; only the first of
// these when their lengths do not add up.
func (p *Page) Total() string {
	steps := p.page.Fields().Items("steps")
	if len(steps) == 0 {
		return ""
	}
	total := p.scene.count("total.steps", float64(len(steps)))
	if areSessions(steps) {
		total = p.scene.count("total.sessions", float64(len(steps)))
	}
	if n, unit, ok := duration(steps); ok {
		total += " · " + p.scene.count("unit."+unit, n)
	}
	return total
}

// duration adds up the lengths of steps. ok is false when one is not written, or when
// they are not all in one unit.
func duration(steps []site.Value) (total float64, unit string, ok bool) {
	for _, v := range steps {
		d := v.Fields.Get("duration")
		if d == nil || unit != "" && d.Unit != unit {
			return 0, "", false
		}
		total, unit = total+d.Number, d.Unit
	}
	return total, unit, unit != ""
}
