package schema

import (
	"strings"
	"unicode/utf8"

	"kiem/builder/pattern"
)

// value looks at what a field or item holds, from a place in its line on. Indent is that
// of the field or the dash.
func (s *scanner) value(i int, line string, at, indent int) {
	rest := line[at:]
	switch {
	case strings.TrimSpace(rest) == "":
		s.before.opens = true
	case rest[0] == '#':
		s.before.opens = true
		if !isRemark(line, at) {
			s.trapValue("K108", i, line, at, at, true)
		}
	case rest[0] == '"' || rest[0] == '\'':
		s.quoted(i, line, at, indent)
	case rest[0] == '[' || rest[0] == '{':
		s.flow = &opening{line: i, at: at, text: line, indent: indent, last: i}
		s.scanFlow(i, line, at)
	case blockHead().MatchString(rest):
		s.block, s.inner = indent, 0
	case strings.IndexByte("&*!", rest[0]) >= 0:
		s.trapValue("K107", i, line, at, at, true, "value", rest[:1])
	case strings.IndexByte("|>@`%,]}", rest[0]) >= 0,
		strings.IndexByte("-?:", rest[0]) >= 0 && (len(rest) == 1 || isBlank(rest[1])):
		s.trapValue("K107", i, line, at, at, false, "value", rest[:1])
	default:
		s.before.plain = true
		s.plain(i, line, at)
	}
}

var blockHead = pattern.Of(`^[|>][-+1-9]{0,2}[ \t]*(#.*)?$`)

// plain looks at a text without quotes.
func (s *scanner) plain(i int, line string, at int) {
	if hash := remarkAt(line[at:]); hash >= 0 && !isRemark(line, at+hash) {
		s.trapValue("K108", i, line, at, at+hash, true, "value", strings.TrimSpace(line[at:at+hash]))
		return
	}
	for j := at; j < len(line); j++ {
		if line[j] == ':' && (j+1 == len(line) || isBlank(line[j+1])) {
			s.trapValue("K102", i, line, at, j, false)
			return
		}
	}
}

// trapValue reports a value that should have been in quotes. Where is what is wrong; the
// value itself begins at start.
func (s *scanner) trapValue(code string, i int, line string, start, where int, silent bool, args ...string) {
	text, tail := cutRemark(line[start:])
	text = withoutCurly(text)
	s.add(trap{code: code, line: i, at: s.inSource(i, line, where), args: args, silent: silent, show: true,
		fixes: []fix{{i, line[:start] + inQuotes(text) + tail}}})
}

const (
	curlyOpen  = "“„”"
	curlyClose = "”“"
)

// withoutCurly returns a text without the curly quotes that a word processor put around
// the whole of it.
func withoutCurly(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	last, end := utf8.DecodeLastRuneInString(text)
	if len(text) <= size+end || !strings.ContainsRune(curlyOpen, first) || !strings.ContainsRune(curlyClose, last) {
		return text
	}
	inner := text[size : len(text)-end]
	if strings.ContainsAny(inner, curlyOpen) { // “Een” en “twee”
		return text
	}
	return inner
}

// inQuotes puts a text between quotes that it does not hold itself.
func inQuotes(text string) string {
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}

// inFlow is a text as it can stand between brackets.
func inFlow(text string) string {
	if strings.ContainsAny(text, ",[]{}:#'\"&*!|>%@`") {
		return inQuotes(text)
	}
	return text
}

// remarkAt returns the place of a # that begins a remark to YAML, or -1.
func remarkAt(text string) int {
	for i := 1; i < len(text); i++ {
		if text[i] == '#' && isBlank(text[i-1]) {
			return i
		}
	}
	return -1
}

// machineText is a value that no reader sees, so that what comes after # is no part of a
// sentence: ringen, 2011-10-09, https://example.org.
var machineText = pattern.Of(`(?:^|[:\-] +)[a-z0-9_./:+-]*$`)

// isRemark reports whether the # was meant to begin a remark: a space after it, and
// before it two spaces, or a value that is no sentence.
func isRemark(line string, hash int) bool {
	if hash+1 < len(line) && !isBlank(line[hash+1]) && line[hash+1] != '#' {
		return false
	}
	before := line[:hash]
	return strings.HasSuffix(before, "  ") || strings.HasSuffix(before, "\t") ||
		machineText().MatchString(strings.TrimRight(before, " "))
}

// cutRemark divides a value from the remark after it.
func cutRemark(text string) (value, remark string) {
	text = strings.TrimRight(text, " \t")
	for i := 1; i < len(text); i++ {
		if text[i] == '#' && isBlank(text[i-1]) && isRemark(text, i) {
			value = strings.TrimRight(text[:i], " \t")
			return value, text[len(value):]
		}
	}
	return text, ""
}
