// Package problem holds the words of every mistake that kiem can find: where, what,
// why, and how to mend it, in each language that kiem speaks.
//
// Stages make a problem with [At] and know only its code; what is said about it is one
// entry in the catalogue. So adding a code is adding an entry.
package problem

import (
	"slices"

	"kiem/builder/site"
)

// At makes a problem of the code at a place in a file. The words of its message are
// filled in with args, which alternate between a name and a value: At("K116", path,
// pos, "field", "titell"). It panics when the code is not in the catalogue, which the
// tests see first.
func At(code, file string, pos site.Pos, args ...string) site.Problem {
	entry, ok := catalogue[code]
	if !ok {
		panic("problem: no code " + code)
	}
	return site.Problem{Code: code, Severity: entry.severity, File: file, Pos: pos, Args: slices.Clone(site.Args(args))}
}

// Suggest makes a problem as [At] does, with what the author may write instead.
func Suggest(suggestion, code, file string, pos site.Pos, args ...string) site.Problem {
	p := At(code, file, pos, args...)
	p.Suggestion = suggestion
	return p
}
