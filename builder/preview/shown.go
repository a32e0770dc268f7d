package preview

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"kiem/builder"
	"kiem/builder/site"
)

// shown is a site as the preview has it: finished, and never changed but for what is found
// out about it when its pages are made.
type shown struct {
	*builder.Site
	// broken are the files with errors.
	broken map[string]bool

	index   sync.Once
	outputs map[string]int // by path

	mu    sync.Mutex
	found map[string][]site.Problem // in making an output, by its path
}

func newShown(s *builder.Site) *shown {
	made := &shown{Site: s, broken: map[string]bool{}, found: map[string][]site.Problem{}}
	for _, p := range s.Problems {
		if p.Severity == site.Error {
			made.broken[p.File] = true
		}
	}
	return made
}

// good reports whether nothing is known to be wrong.
func (s *shown) good() bool { return len(s.broken) == 0 }

// output returns the recipe of a path.
func (s *shown) output(path string) (site.Output, bool) {
	s.index.Do(func() {
		s.outputs = make(map[string]int, len(s.Outputs))
		for i := range s.Outputs {
			s.outputs[s.Outputs[i].Path] = i
		}
	})
	i, ok := s.outputs[path]
	if !ok {
		return site.Output{}, false
	}
	return s.Outputs[i], true
}

// make makes what is at a path. It is not ok when there is nothing, or when it cannot be
// made; what is wrong is remembered. An error is the machine's.
func (s *shown) make(path string) (data []byte, ok bool, err error) {
	output, ok := s.output(path)
	if !ok {
		return nil, false, nil
	}
	data, err = output.Make()
	var found site.Problems
	if errors.As(err, &found) {
		s.note(path, found)
		return nil, false, nil
	}
	return data, err == nil, err
}

// note remembers what was found in making an output.
func (s *shown) note(path string, found []site.Problem) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.found[path] = found
}

// problems are all that are known now.
func (s *shown) problems() []site.Problem {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.found) == 0 {
		return s.Problems
	}
	all := slices.Clone(s.Problems)
	for _, found := range s.found {
		all = append(all, found...)
	}
	return s.Shown(all)
}

// page returns the page at the path of an output, or nil for anything else.
func (s *shown) page(path string) *site.Page {
	url := "/" + strings.TrimSuffix(path, "index.html")
	i, ok := slices.BinarySearchFunc(s.Graph.Pages, url, func(p *site.Page, url string) int { return strings.Compare(p.URL, url) })
	if !ok {
		return nil
	}
	return s.Graph.Pages[i]
}

// pageOf returns the page that a file became, or nil.
func (s *shown) pageOf(file string) *site.Page {
	i := slices.IndexFunc(s.Graph.Pages, func(p *site.Page) bool { return p.Path == file })
	if i < 0 {
		return nil
	}
	return s.Graph.Pages[i]
}

// state is what is shown: the site as it is now, and the last one without errors, which
// takes its place where something is broken. Good is nil before there was one.
type state struct {
	now, good *shown
}

// next is the state after a site was made anew.
func (s state) next(now *shown) state {
	if now.good() {
		return state{now: now, good: now}
	}
	return state{now: now, good: s.good}
}

// made is something to show.
type made struct {
	data []byte
	ok   bool
	// of is the site that it was made from, and stale is whether that is not the site as it
	// is now.
	of    *shown
	stale bool
}

// make makes what is at a path: from the site as it is now, unless the page's own file is
// broken there, or it cannot be made; then from the last good one. So a mistake takes
// nothing off the screen, and does not keep other pages from being brought up to date.
func (s state) make(path string) (made, error) {
	data, ok, err := s.now.make(path)
	if err != nil {
		return made{}, err
	}
	page := s.now.page(path)
	if page == nil && s.good != nil {
		page = s.good.page(path)
	}
	whole := ok && (page == nil || !s.now.broken[page.Path])
	if !whole && s.good != nil && s.good != s.now {
		if old, found, err := s.good.make(path); err != nil {
			return made{}, err
		} else if found {
			return made{data: old, ok: true, of: s.good, stale: true}, nil
		}
	}
	return made{data: data, ok: ok, of: s.now}, nil
}
