package render

import (
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// keywords are the words that html/template keeps for itself; builtins are its functions.
var (
	keywords = []string{"block", "break", "continue", "define", "else", "end", "if", "range", "template", "with"}
	builtins = []string{"and", "call", "eq", "ge", "gt", "html", "index", "js", "le", "len", "lt", "ne", "not",
		"or", "print", "printf", "println", "slice", "urlquery"}
)

// block is an action that has to be ended, and how it was.
type block struct {
	action
	word  string
	elsed bool
	// style is how the action stands in the file, ended that of its end; see style.
	style, ended int
}

// blocks checks that what begins in a layout ends in it. It tells of words that are nearly
// if or end as well, and then takes them for what was meant.
type blocks struct {
	file     layoutFile
	known    []string // functions
	open     []block
	closed   []block
	problems []site.Problem
	// misspelt are the actions whose word was told of.
	misspelt map[int]bool
}

// checkBlocks returns the problems, and the actions that begin with a word which is told of.
func checkBlocks(file layoutFile, actions []action, functions []string) (problems []site.Problem, misspelt map[int]bool) {
	b := &blocks{file: file, known: functions, misspelt: map[int]bool{}}
	for _, a := range actions {
		if len(b.problems) == mostFaults {
			return b.problems, b.misspelt
		}
		b.take(a, b.keyword(a))
	}
	for len(b.open) > 0 && len(b.problems) < mostFaults {
		last := b.open[len(b.open)-1]
		b.open = b.open[:len(b.open)-1]
		culprit := b.culprit(last)
		b.problems = append(b.problems, file.at(culprit.start, "K511", "value", shown(file.text, culprit.action)))
	}
	return b.problems, b.misspelt
}

// keyword is the keyword that an action begins with, or was meant to.
func (b *blocks) keyword(a action) string {
	if a.word == "" || slices.Contains(keywords, a.word) || slices.Contains(b.known, a.word) {
		return a.word
	}
	near := problem.Nearest(a.word, slices.Concat(keywords, b.known))
	if len(near) == 0 || !slices.Contains(keywords, near[0]) {
		return a.word
	}
	b.misspelt[a.start] = true
	p := b.file.at(b.file.find(a.word, a.start), "K507", "value", a.word)
	p.Suggestion = near[0]
	b.problems = append(b.problems, p)
	return near[0]
}

func (b *blocks) take(a action, keyword string) {
	last := len(b.open) - 1
	switch keyword {
	case "if", "range", "with", "block", "define":
		b.open = append(b.open, block{action: a, word: keyword, style: style(b.file.text, a.start)})
	case "else":
		if last < 0 || b.open[last].elsed || b.open[last].word == "define" || b.open[last].word == "block" {
			b.stray(a)
			return
		}
		// What comes after "else if" is a block of its own, with the same end.
		b.open[last].elsed = strings.TrimSpace(a.text[len(a.word):]) == ""
	case "end":
		if last < 0 {
			b.stray(a)
			return
		}
		ended := b.open[last]
		ended.ended = style(b.file.text, a.start)
		b.closed = append(b.closed, ended)
		b.open = b.open[:last]
	}
}

func (b *blocks) stray(a action) {
	b.problems = append(b.problems, b.file.at(a.start, "K512", "value", shown(b.file.text, a)))
}

// culprit is the block that misses its end, when the one that is left at the end of the
// file took another's: <h1>{{if .Title}}</h1> is closed by the {{end}} at the start of a
// line that was meant for {{define}} at the start of a line.
func (b *blocks) culprit(left block) block {
	for i, c := range slices.Backward(b.closed) {
		if c.start > left.start && c.style != c.ended && c.ended == left.style {
			b.closed = slices.Delete(b.closed, i, i+1)
			return c
		}
	}
	return left
}

// style is by how many characters an action is indented, -1 when it has text before it on
// its line.
func style(text string, start int) int {
	before := strings.TrimRight(text[:start], " \t")
	if before != "" && !strings.HasSuffix(before, "\n") {
		return -1
	}
	return start - len(before)
}

// shown is an action as it is quoted in a message.
func shown(text string, a action) string {
	return strings.Join(strings.Fields(text[a.start:a.end]), " ")
}

// again is where a part gets its name for the second time.
func again(file layoutFile, name string, actions []action) int {
	at := 0
	for first := true; len(actions) > 0; actions = actions[1:] {
		a := actions[0]
		if a.word != "define" && a.word != "block" || quotedName(a.text, "") != name {
			continue
		}
		at = file.find(`"`+name+`"`, a.start)
		if !first {
			break
		}
		first = false
	}
	return at
}
