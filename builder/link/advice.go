package link

import (
	"kiem/builder/problem"
	"kiem/builder/site"
)

// advice is about what is allowed but could be better, or asks for a decision. Reached are
// the pages that a link leads to, or would if it had no mistake.
func (v *visit) advice(reached []bool) {
	switch contact := v.settings.Contact; {
	case contact != nil && contact.Form != nil:
		if !v.hasRole("privacy") {
			v.report(problem.At("K312", settingsFile, contact.Form.Pos,
				"field", v.spelling("role", v.settings.Language)))
		}
	case contact == nil && !v.settings.Wrong["contact"], contact != nil && contact.Phone == "" && contact.Email == "":
		v.report(problem.At("K311", settingsFile, site.Pos{}))
	}
	if v.settings.BaseURL == "" && !v.settings.Wrong["base_url"] {
		v.report(problem.At("K408", settingsFile, site.Pos{}))
	}
	inMenu := v.inMenus()
	for _, page := range v.graph.Pages {
		if page.Type == "page" && !inMenu[page] && !reached[page.N] && !v.isReached(page) {
			v.report(problem.At("K306", page.Path, site.Pos{}))
		}
	}
}

// spelling is the name of a field of pages, as those who write in the language would have it.
func (l *linking) spelling(field, lang string) string {
	return l.schema.Type("page").Field(field).Spelling(lang)
}

// isReached reports whether a reader finds the page by anything but a menu or a link.
func (l *linking) isReached(page *site.Page) bool {
	return page.Series != nil || l.lists[page.URL] != nil ||
		l.home(page.Lang).Page == page || page.Get("role") != nil
}

func (l *linking) hasRole(role string) bool {
	for _, page := range l.graph.WithRole {
		if page.FieldText("role") == role {
			return true
		}
	}
	return false
}

func (l *linking) inMenus() map[*site.Page]bool {
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
