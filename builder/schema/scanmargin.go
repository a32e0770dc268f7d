package schema

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// hardSpaces look like spaces and are none to YAML.
const hardSpaces = "\u00a0\u202f\u2007"

// marginOf returns where the text of a line begins, in bytes.
func marginOf(line string) int {
	return len(line) - len(strings.TrimLeft(line, " \t"+hardSpaces))
}

// margin reports tabs and hard spaces before the text of a line, and returns the line
// with ordinary spaces there.
func (s *scanner) margin(i int) string {
	line := s.lines[i]
	text := line[marginOf(line):]
	if isClean(line[:marginOf(line)]) {
		return line
	}
	width, sure := widthOf(line[:marginOf(line)], 0, s.tab), true
	_, _, isField := cutKey(text)
	starts := isField || len(text) > 1 && text[0] == '-' && (startsWord(text[1:]) || marginOf(text[1:]) > 0)
	switch {
	case !starts:
	case len(s.levels) == 0 && s.flush():
		width = 0
	case s.before.opens:
		width = s.besideNext(i, width)
	default:
		width, sure = s.nearestLevel(width, widthOf(line[:marginOf(line)], 0, tabWidths[0]))
	}
	return s.mendMargin(i, width, starts, sure)
}

// besideNext returns the indentation of the first line below this one that can stand beside
// it and begins with spaces alone: what there is no doubt of tells how wide a tab was meant
// to be. It is the width when there is no such line.
func (s *scanner) besideNext(i, width int) int {
	if len(s.levels) == 0 {
		return width
	}
	above := s.levels[len(s.levels)-1].indent
	const farthest = 100 // lines below, or a long file would be read again and again
	for _, line := range s.lines[i+1 : min(i+1+farthest, len(s.lines))] {
		margin := line[:marginOf(line)]
		own := len(margin)
		switch {
		case own == len(line) || !isClean(margin) || own > width:
		case own <= above:
			return width
		default:
			return own
		}
	}
	return width
}

// blockMargin is margin for a line of a text after | or >, and reports whether the line is
// part of that.
func (s *scanner) blockMargin(i int) bool {
	line := s.lines[i]
	margin := line[:marginOf(line)]
	width := widthOf(margin, 0, s.tab)
	if isClean(margin) || width <= s.block {
		return false
	}
	_, _, isField := cutKey(line[len(margin):])
	if s.inner == 0 {
		s.inner = width
	}
	s.mendMargin(i, max(width, s.inner), isField, true)
	return true
}

// mendMargin reports what is wrong before the text of a line, which was meant to begin at
// a distance, and returns the line that has ordinary spaces there.
func (s *scanner) mendMargin(i, width int, starts, sure bool) string {
	line := s.lines[i]
	margin := line[:marginOf(line)]
	tab, hard := strings.IndexByte(margin, '\t'), strings.IndexAny(margin, hardSpaces)
	fixed := strings.Repeat(" ", width) + line[len(margin):]
	t := trap{code: "K110", line: i, at: hard, silent: hard >= 0 && starts, fixes: []fix{{i, fixed}}}
	if tab >= 0 {
		t.code, t.at = "K101", tab
		s.tabs++
	}
	if width > 0 {
		t.args = []string{"count", strconv.Itoa(width)}
	}
	if sure {
		t.was = line
	} else {
		s.doubts++
	}
	s.add(t)
	return fixed
}

func isClean(space string) bool { return !strings.ContainsAny(space, "\t"+hardSpaces) }

// widthOf returns how wide a space is that begins at a column, counted from 0.
func widthOf(space string, from, tab int) int {
	column := from
	for _, r := range space {
		if column++; r == '\t' {
			column += (tab - column%tab) % tab
		}
	}
	return column - from
}

// flush reports whether some field begins at the margin, so that the outermost ones do.
func (s *scanner) flush() bool {
	for _, line := range s.lines {
		if line != "" && startsWord(line) {
			return true
		}
	}
	return false
}

// nearestLevel returns the indentation of the innermost list or group that a field at
// this distance from the margin can belong to, and whether that can be no other. Least is
// the distance if tabs were as narrow as can be.
func (s *scanner) nearestLevel(indent, least int) (nearest int, sure bool) {
	for i := len(s.levels) - 1; i >= 0; i-- {
		if own := s.levels[i].indent; own <= indent {
			return own, own == indent || i == len(s.levels)-1 && own <= least
		}
	}
	return indent, len(s.levels) == 0
}

// dashGap looks at what is between the dash of an item and its text, and returns the line
// with ordinary space there. At is where the text begins, as far as the dashes go that
// YAML knows.
func (s *scanner) dashGap(i int, line string, indent, at int) string {
	if s.before.plain && s.deeper(indent) {
		return line
	}
	dash := at
	if at == len(line) || line[at] != '-' {
		dash = strings.LastIndexByte(line[:at], '-')
	}
	if dash < 0 {
		return line
	}
	gap := line[dash+1 : dash+1+marginOf(line[dash+1:])]
	text := line[dash+1+len(gap):]
	switch {
	case gap == "" && startsWord(text):
		return s.dashWithoutSpace(i, line, dash)
	case isClean(gap) || text == "":
		return line
	}
	column := utf8.RuneCountInString(line[:dash+1])
	fixed := line[:dash+1] + strings.Repeat(" ", widthOf(gap, column, s.tab)) + text
	t := trap{code: "K110", line: i, silent: true, was: line,
		args: []string{"value", "-"}, fixes: []fix{{i, fixed}}}
	wrong := strings.IndexAny(gap, hardSpaces)
	if tab := strings.IndexByte(gap, '\t'); tab >= 0 {
		t.code, t.silent, wrong = "K101", wrong >= 0, tab
		s.tabs++
	}
	t.at = s.inSource(i, line, dash+1+wrong)
	s.add(t)
	return fixed
}

// goesOn reports whether the line after this one is further in than a place.
func (s *scanner) goesOn(i, at int) bool {
	for _, line := range s.lines[i+1:] {
		if margin := marginOf(line); margin < len(line) {
			return widthOf(line[:margin], 0, s.tab) > at
		}
	}
	return false
}
