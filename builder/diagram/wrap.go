package diagram

import (
	"strings"
	"unicode/utf8"
)

const softHyphen = "\u00ad"

// wrap divides text into lines that fit the width: between words, and inside a word that
// is too long by itself at the soft hyphens that its author put there. ok is false when
// that is not enough.
func wrap(text string, width, size float64, w weight) (lines []string, ok bool) {
	line, long, space := "", 0.0, textWidth(" ", size, w)
	for _, word := range strings.Fields(text) {
		bare := strings.ReplaceAll(word, softHyphen, "")
		more := textWidth(bare, size, w)
		if line != "" && long+space+more <= width {
			line, long = join(line, bare), long+space+more
			continue
		}
		if line != "" {
			lines = append(lines, line)
			line = ""
		}
		if more <= width {
			line, long = bare, more
			continue
		}
		pieces := strings.Split(word, softHyphen)
		for i, piece := range pieces {
			hyphen := "-"
			if i == len(pieces)-1 {
				hyphen = ""
			}
			if textWidth(line+piece+hyphen, size, w) <= width {
				line += piece
				continue
			}
			if line == "" || textWidth(piece+hyphen, size, w) > width {
				return nil, false
			}
			lines = append(lines, line+"-")
			line = piece
		}
		long = textWidth(line, size, w)
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, true
}

// breakWords is wrap when it must: words that do not fit are broken at any letter, with
// a hyphen. It returns those words.
func breakWords(text string, width, size float64, w weight) (lines, broken []string) {
	var words []string
	for _, word := range strings.Fields(text) {
		if _, ok := wrap(word, width, size, w); ok {
			words = append(words, word)
			continue
		}
		bare := strings.ReplaceAll(word, softHyphen, "")
		broken = append(broken, bare)
		words = append(words, hyphenate(bare, width, size, w))
	}
	lines, ok := wrap(strings.Join(words, " "), width, size, w)
	if !ok {
		return strings.Fields(text), broken // not even a letter fits; only a room of no width does that
	}
	return lines, broken
}

// hyphenate puts soft hyphens into a word so that each piece fits, with two letters or
// more on each side where there is room for that.
func hyphenate(word string, width, size float64, w weight) string {
	letters := []rune(word)
	var pieces []string
	for len(letters) > 1 && textWidth(string(letters), size, w) > width {
		cut := max(1, len(letters)-2)
		for cut > 1 && textWidth(string(letters[:cut])+"-", size, w) > width {
			cut--
		}
		pieces = append(pieces, string(letters[:cut]))
		letters = letters[cut:]
	}
	return strings.Join(append(pieces, string(letters)), softHyphen)
}

// ellipsis keeps the first lines, the last of them with an ellipsis for what is left out.
func ellipsis(lines []string, most int, width, size float64, w weight) []string {
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	last := []rune(strings.TrimSuffix(lines[most-1], "-"))
	for len(last) > 0 && textWidth(string(last)+"…", size, w) > width {
		last = last[:len(last)-1]
	}
	lines[most-1] = strings.TrimRight(string(last), " ") + "…"
	return lines
}

func join(line, word string) string {
	if line == "" {
		return word
	}
	return line + " " + word
}

// longest is the longest word of a text, the one that needs most room.
func longest(text string) string {
	long := ""
	for _, word := range strings.Fields(text) {
		if utf8.RuneCountInString(word) > utf8.RuneCountInString(long) {
			long = word
		}
	}
	return strings.ReplaceAll(long, softHyphen, "")
}
