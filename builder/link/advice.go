package link

import (
	"kiem/builder/problem"
	"kiem/builder/site"
)

// advice is about what is allowed but could be better, or asks for a decision.
func (l *linker) advice() {
	switch contact := l.settings.Contact; {
	case contact != nil && contact.Form != nil:
		if !l.hasRole("privacy") {
			l.report(problem.At("K312", settingsFile, contact.Form.Pos,
				"field", l.spelling("role", l.settings.Language)))
		}
	case contact == nil && !l.settings.Wrong["contact"], contact != nil && contact.Phone == "" && contact.Email == "":
		l.report(problem.At("K311", settingsFile, site.Pos{}))
	}
	if l.settings.BaseURL == "" && !l.settings.Wrong["base_url"] {
		l.report(problem.At("K408", settingsFile, site.Pos{}))
	}
	inMenu := l.inMenus()
	for _, page := range l.graph.Pages {
		if page.Type == "page" && !inMenu[page] && !l.meant[page] && !l.isReached(page) {
			l.report(problem.At("K306", page.Path, site.Pos{}))
		}
	}
}

// spelling is the name of a field of pages, as those who write in the language would have it.
func (l *linker) spelling(field, lang string) string {
	return l.schema.Type("page").Field(field).Spelling(lang)
}

// isReached reports whether a reader finds the page by anything but a menu.
func (l *linker) isReached(page *site.Page) bool {
	return l.linked[page] || page.Series != nil || l.lists[page.URL] != nil ||
		l.home(page.Lang).Page == page || page.Fields.Get("role") != nil
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
