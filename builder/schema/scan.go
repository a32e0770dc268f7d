package schema

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// trap is a line of YAML that does not say what its author meant.
type trap struct {
	code string
	line int // from 0
	at   int // in bytes from the start of the line
	args []string
	// silent is set when YAML itself is content with the line; any other trap counts only
	// when YAML cannot read the text, so that good YAML is never refused.
	silent bool
	// fixes are lines as they were meant, by number.
	fixes []fix
	// show is whether the first fix is what to write instead, as one line.
	show bool
	// was is the line before its fix, when that needs no decision of the author's. It is
	// the file's own but for what was mended further to the left.
	was string
}

type fix struct {
	line int
	text string
}

// scanner goes through YAML line by line, with as much understanding of it as finding
// traps takes. The parser's own errors come too late for that: they are about where it
// gave up, which is often lines below the mistake.
type scanner struct {
	file   string
	offset int // of lines in the file
	lines  []string
	traps  []trap
	// tab is how wide a tab is, and tabs how many lines have one where YAML wants spaces;
	// doubts is for how many of those the author may have meant another indentation.
	tab, tabs, doubts int

	// block is the indentation of the field that a block scalar (| or >) belongs to, or
	// -1 outside one. Inner is that of its text, or 0 as long as there is none.
	block, inner int
	quote        *opening // a quoted text that goes on
	flow         *opening // brackets that go on
	// levels are the indentations of the lists and groups that are open.
	levels []level
	before previous
	// sign is where the last item began that had another sign than a hyphen, or -1.
	sign   int
	filled bool // whether anything was said before this line
}

// opening is where a quoted text or a bracket begins that is not closed yet.
type opening struct {
	line, at int
	text     string // of that line, its margin mended
	indent   int    // of the field it belongs to
	closers  []byte // brackets still to close, the innermost last; or the quote
	last     int    // the last line that has part of it
	crossed  bool   // whether a bracket closes another than the last
}

type level struct{ indent, line int }

// previous is what the line before says about this one.
type previous struct {
	line int
	// opens is whether it ended where something deeper has to follow.
	opens bool
	// plain is whether it ended in text without quotes, which may go on.
	plain bool
	// item is whether it was an item of a list, at dash.
	item bool
	dash int
}

func scan(text string, firstLine int, file string, tab int) *scanner {
	s := &scanner{file: file, offset: firstLine, tab: tab, block: -1, sign: -1}
	s.lines = strings.Split(text, "\n")
	s.before.opens = true
	for i := range s.lines {
		s.line(i)
	}
	if s.quote != nil {
		s.quoteNotClosed()
	}
	if s.flow != nil {
		s.flowNotClosed()
	}
	return s
}

// line looks at one line, whatever the lines before left open.
func (s *scanner) line(i int) {
	line := s.lines[i]
	indent := len(line) - len(strings.TrimLeft(line, " "))
	blank := strings.TrimSpace(line) == ""
	if s.block >= 0 {
		if blank || indent > s.block {
			if s.inner == 0 && !blank {
				s.inner = indent
			}
			return
		}
		if s.blockMargin(i) {
			return
		}
		s.block = -1
	}
	if s.quote != nil && !blank {
		if !s.startsField(line, indent, s.quote) {
			s.continueQuote(i)
			return
		}
		s.quoteNotClosed()
	}
	if s.flow != nil && !blank {
		if !s.startsField(line, indent, s.flow) {
			s.flow.last = i
			s.scanFlow(i, line, indent)
			return
		}
		s.flowNotClosed()
	}
	if blank || line[indent] == '#' {
		return
	}
	if indent == 0 && (isMark(line, "---") || isMark(line, "...")) {
		if s.filled {
			s.add(trap{code: "K140", line: i, silent: true, fixes: []fix{{i, "#" + line}}})
		}
		return
	}
	s.filled = true
	s.structure(i)
}

func isMark(line, mark string) bool {
	rest, ok := strings.CutPrefix(line, mark)
	return ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
}

// startsField reports whether a line is a field beside the one that is open, which was
// then meant to be closed before it.
func (s *scanner) startsField(line string, indent int, open *opening) bool {
	rest := strings.TrimPrefix(line[indent:], "- ")
	colon, _, ok := cutKey(rest)
	return ok && indent <= open.indent && fieldLike(rest[:colon])
}

func (s *scanner) add(t trap) { s.traps = append(s.traps, t) }

// trapped reports whether a trap was found on a line already.
func (s *scanner) trapped(line int) bool {
	return len(s.traps) > 0 && s.traps[len(s.traps)-1].line == line
}

// result returns the problems, and the text as it was meant. Loud is whether YAML could
// not read the text.
func (s *scanner) result(loud bool) (problems []site.Problem, repaired string, changed bool) {
	var lines []string
	for _, t := range s.traps {
		if !loud && !t.silent {
			continue
		}
		pos := site.Pos{Line: t.line + s.offset, Column: columnAt(s.lines[t.line], t.at)}
		p := problem.At(t.code, s.file, pos, t.args...)
		if t.show && len(t.fixes) > 0 {
			p.Suggestion = strings.TrimSpace(t.fixes[0].text)
		}
		if lines == nil {
			lines = append(lines, s.lines...)
		}
		for _, f := range t.fixes {
			if t.was != "" {
				p.Edits = []site.Edit{s.edit(f, t.was)}
			}
			lines[f.line] = f.text
			changed = true
		}
		problems = append(problems, p)
	}
	if changed {
		repaired = strings.Join(lines, "\n")
	}
	return problems, repaired, changed
}

// edit is what a fix changes in the file.
func (s *scanner) edit(f fix, was string) site.Edit {
	moved := utf8.RuneCountInString(s.lines[f.line]) - utf8.RuneCountInString(was)
	return site.Change(site.Pos{Line: f.line + s.offset, Column: 1 + moved}, was, f.text)
}

// lineArg names a line of the file in a message.
func (s *scanner) lineArg(i int) string { return strconv.Itoa(i + s.offset) }
