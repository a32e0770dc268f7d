package render

import (
	"html/template"

	"kiem/builder/diagram"
	"kiem/builder/site"
)

// Sheet is an empty canvas to print and to write on, on a page of its own.
type Sheet struct {
	// Drawing is the sheet, A3 on its side; Back leads to the model it is of.
	Drawing template.HTML
	Back    Link
}

// sheetURL is the address of the sheet of a page with a canvas.
func sheetURL(page *site.Page) string { return page.URL + "canvas/" }

func hasCanvas(page *site.Page) bool {
	if page.Drawn == 0 {
		return false
	}
	v := page.Get("canvas")
	return v != nil && v.Diagram > 0
}

// SheetURL leads to the empty sheet of the page's canvas; "" when it has none.
func (p *Page) SheetURL() string {
	if !hasCanvas(p.page) {
		return ""
	}
	return p.scene.href(sheetURL(p.page), "")
}

// addSheets adds the pages with an empty canvas.
func (r *renderer) addSheets(rs *recipes) {
	for n, page := range r.graph.Pages {
		if hasCanvas(page) {
			rs.add(byItself, file(sheetURL(page)), func(r *renderer) ([]byte, error) {
				page := r.graph.Pages[n]
				return r.view(r.scene(page.Lang, sheetURL(page)).sheet(page), page.Path)
			})
		}
	}
}

// sheet makes the view of an empty canvas. It is for the reader of the model alone, and
// asks search engines to leave it out.
func (s *scene) sheet(page *site.Page) *View {
	title := s.say("canvas.empty", "Title", page.Title)
	d := page.Document(s.r.graph).Diagrams[page.Get("canvas").Diagram-1]
	v := s.view("sheet", title)
	v.Sheet = &Sheet{
		Drawing: template.HTML(diagram.Sheet(d, diagram.SheetWords{
			ID: d.ID, Title: page.Title, Project: s.say("canvas.project"),
			Date: s.say("canvas.date"), Participants: s.say("canvas.participants"),
		})),
		Back: s.pageLink(page),
	}
	addresses := map[string]string{page.Lang: s.from}
	for _, t := range page.Translations {
		if hasCanvas(t) {
			addresses[t.Lang] = sheetURL(t)
		}
	}
	v.Languages = s.languages(addresses)
	v.Head = s.head(v, title, s.say("canvas.empty.description", "Title", page.Title), nil)
	v.Head.Canonical, v.Head.NoIndex = "", true
	v.Crumbs = s.crumbs(s.say("canvas"))
	if page.List != nil {
		v.Crumbs = s.crumbs(s.say("canvas"), page.List)
	}
	last := len(v.Crumbs) - 1
	v.Crumbs = append(v.Crumbs[:last:last], s.pageLink(page), v.Crumbs[last])
	return v
}
