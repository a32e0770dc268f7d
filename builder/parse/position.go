package parse

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"kiem/builder/site"
)

// place gives the line and column in the file of an offset in a text.
type place func(offset int) site.Pos

// lines finds places in a file. Most files are never asked, so the lines are found only
// then.
type lines struct {
	data   []byte
	starts []int
}

func (l *lines) find() {
	if l.starts != nil {
		return
	}
	l.starts = append(make([]int, 0, 1+bytes.Count(l.data, newline)), 0)
	for i, c := range l.data {
		if c == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
}

var (
	newline       = []byte("\n")
	byteOrderMark = []byte("\ufeff")
)

// at is the place of an offset in the file.
func (l *lines) at(offset int) site.Pos {
	l.find()
	offset = min(max(offset, 0), len(l.data))
	line, found := slices.BinarySearch(l.starts, offset)
	if !found {
		line--
	}
	before := l.data[l.starts[line]:offset]
	if line == 0 {
		before = bytes.TrimPrefix(before, byteOrderMark)
	}
	return site.Pos{Line: line + 1, Column: utf8.RuneCount(before) + 1}
}

// offset is the inverse of at.
func (l *lines) offset(pos site.Pos) int {
	l.find()
	if pos.Line < 1 || pos.Line > len(l.starts) {
		return len(l.data)
	}
	i := l.starts[pos.Line-1]
	if pos.Line == 1 && bytes.HasPrefix(l.data, byteOrderMark) {
		i += len(byteOrderMark)
	}
	for range pos.Column - 1 {
		_, size := utf8.DecodeRune(l.data[i:])
		i += size
	}
	return i
}

// from gives places in a text that is the file's from an offset on.
func (l *lines) from(start int) place {
	return func(offset int) site.Pos { return l.at(start + offset) }
}

// within gives places in a value of the front matter, which was written at pos and lost
// its quotes, escapes and indentation since. Both are the same but for those.
func (l *lines) within(text string, pos site.Pos) place {
	return func(offset int) site.Pos {
		start := l.offset(pos)
		raw := l.data[start:]
		if len(raw) > 0 && (raw[0] == '|' || raw[0] == '>') {
			n := bytes.IndexByte(raw, '\n') + 1
			start, raw = start+n, raw[n:]
		}
		return l.at(start + align(text, raw, offset))
	}
}

// align finds in raw what is at an offset in text.
func align(text string, raw []byte, offset int) int {
	i, j := 0, 0
	for i < len(text) && j < len(raw) {
		switch {
		case isSpace(text[i]) && i < offset:
			i++
		case isSpace(raw[j]):
			j++
		case i >= offset && !isQuote(raw[j]):
			return j
		case raw[j] == text[i]:
			if i >= offset {
				return j
			}
			i++
			j++
		case raw[j] == '\\' && j+1 < len(raw) && strings.IndexByte("nrt", raw[j+1]) >= 0:
			j += 2
		case isQuote(raw[j]):
			j++
		default:
			return j
		}
	}
	return j
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isQuote(c byte) bool { return c == '"' || c == '\'' || c == '\\' }
