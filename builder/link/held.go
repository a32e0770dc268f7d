package link

import (
	"path"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// holdBack reports whether the page is not to be shown, and notes why.
func (x *index) holdBack(i int32, e *entry, drafts bool) bool {
	switch {
	case e.facts.Preview == "":
		return false
	case e.facts.Preview == site.NoLanguage:
		x.heldBack = append(x.heldBack, site.HeldBack{File: e.doc.Path, Reason: e.facts.Preview})
		return true
	case e.facts.Preview == site.Future:
		x.report(problem.At("K123", e.doc.Path, e.fromPos, "date", e.from().String()))
	}
	if drafts {
		return false
	}
	h := site.HeldBack{File: e.doc.Path, Reason: e.facts.Preview, Date: e.from()}
	x.held[e.name()] = h
	x.heldAt[e.doc.Path], x.heldAt[e.facts.URL] = h, h
	x.heldBack = append(x.heldBack, h)
	x.later = append(x.later, i)
	return true
}

// checkLater looks up what the pages refer and link to that are held back, so that nobody
// first hears of a mistake on the day of publication. In a draft nothing is an error yet.
func (l *linking) checkLater() []wrong {
	var all []wrong
	for _, i := range l.index.later {
		e := l.entries[i]
		h := l.index.heldAt[e.doc.Path]
		v := visit{linking: l, from: &h}
		for _, ref := range e.doc.Document().References {
			v.reference(e.doc, ref)
		}
		page := &site.Page{Record: e.doc, Facts: &e.facts}
		for _, link := range e.doc.Document().Links {
			target := v.target(page, link)
			v.checkFragment(page, link, &target)
		}
		if h.Reason == site.Draft {
			soften(v.wrong)
		}
		all = append(all, v.wrong...)
	}
	return all
}

// soften makes warnings of errors.
func soften(all []wrong) {
	for i := range all {
		all[i].Severity = min(all[i].Severity, site.Warning)
	}
}

// isThereBy reports whether the page that is held back is there by the time that the page
// is of which the links are looked up; of a draft nobody knows when that is.
func (v *visit) isThereBy(h site.HeldBack) bool {
	if v.from == nil {
		return false
	}
	return v.from.Reason == site.Draft || h.Reason == site.Future && h.Date.Compare(v.from.Date) <= 0
}

// reportHeld says that what is named at a place in a file is held back. That a series has
// no parts is said where the series is.
func (v *visit) reportHeld(h site.HeldBack, name, file string, pos site.Pos) {
	if v.isThereBy(h) {
		return
	}
	switch h.Reason {
	case site.Future:
		v.report(problem.At("K129", file, pos, "value", name, "date", h.Date.String()))
	case site.Draft:
		v.report(problem.At("K129", file, pos, "value", name, "other", h.File))
	}
}

// heldBack finds a page as find does, but among those that are held back.
func (l *linking) heldBack(types []string, name string) (site.HeldBack, bool) {
	if len(types) == 0 {
		for _, t := range l.schema.Types {
			types = append(types, t.Name)
		}
	}
	for _, t := range types {
		for _, lang := range l.settings.Languages {
			if h, ok := l.heldAs(id{t, name, lang}); ok {
				return h, true
			}
		}
	}
	return site.HeldBack{}, false
}

// heldTarget finds the page that is held back where a link leads to.
func (l *linking) heldTarget(page *site.Page, dest string) (site.HeldBack, bool) {
	for _, place := range []string{
		path.Join(path.Dir(page.Path), dest), l.fromTop(dest), // by file
		cleanAddress(dest), cleanAddress(path.Join(page.URL, "..", dest)),
	} {
		if h, ok := l.heldIn(place); ok {
			return h, true
		}
	}
	return site.HeldBack{}, false
}

// heldAs is what is held back under a name.
func (l *linking) heldAs(name id) (site.HeldBack, bool) {
	if h, ok := l.emptyAs[name]; ok {
		return h, true
	}
	h, ok := l.index.held[name]
	return h, ok
}

// heldIn is what is held back at a path or an address.
func (l *linking) heldIn(place string) (site.HeldBack, bool) {
	if h, ok := l.emptyAt[place]; ok {
		return h, true
	}
	h, ok := l.index.heldAt[place]
	return h, ok
}
