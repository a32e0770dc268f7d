package builder

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"kiem/builder/fix"
	"kiem/builder/read"
	"kiem/builder/site"
)

// Fixed is a file that can be mended without any decision of its author's.
type Fixed struct {
	// Path is the file's, as problems name it; Name is what the file system calls it, below
	// the site's folder.
	Path, Name string
	// Old is what was read, New the same with the problems mended.
	Old, New []byte
	// Problems are those that are mended, as they were before.
	Problems []site.Problem
}

// rounds is how many times what is mended is looked at again. Mending may uncover: only
// when a fence is there can it be seen that a date is wrong.
const rounds = 8

// Fix finds what can be mended in the site's files and what it would become. It writes
// nothing. The site is what is left then, without what shows only when pages are made.
// Only files for which wanted is true are mended.
func Fix(ctx context.Context, o Options, wanted func(path string) bool) ([]Fixed, *Site, error) {
	o.Kept, o.Notices = "", true // the texts themselves are needed, and some advice can be taken
	session := NewSession(o)
	session.keepTexts = true
	sources, found, err := session.read(ctx, nil)
	if err != nil {
		return nil, nil, err
	}
	menders := map[string]*mender{}
	for range rounds {
		s, err := session.assemble(ctx, sources, found)
		if err != nil {
			return nil, nil, err
		}
		s = s.CheckLinks(o.Threads)
		mended, any := mend(s.Problems, sources, menders, wanted)
		if !any {
			return fixed(menders), s, nil
		}
		sources = mended
		found = slices.DeleteFunc(found, func(p site.Problem) bool { return menders[p.File].resaved() && len(p.Edits) > 0 })
	}
	s, err := session.assemble(ctx, sources, found)
	if err != nil {
		return nil, nil, err
	}
	return fixed(menders), s.CheckLinks(o.Threads), nil
}

// mender is a file that is being mended.
type mender struct {
	Fixed
	file *fix.File
	anew bool // whether it is saved in another encoding
}

func (m *mender) resaved() bool { return m != nil && m.anew }

// mend applies what the problems bring along to a copy of the sources, and reports whether
// there was anything.
func mend(problems []site.Problem, sources *site.Sources, menders map[string]*mender, wanted func(string) bool) (*site.Sources, bool) {
	byFile := map[string][]site.Problem{}
	for _, p := range problems {
		if len(p.Edits) > 0 && wanted(p.File) {
			byFile[p.File] = append(byFile[p.File], p)
		}
	}
	changed := *sources
	changed.Pages, changed.Layouts = slices.Clone(sources.Pages), slices.Clone(sources.Layouts)
	any := false
	for _, src := range ownTexts(&changed) {
		path := (*src).Path
		if len(byFile[path]) == 0 {
			continue
		}
		m := menders[path]
		if m == nil {
			m = newMender(*src)
			menders[path] = m
		}
		m.anew = m.anew || slices.ContainsFunc(byFile[path], saves)
		mended := m.file.Mend(byFile[path])
		m.Problems = append(m.Problems, mended...)
		text := **src
		text.Data = m.file.Text()
		*src = &text
		any = any || len(mended) > 0
	}
	return &changed, any
}

// saves reports whether a problem is mended by saving what was read.
func saves(p site.Problem) bool { return slices.Contains(p.Edits, site.Edit{}) }

func newMender(src *site.Source) *mender {
	raw := src.Raw
	if raw == nil {
		raw = src.Data
	}
	m := &mender{Fixed: Fixed{Path: src.Path, Name: src.Name, Old: raw}}
	if text, ok := read.Text(raw); ok && !bytes.HasSuffix(raw, text) {
		raw = text // in another encoding
	}
	m.file = fix.New(raw)
	return m
}

// ownTexts are where the author's own text files are among the sources.
func ownTexts(sources *site.Sources) []**site.Source {
	var own []**site.Source
	for _, list := range [][]*site.Source{sources.Pages, sources.Layouts} {
		for i := range list {
			if list[i].Name != "" {
				own = append(own, &list[i])
			}
		}
	}
	if sources.Settings != nil {
		own = append(own, &sources.Settings)
	}
	return own
}

// fixed are the files that are mended, in order.
func fixed(menders map[string]*mender) []Fixed {
	var files []Fixed
	for _, m := range menders {
		if m.New = m.file.Bytes(); !bytes.Equal(m.Old, m.New) {
			files = append(files, m.Fixed)
		}
	}
	slices.SortFunc(files, func(a, b Fixed) int { return strings.Compare(a.Path, b.Path) })
	return files
}
