package schema

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// listSigns are what authors and word processors put before the items of a list, other
// than a hyphen.
const listSigns = "*+–—−•·▪◦●‣"

// listSign reports an item of a list that has another sign before it than a hyphen, and
// returns the line with that. It is one where nothing but an item can be: below the name
// of a field, or beside another item.
func (s *scanner) listSign(i int, line string, indent int) string {
	sign, size := utf8.DecodeRuneInString(line[indent:])
	if !strings.ContainsRune(listSigns, sign) || len(s.levels) == 0 {
		return line
	}
	rest := line[indent+size:]
	text := rest[marginOf(rest):]
	beside := s.before.item && s.before.dash == indent || s.sign == indent && s.isLevel(indent)
	below := s.before.opens && (s.deeper(indent) || s.isLevel(indent))
	if text == "" || !beside && !below || text == rest && (sign < utf8.RuneSelf || !startsWord(text)) {
		return line
	}
	fixed := line[:indent] + "- " + text
	s.add(trap{code: "K115", line: i, at: s.inSource(i, line, indent), silent: true, show: true, was: line,
		args: []string{"value", string(sign)}, fixes: []fix{{i, fixed}}})
	s.sign = indent
	return fixed
}

func (s *scanner) isLevel(indent int) bool {
	return slices.ContainsFunc(s.levels, func(l level) bool { return l.indent == indent })
}
