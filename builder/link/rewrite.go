package link

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// rewritten is the problem of a link that is better written with another address of the
// site, with the same anchor. Where it is sure what stands where in the file, it can be
// written so without a second look.
func rewritten(address string, link site.Link, code, file string, args ...string) site.Problem {
	before, anchor, found := strings.Cut(link.Dest, "#")
	better := address
	if found {
		better += "#" + anchor
	}
	p := problem.Suggest(better, code, file, link.Pos, args...)
	// A query says something that the new address does not.
	if link.DestPos != (site.Pos{}) && isBare(address) && !strings.Contains(before, "?") {
		end := link.DestPos
		end.Column += utf8.RuneCountInString(link.Dest)
		p.Edits = []site.Edit{{From: link.DestPos, To: end, Text: better}}
	}
	return p
}

// isBare reports whether an address can be written anywhere as it is, without a sign that
// means something in Markdown or in a field.
func isBare(address string) bool {
	return !strings.ContainsFunc(address, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/-._", r)
	})
}
