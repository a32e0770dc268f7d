package link

import (
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// checkFragment checks that the anchor is on the page that the link leads to.
func (v *visit) checkFragment(page *site.Page, link site.Link, target *site.Target) {
	if target.Fragment == "" || target.Page == nil {
		return
	}
	anchors := v.anchors(target.Page)
	if slices.Contains(anchors, target.Fragment) {
		return
	}
	p := problem.At("K233", page.Path, link.Pos, "value", target.Fragment, "other", target.Page.Path, "choices", strings.Join(anchors, ", "))
	if near := problem.Nearest(target.Fragment, anchors); len(near) > 0 {
		p.Suggestion = near[0]
	}
	v.report(p)
	target.Fragment = ""
}

// layoutAnchors are the fields that kiem's own layouts show under a heading with the
// field's name as its id.
var layoutAnchors = []string{
	"canvas", "steps", "terms", "competencies", "principles", "goals", "key_elements", "results", "sources", "downloads",
}

// anchors are the ids that can be linked to on a page: those in its text, and those of
// what its fields hold.
func (v *visit) anchors(page *site.Page) []string {
	if !v.has(page) {
		return anchorsOf(page.Document(v.graph))
	}
	v.asked = append(v.asked, v.placeOf[page.N])
	f := v.foundOn(page)
	f.forAnchors.Do(func() { f.anchors = anchorsOf(page.Document(v.graph)) })
	return f.anchors
}

func anchorsOf(doc *site.Document) []string {
	all := slices.Clone(doc.Body.Anchors)
	for _, f := range doc.Fields {
		if f.Value.Body != nil {
			all = append(append(all, f.Name), f.Value.Body.Anchors...)
		}
		if slices.Contains(layoutAnchors, f.Name) {
			all = append(all, f.Name)
		}
		if f.Name == "diagram" {
			all = append(all, "model")
		}
	}
	for i := range doc.Fields.Items("steps") {
		all = append(all, site.StepAnchor(doc.Lang, i+1))
	}
	for _, term := range doc.Fields.Items("terms") {
		all = append(all, site.TermAnchor(doc.Lang, term.Fields.Text("name")))
	}
	for _, d := range doc.Diagrams {
		all = append(all, d.ID)
	}
	return append(all, "inhoud", "contact")
}
