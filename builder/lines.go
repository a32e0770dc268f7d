package builder

import (
	"bytes"
	"sort"

	"kiem/builder/site"
)

// lines finds the text of a line of a source, to show with a problem.
type lines struct {
	sources *site.Sources
	// reached are where the files were read to last, texts the lines themselves: problems of
	// one line share its text, however many there are.
	reached map[string]*reached
	texts   map[place]string
}

type place struct {
	file string
	line int
}

// reached is where a line of a text begins. The next one that is asked for is mostly behind it.
type reached struct {
	text     []byte
	line, at int
}

func newLines(sources *site.Sources) *lines {
	return &lines{sources: sources, reached: map[string]*reached{}, texts: map[place]string{}}
}

// line returns the nth line of the file, counted from 1, or "".
func (l *lines) line(file string, n int) string {
	text, ok := l.texts[place{file, n}]
	if ok || n < 1 {
		return text
	}
	r := l.reached[file]
	if r == nil {
		r = &reached{line: 1}
		if src := textOf(l.sources, file); src != nil {
			r.text = l.sources.Text(src)
		}
		l.reached[file] = r
	}
	text = string(r.find(n))
	l.texts[place{file, n}] = text
	return text
}

// find returns the nth line, or nothing.
func (r *reached) find(n int) []byte {
	if n < r.line {
		r.line, r.at = 1, 0
	}
	for ; r.line < n; r.line++ {
		next := bytes.IndexByte(r.text[r.at:], '\n')
		if next < 0 {
			return nil
		}
		r.at += next + 1
	}
	line, _, _ := bytes.Cut(r.text[r.at:], []byte("\n"))
	return line
}

// textOf finds the text file of a path, the site's own where kiem has one too; nil when
// there is none.
func textOf(sources *site.Sources, path string) *site.Source {
	if settings := sources.Settings; settings != nil && settings.Path == path {
		return settings
	}
	for _, texts := range [][]*site.Source{sources.Pages, sources.Layouts} {
		// Labels lie over one another, kiem's first.
		behind := sort.Search(len(texts), func(i int) bool { return texts[i].Path > path })
		if behind > 0 && texts[behind-1].Path == path {
			return texts[behind-1]
		}
	}
	return nil
}
