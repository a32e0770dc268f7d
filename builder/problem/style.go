package problem

import (
	"strings"

	"kiem/builder/site"
)

// style puts colour on parts of a message; the zero style puts none.
type style bool

const ansi style = true

const (
	boldCode  = "\x1b[1m"
	faintCode = "\x1b[2m"
	markCode  = "\x1b[1;31m"
	endCode   = "\x1b[0m"
)

// severityCodes are in the order of [site.Severity]: cyan, yellow, red.
var severityCodes = [3]string{"\x1b[1;36m", "\x1b[1;33m", "\x1b[1;31m"}

func (s style) bold(text string) string  { return s.paint(boldCode, text) }
func (s style) faint(text string) string { return s.paint(faintCode, text) }
func (s style) mark(text string) string  { return s.paint(markCode, text) }

// head puts colour on the place and severity that a message's first line begins with.
func (s style) head(line, place, severity string, of site.Severity) string {
	rest, ok := strings.CutPrefix(line, place+severity)
	if !ok {
		return line
	}
	return s.bold(place) + s.paint(severityCodes[of], severity) + rest
}

func (s style) paint(code, text string) string {
	if !s || text == "" {
		return text
	}
	return code + text + endCode
}
