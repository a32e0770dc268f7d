package site

import (
	"cmp"
	"strings"

	"slices"
)

// Pos is a place in a file. Line and Column count from 1; columns count characters,
// not bytes, and a tab counts as one. The zero Pos means the file as a whole.
type Pos struct {
	Line, Column int
}

// Severity tells how much a problem matters.
type Severity int

const (
	Notice  Severity = iota // advice; shown when asked for
	Warning                 // does not stop a build, unless it is strict
	Error                   // nothing is written
)

// Problem is a mistake of an author's, for the author to mend: never the machine's.
// Its words, in each language, are in package problem's catalogue, under its code.
type Problem struct {
	Code     string
	Severity Severity
	File     string
	Pos      Pos
	Args     Args
	// Suggestion is what to write instead, ready to paste; empty when there is none.
	Suggestion string
	// Edits mend the problem, where that needs no decision of the author's; they do not
	// overlap. Empty when there is something to decide.
	Edits []Edit
	// Excerpt is the line of the file that the problem is on; empty when unknown. It is
	// filled in once, when all problems are gathered.
	Excerpt string
}

// Edit is a change to the file that a problem is in: what stands from From up to To makes
// place for Text, which has '\n' between lines. The line ends of the file itself stay as
// they are. The zero Edit changes no words: it saves the file as UTF-8.
type Edit struct {
	From, To Pos
	Text     string
}

// Change is the smallest edit that makes one text of another on a line: what both begin
// and end with stays. At is where the text begins.
func Change(at Pos, written, meant string) Edit {
	w, m := []rune(written), []rune(meant)
	for len(w) > 0 && len(m) > 0 && w[0] == m[0] {
		w, m = w[1:], m[1:]
		at.Column++
	}
	for len(w) > 0 && len(m) > 0 && w[len(w)-1] == m[len(m)-1] {
		w, m = w[:len(w)-1], m[:len(m)-1]
	}
	return Edit{From: at, To: Pos{at.Line, at.Column + len(w)}, Text: string(m)}
}

// Problems is a list of problems that travels as an error where a function can
// return nothing else, such as a layout that fails.
type Problems []Problem

// Error names the codes and places; people are shown package problem's words instead.
func (ps Problems) Error() string {
	text := ""
	for i, p := range ps {
		if i > 0 {
			text += "; "
		}
		text += p.File + ": " + p.Code
	}
	return text
}

// SortProblems puts problems in the order in which they are shown: by file, place
// (what has no line last), code; and drops those that say the same thing at the same place.
func SortProblems(ps []Problem) []Problem {
	slices.SortStableFunc(ps, compareProblems)
	return distinct(ps)
}

// MergeProblems are two lists that are in that order each, as one. They stay as they are,
// and may be returned.
func MergeProblems(a, b []Problem) []Problem {
	if len(b) == 0 {
		return a
	}
	if len(a) == 0 {
		return b
	}
	all := make([]Problem, 0, len(a)+len(b))
	for _, p := range b {
		n, _ := slices.BinarySearchFunc(a, p, func(p, q Problem) int {
			return cmp.Or(compareProblems(p, q), -1) // behind what is at the same place
		})
		all = append(append(all, a[:n]...), p)
		a = a[n:]
	}
	return distinct(append(all, a...))
}

func compareProblems(a, b Problem) int {
	if c := strings.Compare(a.File, b.File); c != 0 {
		return c
	}
	return cmp.Or(
		compareLines(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Column, b.Pos.Column),
		strings.Compare(a.Code, b.Code),
	)
}

// distinct drops problems that say the same as another at the same place, of some in order.
func distinct(ps []Problem) []Problem {
	kept := ps[:0]
	for i, j := 0, 0; i < len(ps); i = j {
		for j = i + 1; j < len(ps) && samePlace(ps[i], ps[j]); j++ {
		}
		kept = append(kept, different(ps[i:j])...)
	}
	clear(ps[len(kept):])
	return kept
}

// different are the problems of one place that say different things.
func different(ps []Problem) []Problem {
	switch {
	case len(ps) == 1:
		return ps
	case len(ps) == 2: // as most are that are not alone
		if ps[0].Args.equal(ps[1].Args) {
			return ps[:1]
		}
		return ps
	}
	kept := ps[:0]
	said := make(map[string]bool, len(ps))
	for _, p := range ps {
		if words := p.Args.key(); !said[words] {
			said[words] = true
			kept = append(kept, p)
		}
	}
	return kept
}

// WithoutNotices are the problems but those. The list changes.
func WithoutNotices(ps []Problem) []Problem {
	return slices.DeleteFunc(ps, func(p Problem) bool { return p.Severity == Notice })
}

// Without are the problems that are not among the others.
func Without(ps, others []Problem) []Problem {
	type key struct {
		file, code, words string
		pos               Pos
	}
	keyOf := func(p Problem) key { return key{p.File, p.Code, p.Args.key(), p.Pos} }
	among := make(map[key]bool, len(others))
	for _, p := range others {
		among[keyOf(p)] = true
	}
	var left []Problem
	for _, p := range ps {
		if !among[keyOf(p)] {
			left = append(left, p)
		}
	}
	return left
}

func samePlace(a, b Problem) bool { return a.File == b.File && a.Pos == b.Pos && a.Code == b.Code }

// compareLines puts what is about a file as a whole after what is on one of its lines.
func compareLines(a, b int) int {
	if (a == 0) != (b == 0) {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}

// Count returns how many of the problems have the severity.
func Count(ps []Problem, severity Severity) int {
	n := 0
	for i := range ps {
		if ps[i].Severity == severity {
			n++
		}
	}
	return n
}
