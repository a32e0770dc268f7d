package schema

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hardSpaces look like spaces and are none to YAML.
const hardSpaces = "\u00a0\u202f\u2007"

// structure looks at how a line is indented and what field or item it begins.
func (s *scanner) structure(i int) {
	line := s.margin(i)
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if indent == len(line) {
		return
	}
	at, dash := s.dashes(line, indent)
	if at < len(line) && line[at] == '-' && startsWord(line[at+1:]) && !(s.before.plain && s.deeper(indent)) {
		line = s.dashWithoutSpace(i, line, at)
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
		if s.looseColon(i, line, at) {
			s.open(at, i)
		} else {
			s.value(i, line, at, dash)
		}
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

// margin reports tabs and hard spaces before the text of a line, and returns the line
// with ordinary spaces there.
func (s *scanner) margin(i int) string {
	line := s.lines[i]
	text := strings.TrimLeft(line, " \t"+hardSpaces)
	margin := line[:len(line)-len(text)]
	tab := strings.IndexByte(margin, '\t')
	hard := strings.IndexAny(margin, hardSpaces)
	if tab < 0 && hard < 0 {
		return line
	}
	width := 0
	for _, r := range margin {
		if width++; r == '\t' {
			width++
		}
	}
	_, _, isField := cutKey(text)
	starts := isField || strings.HasPrefix(text, "- ")
	if starts && !s.before.opens {
		width = s.nearestLevel(width)
	}
	fixed := strings.Repeat(" ", width) + text
	if tab >= 0 {
		s.add(trap{code: "K101", line: i, at: tab, fixes: []fix{{i, fixed}}})
	}
	if hard >= 0 {
		s.add(trap{code: "K110", line: i, at: hard, silent: starts, fixes: []fix{{i, fixed}}})
	}
	return fixed
}

// nearestLevel returns the indentation of the innermost list or group that a field at
// this distance from the margin can belong to.
func (s *scanner) nearestLevel(indent int) int {
	for i := len(s.levels) - 1; i >= 0; i-- {
		if s.levels[i].indent <= indent {
			return s.levels[i].indent
		}
	}
	return indent
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

// misplaced reports a line that does not begin where the lines beside it do.
func (s *scanner) misplaced(i int, line string, indent int, beside level, silent bool) {
	t := trap{code: "K114", line: i, at: marginOf(s.lines[i]), silent: silent,
		args: []string{"line", s.lineArg(beside.line)}}
	if beside.indent >= 0 {
		t.fixes = []fix{{i, strings.Repeat(" ", beside.indent) + line[indent:]}}
	}
	s.add(t)
}

// marginOf returns where the text of a line begins, in bytes.
func marginOf(line string) int {
	return len(line) - len(strings.TrimLeft(line, " \t"+hardSpaces))
}

// cutKey finds the colon after the name of a field, and where its value begins.
func cutKey(text string) (colon, value int, ok bool) {
	if text == "" || strings.IndexByte("[{&*!|>%@`#", text[0]) >= 0 {
		return 0, 0, false
	}
	from := 0
	if q := text[0]; q == '"' || q == '\'' {
		end := quoteEnd(text, 0)
		if end < 0 {
			return 0, 0, false
		}
		from = end + 1
		if rest := strings.TrimLeft(text[from:], " "); !strings.HasPrefix(rest, ":") {
			return 0, 0, false
		}
	}
	for colon = from; colon < len(text); colon++ {
		if text[colon] == '#' && colon > 0 && isBlank(text[colon-1]) {
			return 0, 0, false
		}
		if text[colon] != ':' {
			continue
		}
		rest := text[colon+1:]
		if rest == "" || isBlank(rest[0]) {
			return colon, len(text) - len(strings.TrimLeft(rest, " \t")), true
		}
		if r, size := utf8.DecodeRuneInString(rest); strings.ContainsRune(hardSpaces, r) && fieldLike(text[:colon]) {
			return colon, colon + 1 + size, true
		}
	}
	return 0, 0, false
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// fieldLike reports whether a text looks like the name of a field: one word.
func fieldLike(name string) bool {
	for i, r := range name {
		if !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r) && !strings.ContainsRune("_-'’", r)) {
			return false
		}
	}
	return name != ""
}

// hardSpaceAfterColon reports a hard space between a field and its value, and returns the
// line with an ordinary one.
func (s *scanner) hardSpaceAfterColon(i int, line string, at, colon int) string {
	rest := line[at+colon+1:]
	trimmed := strings.TrimLeft(rest, " \t"+hardSpaces)
	gap := rest[:len(rest)-len(trimmed)]
	if !strings.ContainsAny(gap, hardSpaces) {
		return line
	}
	hard := at + colon + 1 + strings.IndexAny(gap, hardSpaces)
	fixed := line[:at+colon+1] + " " + trimmed
	s.add(trap{code: "K110", line: i, at: s.inSource(i, line, hard), silent: true, fixes: []fix{{i, fixed}}})
	return fixed
}

// inSource returns the place in the file's own line of a place in the line as it was
// mended: only the margin differs.
func (s *scanner) inSource(i int, line string, at int) int {
	return min(max(at+marginOf(s.lines[i])-marginOf(line), 0), len(s.lines[i]))
}

// looseColon reports an item `- titel:Aanpak`, which is text to YAML.
func (s *scanner) looseColon(i int, line string, at int) bool {
	colon := strings.IndexByte(line[at:], ':')
	if colon <= 0 || !fieldLike(line[at:at+colon]) || strings.HasPrefix(line[at+colon:], "://") {
		return false
	}
	after := at + colon + 1
	s.add(trap{code: "K109", line: i, at: s.inSource(i, line, at), args: []string{"field", line[at : at+colon]},
		fixes: []fix{{i, line[:after] + " " + line[after:]}}, show: true})
	return true
}

// noField looks at a line where a field should be and none is.
func (s *scanner) noField(i int, line string, at int) {
	s.before.plain = true
	if !s.looseColon(i, line, at) {
		s.add(trap{code: "K140", line: i, at: s.inSource(i, line, at), fixes: []fix{{i, "#" + line}}})
	}
}

// dashWithoutSpace reports `-strategie` where an item was meant, and returns the line
// with the space.
func (s *scanner) dashWithoutSpace(i int, line string, at int) string {
	fixed := line[:at] + "- " + line[at+1:]
	s.add(trap{code: "K115", line: i, at: s.inSource(i, line, at), silent: true, show: true,
		fixes: []fix{{i, fixed}}})
	return fixed
}

// proseGoesOn looks at the second and later lines of a text without quotes.
func (s *scanner) proseGoesOn(i int, line string) {
	s.before.line = i
	if hash := remarkAt(line); hash >= 0 && !isRemark(line, hash) {
		s.add(trap{code: "K108", line: i, at: s.inSource(i, line, hash), silent: true,
			args: []string{"value", strings.TrimSpace(line[:hash])}})
	}
}
