package link

import (
	"kiem/builder/problem"
	"kiem/builder/site"
)

// advice is about what is allowed but could be better, or asks for a decision.
func (l *linker) advice() {
	settings := "site.yaml"
	contact := l.settings.Contact
	if contact == nil || contact.Phone == "" && contact.Email == "" && contact.Form == nil {
		l.report(problem.At("K311", settings, site.Pos{}))
	} else if contact.Form != nil && !l.hasRole("privacy") {
		l.report(problem.At("K312", settings, site.Pos{}))
	}
	if l.settings.BaseURL == "" {
		l.report(problem.At("K408", settings, site.Pos{}))
	}
	inMenu := l.inMenus()
	for _, page := range l.graph.Pages {
		switch page.Type {
		case "case":
			l.caseAdvice(page)
		case "page":
			if !l.linked[page] && !inMenu[page] && l.lists[page.URL] == nil && page.Fields.Get("role") == nil && l.home(page.Lang).Page != page && page.Series == nil {
				l.report(problem.At("K306", page.Path, site.Pos{}))
			}
		}
	}
}

func (l *linker) caseAdvice(page *site.Page) {
	f := page.Fields
	if client := f.Get("client"); client != nil && f.Get("permission") == nil {
		l.report(problem.At("K305", page.Path, client.Pos, "value", client.Text))
	}
	if quote := f.Get("quote"); quote != nil && quote.Fields.Text("by") == "" {
		l.report(problem.At("K303", page.Path, quote.Pos))
	}
	if len(f.Items("results")) == 0 {
		l.report(problem.At("K304", page.Path, site.Pos{}))
	}
}

func (l *linker) hasRole(role string) bool {
	for _, page := range l.graph.Pages {
		if page.Fields.Text("role") == role {
			return true
		}
	}
	return false
}

func (l *linker) inMenus() map[*site.Page]bool {
	in := map[*site.Page]bool{}
	for _, lang := range l.settings.Languages {
		for _, places := range [][]site.Place{l.graph.Menus[lang], l.graph.Footers[lang]} {
			for _, place := range places {
				if place.Page != nil {
					in[place.Page] = true
				}
			}
		}
	}
	return in
}
