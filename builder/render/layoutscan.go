package render

import (
	"strings"
	"unicode/utf8"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// action is what stands between {{ and }} in a layout. Offsets are in bytes.
type action struct {
	// start and end are those of the whole, braces too.
	start, end int
	// text is what is inside, without spaces around it and without the dashes that trim;
	// word is its first word, or "".
	text, word string
	// open is what is not closed in it: "{{", "{{/*", a quote; "" when all is. at is where
	// that begins.
	open string
	at   int
}

// scanActions finds the actions of a layout as html/template would, and goes on after one
// that is not closed, where html/template gives up. Comments are left out.
func scanActions(text string) []action {
	var actions []action
	for at := 0; ; {
		i := strings.Index(text[at:], "{{")
		if i < 0 {
			return actions
		}
		a, comment := scanAction(text, at+i)
		if !comment {
			actions = append(actions, a)
		}
		at = a.end
	}
}

func scanAction(text string, start int) (a action, comment bool) {
	a = action{start: start, end: len(text)}
	inside := start + 2
	if rest := text[inside:]; len(rest) > 1 && rest[0] == '-' && strings.IndexByte(" \t\n", rest[1]) >= 0 {
		inside++
	}
	if at := inside + spaces(text[inside:]); strings.HasPrefix(text[at:], "/*") {
		if length := strings.Index(text[at:], "*/"); length >= 0 {
			at += length
			if i := strings.Index(text[at:], "}}"); i >= 0 {
				a.end = at + i + 2
			}
			return a, true
		}
		a.open, a.at = "{{/*", start
		return a, false
	}
	i := inside
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c == '}' && strings.HasPrefix(text[i:], "}}"):
			a.end = i + 2
			a.take(text[inside:i])
			return a, false
		case c == '{' && strings.HasPrefix(text[i:], "{{"):
			return a.unclosed(text[inside:i], i), false
		case c == '"' || c == '\'' || c == '`':
			end := quoted(text[i:])
			if end > 0 {
				i += end - 1
				continue
			}
			if strings.ContainsAny(text[inside:i], "<}\n") {
				// The quote is one of the page's: the action should have ended before it.
				return a.unclosed(text[inside:i], i), false
			}
			a.open, a.at, a.end = text[i:i+1], i, restOfAction(text, i)
			a.take(strings.TrimSuffix(text[inside:a.end], "}}"))
			return a, false
		}
	}
	return a.unclosed(text[inside:], len(text)), false
}

// take keeps what is inside an action.
func (a *action) take(inside string) {
	inside = strings.TrimSpace(inside)
	if rest, ok := strings.CutSuffix(inside, "-"); ok && strings.TrimRight(rest, " \t\n") != rest {
		inside = strings.TrimSpace(rest)
	}
	a.text, a.word = inside, inside[:wordLength(inside)]
}

func (a action) unclosed(inside string, end int) action {
	a.open, a.at, a.end = "{{", a.start, end
	a.take(inside)
	return a
}

// quoted is the length of the quoted text that a text begins with, or 0 when the quote is
// not closed. Only between backquotes a text has more lines than one.
func quoted(text string) int {
	quote := text[0]
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == quote:
			return i + 1
		case quote == '`':
		case c == '\n':
			return 0
		case c == '\\':
			i++
		}
	}
	return 0
}

// bracket is where the bracket stands, in the action whose inside begins at an offset, that
// has no other: one that closes nothing or else the last that is not closed.
func bracket(text string, inside int) int {
	var open []int
	for i := inside; i < len(text) && !strings.HasPrefix(text[i:], "}}"); i++ {
		switch c := text[i]; c {
		case '"', '\'', '`':
			i += max(quoted(text[i:])-1, 0)
		case '(':
			open = append(open, i)
		case ')':
			if len(open) == 0 {
				return i
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) == 0 {
		return inside
	}
	return open[len(open)-1]
}

// restOfAction is where an action with an open quote ends: after the next }}, or with the
// line.
func restOfAction(text string, from int) int {
	line := len(text)
	if i := strings.IndexByte(text[from:], '\n'); i >= 0 {
		line = from + i
	}
	if i := strings.Index(text[from:line], "}}"); i >= 0 {
		return from + i + 2
	}
	return line
}

func spaces(text string) int { return len(text) - len(strings.TrimLeft(text, " \t\n")) }

// wordLength is the length of the word that a text begins with.
func wordLength(text string) int {
	i := 0
	for i < len(text) && isWord(text[i]) {
		i++
	}
	return i
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= utf8.RuneSelf
}

// layoutFile is a layout with its text, for places in it.
type layoutFile struct {
	path, text string
}

// pos is the place of an offset.
func (f layoutFile) pos(offset int) site.Pos {
	before := f.text[:offset]
	line := strings.LastIndexByte(before, '\n') + 1
	return site.Pos{Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[line:])}
}

// offset is where the place is that html/template gives: a line from 1, and bytes from 0.
func (f layoutFile) offset(line, column int) int {
	at := 0
	for ; line > 1; line-- {
		i := strings.IndexByte(f.text[at:], '\n')
		if i < 0 {
			return len(f.text)
		}
		at += i + 1
	}
	return min(at+column, len(f.text))
}

// line is the line that an offset is on.
func (f layoutFile) line(offset int) string {
	start := strings.LastIndexByte(f.text[:offset], '\n') + 1
	line, _, _ := strings.Cut(f.text[start:], "\n")
	return line
}

// action is the bounds of the action around an offset, as far as they can be found.
func (f layoutFile) action(offset int) (start, end int) {
	start = max(strings.LastIndex(f.text[:min(offset+2, len(f.text))], "{{"), 0)
	end = len(f.text)
	if i := strings.Index(f.text[offset:], "}}"); i >= 0 {
		end = offset + i + 2
	}
	return start, end
}

// find is where a name stands in the action around an offset, after the offset if it can;
// the offset itself when it is not there.
func (f layoutFile) find(name string, offset int) int {
	start, end := f.action(offset)
	for _, from := range []int{offset, start} {
		if i := wholeWord(f.text[from:end], name); i >= 0 {
			return from + i
		}
	}
	return offset
}

// wholeWord is the first place of the word in the text that is no part of a longer one, or
// -1. What is no word, such as a bracket, may stand anywhere.
func wholeWord(text, word string) int {
	if word == "" {
		return -1
	}
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return -1
		}
		start := from + i
		end := start + len(word)
		before := start > 0 && isWord(word[0]) && isWord(text[start-1])
		after := end < len(text) && isWord(word[len(word)-1]) && isWord(text[end])
		if !before && !after {
			return start
		}
		from = start + 1
	}
}

// at makes a problem at an offset of the layout, with the line it is on: what fails while
// pages are made is told without the sources at hand.
func (f layoutFile) at(offset int, code string, args ...string) site.Problem {
	p := problem.At(code, f.path, f.pos(offset), args...)
	p.Excerpt = f.line(offset)
	return p
}

// near is at with the candidate nearest to the word as its suggestion, after what stands
// before the word.
func (f layoutFile) near(offset int, before, word string, candidates []string, code string, args ...string) site.Problem {
	p := problem.Near(word, candidates, code, f.path, f.pos(offset), args...)
	p.Excerpt = f.line(offset)
	if p.Suggestion != "" && before != "" {
		p.Suggestion = before + p.Suggestion
		if others := p.Args.Get("others"); others != "" {
			p.Args.Set("others", before+strings.ReplaceAll(others, ", ", ", "+before))
		}
	}
	return p
}

// quotedName is the first quoted text in an action, or else what is given.
func quotedName(action, otherwise string) string {
	if _, rest, ok := strings.Cut(action, `"`); ok {
		if name, _, ok := strings.Cut(rest, `"`); ok {
			return name
		}
	}
	return otherwise
}
