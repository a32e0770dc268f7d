package problem

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

const (
	// margin is the width of the line number and bar before an excerpt.
	margin = len("   2 | ")
	// widest is how much of a line is shown when lines are not wrapped: a page written as
	// one line should not fill the screen.
	widest = 160
)

// caret marks a place below an excerpt, so many columns from its start.
type caret int

func (c caret) render(s style) string {
	return strings.Repeat(" ", int(c)) + s.mark("^")
}

// excerpt returns the line as it is shown, cut around the column when it is too long,
// and where the caret is below it. Columns count characters; a caret is placed by the
// width that characters have on a screen.
func excerpt(line string, column, screen int) (string, caret) {
	room := screen - margin
	if screen == 0 {
		room = widest
	}
	// A screen this small is no screen.
	room = max(room, 20)
	line, at := around(line, max(column-1, 0), 4*room)
	runes := []rune(showable(line))
	at = min(at, len(runes))

	start, end := window(runes, at, room)
	text := string(runes[start:end])
	if start > 0 {
		text = "…" + text
	}
	place := columns(string(runes[start:at]))
	if start > 0 {
		place++
	}
	if end < len(runes) {
		text += "…"
	}
	return strings.TrimRight(text, " "), caret(place)
}

// around cuts from a long line what is more than so many characters from a place, and
// returns where the place then is. Whoever shows a line shows less, and a page may be
// written as one line with many mistakes.
func around(line string, at, reach int) (string, int) {
	if len(line) <= 2*reach {
		return line, at
	}
	at = min(at, utf8.RuneCountInString(line))
	line = line[nth(line, at-reach):]
	at = min(at, reach)
	return line[:nth(line, at+reach)], at
}

// nth is the offset of the nth character of a line, from 0, or the line's length.
func nth(line string, n int) int {
	for i := range line {
		if n <= 0 {
			return i
		}
		n--
	}
	return len(line)
}

// window returns the part of the line to show: all of it when it fits, and otherwise
// what is around the place, with room for an ellipsis on either side and for a caret
// after the end.
func window(line []rune, at, room int) (start, end int) {
	if columns(string(line)) <= room-1 {
		return 0, len(line)
	}
	room -= 3
	start, end = at, at
	for used := 0; ; {
		grown := false
		// Two characters before for each one after: what leads to a mistake tells most.
		for range 2 {
			if start > 0 && used+runeColumns(line[start-1]) <= room {
				start--
				used += runeColumns(line[start])
				grown = true
			}
		}
		if end < len(line) && used+runeColumns(line[end]) <= room {
			used += runeColumns(line[end])
			end++
			grown = true
		}
		if !grown {
			return start, end
		}
	}
}

// Visible returns a line as excerpts show it: what cannot be seen, such as a hard space, as
// a middle dot, and no more of it than fits in an excerpt that is not wrapped.
func Visible(line string) string {
	text := showable(line[:nth(line, widest)])
	if len(text) > 0 && nth(line, widest) < len(line) {
		text += "…"
	}
	return text
}

// showable makes every character of a line visible and one rune: a tab as an arrow, what
// cannot be seen as a middle dot.
func showable(line string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return '→'
		case r == '\u00a0', r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return '·'
		}
		return r
	}, line)
}

// columns is the width of a text on a screen.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
