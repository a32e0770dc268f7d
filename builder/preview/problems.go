package preview

import (
	"context"
	"fmt"
	"slices"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// problemsEvent is what is wrong, for the bar in the page.
type problemsEvent struct {
	Errors   int        `json:"errors"`
	Warnings int        `json:"warnings"`
	Held     []heldItem `json:"held"`
	List     []listItem `json:"list"`
	// More is how many problems are not in the list.
	More int `json:"more"`
	// Checking is whether the pages that are not open are still to be looked at.
	Checking bool `json:"checking"`
}

type heldItem struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
	URL    string `json:"url"`
}

type listItem struct {
	At string `json:"at"`
	problem.Item
	Excerpt string `json:"excerpt"`
}

// longest is how many problems a page lists.
const longest = 200

// tellProblems tells every page what is wrong with the site, the files that were saved last
// first, unless the context is done: then there is a newer site.
func (p *preview) tellProblems(ctx context.Context, now *shown, saved []string, checking bool) {
	p.telling.Lock()
	defer p.telling.Unlock()
	if ctx.Err() != nil {
		return
	}
	problems := now.problems(site.Warning)
	recent := map[string]int{}
	for i, name := range saved {
		recent[name] = len(saved) - i
	}
	slices.SortStableFunc(problems, func(a, b site.Problem) int { return recent[b.File] - recent[a.File] })
	told := problemsEvent{
		Errors: site.Count(problems, site.Error), Warnings: site.Count(problems, site.Warning),
		Held: []heldItem{}, List: []listItem{}, Checking: checking,
	}
	for _, h := range now.held() {
		item := heldItem{File: h.File, Reason: problem.HeldReason(h, p.options.Lang)}
		if page := now.pageOf(h.File); page != nil {
			item.URL = page.URL
		}
		told.Held = append(told.Held, item)
	}
	for i, found := range problems {
		if i == longest {
			told.More = len(problems) - longest
			break
		}
		item := listItem{At: found.File, Item: problem.NewItem(found, p.options.Lang), Excerpt: problem.Visible(found.Excerpt)}
		if found.Pos.Line > 0 {
			item.At = fmt.Sprintf("%s:%d:%d", found.File, found.Pos.Line, max(found.Pos.Column, 1))
		}
		told.List = append(told.List, item)
	}
	p.hub.tell(newEvent("problems", told), true)
}
