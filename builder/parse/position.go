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
	// line, last and column are the place that was found last: the next one is often on
	// the same line, and some lines are very long.
	line, last, column int
	// reached is the place whose offset was asked for last, for the same reason.
	reached   site.Pos
	reachedAt int
}

func (l *lines) find() {
	if l.starts != nil {
		return
	}
	l.starts = append(make([]int, 0, 1+bytes.Count(l.data, newline)), 0)
	for i := 0; ; {
		n := bytes.IndexByte(l.data[i:], '\n')
		if n < 0 {
			return
		}
		i += n + 1
		l.starts = append(l.starts, i)
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
	if line != l.line || offset < l.last || l.column == 0 {
		l.line, l.last, l.column = line, l.starts[line], 1
		if line == 0 && bytes.HasPrefix(l.data[:offset], byteOrderMark) {
			l.last = len(byteOrderMark)
		}
	}
	l.column += countRunes(l.data[l.last:offset])
	l.last = offset
	return site.Pos{Line: line + 1, Column: l.column}
}

// countRunes is utf8.RuneCount, which copies what is long.
func countRunes(text []byte) int {
	n := 0
	for i := 0; i < len(text); n++ {
		if ascii := run8(text[i:]); ascii > 0 {
			i += ascii
			n += ascii - 1
			continue
		}
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, size := utf8.DecodeRune(text[i:])
		i += size
	}
	return n
}

// offset is the inverse of at.
func (l *lines) offset(pos site.Pos) int {
	l.find()
	if pos.Line < 1 || pos.Line > len(l.starts) {
		return len(l.data)
	}
	if l.reached.Line != pos.Line || l.reached.Column > pos.Column {
		l.reached, l.reachedAt = site.Pos{Line: pos.Line, Column: 1}, l.starts[pos.Line-1]
		if pos.Line == 1 && bytes.HasPrefix(l.data, byteOrderMark) {
			l.reachedAt += len(byteOrderMark)
		}
	}
	for ; l.reached.Column < pos.Column; l.reached.Column++ {
		_, size := utf8.DecodeRune(l.data[l.reachedAt:])
		l.reachedAt += size
	}
	return l.reachedAt
}

// from gives places in a text that is the file's from an offset on.
func (l *lines) from(start int) place {
	return func(offset int) site.Pos { return l.at(start + offset) }
}

// within gives places in a value of the front matter, which was written at pos and lost
// its quotes, escapes and indentation since. Both are the same but for those.
func (l *lines) within(text string, pos site.Pos) place {
	var a *alignment
	start := -1
	return func(offset int) site.Pos {
		if start < 0 {
			start = l.offset(pos)
		}
		if a == nil || offset < a.i {
			a = &alignment{text: text, raw: l.data[start:]}
			if len(a.raw) > 0 && (a.raw[0] == '|' || a.raw[0] == '>') {
				a.j = nextLine(a.raw, 0)
			}
		}
		return l.at(start + a.find(offset))
	}
}

// alignment goes through a text and what was written for it side by side: i and j are
// at the same character.
type alignment struct {
	text string
	raw  []byte
	i, j int
}

// find returns where in raw the character at an offset in the text is.
func (a *alignment) find(offset int) int {
	for a.i < len(a.text) && a.j < len(a.raw) {
		t, r := a.text[a.i], a.raw[a.j]
		switch {
		case isSpace(t) && a.i < offset:
			a.i++
		case isSpace(r):
			a.j++
		case r == t || a.i >= offset && !isQuote(r):
			if a.i >= offset {
				return a.j
			}
			a.i++
			a.j++
		case r == '\\' && a.j+1 < len(a.raw) && strings.IndexByte("nrt", a.raw[a.j+1]) >= 0:
			a.j += 2
		case isQuote(r):
			a.j++
		default:
			return a.j
		}
	}
	return a.j
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isQuote(c byte) bool { return c == '"' || c == '\'' || c == '\\' }
