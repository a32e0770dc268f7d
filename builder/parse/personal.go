package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

var (
	mobileNumber  = pattern.Of(`^(?:(?:\+|00)31[ .\x{a0}-]?(?:\(0\)[ \x{a0}]?)?|0)6(?:[ .\x{a0}-]{0,3}\d){8}`)
	citizenNumber = pattern.Of(`^\d(?:[ .\x{a0}]?\d){8}`)
	citizenWords  = pattern.Of(`(?i)\b(?:bsn|burger ?service ?(?:nummer|nr)|sofi|citizen service)`)
)

// longestNumber is how long a number is with spaces in it, and citizenReach how far before
// it is said what it is, in bytes.
const longestNumber, citizenReach = 60, 60

// checkPersonal reports numbers of persons in a piece of running text that starts at an
// offset. What someone can choose to call, as a link, is meant to be public.
func (b *body) checkPersonal(n ast.Node, value []byte, offset int) {
	for i := 0; i < len(value); {
		c := value[i]
		if !isDigit(c) && c != '+' {
			i++
			continue
		}
		at := offset + i
		rest := b.source[at:min(at+longestNumber, len(b.source))]
		m, citizen := b.personalNumber(at, rest)
		switch {
		case m == nil || n.Parent().Kind() == ast.KindLink || b.isCall(at):
		case citizen:
			b.report("K307", b.place(at), "value", string(m), "name", "BSN")
		case !b.isPublic(string(m)):
			b.report("K307", b.place(at), "value", string(m))
		}
		i += max(len(m), 1)
		for i < len(value) && isDigit(value[i]) {
			i++
		}
	}
}

// isCall reports whether an offset is in what was meant as a link to call or to write to,
// and is told of as such. Offsets only grow.
func (b *body) isCall(at int) bool {
	for len(b.calls) > 0 && b.calls[0].end <= at {
		b.calls = b.calls[1:]
	}
	return len(b.calls) > 0 && b.calls[0].start <= at
}

// personalNumber returns the number of a person that a text begins with, or nil, and
// whether it is that of a citizen.
func (b *body) personalNumber(at int, rest []byte) (number []byte, citizen bool) {
	r, _ := utf8.DecodeLastRune(b.source[:at])
	if isWord(r) || strings.ContainsRune("+-./_=", r) && at > 0 {
		return nil, false
	}
	if rest[0] == '0' || rest[0] == '+' {
		if m := mobileNumber().Find(rest); m != nil && !goesOn(rest[len(m):]) {
			return m, false
		}
	}
	m := citizenNumber().Find(rest)
	if m == nil || goesOn(rest[len(m):]) || !passesElevenTest(m) {
		return nil, false
	}
	before, after := b.source[max(at-citizenReach, 0):at], rest[len(m):]
	before = before[bytes.LastIndex(before, blankLine)+1:]
	if end := bytes.Index(after, blankLine); end >= 0 {
		after = after[:end]
	}
	if !citizenWords().Match(before) && !citizenWords().Match(after) {
		return nil, false
	}
	return m, true
}

var blankLine = []byte("\n\n")

func goesOn(rest []byte) bool {
	r, size := utf8.DecodeRune(rest)
	return size > 0 && (isWord(r) || strings.ContainsRune("-_/", r))
}

// passesElevenTest reports whether nine digits may be the number of a citizen.
func passesElevenTest(number []byte) bool {
	sum, weight := 0, 9
	for _, c := range number {
		if !isDigit(c) {
			continue
		}
		if weight == 1 {
			weight = -1
		}
		sum += weight * int(c-'0')
		weight--
	}
	return sum != 0 && sum%11 == 0
}

// isPublic reports whether a number is one that the site or the page gives as its own.
func (b *body) isPublic(number string) bool {
	if c := b.settings.Contact; c != nil && c.Phone != "" && sameNumber(c.Phone, number) {
		return true
	}
	for _, f := range b.Fields {
		if f.Value.Kind == site.Phone && sameNumber(f.Value.Text, number) {
			return true
		}
	}
	return false
}

// sameNumber compares what is behind the code of the country.
func sameNumber(a, b string) bool { return subscriber(a) == subscriber(b) }

func subscriber(number string) string {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, number)
	return digits[max(len(digits)-9, 0):]
}
