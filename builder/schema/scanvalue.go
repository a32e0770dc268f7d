package schema

import (
	"regexp"
	"strings"
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
	case blockHead.MatchString(rest):
		s.block = indent
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

var blockHead = regexp.MustCompile(`^[|>][-+1-9]{0,2}[ \t]*(#.*)?$`)

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
	s.add(trap{code: code, line: i, at: s.inSource(i, line, where), args: args, silent: silent, show: true,
		fixes: []fix{{i, line[:start] + inQuotes(text) + tail}}})
}

// inQuotes puts a text between quotes that it does not hold itself.
func inQuotes(text string) string {
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
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
var machineText = regexp.MustCompile(`(?:^|[:\-] +)[a-z0-9_./:+-]*$`)

// isRemark reports whether the # was meant to begin a remark: a space after it, and
// before it two spaces, or a value that is no sentence.
func isRemark(line string, hash int) bool {
	if hash+1 < len(line) && !isBlank(line[hash+1]) && line[hash+1] != '#' {
		return false
	}
	before := line[:hash]
	return strings.HasSuffix(before, "  ") || strings.HasSuffix(before, "\t") ||
		machineText.MatchString(strings.TrimRight(before, " "))
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

// quoteEnd returns the place of the quote that closes the one at start, or -1.
func quoteEnd(text string, start int) int {
	q := text[start]
	for i := start + 1; i < len(text); i++ {
		switch {
		case q == '"' && text[i] == '\\':
			i++
		case text[i] != q:
		case q == '\'' && i+1 < len(text) && text[i+1] == '\'':
			i++
		default:
			return i
		}
	}
	return -1
}

// quoted looks at a text in quotes.
func (s *scanner) quoted(i int, line string, at, indent int) {
	end := quoteEnd(line, at)
	if end < 0 {
		s.quote = &opening{line: i, at: at, text: line, indent: indent, closers: line[at : at+1], last: i}
		return
	}
	if end >= 0 && isTail(line[end+1:]) {
		s.backslash(i, line, at, end)
		return
	}
	rest, tail := cutRemark(line[end+1:])
	code, meant := insideQuotes(line[at:end+1]+rest, end-at)
	where := end + 1
	if code == "K106" {
		where = end // the apostrophe itself
	}
	s.add(trap{code: code, line: i, at: s.inSource(i, line, where), show: true,
		fixes: []fix{{i, line[:at] + meant + tail}}})
}

// isTail reports whether nothing but a remark follows a value.
func isTail(text string) bool {
	trimmed := strings.TrimLeft(text, " \t")
	return trimmed == "" || trimmed[0] == '#' && len(trimmed) < len(text)
}

// insideQuotes returns what was meant by a text that has more after the quote that closes
// it, and the code for it: "Deep purpose" van BOOM, 'Programma's'.
func insideQuotes(text string, end int) (code, meant string) {
	last := len(text) - 1
	inner := text
	switch {
	case text[0] == '"':
		if text[last] == '"' && isBlank(text[end-1]) { // "Het "echte" werk"
			inner = text[1:last]
		}
		return "K105", "'" + strings.ReplaceAll(inner, "'", "''") + "'"
	case text[last] == '\'' && !isBlank(text[end-1]): // 'Programma's'
		inner = text[1:last]
	case isBlank(text[end+1]) && !contraction.MatchString(text): // 'Deep purpose' van BOOM
		return "K105", inQuotes(text)
	}
	return "K106", inQuotes(inner)
}

// contraction is a word that begins with an apostrophe: 's avonds, 't, 'n.
var contraction = regexp.MustCompile(`^'(?:[stnkmr]|ns|er)\b`)

// backslash reports a sign that YAML does not know after a backslash in double quotes.
func (s *scanner) backslash(i int, line string, at, end int) {
	if line[at] != '"' {
		return
	}
	for j := at + 1; j < end; j++ {
		if line[j] != '\\' {
			continue
		}
		j++
		if strings.IndexByte("0abt\tnvfre \"/\\N_LPxuU", line[j]) < 0 {
			meant := "'" + strings.ReplaceAll(line[at+1:end], "'", "''") + "'"
			s.add(trap{code: "K172", line: i, at: s.inSource(i, line, j-1), show: true,
				fixes: []fix{{i, line[:at] + meant + line[end+1:]}}})
			return
		}
	}
}

// continueQuote looks for the end of a quoted text on a later line.
func (s *scanner) continueQuote(i int) {
	line := s.lines[i]
	s.quote.last = i
	if end := quoteEnd(s.quote.closers+line, 0); end >= 0 {
		if !isTail(line[end:]) {
			s.add(trap{code: "K105", line: i, at: end})
		}
		s.quote = nil
	}
}

// quoteNotClosed reports a quote that no other closes, at its own place.
func (s *scanner) quoteNotClosed() {
	q := s.quote
	s.quote = nil
	t := trap{code: "K103", line: q.line, at: s.inSource(q.line, q.text, q.at), show: true}
	text := strings.TrimRight(q.text[q.at:], " ")
	switch {
	case q.last != q.line:
		t.show = false
		t.fixes = []fix{{q.last, strings.TrimRight(s.lines[q.last], " ") + q.closers}}
	case contraction.MatchString(text):
		t.code = "K106"
		t.fixes = []fix{{q.line, q.text[:q.at] + inQuotes(text)}}
	default:
		t.fixes = []fix{{q.line, q.text[:q.at] + text + q.closers}}
	}
	s.add(t)
}

// scanFlow goes through text in brackets from a place in a line on.
func (s *scanner) scanFlow(i int, line string, at int) {
	atStart := true // of an entry, where a quote is a quote
	for j := at; j < len(line); j++ {
		c := line[j]
		switch {
		case c == '[':
			s.flow.closers += "]"
		case c == '{':
			s.flow.closers += "}"
		case c == ']' || c == '}':
			last := len(s.flow.closers) - 1
			if s.flow.closers[last] != c {
				s.flow.crossed = true
				continue
			}
			s.flow.closers = s.flow.closers[:last]
			if s.flow.closers == "" {
				s.afterFlow(i, line, j+1)
				return
			}
		case c == '#' && j > 0 && isBlank(line[j-1]):
			return
		case atStart && (c == '"' || c == '\''):
			end := quoteEnd(line, j)
			if end < 0 {
				return
			}
			j = end
		}
		atStart = strings.IndexByte("[{,:", c) >= 0 || atStart && isBlank(c)
	}
}

// afterFlow looks at what follows the last closing bracket: [Concept] plan.
func (s *scanner) afterFlow(i int, line string, end int) {
	flow := s.flow
	s.flow = nil
	if isTail(line[end:]) || flow.line != i {
		return
	}
	s.trapValue("K107", i, line, flow.at, flow.at, false, "value", line[flow.at:flow.at+1])
}

// flowNotClosed reports a bracket that no other closes.
func (s *scanner) flowNotClosed() {
	f := s.flow
	s.flow = nil
	var missing strings.Builder
	for j := len(f.closers) - 1; j >= 0; j-- {
		missing.WriteByte(f.closers[j])
	}
	last := s.lines[f.last]
	if f.last == f.line {
		last = f.text
	}
	t := trap{code: "K171", line: f.line, at: s.inSource(f.line, f.text, f.at), show: f.last == f.line,
		args: []string{"value", f.text[f.at : f.at+1]}}
	if !f.crossed {
		t.fixes = []fix{{f.last, strings.TrimRight(last, " ,") + missing.String()}}
	}
	s.add(t)
}
