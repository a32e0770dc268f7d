package link

import (
	"kiem/builder/problem"
	"kiem/builder/site"
)

// staleTranslations reports translations of which the original, the page in the site's own
// language, is newer. Of a page without a date nothing is known.
func (v *visit) staleTranslations() {
	for _, page := range v.graph.Pages {
		if page.Lang == v.settings.Language {
			continue
		}
		original := translation(page, v.settings.Language)
		was, is := latest(page), latest(original)
		if original == page || was.IsZero() || is.Compare(was) <= 0 {
			continue
		}
		var pos site.Pos
		if v := page.Get("updated"); v != nil {
			pos = v.Pos
		}
		field := v.schema.Type(page.Type).Field("updated").Spelling(page.Lang)
		v.report(problem.Suggest(field+": "+is.String(), "K314", page.Path, pos, "other", original.Path, "date", is.String()))
	}
}

// latest is the day on which a page was changed, or else the one that it is from.
func latest(page *site.Page) site.Date {
	if !page.Updated.IsZero() {
		return page.Updated
	}
	return page.Date
}
