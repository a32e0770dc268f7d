package builder

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"

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
	all := sha256.New()
	o := s.options
	fmt.Fprintf(all, "%q %q %v %t %t %t %+v\n", of, o.BaseURL, o.Today, o.Drafts, o.Places, o.Strict, found)
	for _, list := range [][]*site.Source{sources.Pages, sources.Layouts} {
		for _, src := range list {
			writeText(all, src.Path)
			writeNumbers(all, src.Sum)
			if src.Added {
				writeNumbers(all, 1)
			}
		}
		writeNumbers(all, uint64(len(list)))
	}
	for _, f := range sources.Files {
		if f.OfKiem {
			continue
		}
		if f.Stamp == (site.Stamp{}) {
			return 0
		}
		writeText(all, f.Path)
		writeNumbers(all, uint64(f.Stamp.Size), uint64(f.Stamp.Modified), uint64(f.Stamp.Changed))
	}
	return max(1, binary.LittleEndian.Uint64(all.Sum(nil)))
}

func writeText(w io.Writer, text string) {
	writeNumbers(w, uint64(len(text)))
	io.WriteString(w, text)
}

func writeNumbers(w io.Writer, numbers ...uint64) {
	for _, n := range numbers {
		var all [8]byte
		binary.LittleEndian.PutUint64(all[:], n)
		w.Write(all[:])
	}
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

// keepReport keeps what was told of a site that was made of the whole.
func (s *Session) keepReport(whole uint64, r Report) {
	if whole != 0 {
		shelf.SaveReport(s.options.Kept, &shelf.Report{Whole: whole, Problems: r.Problems, Pages: r.Pages, Files: r.Files, HeldBack: r.HeldBack})
	}
}
