package link

import (
	"slices"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// relations gives every page the pages that refer to it, grouped by field and by type
// of the page that refers, in the order of the schema.
func (l *linker) relations() {
	referrers := map[relationKey][]*site.Page{}
	for _, page := range l.graph.Pages {
		for i, ref := range page.References {
			target := page.Refs[i].Page
			if target == nil || target == page {
				continue
			}
			if page.Lang != target.Lang && translation(page, target.Lang) != page {
				continue // the translation refers as well
			}
			key := relationKey{target, ref.Field, page.Type}
			if pages := referrers[key]; len(pages) == 0 || pages[len(pages)-1] != page {
				referrers[key] = append(pages, page)
			}
		}
	}
	fields := l.inverses()
	for _, page := range l.graph.Pages {
		for _, inverse := range fields {
			if pages := referrers[relationKey{page, inverse.field.Name, inverse.from}]; len(pages) > 0 {
				slices.SortFunc(pages, ordering(inverse.field.Inverse))
				page.Relations = append(page.Relations, site.Relation{Field: inverse.field.Name, From: inverse.from, Pages: pages})
			}
		}
		l.seeAlso(page, referrers)
	}
}

type relationKey struct {
	target      *site.Page
	field, from string
}

type inverse struct {
	field *schema.Field
	from  string
}

// inverses are the fields whose other side is shown, type by type. A case comes before
// a post, since what was done says more than what was written about it.
func (l *linker) inverses() []inverse {
	var all []inverse
	for _, t := range l.schema.Types {
		for _, f := range t.Fields {
			if f.Inverse != "" && f.Inverse != "part" {
				all = append(all, inverse{f, t.Name})
			}
		}
	}
	return all
}

// seeAlso gathers what the page names as related, in that order, and then what names it.
func (l *linker) seeAlso(page *site.Page, referrers map[relationKey][]*site.Page) {
	add := func(other *site.Page) {
		other = translation(other, page.Lang)
		if other != page && !slices.Contains(page.SeeAlso, other) {
			page.SeeAlso = append(page.SeeAlso, other)
		}
	}
	for i, ref := range page.References {
		if ref.Field == "related" && page.Refs[i].Page != nil {
			add(page.Refs[i].Page)
		}
	}
	var from []*site.Page
	for _, t := range l.schema.Types {
		from = append(from, referrers[relationKey{page, "related", t.Name}]...)
	}
	slices.SortFunc(from, byTitle)
	for _, other := range from {
		add(other)
	}
}
