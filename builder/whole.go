package builder

import (
	"fmt"

	"kiem/builder/publish"
	"kiem/builder/shelf"
	"kiem/builder/site"
)

// When a site is made of all that it was made of before, and its folder is as it was left, there
// is nothing to do but to tell what was told.

// whole tells apart what a site is made of, with what was found in reading; 0 is not known.
func (s *Session) whole(sources *site.Sources, found []site.Problem) uint64 {
	of := s.madeOf(len(sources.Pages))
	if of == "" {
		return 0
	}
	var all site.Basis
	o := s.options
	all.Text(of, o.BaseURL, o.Today.String(), fmt.Sprintf("%+v", found))
	for _, is := range []bool{o.Drafts, o.Places, o.Notices, o.Strict} {
		all.Is(is)
	}
	for _, list := range [][]*site.Source{sources.Pages, sources.Layouts} {
		all.Number(len(list))
		for _, src := range list {
			all.Text(src.Path)
			all.Sum(src.Sum)
			all.Is(src.Added)
		}
	}
	for _, f := range sources.Files {
		if f.OfKiem {
			continue
		}
		if f.Stamp == (site.Stamp{}) {
			return 0
		}
		all.Text(f.Path)
		all.Stamp(f.Stamp)
	}
	return all.Done()
}

// untouched is what a build of a site tells that is made of the whole, when there is nothing to
// do for it; nil when there is.
func (s *Session) untouched(whole uint64) *Result {
	if whole == 0 {
		return nil
	}
	last, ok := shelf.LoadReport(s.options.Kept, whole)
	if !ok {
		return nil
	}
	published, ok := publish.Untouched(s.options.Out, whole)
	if !ok {
		return nil
	}
	return &Result{Report: Report{last.Problems, last.Pages, last.Files, last.HeldBack}, Published: published}
}

// keepReport keeps what was told of a site that was made of the whole. The build is no worse
// where that cannot be written.
func (s *Session) keepReport(whole uint64, r Report) {
	if whole != 0 {
		_ = shelf.SaveReport(s.options.Kept, &shelf.Report{Whole: whole, Problems: r.Problems, Pages: r.Pages, Files: r.Files, HeldBack: r.HeldBack})
	}
}
