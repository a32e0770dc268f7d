package link

import (
	"path"
	"slices"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// holdBack reports whether the page is not to be shown, and notes why.
func (l *linker) holdBack(page *site.Page) bool {
	doc := page.Document
	var reason site.HeldReason
	var from site.Date
	switch {
	case !slices.Contains(l.settings.Languages, doc.Lang):
		l.graph.HeldBack = append(l.graph.HeldBack, site.HeldBack{File: doc.Path, Reason: site.NoLanguage})
		return true
	case doc.Fields.Bool("draft", false):
		reason = site.Draft
	case page.Date.Compare(l.options.Today) > 0:
		reason, from = site.Future, page.Date
		v := doc.Fields.Get("date")
		l.report(problem.At("K123", doc.Path, v.Pos, "date", page.Date.String()))
	default:
		return false
	}
	if l.options.Drafts {
		page.Preview = reason
		return false
	}
	l.hide(page, reason, from)
	l.later = append(l.later, page)
	return true
}

// hide notes that a page is held back, and what it would have been found by.
func (l *linker) hide(page *site.Page, reason site.HeldReason, from site.Date) {
	h := site.HeldBack{File: page.Path, Reason: reason, Date: from}
	l.held[l.id(page.Document)] = h
	l.heldAt[page.Path], l.heldAt[page.URL] = h, h
	l.graph.HeldBack = append(l.graph.HeldBack, h)
}

// checkLater looks up what the pages refer and link to that are held back, so that nobody
// first hears of a mistake on the day of publication. In a draft nothing is an error yet.
func (l *linker) checkLater() {
	for _, page := range l.later {
		h := l.heldAt[page.Path]
		l.from = &h
		before := len(l.graph.Problems)
		for _, ref := range page.References {
			l.reference(page.Document, ref)
		}
		for _, link := range page.Links {
			target := l.target(page, link)
			l.checkFragment(page, link, &target)
		}
		if h.Reason == site.Draft {
			soften(l.graph.Problems[before:])
		}
	}
	l.from = nil
}

// soften makes warnings of errors.
func soften(problems []site.Problem) {
	for i := range problems {
		problems[i].Severity = min(problems[i].Severity, site.Warning)
	}
}

// isThereBy reports whether the page that is held back is there by the time that the page
// is of which the links are looked up; of a draft nobody knows when that is.
func (l *linker) isThereBy(h site.HeldBack) bool {
	if l.from == nil {
		return false
	}
	return l.from.Reason == site.Draft || h.Reason == site.Future && h.Date.Compare(l.from.Date) <= 0
}

// reportHeld says that what is named at a place in a file is held back. That a series has
// no parts is said where the series is.
func (l *linker) reportHeld(h site.HeldBack, name, file string, pos site.Pos) {
	if l.isThereBy(h) {
		return
	}
	switch h.Reason {
	case site.Future:
		l.report(problem.At("K129", file, pos, "value", name, "date", h.Date.String()))
	case site.Draft:
		l.report(problem.At("K129", file, pos, "value", name, "other", h.File))
	}
}

// heldBack finds a page as find does, but among those that are held back.
func (l *linker) heldBack(types []string, name string) (site.HeldBack, bool) {
	if len(types) == 0 {
		for _, t := range l.schema.Types {
			types = append(types, t.Name)
		}
	}
	for _, t := range types {
		for _, lang := range l.settings.Languages {
			if h, ok := l.held[id{t, name, lang}]; ok {
				return h, true
			}
		}
	}
	return site.HeldBack{}, false
}

// heldTarget finds the page that is held back where a link leads to.
func (l *linker) heldTarget(page *site.Page, dest string) (site.HeldBack, bool) {
	for _, place := range []string{
		path.Join(path.Dir(page.Path), dest), l.fromTop(dest), // by file
		cleanAddress(dest), cleanAddress(path.Join(page.URL, "..", dest)),
	} {
		if h, ok := l.heldAt[place]; ok {
			return h, true
		}
	}
	return site.HeldBack{}, false
}
