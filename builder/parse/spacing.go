package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// checkSpacing reports the first space or full stop too many in a piece of running text
// that starts at an offset.
func (b *body) checkSpacing(value []byte, offset int) {
	if b.Lang != "nl" && b.Lang != "en" {
		return // French has a space before its signs
	}
	for i, c := range value {
		at := offset + i
		end := 0
		switch {
		case c == ' ':
			end = b.spacesEnd(at)
		case c == '.' && i+1 < len(value) && value[i+1] == '.':
			end = b.stopsEnd(at)
		}
		if end == 0 {
			continue
		}
		start := at - len(lastPart(b.source[max(at-farthestMeant, 0):at]))
		last := end + len(firstPart(b.source[end:min(end+farthestMeant, len(b.source))]))
		written := string(b.source[start:last])
		b.suggest(tidySpaces(written), "K405", b.place(at), "value", written)
		return
	}
}

// spacesEnd is the end of spaces at an offset that should not be there, or 0.
func (b *body) spacesEnd(at int) int {
	if at == 0 || at+1 >= len(b.source) || strings.IndexByte(" .,;:", b.source[at+1]) < 0 || isSpace(b.source[at-1]) {
		return 0
	}
	end := at + run(b.source[at:], ' ')
	if end == len(b.source) || isSpace(b.source[end]) {
		return 0
	}
	before, _ := utf8.DecodeLastRune(b.source[:at])
	switch c := b.source[end]; c {
	case '.', ',', ';', ':':
		after, _ := utf8.DecodeRune(b.source[end+1:])
		if end+1 < len(b.source) && !unicode.IsSpace(after) || !isWord(before) && !isClosing(before) {
			break // .md, :), ..., or no sentence
		}
		if next := afterSpaces(b.source[end+1:]); c == '.' && unicode.IsLower(next) ||
			c == ':' && unicode.IsDigit(next) && unicode.IsDigit(before) {
			break // the sign . itself, 2,5 : 1
		}
		return end
	}
	if end-at > 1 && (isWord(before) || isClosing(before)) {
		return end
	}
	return 0
}

// afterSpaces is the first character of a text that is no space.
func afterSpaces(text []byte) rune {
	r, _ := utf8.DecodeRune(text[run(text, ' '):])
	return r
}

// stopsEnd is the end of two full stops at an offset, or 0: three are dots, and two before
// a bar a folder.
func (b *body) stopsEnd(at int) int {
	before, _ := utf8.DecodeLastRune(b.source[:at])
	end := at + run(b.source[at:], '.')
	if end-at != 2 || !isWord(before) && before != ')' || end < len(b.source) && !isSpace(b.source[end]) {
		return 0
	}
	return end
}

func lastPart(text []byte) []byte { return text[bytes.LastIndexAny(text, " \t\n")+1:] }

func firstPart(text []byte) []byte {
	if end := bytes.IndexAny(text, " \t\n"); end >= 0 {
		return text[:end]
	}
	return text
}

var tidier = strings.NewReplacer(" ,", ",", " .", ".", " ;", ";", " :", ":", "..", ".")

func tidySpaces(text string) string { return tidier.Replace(strings.Join(strings.Fields(text), " ")) }
