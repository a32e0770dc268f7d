package link

import (
	"slices"

	"kiem/builder/site"
)

const maxSiblings = 3

// siblingKey is what pages of a type and a language share: that they refer to the same
// page with the same field.
type siblingKey struct {
	relationKey
	lang string
}

// siblings gives pages the others of their type that refer to the same page with a field
// that says so: other models of the same origin.
func (l *linker) siblings() {
	families := map[siblingKey][]*site.Page{}
	for _, page := range l.graph.Pages {
		for _, key := range l.families(page) {
			families[key] = append(families[key], page)
		}
	}
	for key, pages := range families {
		slices.SortFunc(pages, ordering(l.schema.Type(key.from).Field(key.field).Inverse))
	}
	for _, page := range l.graph.Pages {
		for _, key := range l.families(page) {
			if others := firstOthers(families[key], page); len(others) > 0 {
				page.Relations = append(page.Relations, site.Relation{
					Field: key.field, From: key.from, Siblings: true, Of: key.target, Pages: others,
				})
			}
		}
	}
}

// families are those that the page belongs to, each once.
func (l *linker) families(page *site.Page) []siblingKey {
	var keys []siblingKey
	t := l.schema.Type(page.Type)
	for i, ref := range page.References {
		of := page.Refs[i].Page
		if of == nil || of == page {
			continue
		}
		key := siblingKey{relationKey{of, ref.Field, page.Type}, page.Lang}
		if field := t.Field(ref.Field); field != nil && field.Siblings && !slices.Contains(keys, key) {
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
