package preview

import (
	"context"
	"slices"
	"time"

	"kiem/builder"
	"kiem/builder/site"
)

// make makes the site as it is now and tells what came of it, unless it was interrupted. An
// error ends the preview.
func (p *preview) make(ctx context.Context, changed []string, first bool) error {
	start := time.Now()
	made, err := p.session.Load(ctx, changed)
	if ctx.Err() != nil {
		return nil
	}
	if err != nil && first {
		return err
	}
	if err != nil { // the site's folder is being moved, perhaps; what is shown stays
		p.options.Made(Made{Err: err, Took: time.Since(start)})
		return nil
	}
	before := state{}
	if s := p.state.Load(); s != nil {
		before = *s
	}
	now := p.newly(made, before.now, changed)
	next := before.next(now)
	p.state.Store(&next)
	p.remember(changed)
	p.hub.update()
	if found := now.madeProblems(); len(found) > 0 {
		now.told = made.Shown(slices.Concat(now.told, found))
	}
	p.tellProblems(ctx, now, p.recent, true)
	p.tellSaved(now, changed)
	p.tellMade(ctx, Made{Problems: now.told, First: first, Good: now.good(), Kept: next.good != nil, Took: time.Since(start), Changed: changed})
	return nil
}

// atOnce is of how many pages the links are looked at before a preview is ready. Those of more
// are looked at in the quiet after that.
const atOnce = 1000

// newly is a site that was made anew. What is told of it is what is wrong, but for what was
// wrong with the links of other pages when they were looked at: that is told with the next
// look at them, if it is still so.
func (p *preview) newly(made *builder.Site, before *shown, changed []string) *shown {
	now := newShown(made, before)
	if before == nil && len(made.Graph.Pages) <= atOnce {
		now.checkLinks(p.options.Build.Threads)
		now.told = now.checked.Problems
		return now
	}
	now.links, now.told = fileProblems{}, made.Problems
	if before != nil {
		now.links = before.linksBut(changed)
	}
	var found []site.Problem
	for _, page := range p.lookedAt(now, changed) {
		delete(now.links, page.Path)
		if wrong := made.LinkProblems(page); len(wrong) > 0 {
			now.links[page.Path] = wrong
			found = append(found, wrong...)
		}
	}
	for _, wrong := range now.links {
		now.breaks(wrong)
	}
	if len(found) > 0 {
		now.told = made.Shown(slices.Concat(made.Problems, found))
	}
	return now
}

// lookedAt are the pages that are open and those that were saved.
func (p *preview) lookedAt(now *shown, changed []string) []*site.Page {
	var pages []*site.Page
	add := func(page *site.Page) {
		if page != nil && !slices.Contains(pages, page) {
			pages = append(pages, page)
		}
	}
	for _, path := range p.hub.open() {
		add(now.page(path))
	}
	for _, name := range changed {
		if isPage(name) {
			add(now.pageOf(name))
		}
	}
	return pages
}

// mostRecent is how many files are remembered as saved.
const mostRecent = 100

// remember notes which files were saved last.
func (p *preview) remember(changed []string) {
	for _, name := range changed {
		kept := []string{name}
		for _, other := range p.recent {
			if other != name && len(kept) < mostRecent {
				kept = append(kept, other)
			}
		}
		p.recent = kept
	}
}
