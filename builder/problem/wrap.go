package problem

import "strings"

// Wrap breaks a text at its spaces into lines of at most so many columns, as messages are: the
// first begins with head, the others with the indent. A width of 0 is none.
func Wrap(head, text, indent string, width int) []string { return wrap(head, text, indent, width) }

// wrap breaks a text at its spaces into lines of at most so many columns. The first line
// begins with head, which is kept whole; the others with the indent. A word that is too
// long for a line keeps one to itself, whole, so that it can be copied.
func wrap(head, text, indent string, width int) []string {
	if width <= 0 || columns(head)+columns(text) <= width {
		return []string{head + text}
	}
	var lines []string
	line, empty := head, true
	for text != "" {
		word := nextWord(text)
		text = text[len(word):]
		if !empty && columns(line)+columns(word) > width {
			lines = append(lines, line)
			line, word = indent, strings.TrimLeft(word, " ")
		}
		line += word
		empty = false
	}
	return append(lines, line)
}

// nextWord returns the word that a text begins with, and any spaces before it.
func nextWord(text string) string {
	begin := len(text) - len(strings.TrimLeft(text, " "))
	if i := strings.IndexByte(text[begin:], ' '); i >= 0 {
		return text[:begin+i]
	}
	return text
}
