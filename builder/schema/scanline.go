package schema

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// structure looks at how a line is indented and what field or item it begins.
func (s *scanner) structure(i int) {
	line := s.margin(i)
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if indent == len(line) {
		return
	}
	line = s.listSign(i, line, indent)
	at, dash := s.dashes(line, indent)
	if mended := s.dashGap(i, line, indent, at); mended != line {
		line = mended
		at, dash = s.dashes(line, indent)
	}
	colon, value, isField := cutKey(line[at:])
	if !isField && dash < 0 && s.before.plain && s.deeper(indent) {
		s.proseGoesOn(i, line)
		return
	}
	opened := s.before.opens
	if !s.indentation(i, line, indent, dash >= 0, isField) {
		return
	}
	if dash >= 0 && at > indent && isField {
		s.open(at, i)
	}
	s.before = previous{line: i, item: dash >= 0, dash: dash}
	switch {
	case isField:
		if mended := s.hardSpaceAfterColon(i, line, at, colon); mended != line {
			line, value = mended, colon+len(": ")
		}
		s.value(i, line, at+value, at)
	case at == len(line):
		s.before.opens = true
	case dash >= 0:
		if s.goesOn(i, dash) && s.looseColon(i, line, at) {
			s.open(at, i)
		} else {
			s.value(i, line, at, dash)
		}
	case s.levels[0].line == i && strings.IndexByte("{[", line[at]) >= 0: // JSON
		s.value(i, line, at, -1)
	case opened && s.deeper(indent):
		s.value(i, line, at, s.levels[len(s.levels)-1].indent)
	default:
		s.noField(i, line, at)
	}
}

// startsWord reports whether a text begins with a letter or a quote.
func startsWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || r == '"' || r == '\''
}

// dashes returns where the text of a line begins after the dashes of its items, and the
// place of the last dash, or -1.
func (s *scanner) dashes(line string, at int) (int, int) {
	dash := -1
	for at < len(line) && line[at] == '-' && (at+1 == len(line) || line[at+1] == ' ') {
		dash = at
		at++
		for at < len(line) && line[at] == ' ' {
			at++
		}
	}
	return at, dash
}

func (s *scanner) deeper(indent int) bool {
	return len(s.levels) > 0 && indent > s.levels[len(s.levels)-1].indent
}

func (s *scanner) open(indent, line int) {
	if len(s.levels) == 0 || s.levels[len(s.levels)-1].indent < indent {
		s.levels = append(s.levels, level{indent, line})
	}
}

// indentation fits a line into the levels that are open, and reports whether the rest of
// the line is still to be looked at.
func (s *scanner) indentation(i int, line string, indent int, isItem, isField bool) bool {
	popped := level{indent: -1}
	for len(s.levels) > 0 && s.levels[len(s.levels)-1].indent > indent {
		popped = s.levels[len(s.levels)-1]
		s.levels = s.levels[:len(s.levels)-1]
	}
	if !s.deeper(indent) && len(s.levels) > 0 {
		return true
	}
	switch {
	case popped.indent >= 0 && isField && len(s.levels) > 0 && s.opensBeside(i, line, popped.indent):
		// What follows begins where what is popped did: this is the name above that.
		s.misplaced(i, line, indent, s.levels[len(s.levels)-1], false)
	case popped.indent >= 0: // between two levels
		s.misplaced(i, line, indent, popped, false)
		s.levels = append(s.levels, popped)
	case s.before.opens:
		if isItem || isField || len(s.levels) == 0 {
			s.levels = append(s.levels, level{indent, i})
		}
	case isItem && s.before.plain:
		// YAML takes the item for the end of the text above it.
		beside := level{s.before.dash, s.before.line}
		if !s.before.item {
			beside.indent = -1
		}
		s.misplaced(i, line, indent, beside, true)
		return false
	case isItem || isField:
		s.misplaced(i, line, indent, s.levels[len(s.levels)-1], false)
		return false
	}
	return true
}

// opensBeside reports whether a field has nothing after its name, and is followed by a line
// that begins at a distance.
func (s *scanner) opensBeside(i int, line string, indent int) bool {
	if !strings.HasSuffix(strings.TrimRight(line, " "), ":") {
		return false
	}
	for _, next := range s.lines[i+1:] {
		if margin := marginOf(next); margin < len(next) && next[margin] != '#' {
			return margin == indent && next[margin] != '-'
		}
	}
	return false
}

// misplaced reports a line that does not begin where the lines beside it do.
func (s *scanner) misplaced(i int, line string, indent int, beside level, silent bool) {
	t := trap{code: "K114", line: i, at: marginOf(s.lines[i]), silent: silent,
		args: []string{"line", s.lineArg(beside.line)}}
	if beside.indent >= 0 {
		t.args = append(t.args, "count", strconv.Itoa(beside.indent))
		t.fixes = []fix{{i, strings.Repeat(" ", beside.indent) + line[indent:]}}
	}
	s.add(t)
}
