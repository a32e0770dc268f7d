package preview

import (
	"context"
	"maps"
	"runtime/debug"

	"kiem/builder/site"
)

// checkAll looks at the links of all pages and then makes them, for what is wrong there,
// until the next save.
func (p *preview) checkAll(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	p.checking = cancel
	now, saved := p.state.Load().now, p.recent
	go func() {
		defer cancel()
		p.checkLinks(ctx, now, saved)
		for i := range now.Outputs.Len() {
			if ctx.Err() != nil {
				return
			}
			now.make(now.Outputs.Path(i))
		}
		if more := site.Without(now.madeProblems(), now.told); len(more) > 0 {
			p.tellMade(ctx, Made{Problems: more, Later: true, Good: now.good(), Kept: true})
		}
		p.tellProblems(ctx, now, saved, false)
		// Making everything once takes far more memory than what stays.
		p.settled.Do(debug.FreeOSMemory)
	}()
}

// checkLinks looks at the links of all pages and tells what was not told yet.
func (p *preview) checkLinks(ctx context.Context, now *shown, saved []string) {
	if now.isChecked() || ctx.Err() != nil {
		return
	}
	before := now.hasBroken()
	now.checkLinks(p.options.Build.Threads)
	state := p.state.Load()
	if state.now != now {
		return
	}
	next := state.next(now)
	if !p.state.CompareAndSwap(state, &next) {
		return // there is a newer one
	}
	if !maps.Equal(before, now.hasBroken()) {
		p.hub.update()
	}
	p.tellProblems(ctx, now, saved, true)
	more := site.Without(now.checked.Problems, now.told)
	p.tellMade(ctx, Made{Problems: more, Later: true, Good: now.good(), Kept: next.good != nil})
}

// tellMade tells what came of making the site, unless the context is done: then there is a
// newer one.
func (p *preview) tellMade(ctx context.Context, m Made) {
	p.telling.Lock()
	defer p.telling.Unlock()
	if ctx.Err() != nil {
		return
	}
	m.Mended = p.failed && m.Good
	m.Kept = m.Kept && !m.Good && site.Count(m.Problems, site.Error) > 0
	p.failed = !m.Good
	if m.Later && len(m.Problems) == 0 && !m.Mended {
		return
	}
	p.options.Made(m)
}
