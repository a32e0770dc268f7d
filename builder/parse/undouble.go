package parse

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text that was saved as UTF-8 and then read as Windows-1252 has two or three odd
// characters for each letter with an accent: é is Ã and ©. This file reads them back.

// windows are the characters of Windows-1252 from 0x80 to 0x9F; where it has none, those
// that browsers take.
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

var windowsBytes = func() map[rune]byte {
	table := map[rune]byte{}
	c := byte(0x80)
	for _, r := range windows {
		table[r] = c
		c++
	}
	return table
}()

// windowsByte is the byte that a character is in Windows-1252, for those from 0x80 on.
func windowsByte(r rune) (byte, bool) {
	if r >= 0x80 && r <= 0xFF {
		return byte(r), true
	}
	c, ok := windowsBytes[r]
	return c, ok
}

// doubled is what odd characters stand for.
type doubled struct {
	letter rune
	length int // in bytes, of the characters
	sure   bool
}

// readDoubled reads the odd characters that a text begins with. It finds none, with length
// 0, where they may be meant as they are.
func readDoubled(text []byte, before rune) doubled {
	first, length := utf8.DecodeRune(text)
	lead, ok := windowsByte(first)
	if !ok || lead < 0xC2 || lead > 0xF4 {
		return doubled{}
	}
	room := [utf8.UTFMax]byte{lead}
	n := 1
	for n < encodedLength(lead) {
		r, size := utf8.DecodeRune(text[length:])
		c, ok := windowsByte(r)
		if !ok || c >= 0xC0 {
			break
		}
		room[n] = c
		n++
		length += size
	}
	letter, size := utf8.DecodeRune(room[:n])
	if size == n && n > 1 && isPlausible(letter, lead, room[1], before) {
		return doubled{letter, length, true}
	}
	if n == 2 && lead == 0xE2 && room[1] == 0x80 {
		// The last byte of a closing quote is none of Windows-1252's, and is often lost.
		return doubled{'”', length, false}
	}
	return doubled{}
}

func encodedLength(lead byte) int {
	switch {
	case lead < 0xE0:
		return 2
	case lead < 0xF0:
		return 3
	}
	return 4
}

// closers are what may follow on a letter, in Windows-1252: … ‘ ’ “ ” • – — › », a hard
// space, and small figures. So Ä“ may be a letter and a quote.
var closers = []byte("\x85\x91\x92\x93\x94\x95\x96\x97\x9b\xa0\xb2\xb3\xb9\xbb")

// isPlausible reports whether a letter is one that people write, and its odd characters
// are ones that they do not.
func isPlausible(letter rune, lead, second byte, before rune) bool {
	mayFollow := bytes.IndexByte(closers, second) >= 0
	switch lead {
	case 0xC2: // Â
		return letter >= 0xA0
	case 0xC3: // Ã
		return !mayFollow || !unicode.IsUpper(before)
	case 0xC4, 0xC5: // Ä and Å
		return !mayFollow
	case 0xE2: // â
		return letter < 0x2C00 && !mayFollow
	case 0xEF: // ï
		return letter == '\uFEFF' || letter == '\uFFFD' || letter == '\uFE0F' || isLigature(letter)
	case 0xF0: // ð
		return letter >= 0x1F000
	}
	return false
}

// undouble reads a text back. It is sure when nothing odd is left.
func undouble(text []byte, before rune) (meant string, sure bool) {
	sure = true
	for range 3 { // it may have happened more than once
		var b strings.Builder
		found := false
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRune(text[i:])
			if d := readDoubled(text[i:], before); d.length > 0 {
				found = true
				sure = sure && d.sure && d.letter != '\uFFFD'
				r, size = d.letter, d.length
				switch {
				case isLigature(r):
					b.WriteString(ligatures[r-firstLigature])
				case r != '\uFEFF':
					b.WriteRune(r)
				}
			} else {
				b.Write(text[i : i+size])
			}
			before = r
			i += size
		}
		if !found {
			break
		}
		text = []byte(b.String())
	}
	return string(text), sure && !strings.ContainsAny(string(text), "ÃÂ\uFFFD")
}
