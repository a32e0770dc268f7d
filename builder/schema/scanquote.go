package schema

import (
	"strings"

	"kiem/builder/pattern"
)

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
		s.quote = &opening{line: i, at: at, text: line, indent: indent, closers: []byte{line[at]}, last: i}
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
	case isBlank(text[end+1]) && !contraction().MatchString(text): // 'Deep purpose' van BOOM
		return "K105", inQuotes(text)
	}
	return "K106", inQuotes(inner)
}

// contraction is a word that begins with an apostrophe: 's avonds, 't, 'n, '98.
var contraction = pattern.Of(`^'(?:[stnkmr]|ns|er|\d\d)\b`)

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
	if end := quoteEnd(string(s.quote.closers)+line, 0); end >= 0 {
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
		t.fixes = []fix{{q.last, strings.TrimRight(s.lines[q.last], " ") + string(q.closers)}}
	case contraction().MatchString(text):
		t.code = "K106"
		t.fixes = []fix{{q.line, q.text[:q.at] + inQuotes(text)}}
	default:
		if inner := strings.TrimRight(text, curlyClose); q.closers[0] == '"' && !strings.ContainsAny(inner, curlyOpen) {
			text = inner // "Onze aanpak”
		}
		t.fixes = []fix{{q.line, q.text[:q.at] + text + string(q.closers)}}
	}
	s.add(t)
}
