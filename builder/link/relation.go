package link

import (
	"slices"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// relations gives every page the pages that refer to it, grouped by field and by type
// of the page that refers, in the order of the schema.
func (l *linking) relations() {
	inverses := l.inverses()
	orders := make([]*order, len(inverses), len(inverses)+1)
	for i, inverse := range inverses {
		orders[i] = l.ordering(inverse.field.Inverse)
	}
	named := len(inverses) // the place of what names a page as related, behind all others
	orders = append(orders, l.title)

	var all []referral
	for n := range l.pages {
		page := &l.pages[n]
		for i, ref := range l.refsOf(page) {
			target := page.Refs[i].Page
			if target == nil || target == page || page.Lang != target.Lang && translation(page, target.Lang) != page {
				continue // a page itself, or of one of which the translation refers as well
			}
			if at := ref.use.inverse; at != nothing {
				all = append(all, referralOf(target, at, orders[at].ranks[n]))
			}
			if ref.use.field == "related" {
				all = append(all, referralOf(target, named, orders[named].ranks[n]))
			}
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)

	pages := make([]*site.Page, len(all))
	for i, r := range all {
		pages[i] = orders[r.inverse()].pages[r.rank()]
	}
	naming := map[*site.Page][]*site.Page{}
	for start := 0; start < len(all); {
		end := start + 1
		for end < len(all) && all[end].group() == all[start].group() {
			end++
		}
		target, group := &l.pages[all[start].target()], pages[start:end:end]
		if at := all[start].inverse(); at == named {
			naming[target] = group
		} else {
			target.Relations = append(target.Relations, site.Relation{Field: inverses[at].field.Name, From: inverses[at].from, Pages: group})
		}
		start = end
	}
	for n := range l.pages {
		page := &l.pages[n]
		l.seeAlso(page, naming[page])
	}
}

// referral is that a page refers to another: the number of that other, the place of the
// field among the inverses, and the page's place in the order of that. These are one number
// because there are many, to be put in order by the first, the second and the third.
type referral uint64

const (
	rankBits    = 28
	inverseBits = 12
)

func referralOf(target *site.Page, inverse int, rank int32) referral {
	return referral(target.N)<<(inverseBits+rankBits) | referral(inverse)<<rankBits | referral(rank)
}

func (r referral) target() int   { return int(r >> (inverseBits + rankBits)) }
func (r referral) inverse() int  { return int(r >> rankBits & (1<<inverseBits - 1)) }
func (r referral) rank() int     { return int(r & (1<<rankBits - 1)) }
func (r referral) group() uint64 { return uint64(r >> rankBits) }

type inverse struct {
	field *schema.Field
	from  string
}

// inverses are the fields whose other side is shown, type by type. A case comes before
// a post, since what was done says more than what was written about it.
func (l *linking) inverses() []inverse {
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
func (l *linking) seeAlso(page *site.Page, naming []*site.Page) {
	add := func(other *site.Page) {
		other = translation(other, page.Lang)
		if other != page && !slices.Contains(page.SeeAlso, other) {
			page.SeeAlso = append(page.SeeAlso, other)
		}
	}
	for i, ref := range l.refsOf(page) {
		if ref.use.field == "related" && page.Refs[i].Page != nil {
			add(page.Refs[i].Page)
		}
	}
	for _, other := range naming {
		add(other)
	}
}
