package link

import (
	"strings"

	"kiem/builder/site"
)

const settingsFile = "site.yaml"

// settingsReferences finds the pages behind the references in the settings.
func (l *linker) settingsReferences() {
	doc := &site.Document{Path: settingsFile, Lang: l.settings.Language}
	if ref := l.settings.Organisation; ref != nil {
		l.graph.Publisher = l.reference(doc, *ref)
	}
	for _, ref := range l.settings.DefaultServices {
		if page := l.reference(doc, ref).Page; page != nil {
			l.graph.DefaultServices = append(l.graph.DefaultServices, page)
		}
	}
}

// success checks that the page is there that a reader comes to who sent the contact form.
func (l *linker) success() {
	contact := l.settings.Contact
	if contact == nil || contact.Form == nil || contact.Form.Success == "" {
		return
	}
	page := &site.Page{Document: &site.Document{Path: settingsFile}, URL: "/"}
	link := site.Link{Dest: contact.Form.Success, Pos: contact.Form.SuccessPos}
	address, _, _ := strings.Cut(link.Dest, "#")
	target, ok := l.atAddress(page, link, unescape(address))
	if !ok {
		l.broken(page, link, "K231", l.addresses)
	} else if target.Page != nil {
		l.linked[target.Page] = true
	}
}
