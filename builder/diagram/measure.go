package diagram

import (
	"slices"
	"unicode"
)

//go:generate go run ./font

// Labels are wrapped without a browser, so their widths are counted from a table of the
// font that pages load, Schibsted Grotesk. Kerning is not in it. As a rule that is on the
// safe side, for most pairs of letters are drawn closer together; a margin makes up for
// words full of round letters, such as boodschap, which are drawn further apart.

// A weight is how heavy text in a drawing is.
type weight int

// The weights of the table, in its order.
const (
	light weight = iota // 450: what is said about a part
	bold                // 600: the names of parts
)

const (
	firstLatin = ' '

	// textMargin keeps words of four letters and more within about one per cent of what is
	// drawn: bode, the worst of those measured, is counted 0.9 % too narrow.
	textMargin = 1.01

	// Characters that the font lacks are drawn by a font of the reader's computer. Letters
	// of other alphabets are about this wide; arrows, symbols, emoji and Chinese wider.
	unknownWidth = 600
	symbolWidth  = 1250
	firstSymbol  = '\u2190'
)

// A glyph is a character of the font, and its width at each weight.
type glyph struct {
	char   rune
	widths [len(latin)]uint16
}

// textWidth is the width of a line of text, in the unit of its size. Soft hyphens take no
// room: the one at which a line breaks is drawn as a hyphen that the caller adds.
func textWidth(text string, size float64, w weight) float64 {
	sum := 0
	for _, r := range text {
		sum += advance(r, w)
	}
	return float64(sum) * size * (textMargin / 1000)
}

// advance is the width of a character in thousandths of an em.
func advance(r rune, w weight) int {
	if i := int(r) - firstLatin; i >= 0 && i < len(latin[w]) && latin[w][i] > 0 {
		return int(latin[w][i])
	}
	return advanceBeyond(r, w)
}

// advanceBeyond is the width of a character that is not in the array.
func advanceBeyond(r rune, w weight) int {
	i, found := slices.BinarySearchFunc(beyond[:], r, func(g glyph, r rune) int { return int(g.char - r) })
	switch {
	case found:
		return int(beyond[i].widths[w])
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf): // combining marks, soft hyphens, joiners
		return 0
	case r >= firstSymbol:
		return symbolWidth
	}
	return unknownWidth
}
