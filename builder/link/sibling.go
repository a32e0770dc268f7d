package link

import (
	"slices"

	"kiem/builder/site"
)

const maxSiblings = 3

// siblingKey is what pages of a type and a language share: that they refer to the same
// page with the same field.
type siblingKey struct {
	target *site.Page
	use    *fieldUse
	lang   string
}

// siblings gives pages the others of their type that refer to the same page with a field
// that says so: other models of the same origin.
func (l *linking) siblings() {
	families := map[siblingKey][]*site.Page{}
	for n := range l.pages {
		page := &l.pages[n]
		for _, key := range l.families(page) {
			families[key] = append(families[key], page)
		}
	}
	for key, pages := range families {
		l.sort(l.ordering(l.schema.Type(key.use.from).Field(key.use.field).Inverse), pages)
	}
	for n := range l.pages {
		page := &l.pages[n]
		for _, key := range l.families(page) {
			if others := firstOthers(families[key], page); len(others) > 0 {
				page.Relations = append(page.Relations, site.Relation{
					Field: key.use.field, From: key.use.from, Siblings: true, Of: key.target, Pages: others,
				})
			}
		}
	}
}

// families are those that the page belongs to, each once.
func (l *linking) families(page *site.Page) []siblingKey {
	var keys []siblingKey
	for i, ref := range l.refsOf(page) {
		of := page.Refs[i].Page
		if !ref.use.siblings || of == nil || of == page {
			continue
		}
		if key := (siblingKey{of, ref.use, page.Lang}); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

func firstOthers(pages []*site.Page, page *site.Page) []*site.Page {
	var others []*site.Page
	for _, other := range pages {
		if len(others) == maxSiblings {
			break
		}
		if other != page {
			others = append(others, other)
		}
	}
	return others
}
