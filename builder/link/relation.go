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

	all := l.referrals(orders, named)
	pages := make([]*site.Page, len(all))
	for i, r := range all {
		pages[i] = l.page(orders[r.inverse()], r.rank())
	}
	naming := map[int][]*site.Page{}
	relations := make([]site.Relation, 0, groups(all))
	for start := 0; start < len(all); {
		target, first := &l.pages[all[start].target()], len(relations)
		for start < len(all) && all[start].target() == target.N {
			end := start + 1
			for end < len(all) && all[end].group() == all[start].group() {
				end++
			}
			group := pages[start:end:end]
			if at := all[start].inverse(); at == named {
				naming[target.N] = group
			} else {
				relations = append(relations, site.Relation{Field: inverses[at].field.Name, From: inverses[at].from, Pages: group})
			}
			start = end
		}
		target.Relations = relations[first:len(relations):len(relations)]
	}
	for n := range l.pages {
		l.seeAlso(&l.pages[n], naming[n])
	}
}

// referrals are all that pages refer to pages, each once, in order.
func (l *linking) referrals(orders []*order, named int) []referral {
	all := make([]referral, 0, 4*len(l.pages))
	for n := range l.pages {
		page := &l.pages[n]
		for i, ref := range l.refsOf(page) {
			if ref.use.inverse == nothing && !ref.use.related {
				continue
			}
			target := page.Refs[i].Page
			if target == nil || target == page || page.Lang != target.Lang && translation(page, target.Lang) != page {
				continue // a page itself, or of one of which the translation refers as well
			}
			if at := ref.use.inverse; at != nothing {
				all = append(all, referralOf(target, at, orders[at].ranks[n]))
			}
			if ref.use.related {
				all = append(all, referralOf(target, named, orders[named].ranks[n]))
			}
		}
	}
	return slices.Compact(inOrder(all, len(l.pages), named+1))
}

// inOrder sorts referrals by target, inverse and rank. They are counted by rank, then by
// inverse and then by target, each time in the order of the time before, which for so many
// is far quicker than comparing them.
func inOrder(all []referral, pages, inverses int) []referral {
	counted := make([]referral, len(all))
	for _, by := range []struct {
		key func(referral) int
		max int
	}{
		{func(r referral) int { return int(r.rank()) }, pages}, {referral.inverse, inverses}, {referral.target, pages},
	} {
		ends := make([]int32, by.max+1)
		for _, r := range all {
			ends[by.key(r)+1]++
		}
		for i := range by.max {
			ends[i+1] += ends[i]
		}
		for _, r := range all {
			key := by.key(r)
			counted[ends[key]] = r
			ends[key]++
		}
		all, counted = counted, all
	}
	return all
}

// groups is how many groups the referrals are in.
func groups(all []referral) int {
	n := 0
	for i := range all {
		if i == 0 || all[i].group() != all[i-1].group() {
			n++
		}
	}
	return n
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
func (r referral) rank() int32   { return int32(r & (1<<rankBits - 1)) }
func (r referral) group() uint64 { return uint64(r >> rankBits) }

type inverse struct {
	field *schema.Field
	from  string
}

// inverses are the fields whose other side is shown, type by type. A case comes before
// a post, since what was done says more than what was written about it.
func (l *reading) inverses() []inverse {
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
		if ref.use.related && page.Refs[i].Page != nil {
			add(page.Refs[i].Page)
		}
	}
	for _, other := range naming {
		add(other)
	}
}
