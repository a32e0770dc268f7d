package render

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

func layoutError(err error, page string) error {
	var ps site.Problems
	if errors.As(err, &ps) {
		return ps
	}
	return site.Problems{layoutProblem("K502", err, "", page)}
}

// How html/template words where a mistake is, and a name that it does not know. Its other
// words are shown as they are, since layouts are written by people who know it.
var (
	templatePlace = regexp.MustCompile(`template: ?"?([^":]+\.html)"?:(\d+)(?::(\d+))?: `)
	templateStep  = regexp.MustCompile(`^executing "[^"]*" at <(.*?)>: `)
	unknownNames  = []*regexp.Regexp{
		regexp.MustCompile(`can't evaluate field (\w+) in type`),
		regexp.MustCompile(`function "([^"]+)" not defined`),
		regexp.MustCompile(`no such template "([^"]+)"`),
		regexp.MustCompile(`template "([^"]+)" not defined`),
		regexp.MustCompile(`map has no entry for key "([^"]+)"`),
		regexp.MustCompile(`no label "([^"]+)"`),
		regexp.MustCompile(`no file "([^"]+)" in static/`),
	}
)

// layoutProblem words an error of html/template's: the file, the place in it, and either
// the name that does not exist or what is left of the error.
func layoutProblem(code string, err error, file, page string) site.Problem {
	text := err.Error()
	var pos site.Pos
	if m := templatePlace.FindStringSubmatchIndex(text); m != nil {
		file = "layouts/" + text[m[2]:m[3]]
		pos = site.Pos{Line: number(text[m[4]:m[5]]), Column: 1}
		if m[6] >= 0 {
			pos.Column = number(text[m[6]:m[7]]) + 1 // html/template counts from 0
		}
		text = text[m[1]:]
	}
	if m := templateStep.FindString(text); m != "" {
		text = text[len(m):]
	}
	if file == "" {
		file = "layouts"
	}
	for _, unknown := range unknownNames {
		if m := unknown.FindStringSubmatch(text); m != nil {
			return problem.At("K505", file, pos, "value", m[1], "page", page)
		}
	}
	return problem.At(code, file, pos, "message", strings.TrimSpace(text), "page", page)
}

func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}
