package link

import (
	"strings"

	"kiem/builder/site"
)

const settingsFile = "site.yaml"

// settingsReferences finds the pages behind the references in the settings.
func (l *linking) settingsReferences() {
	v := visit{linking: l}
	doc := &site.Record{Path: settingsFile, Lang: l.settings.Language}
	if ref := l.settings.Organisation; ref != nil {
		l.graph.Publisher = l.refOf(v.reference(doc, *ref))
	}
	for _, ref := range l.settings.DefaultServices {
		if page := l.refOf(v.reference(doc, ref)).Page; page != nil {
			l.graph.DefaultServices = append(l.graph.DefaultServices, page)
		}
	}
	l.wrong = append(l.wrong, v.wrong...)
}

// checkSuccess checks that the page is there that a reader comes to who sent the contact
// form. It returns that page, or nil.
func (v *visit) checkSuccess() *site.Page {
	contact := v.settings.Contact
	if contact == nil || contact.Form == nil || contact.Form.Success == "" {
		return nil
	}
	page := &site.Page{Record: &site.Record{Path: settingsFile}, Facts: &site.Facts{URL: "/"}}
	link := site.Link{Dest: contact.Form.Success, Pos: contact.Form.SuccessPos}
	address, _, _ := strings.Cut(link.Dest, "#")
	target, ok := v.atAddress(page, link, unescape(address))
	if !ok {
		v.broken(page, link, "K231", (*linking).addresses)
	}
	return target.Page
}
