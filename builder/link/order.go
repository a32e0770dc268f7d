package link

import (
	"cmp"
	"slices"
	"strings"

	"kiem/builder/site"
)

// newest orders pages from new to old; those without a date come last, and what is
// alike is ordered by title and address.
func newest(a, b *site.Page) int {
	return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Title, b.Title), cmp.Compare(a.URL, b.URL))
}

// byOrder orders pages by their field order, those without it last, then by title.
func byOrder(a, b *site.Page) int {
	return cmp.Or(cmp.Compare(place(a, "order"), place(b, "order")), byTitle(a, b))
}

func byTitle(a, b *site.Page) int {
	return cmp.Or(
		cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)),
		cmp.Compare(a.URL, b.URL))
}

// alphabetical puts pages in the order of their titles as one looks them up: accents,
// capitals and signs do not count.
func alphabetical(pages []*site.Page) {
	slugs := make(map[*site.Page]string, len(pages))
	for _, p := range pages {
		slugs[p] = site.Slug(p.Title)
	}
	slices.SortFunc(pages, func(a, b *site.Page) int {
		return cmp.Or(cmp.Compare(slugs[a], slugs[b]), byTitle(a, b))
	})
}

// place is the number in a field, or one past any number when there is none.
func place(p *site.Page, field string) float64 {
	if v := p.Fields.Get(field); v != nil {
		return v.Number
	}
	return 1 << 52
}

// ordering returns the order of that name: newest, order or title.
func ordering(name string) func(a, b *site.Page) int {
	switch name {
	case "newest":
		return newest
	case "order":
		return byOrder
	case "part":
		return byPart
	}
	return byTitle
}

func byPart(a, b *site.Page) int {
	return cmp.Or(cmp.Compare(place(a, "part"), place(b, "part")), byTitle(a, b))
}
