package render

import (
	"bytes"
	"unicode/utf8"
)

// countWords counts the words in HTML. Blocks end in a new line, so that the words of
// two of them never run together.
func countWords(html []byte) int {
	n, in := 0, uint8(0)
	for {
		text, tag, more := bytes.Cut(html, tagStart)
		for _, c := range text {
			sign := wordSigns[c]
			word := sign & inWord
			n += int(word &^ in)
			in = (in | word) &^ (sign >> 1)
		}
		end := bytes.IndexByte(tag, '>')
		if !more || end < 0 {
			return n
		}
		html = tag[end+1:]
	}
}

var tagStart = []byte("<")

const (
	inWord    = 1 << iota // a part of a word
	isBetween             // a space
)

// wordSigns tells of each byte what it is to words.
var wordSigns = func() (table [256]uint8) {
	for c := range table {
		switch {
		case isWordByte(byte(c)):
			table[c] = inWord
		case isSpace(byte(c)):
			table[c] = isBetween
		}
	}
	return table
}()

// isWordByte reports whether a byte is a letter or a digit, or a part of one.
func isWordByte(c byte) bool {
	return c >= utf8.RuneSelf || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}
