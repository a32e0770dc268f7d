package parse

import (
	"bytes"

	"kiem/builder/site"
)

// deepest is how many quotations and lists one line may open inside each other. A
// thousand of them is no text, and takes goldmark the square of the time.
const deepest = 100

// mostSteps is how many steps a line may take in which goldmark looks for the end of each
// address through the rest of the line: some 6000 links in a line of as many words.
const mostSteps = 1 << 28

// longLine is a length below which no line takes as many.
const longLine = 1 << 14

// tooDeep returns the offset of the first line that opens too many blocks, or too many
// addresses for its length.
func tooDeep(source []byte) (int, bool) {
	for i, next := 0, 0; i < len(source); i = next {
		next = nextLine(source, i)
		line := source[i:next]
		if opened(line) > deepest || len(line) > longLine && bytes.Count(line, addressStart)*len(line) > mostSteps {
			return i, true
		}
	}
	return 0, false
}

var addressStart = []byte("](")

// opened is the number of quotations and lists that a line opens.
func opened(line []byte) int {
	n := 0
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
			i++
		case c == '>':
			i++
			n++
		case isMarker(line[i:]):
			i += markerLength(line[i:])
			n++
		default:
			return n
		}
	}
	return n
}

// isMarker reports whether a line begins with the marker of a list's item.
func isMarker(line []byte) bool {
	n := markerLength(line)
	return n > 0 && n < len(line) && isSpace(line[n])
}

func markerLength(line []byte) int {
	if c := line[0]; c == '-' || c == '+' || c == '*' {
		return 1
	}
	n := 0
	for n < len(line) && isDigit(line[n]) {
		n++
	}
	if n == 0 || n >= len(line) || line[n] != '.' && line[n] != ')' {
		return 0
	}
	return n + 1
}

// showSource shows a text that is not rendered as it was typed.
func (b *body) showSource(line int) {
	b.report("K158", b.place(line))
	b.raw(`<pre tabindex="0">`)
	b.writeRaw(b.source)
	b.raw("</pre>\n")
	b.Sections = []site.Section{{Heading: -1, End: len(b.HTML)}}
}
