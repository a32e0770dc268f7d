package parse

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode"
	"unicode/utf8"

	"kiem/builder/site"
)

// scars are what a text keeps of the programs that it came through: letters that were read
// in the wrong encoding, characters that nobody sees, and those of a PDF's own font. They
// are looked for in the file as it is, from one offset to another.
type scars struct {
	*document
	from, to int
	code     func() []extent // what is code, in order; asked for once something is found
	extents  []extent
	asked    bool
	bidi     int // whether the file has letters that run from right to left: 0 is not known
	unseen   unseen
}

// unseen is the last character that nobody sees: the place of its problem, and where it
// ended.
type unseen struct {
	sign         rune
	problem, end int
}

// extent is a part of the file.
type extent struct{ start, end int }

// find reports them. What people write in Dutch and English is passed by quickly.
func (s *scars) find() {
	for i := s.from; i < s.to; {
		if i += run8(s.data[i:s.to]); i == s.to {
			return
		}
		c := s.data[i]
		if c >= ' ' && c < 0x7f || c == '\n' || c == '\t' || c == '\r' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(s.data[i:s.to])
		end := i + size
		switch {
		case i == 0 && r == '\uFEFF', r == utf8.RuneError:
		case r >= 0xC2 && r <= 0xF0 && bytes.IndexByte(leads, byte(r)) >= 0:
			end = s.doubled(i, end)
		case isLigature(r):
			end = s.ligature(i, end)
		case r >= 0xE000 && r <= 0xF8FF, r >= 0xF0000:
			end = s.private(i, end)
		case s.isInvisible(r, i, end):
			end = s.invisible(r, i, end)
		}
		i = end
	}
}

// run8 is how many bytes of a text, in eights, are signs, letters and spaces of ASCII. In a
// byte that is less than a space, is the last of ASCII or beyond it, one of the sums below has
// the highest bit; in others it may have it for the byte before.
func run8(text []byte) int {
	const ones, highest = 0x0101010101010101, 0x8080808080808080
	n := 0
	for ; len(text)-n >= 8; n += 8 {
		x := binary.LittleEndian.Uint64(text[n:])
		if (x|(x+ones)|(x-' '*ones))&highest != 0 {
			break
		}
	}
	return n
}

// leads are the first of the odd characters that a letter became: Â Ã Ä Å â ï ð.
var leads = []byte("\xC2\xC3\xC4\xC5\xE2\xEF\xF0")

// isCode reports whether an offset is in a piece of code. Offsets only grow.
func (s *scars) isCode(i int) bool {
	if !s.asked && s.code != nil {
		s.extents = s.code()
	}
	s.asked = true
	for len(s.extents) > 0 && s.extents[0].end <= i {
		s.extents = s.extents[1:]
	}
	return len(s.extents) > 0 && s.extents[0].start <= i
}

// longestHalf is how far a word is followed to either side of a scar, in bytes.
const longestHalf = 60

// wordStart is where the word begins that goes on at an offset.
func (s *scars) wordStart(at int) int {
	start := at
	for start > s.from && at-start < longestHalf {
		r, size := utf8.DecodeLastRune(s.data[s.from:start])
		if !isWordPart(r) {
			break
		}
		start -= size
	}
	return start
}

func isWordPart(r rune) bool {
	return isWord(r) || unicode.IsMark(r) || r == '-' || r == '\'' || r == '’'
}

// doubled looks for letters that became two or three, and returns where to go on.
func (s *scars) doubled(at, end int) int {
	before, _ := utf8.DecodeLastRune(s.data[:at])
	if readDoubled(s.data[at:s.to], before).length == 0 || s.isCode(at) {
		return end
	}
	last := before
	for end = at; end < s.to && end-at < longestHalf; {
		r, size := utf8.DecodeRune(s.data[end:s.to])
		if d := readDoubled(s.data[end:s.to], last); d.length > 0 {
			r, size = d.letter, d.length
		} else if !isWordPart(r) {
			break
		}
		last = r
		end += size
	}
	start := s.wordStart(at)
	tail, sure := undouble(s.data[at:end], before)
	place := s.lines.at(at)
	s.suggest(string(s.data[start:at])+tail, "K155", place, "value", string(s.data[start:end]))
	if sure {
		s.mend(s.edit(place, string(s.data[at:end]), tail))
	}
	return end
}

const firstLigature, lastLigature = 0xFB00, 0xFB06

// ligatures are letters that a printer joins.
var ligatures = []string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// ligature looks for joined letters in the rest of a word, and returns where to go on.
func (s *scars) ligature(at, end int) int {
	if s.isCode(at) {
		return end
	}
	start := s.wordStart(at)
	meant := bytes.Clone(s.data[start:at])
	place := s.lines.at(at)
	var changes [][]site.Edit
	for end = at; end < s.to && end-at < longestHalf; {
		r, size := utf8.DecodeRune(s.data[end:s.to])
		if isLigature(r) {
			letters := ligatures[r-firstLigature]
			meant = append(meant, letters...)
			changes = append(changes, s.edit(s.lines.at(end), string(r), letters))
		} else if isWordPart(r) {
			meant = append(meant, s.data[end:end+size]...)
		} else {
			break
		}
		end += size
	}
	s.suggest(string(meant), "K213", place, "value", string(s.data[start:end]))
	s.mend(changes...)
	return end
}

func isLigature(r rune) bool { return r >= firstLigature && r <= lastLigature }

// symbols are what the characters of the fonts Symbol and Wingdings look like.
var symbols = map[rune]string{
	'\uF0B7': "•", '\uF0A7': "•", '\uF0D8': "•", '\uF076': "•",
	'\uF0E0': "→", '\uF0FC': "✓", '\uF04A': "☺",
}

// private looks at characters that are in one font only.
func (s *scars) private(i, end int) int {
	r, size := utf8.DecodeRune(s.data[i:])
	for end < s.to && bytes.HasPrefix(s.data[end:], s.data[i:i+size]) {
		end += size
	}
	if s.isCode(i) {
		return end
	}
	at := s.lines.at(i)
	if symbols[r] == "•" && isBlankAt(s.data[:s.to], end) && s.beginsLine(i) {
		rest := lineAt(s.data[:s.to], end)
		text := bytes.TrimLeft(rest, " \t")
		s.suggest("- "+string(bytes.TrimSpace(text)), "K213", at, "name", codePoint(r))
		if s.code != nil { // a list in a text, and not among fields
			s.mend(s.edit(at, string(s.data[i:end+len(rest)-len(text)]), "- "))
		}
		return end
	}
	s.suggest(symbols[r], "K213", at, "name", codePoint(r))
	return end
}

// beginsLine reports whether only spaces, and the signs of a quotation, are before an
// offset on its line.
func (s *scars) beginsLine(i int) bool {
	for range deepest {
		if i == s.from || s.data[i-1] == '\n' {
			return true
		}
		i--
		if s.data[i] != ' ' && s.data[i] != '\t' && s.data[i] != '>' {
			return false
		}
	}
	return false
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// invisible reports a character that nobody sees, once for a line.
func (s *scars) invisible(r rune, i, end int) int {
	size := end - i
	for end < s.to && bytes.HasPrefix(s.data[end:], s.data[i:i+size]) {
		end += size
	}
	if s.isCode(i) {
		return end
	}
	at := s.lines.at(i)
	meant := ""
	if breaksLine(r) && !isBlankAt(s.data[:s.to], i-1) && !isBlankAt(s.data[:s.to], end) {
		meant = " "
	}
	edits := s.edit(at, string(s.data[i:end]), meant)
	if last := s.unseen; last.end > 0 && last.sign == r && bytes.IndexByte(s.data[last.end:i], '\n') < 0 {
		p := &s.Problems[last.problem]
		p.Edits = append(p.Edits, edits...)
	} else {
		s.report("K156", at, "name", codePoint(r))
		s.mend(edits)
		s.unseen = unseen{sign: r, problem: len(s.Problems) - 1}
	}
	s.unseen.end = end
	return end
}

// breaksLine reports whether a character stands for the end of a line in other programs.
func breaksLine(r rune) bool {
	return r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029
}

func isBlankAt(text []byte, i int) bool { return i < 0 || i >= len(text) || isSpace(text[i]) }

// isInvisible reports whether a character is one that nobody sees, and nobody needs.
func (s *scars) isInvisible(r rune, i, end int) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xA0, r == 0x180E, r == 0x200B, r == 0x2028, r == 0x2029,
		r >= 0x2060 && r <= 0x2064, r >= 0x206A && r <= 0x206F, r == 0xFEFF:
		return true
	case r == 0x200C, r == 0x200D: // they join and part letters of other scripts, and make emoji
		before, _ := utf8.DecodeLastRune(s.data[:i])
		after, _ := utf8.DecodeRune(s.data[end:])
		return isPlain(before) && isPlain(after)
	case r == 0x200E, r == 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return !s.hasBidi()
	}
	return false
}

// isPlain reports whether a character is of a script that needs no joiners: Latin, Greek,
// Cyrillic, or signs.
func isPlain(r rune) bool {
	return r < 0x0530 && r != 0xA9 && r != 0xAE || r >= 0x1E00 && r < 0x203C || r == utf8.RuneError
}

// hasBidi reports whether the file has letters that run from right to left. Only those need
// the marks that turn the direction.
func (s *scars) hasBidi() bool {
	if s.bidi == 0 {
		s.bidi = -1
		if bytes.ContainsFunc(s.data, isRightToLeft) {
			s.bidi = 1
		}
	}
	return s.bidi > 0
}

func isRightToLeft(r rune) bool {
	return r >= 0x0590 && r < 0x0900 || r >= 0xFB1D && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFF ||
		r >= 0x10800 && r < 0x11000 || r >= 0x1E800 && r < 0x1F000
}
