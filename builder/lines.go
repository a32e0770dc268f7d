package builder

import (
	"strings"

	"kiem/builder/site"
)

// lines finds the text of a line of a source, to show with a problem.
type lines struct {
	files map[string][]byte
	// split are the lines of the files that were asked for.
	split map[string][]string
}

func newLines(sources *site.Sources) *lines {
	l := &lines{files: make(map[string][]byte, len(sources.Pages)), split: map[string][]string{}}
	for _, list := range [][]site.Source{sources.Pages, sources.Layouts} {
		for _, src := range list {
			l.files[src.Path] = src.Data
		}
	}
	if sources.Settings != nil {
		l.files[sources.Settings.Path] = sources.Settings.Data
	}
	return l
}

// line returns the nth line of the file, counted from 1, or "".
func (l *lines) line(file string, n int) string {
	split, ok := l.split[file]
	if !ok {
		// All lines of a file share its bytes, however many problems a line has.
		split = strings.Split(string(l.files[file]), "\n")
		l.split[file] = split
	}
	if n < 1 || n > len(split) {
		return ""
	}
	return split[n-1]
}
