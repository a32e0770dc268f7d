package render

import (
	"strconv"

	"kiem/builder/site"
)

// Pager is the way through a list of more than one page.
type Pager struct {
	Number, Count int
	Prev, Next    *Link
	// Pages are the first, the last and those around this one. One without an address
	// stands for what is left out in between.
	Pages []Link
}

// pageOf is the address of the nth page of a list, counted from 1.
func (s *scene) pageOf(list *site.List, n int) string {
	if n == 1 {
		return list.URL
	}
	return list.URL + s.say("list.page.slug", "N", strconv.Itoa(n)) + "/"
}

// listPages are the addresses of the pages of all lists, list by list.
func (r *renderer) listPages() [][]string {
	all := make([][]string, len(r.graph.Lists))
	for i, list := range r.graph.Lists {
		s := r.scene(list.Lang, list.URL)
		all[i] = make([]string, r.pagesOf(list))
		for n := range all[i] {
			all[i][n] = s.pageOf(list, n+1)
		}
	}
	return all
}

// pagesOf is the number of pages that a list takes.
func (r *renderer) pagesOf(list *site.List) int {
	if list.Kind == site.SearchList || list.Kind == site.ThemeIndex {
		return 1
	}
	return max(1, (len(list.Pages)+r.settings.PageSize-1)/r.settings.PageSize)
}

// pagesOn are the pages of the site on the nth page of a list.
func (r *renderer) pagesOn(list *site.List, n int) []*site.Page {
	first := min((n-1)*r.settings.PageSize, len(list.Pages))
	return list.Pages[first:min(first+r.settings.PageSize, len(list.Pages))]
}

func (s *scene) pager(list *site.List, n int) *Pager {
	count := s.r.pagesOf(list)
	if count == 1 {
		return nil
	}
	p := &Pager{Number: n, Count: count}
	last, numbers := 0, pagerPages(n, count)
	const gaps = 2
	p.Pages = make([]Link, 0, len(numbers)+gaps)
	for _, i := range numbers {
		if i > last+1 {
			p.Pages = append(p.Pages, Link{Text: "…"})
		}
		last = i
		p.Pages = append(p.Pages, Link{URL: s.href(s.pageOf(list, i), ""), Text: strconv.Itoa(i), Current: i == n})
	}
	if n > 1 {
		p.Prev = &Link{URL: s.href(s.pageOf(list, n-1), ""), Text: strconv.Itoa(n - 1)}
	}
	if n < count {
		p.Next = &Link{URL: s.href(s.pageOf(list, n+1), ""), Text: strconv.Itoa(n + 1)}
	}
	return p
}

const pagerReach = 2 // pages before and after the one that is shown

// pagerPages are the numbers that the nth of so many pages leads to: 1 … 4 5 6 7 8 … 20. A
// gap of one page is no shorter than that page.
func pagerPages(n, count int) []int {
	from, to := n-pagerReach, n+pagerReach
	if from <= 3 {
		from = 2
	}
	if to >= count-2 {
		to = count - 1
	}
	numbers := append(make([]int, 0, to-from+3), 1)
	for i := from; i <= to; i++ {
		numbers = append(numbers, i)
	}
	return append(numbers, count)
}
