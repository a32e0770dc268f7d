package schema

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	s.add(trap{code: "K110", line: i, at: s.inSource(i, line, hard), silent: true, was: line,
		args: []string{"value", line[at : at+colon+1]}, fixes: []fix{{i, fixed}}})
	return fixed
}

// inSource returns the place in the file's own line of a place in the line as it was
// mended: only the margin differs.
func (s *scanner) inSource(i int, line string, at int) int {
	return min(max(at+marginOf(s.lines[i])-marginOf(line), 0), len(s.lines[i]))
}

// looseColon reports `titel:Aanpak` and `titel :Aanpak`, which are text to YAML.
func (s *scanner) looseColon(i int, line string, at int) bool {
	colon := strings.IndexByte(line[at:], ':')
	if colon <= 0 || strings.HasPrefix(line[at+colon:], "://") {
		return false
	}
	written, value := line[at:at+colon], line[at+colon+1:]
	name := strings.TrimRight(written, " ")
	if !fieldLike(name) {
		return false
	}
	s.add(trap{code: "K109", line: i, at: s.inSource(i, line, at+colon+1), args: []string{"field", written},
		fixes: []fix{{i, line[:at] + name + ": " + value}}, show: true, was: line})
	return true
}

// otherColon reports `titel; Drie vragen` and `titel= Drie vragen`, where a colon was meant.
func (s *scanner) otherColon(i int, line string, at int) bool {
	sign := strings.IndexAny(line[at:], ";=")
	if sign <= 0 {
		return false
	}
	name := strings.TrimRight(line[at:at+sign], " ")
	value := strings.TrimLeft(line[at+sign+1:], " \t")
	if !fieldLike(name) || value == "" || name != strings.ToLower(name) {
		return false
	}
	s.add(trap{code: "K140", line: i, at: s.inSource(i, line, at), show: true, was: line,
		fixes: []fix{{i, line[:at] + name + ": " + value}}})
	return true
}

// noField looks at a line where a field should be and none is.
func (s *scanner) noField(i int, line string, at int) {
	s.before.plain = true
	if !s.looseColon(i, line, at) && !s.otherColon(i, line, at) {
		s.add(trap{code: "K140", line: i, at: s.inSource(i, line, at), fixes: []fix{{i, "#" + line}}})
	}
}

// dashWithoutSpace reports `-strategie` where an item was meant, and returns the line
// with the space.
func (s *scanner) dashWithoutSpace(i int, line string, at int) string {
	fixed := line[:at] + "- " + line[at+1:]
	s.add(trap{code: "K115", line: i, at: s.inSource(i, line, at), silent: true, show: true, was: line,
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
