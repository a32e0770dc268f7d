package link

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"kiem/builder/site"
)

// Check tells all that is wrong with how the site of the graph is linked, in a fixed order:
// its structure, the links on its pages, the files that they use, and what could be better.
// It looks at as many pages at a time as threads; 0 is as many as there are processors.
func Check(g *site.Graph, threads int) []site.Problem {
	l := g.Finder.(*linking)
	looks, onPages := l.look(threads)
	reached := l.reached(looks)

	var all []wrong
	for _, p := range l.index.problems {
		all = append(all, wrong{Problem: p})
	}
	for _, i := range l.index.shown {
		all = append(all, l.lookups[i].wrong...)
	}
	all = append(all, l.wrong...)
	for _, on := range onPages {
		all = append(all, on.wrong...)
	}
	v := visit{linking: l}
	v.checkFiles(looks)
	v.staleTranslations()
	v.wrong = append(v.wrong, l.checkLater()...)
	if page := v.checkSuccess(); page != nil {
		reached[page.N] = true
	}
	all = append(all, v.wrong...)
	l.suggest(all, threads)
	for i := range all {
		if page := all[i].meant; page != nil {
			reached[page.N] = true
		}
	}
	v = visit{linking: l}
	v.advice(reached)
	return told(append(all, v.wrong...))
}

// Structure tells what is wrong with the structure of the site: of what [Check] tells, all
// that is known without a look at each page.
func Structure(g *site.Graph) []site.Problem {
	l := g.Finder.(*linking)
	wrong := slices.Clone(l.wrong)
	l.suggest(wrong, 1)
	return slices.Concat(l.index.problems, told(wrong))
}

// Problems tells what is wrong with the references and the links of one page.
func Problems(g *site.Graph, page *site.Page) []site.Problem {
	l := g.Finder.(*linking)
	all := slices.Concat(l.lookups[l.placeOf[page.N]].wrong, l.onPage(page).wrong)
	l.suggest(all, 1)
	return told(all)
}

// parallel does something for each number below n, on so many goroutines; 0 is as many as
// there are processors.
func parallel(n, threads int, do func(i int)) {
	if threads <= 0 {
		threads = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(threads, n) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	workers.Wait()
}
