package preview

import (
	"errors"
	"maps"
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
	// grave are those of the Site's Problems that are more than notices.
	grave []site.Problem

	mu    sync.Mutex
	found map[string][]site.Problem // in making an output, by its path
	// looked are pages that were looked at, as they were made.
	looked     map[string][]byte
	lookedSize int
	// links is what is known of what only a look at the links of all pages tells: what pages
	// that were looked at have, and the rest as it was the last time.
	links fileProblems
	// checked is the site with the links of all pages checked, or nil before that.
	checked *builder.Site
	// broken are the files with errors.
	broken map[string]bool
	// told is what was told of it.
	told []site.Problem
}

// settingsFile is what all pages follow from.
const settingsFile = "site.yaml"

// fileProblems are problems by the files that they are in.
type fileProblems map[string][]site.Problem

// newShown is a site to be shown. Before is the last one, or nil.
func newShown(s *builder.Site, before *shown) *shown {
	made := &shown{Site: s, broken: map[string]bool{}, found: map[string][]site.Problem{}, looked: map[string][]byte{}}
	if before != nil && isSame(s.Problems, before.Problems) {
		made.grave = before.grave
	} else {
		made.grave = noLessThan(s.Problems, site.Warning)
	}
	made.breaks(made.grave)
	return made
}

// isSame reports whether two lists of problems are one and the same.
func isSame(a, b []site.Problem) bool {
	return len(a) > 0 && len(a) == len(b) && &a[0] == &b[0]
}

// noLessThan are the problems that matter so much.
func noLessThan(problems []site.Problem, least site.Severity) []site.Problem {
	var all []site.Problem
	for i := range problems {
		if p := &problems[i]; p.Severity >= least {
			all = append(all, *p)
		}
	}
	return all
}

// breaks notes which files have errors.
func (s *shown) breaks(problems []site.Problem) {
	for i := range problems {
		if p := &problems[i]; p.Severity == site.Error {
			s.broken[p.File] = true
		}
	}
}

// checkLinks looks at the links of all pages, so many at a time.
func (s *shown) checkLinks(threads int) {
	checked := s.CheckLinks(threads)
	links := fileProblems{}
	for _, p := range site.Without(checked.Problems, s.Site.Problems) {
		links[p.File] = append(links[p.File], p)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.checked, s.links, s.broken = checked, links, map[string]bool{}
	s.breaks(checked.Problems)
	for _, found := range s.found {
		s.breaks(found)
	}
}

// isChecked reports whether the links of all pages were looked at.
func (s *shown) isChecked() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.checked != nil
}

// linksBut is what is known of links, but for what is in these files and folders; nil are
// all.
func (s *shown) linksBut(changed []string) fileProblems {
	s.mu.Lock()
	defer s.mu.Unlock()
	left := fileProblems{}
	if changed == nil || slices.Contains(changed, settingsFile) {
		return left // what is wrong, and how much that matters, may be another thing now
	}
	for file, problems := range s.links {
		lies := func(name string) bool { return file == name || strings.HasPrefix(file, name+"/") }
		if !slices.ContainsFunc(changed, lies) {
			left[file] = problems
		}
	}
	return left
}

// good reports whether nothing is known to be wrong.
func (s *shown) good() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.broken) == 0
}

// isBroken reports whether a file has errors.
func (s *shown) isBroken(file string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.broken[file]
}

// brokenFor are the files because of which a page is shown as it was: its own, the settings, or
// else all that are broken.
func (s *shown) brokenFor(page *site.Page) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var files []string
	for _, file := range []string{settingsFile, page.Path} {
		if s.broken[file] {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		files = slices.Sorted(maps.Keys(s.broken))
	}
	return files
}

// hasBroken are the files with errors.
func (s *shown) hasBroken() map[string]bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.broken)
}

// make makes what is at a path. It is not ok when there is nothing, or when it cannot be
// made; what is wrong is remembered. An error is the machine's.
func (s *shown) make(path string) (data []byte, ok bool, err error) {
	output, ok := s.Outputs.Of(path)
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

// mostLooked is how many bytes of pages are kept as they were made, for those who ask again.
const mostLooked = 4 << 20

// look is what is at a path, as [shown.make] makes it, once: a page that is sent to browsers
// that have it open is often asked for as well.
func (s *shown) look(path string) (data []byte, ok bool, err error) {
	s.mu.Lock()
	data, ok = s.looked[path]
	s.mu.Unlock()
	if ok {
		return data, true, nil
	}
	data, ok, err = s.make(path)
	if ok && strings.HasSuffix(path, ".html") {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.lookedSize += len(data); s.lookedSize > mostLooked {
			clear(s.looked)
			s.lookedSize = len(data)
		}
		s.looked[path] = data
	}
	return data, ok, err
}

// note remembers what was found in making an output.
func (s *shown) note(path string, found []site.Problem) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.found[path] = found
	s.breaks(found)
}

// problems are all that are known now and matter so much.
func (s *shown) problems(least site.Severity) []site.Problem {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []site.Problem
	add := func(problems []site.Problem) { all = append(all, noLessThan(problems, least)...) }
	if s.checked != nil {
		add(s.checked.Problems)
	} else {
		if least > site.Notice {
			add(s.grave)
		} else {
			add(s.Problems)
		}
		for _, found := range s.links {
			add(found)
		}
	}
	add(s.foundLocked())
	return s.Shown(all)
}

// madeProblems are those that were found in making pages.
func (s *shown) madeProblems() []site.Problem {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.foundLocked()
}

func (s *shown) foundLocked() []site.Problem {
	var all []site.Problem
	for _, path := range slices.Sorted(maps.Keys(s.found)) {
		all = append(all, s.found[path]...)
	}
	return onceEach(s.Shown(all))
}

// onceEach drops what is told of the same spot already: a mistake in a layout is met by every
// page that is made with it.
func onceEach(problems []site.Problem) []site.Problem {
	return slices.CompactFunc(problems, func(a, b site.Problem) bool {
		return a.Code == b.Code && a.File == b.File && a.Pos == b.Pos && a.Args.Get("page") != b.Args.Get("page")
	})
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

// held are the files that a build would hold back: those that are, and the pages that are
// shown in a preview only.
func (s *shown) held() []site.HeldBack {
	held := slices.Clone(s.Graph.HeldBack)
	for _, page := range s.Graph.Early {
		held = append(held, heldPage(page))
	}
	return held
}

// heldPage is why a page is shown in a preview only.
func heldPage(page *site.Page) site.HeldBack {
	return site.HeldBack{File: page.Path, Reason: page.Preview, Date: page.Date}
}

// pageOf returns the page that a file became, or nil.
func (s *shown) pageOf(file string) *site.Page {
	i := slices.IndexFunc(s.Graph.Pages, func(p *site.Page) bool { return p.Path == file })
	if i < 0 {
		return nil
	}
	return s.Graph.Pages[i]
}
