package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/pattern"
)

// What was meant as a link, an image or a note, and is shown as it was typed.

// targetPattern is what is certainly an address or the name of a file.
const targetPattern = `(?:https?://|mailto:|/|\.{1,2}/)[^\s<>\[\]]+|#[\pL\d-]+|` +
	`[^\s<>()\[\]]+\.(?i:md|html?|pdf|docx?|png|jpe?g|gif|webp|avif|svg)\b(?:#[\pL\d-]+)?`

var (
	openTarget   = pattern.Of(`^\]\((` + targetPattern + `)`)
	turnedTarget = pattern.Of(`^\[(` + targetPattern + `)\]`)
	namedTarget  = pattern.Of(`^\]\[([^\[\]\n]*)\]`)
	wikiLink     = pattern.Of(`^\[\[\pL[^\[\]\n]*\]\]`)
	noteMention  = pattern.Of(`^\[\^([^\[\]\s]+)\]`)
)

// checkOpening looks at an opening bracket that opens no link, and returns how many bytes
// after it were looked at as well.
func (b *body) checkOpening(rest []byte, offset int) int {
	if b.isEscaped(offset) {
		return 0
	}
	if len(rest) < 2 {
		return 0
	}
	if bytes.IndexByte(shortcodeStarts, rest[1]) >= 0 {
		if m := shortcode().Find(rest); m != nil {
			b.checkShortcode(string(m), offset)
			return 0
		}
	}
	switch {
	case rest[1] == '[' && len(rest) > 2 && rest[2] == '[': // no letter, as a name begins with
	case rest[1] == '[':
		if m := wikiLink().Find(rest); m != nil {
			b.report("K252", b.place(offset), "value", string(m))
			return len(m) - 1
		}
	case rest[1] == '^':
		if m := noteMention().FindSubmatch(rest); m != nil {
			b.report("K252", b.place(offset), "value", string(m[0]), "name", string(m[1]))
			return len(m[0]) - 1
		}
	case offset > 0 && b.source[offset-1] == ')':
		if m := turnedTarget().FindSubmatch(rest); m != nil {
			b.checkTurned(m[1], offset)
		}
	}
	return 0
}

// checkTurned looks at (words)[address].
func (b *body) checkTurned(dest []byte, offset int) {
	begin := b.lastOnLine('(', offset)
	if begin < 0 || b.isEscaped(begin) || begin+2 >= offset {
		return
	}
	words, mark := string(b.source[begin+1:offset-1]), ""
	if begin > 0 && b.source[begin-1] == '!' {
		begin, mark = begin-1, "!"
	}
	b.suggest(mark+"["+words+"]("+string(dest)+")", "K251", b.place(begin),
		"value", string(b.source[begin:offset])+"["+string(dest)+"]")
}

// checkOpenLink looks at a closing bracket after which an address begins that is not
// closed, or is between the wrong brackets.
func (b *body) checkOpenLink(rest []byte, offset int) {
	begin := b.lastOnLine('[', offset)
	if begin < 0 || b.isEscaped(begin) || b.isEscaped(offset) {
		return
	}
	if m := openTarget().FindSubmatch(rest); m != nil {
		dest := bytes.TrimRight(m[1], ".,;:!?")
		after, _ := utf8.DecodeRune(rest[len("](")+len(dest):])
		if bytes.Count(dest, []byte(")")) > bytes.Count(dest, []byte("(")) || isWord(after) {
			return
		}
		b.wrongBrackets(begin, offset, string(dest), "("+string(dest))
		return
	}
	m := namedTarget().FindSubmatch(rest)
	if m == nil || bytes.HasPrefix(m[1], []byte("^")) || bytes.HasPrefix(rest[len(m[0]):], []byte("(")) {
		return
	}
	before, _ := utf8.DecodeLastRune(b.source[:begin])
	label := b.source[begin+1 : offset]
	if isWord(before) || before == ']' || !bytes.ContainsFunc(label, unicode.IsLetter) {
		return // a place in a row of a program, or a source by its number
	}
	if turnedTarget().Match(rest[1:]) {
		b.wrongBrackets(begin, offset, string(m[1]), "["+string(m[1])+"]")
		return
	}
	name := string(m[1])
	if strings.TrimSpace(name) == "" {
		name = string(label)
	}
	b.report("K252", b.place(begin), "value", string(b.source[begin:offset])+string(m[0]), "id", name)
}

// wrongBrackets reports a link, or an image, of which the words are closed by the bracket
// at an offset, with what was written for its address.
func (b *body) wrongBrackets(begin, offset int, dest, written string) {
	if begin > 0 && b.source[begin-1] == '!' {
		begin--
	}
	words := string(b.source[begin : offset+1])
	b.suggest(words+"("+dest+")", "K251", b.place(begin), "value", words+written)
}

// lastOnLine is where a bracket was last, on the line of an offset and before it; -1 when
// it is not near.
func (b *body) lastOnLine(bracket byte, offset int) int {
	first := max(offset-farthestMeant, 0)
	near := b.source[first:offset]
	at := bytes.LastIndexByte(near, bracket)
	if at < 0 || bytes.IndexByte(near[at:], '\n') >= 0 {
		return -1
	}
	return first + at
}

// isEscaped reports whether the author said that a sign is no more than that.
func (b *body) isEscaped(offset int) bool { return offset > 0 && b.source[offset-1] == '\\' }

// checkOpenStars reports stars before a word that nothing closes. Those behind a word send
// the reader to words elsewhere, and the stars before those words are then right.
func (b *body) checkOpenStars(rest []byte, offset int) int {
	stars := run(rest, '*')
	if stars != 2 || b.isEscaped(offset) {
		return stars - 1
	}
	before, _ := utf8.DecodeLastRune(b.source[:offset])
	after, _ := utf8.DecodeRune(rest[stars:])
	switch {
	case offset > 0 && (isWord(before) || isClosing(before)):
		b.starredWord = true
	case isWord(after) && !b.starredWord:
		b.report("K253", b.place(offset), "value", string(firstPart(rest[stars:])))
	}
	return stars - 1
}
