package schema

import (
	"strings"
	"unicode/utf8"

	"kiem/builder/site"
)

// mending is a change that mends a problem, when the file has the old text at a place.
type mending struct {
	problem  int // its place in the list of problems
	at       site.Pos
	old, new string
}

// mend notes that putting one text in the place of another mends the problem that was
// reported last.
func (d *decoder) mend(at site.Pos, old, new string) {
	d.out.mendings = append(d.out.mendings, mending{len(d.out.Problems) - 1, at, old, new})
}

// Mend gives the problems the changes that mend them. Rest returns what the file has on a
// line from a place on, since what was decoded does not tell how it was written: a value
// over two lines, or one of TOML that has no place of its own, is left to its author.
func (d *Decoded) Mend(rest func(site.Pos) string) {
	for _, m := range d.mendings {
		before, ok := findWritten(rest(m.at), m.old)
		if !ok {
			continue
		}
		from := site.Pos{Line: m.at.Line, Column: m.at.Column + before}
		to := site.Pos{Line: from.Line, Column: from.Column + utf8.RuneCountInString(m.old)}
		p := &d.Problems[m.problem]
		p.Edits = append(p.Edits, site.Edit{From: from, To: to, Text: m.new})
	}
}

// findWritten returns how many characters stand before a text that is all of what begins a
// line, or of what is between the quotes that begin it.
func findWritten(line, text string) (before int, ok bool) {
	if line == "" || line[0] != '"' && line[0] != '\'' {
		after, ok := strings.CutPrefix(line, text)
		return 0, ok && (after == "" || strings.IndexByte(" \t,]}:=", after[0]) >= 0)
	}
	inner := strings.TrimLeft(line[1:], " ")
	after, ok := strings.CutPrefix(inner, text)
	return len(line) - len(inner), ok && strings.HasPrefix(strings.TrimLeft(after, " "), line[:1])
}
