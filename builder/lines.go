package builder

import (
	"bytes"
	"sort"

	"kiem/builder/site"
)

// lines finds the text of a line of a source, to show with a problem.
type lines struct {
	sources *site.Sources
	// split are the lines of the files that were asked for, texts the lines themselves:
	// problems of one line share its text, however many there are.
	split map[string][][]byte
	texts map[place]string
}

type place struct {
	file string
	line int
}

func newLines(sources *site.Sources) *lines {
	return &lines{sources: sources, split: map[string][][]byte{}, texts: map[place]string{}}
}

// line returns the nth line of the file, counted from 1, or "".
func (l *lines) line(file string, n int) string {
	split, ok := l.split[file]
	if !ok {
		if src := textOf(l.sources, file); src != nil {
			split = bytes.Split(l.sources.Text(src), []byte("\n"))
		}
		l.split[file] = split
	}
	if n < 1 || n > len(split) {
		return ""
	}
	text, ok := l.texts[place{file, n}]
	if !ok {
		text = string(split[n-1])
		l.texts[place{file, n}] = text
	}
	return text
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
