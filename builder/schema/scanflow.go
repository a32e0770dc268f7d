package schema

import "strings"

// scanFlow goes through text in brackets from a place in a line on.
func (s *scanner) scanFlow(i int, line string, at int) {
	atStart := true // of an entry, where a quote is a quote
	for j := at; j < len(line); j++ {
		c := line[j]
		switch {
		case c == ',' && atStart && j > at && !s.trapped(i):
			line = s.commaTooMany(i, line, j)
			j--
			continue
		case c == '[':
			s.flow.closers = append(s.flow.closers, ']')
		case c == '{':
			s.flow.closers = append(s.flow.closers, '}')
		case c == ']' || c == '}':
			last := len(s.flow.closers) - 1
			if s.flow.closers[last] != c {
				s.flow.crossed = true
				continue
			}
			s.flow.closers = s.flow.closers[:last]
			if last == 0 {
				s.afterFlow(i, line, j+1)
				return
			}
		case c == '#' && j > 0 && isBlank(line[j-1]):
			return
		case atStart && (c == '"' || c == '\''):
			end := quoteEnd(line, j)
			if end < 0 {
				line = s.flowQuote(i, line, j)
				end = quoteEnd(line, j)
			}
			j = end
		case atStart && strings.IndexByte("&*!@`%|>", c) >= 0 && !s.trapped(i):
			s.flowEntry(i, line, j)
		}
		atStart = strings.IndexByte("[{,:", c) >= 0 || atStart && isBlank(c)
	}
}

// commaTooMany reports commas that come where an entry should: [a,, b]. It returns the line
// without them.
func (s *scanner) commaTooMany(i int, line string, at int) string {
	rest := strings.TrimLeft(line[at+1:], " ,")
	fixed := strings.TrimRight(line[:at], " ")
	if fixed != "" && fixed[len(fixed)-1] == ',' && rest != "" {
		fixed += " "
	}
	fixed += rest
	s.add(trap{code: "K140", line: i, at: s.inSource(i, line, at), show: true, was: line,
		args: []string{"value", ","}, fixes: []fix{{i, fixed}}})
	return fixed
}

// flowQuote reports a quote in brackets that no other closes on its line, and returns the
// line with the whole entry in quotes: {jaar: '98}.
func (s *scanner) flowQuote(i int, line string, at int) string {
	text := entryAt(line, at)
	code, meant := "K103", inQuotes(text[1:])
	if contraction().MatchString(text) {
		code, meant = "K106", inQuotes(text)
	}
	fixed := line[:at] + meant + line[at+len(text):]
	s.add(trap{code: code, line: i, at: s.inSource(i, line, at), show: true, fixes: []fix{{i, fixed}}})
	return fixed
}

// entryAt returns the entry in brackets that begins at a place in a line.
func entryAt(line string, at int) string {
	end := len(line)
	if n := strings.IndexAny(line[at:], ",]}"); n >= 0 {
		end = at + n
	}
	return strings.TrimRight(line[at:end], " ")
}

// flowEntry reports an entry in brackets that begins with a sign: [@zorg, strategie].
func (s *scanner) flowEntry(i int, line string, at int) {
	text := entryAt(line, at)
	s.add(trap{code: "K107", line: i, at: s.inSource(i, line, at), args: []string{"value", line[at : at+1]},
		silent: strings.IndexByte("&*!", line[at]) >= 0, show: true,
		fixes: []fix{{i, line[:at] + inQuotes(text) + line[at+len(text):]}}})
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
