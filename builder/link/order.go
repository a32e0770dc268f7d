package link

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"kiem/builder/site"
)

// orders are all shown documents in each order in which pages are listed. What is listed
// somewhere is put in order by its place here, so that no title is compared twice.
type orders struct {
	newest, title, alphabetical, order, part []int32
}

// byNewest orders pages from new to old; those without a date come last, and what is
// alike is ordered by title and address.
func byNewest(a, b *entry) int {
	if c := b.facts.Date.Compare(a.facts.Date); c != 0 {
		return c
	}
	if c := cmp.Compare(a.facts.Title, b.facts.Title); c != 0 {
		return c
	}
	return cmp.Compare(a.facts.URL, b.facts.URL)
}

func byTitle(a, b *entry) int {
	if c := cmp.Compare(a.folded(), b.folded()); c != 0 {
		return c
	}
	return cmp.Compare(a.facts.URL, b.facts.URL)
}

// alphabetically puts pages in the order of their titles as one looks them up: accents,
// capitals and signs do not count.
func alphabetically(a, b *entry) int {
	if c := cmp.Compare(a.slug(), b.slug()); c != 0 {
		return c
	}
	return byTitle(a, b)
}

// byOrder orders pages by their field order, those without it last, then by title; byPart
// does so by their part.
func byOrder(a, b *entry) int { return cmp.Or(cmp.Compare(a.order, b.order), byTitle(a, b)) }
func byPart(a, b *entry) int  { return cmp.Or(cmp.Compare(a.part, b.part), byTitle(a, b)) }

func newOrders(entries []*entry, shown []int32) orders {
	byText := func(places []int32, compare func(a, b *entry) int, text func(*entry) string) []int32 {
		return sorted(places, entries, compare, text, func(_ *entry, text string) uint64 { return beginning(text) })
	}
	titles := byText(shown, byTitle, (*entry).folded)
	numbered := func(number func(*entry) float64) []int32 {
		order := slices.Clone(titles)
		slices.SortStableFunc(order, func(i, j int32) int { return cmp.Compare(number(entries[i]), number(entries[j])) })
		return order
	}
	return orders{
		newest: sorted(shown, entries, byNewest, func(e *entry) string { return e.facts.Title }, func(e *entry, _ string) uint64 {
			return math.MaxUint64 - uint64(e.facts.Date.Year)<<32 - uint64(e.facts.Date.Month)<<16 - uint64(e.facts.Date.Day)
		}),
		title:        titles,
		alphabetical: byText(titles, alphabetically, (*entry).slug),
		order:        numbered(func(e *entry) float64 { return e.order }),
		part:         numbered(func(e *entry) float64 { return e.part }),
	}
}

// sorted are the places in an order. The key says most of it in one number, and then the text:
// of entries with different ones, the one with the lower comes first.
func sorted(places []int32, entries []*entry, compare func(a, b *entry) int, text func(*entry) string, key func(*entry, string) uint64) []int32 {
	type keyed struct {
		key   uint64
		text  string
		place int32
	}
	all := make([]keyed, len(places))
	for i, place := range places {
		e := entries[place]
		text := text(e)
		all[i] = keyed{key(e, text), text, place}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		if c := strings.Compare(a.text, b.text); c != 0 {
			return c
		}
		return compare(entries[a.place], entries[b.place])
	})
	order := make([]int32, len(all))
	for i, k := range all {
		order[i] = k.place
	}
	return order
}

// beginning is the first letters of a text as a number that is ordered as they are.
func beginning(text string) uint64 {
	var first [8]byte
	copy(first[:], text)
	return binary.BigEndian.Uint64(first[:])
}

// moved are the orders after some of the documents changed, with the same identities.
func (o orders) moved(entries, last []*entry, changed []int32) orders {
	return orders{
		newest:       moved(o.newest, byNewest, entries, last, changed),
		title:        moved(o.title, byTitle, entries, last, changed),
		alphabetical: moved(o.alphabetical, alphabetically, entries, last, changed),
		order:        moved(o.order, byOrder, entries, last, changed),
		part:         moved(o.part, byPart, entries, last, changed),
	}
}

func moved(order []int32, compare func(a, b *entry) int, entries, last []*entry, changed []int32) []int32 {
	changed = slices.DeleteFunc(slices.Clone(changed), func(i int32) bool { return compare(entries[i], last[i]) == 0 })
	if len(changed) == 0 {
		return order
	}
	by := func(i, j int32) int { return compare(entries[i], entries[j]) }
	slices.Sort(changed)
	after := make([]int32, 0, len(order))
	var moving []int32 // not all that changed is shown
	for _, i := range order {
		if _, moves := slices.BinarySearch(changed, i); moves {
			moving = append(moving, i)
		} else {
			after = append(after, i)
		}
	}
	slices.SortFunc(moving, by)
	return merged(after, moving, by)
}

// merged is one order of two.
func merged(a, b []int32, by func(i, j int32) int) []int32 {
	all := make([]int32, 0, len(a)+len(b))
	for _, j := range b {
		n, _ := slices.BinarySearchFunc(a, j, by)
		all = append(append(all, a[:n]...), j)
		a = a[n:]
	}
	return append(all, a...)
}

// order is the numbers of the pages in an order, and the place of each in it by its number.
type order struct {
	numbers, ranks []int32
	of             []int32 // the documents in that order
}

// by compares two pages by their places.
func (o *order) by(a, b *site.Page) int { return cmp.Compare(o.ranks[a.N], o.ranks[b.N]) }

// sort puts pages in the order.
func (l *linking) sort(o *order, pages []*site.Page) {
	if len(pages) > len(o.numbers)/manyOf {
		l.sortMany(o, pages)
		return
	}
	ranks := make([]int32, len(pages))
	for i, page := range pages {
		ranks[i] = o.ranks[page.N]
	}
	slices.Sort(ranks)
	for i, rank := range ranks {
		pages[i] = l.page(o, rank)
	}
}

// manyOf is from which part of all pages it is quicker to go by all of them than to sort.
const manyOf = 32

func (l *linking) sortMany(o *order, pages []*site.Page) {
	times := make([]int32, len(o.numbers)) // how often each is there
	for _, page := range pages {
		times[o.ranks[page.N]]++
	}
	at := 0
	for rank, n := range times {
		for range n {
			pages[at] = l.page(o, int32(rank))
			at++
		}
	}
}

// page is the one at a place in an order.
func (l *linking) page(o *order, rank int32) *site.Page { return &l.pages[o.numbers[rank]] }

// pageOrders are the pages in each of the orders.
type pageOrders struct {
	addresses                                    addresses
	newest, title, alphabetical, byOrder, byPart *order
}

// inOrder gives the pages of the graph each of the orders, that of the last time where it is
// the same.
func (l *linking) inOrder(last pageOrders) {
	a := l.graph.Addresses.(addresses)
	if last.addresses != a {
		last = pageOrders{}
	}
	l.pageOrders = pageOrders{
		a, l.order(l.orders.newest, last.newest), l.order(l.orders.title, last.title),
		l.order(l.orders.alphabetical, last.alphabetical), l.order(l.orders.order, last.byOrder), l.order(l.orders.part, last.byPart),
	}
}

func (l *linking) order(places []int32, last *order) *order {
	if last != nil && sameList(last.of, places) {
		return last
	}
	o := &order{make([]int32, 0, len(l.pages)), make([]int32, len(l.pages)), places}
	for _, i := range places {
		if page := l.at[i]; page != nil {
			o.ranks[page.N] = int32(len(o.numbers))
			o.numbers = append(o.numbers, int32(page.N))
		}
	}
	return o
}

// sameList reports whether two lists are the same one.
func sameList[T any](a, b []T) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// ordering returns the order of that name: newest, order, part or title.
func (l *linking) ordering(name string) *order {
	switch name {
	case "newest":
		return l.newest
	case "order":
		return l.byOrder
	case "part":
		return l.byPart
	}
	return l.title
}
