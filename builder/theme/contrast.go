package theme

import (
	"math"
	"strconv"
)

// The contrasts that WCAG 2.2 asks for: of text with what it stands on (criterion 1.4.3),
// and of a line that means something with what is beside it (criterion 1.4.11).
const (
	textContrast = 4.5
	lineContrast = 3.0
)

// contrast is how many times as light the lighter of two colours is, from 1 to 21: the
// contrast ratio of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
func contrast(a, b colour) float64 {
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// least is the lowest contrast of a colour with what it may stand on.
func least(c colour, grounds ...colour) float64 {
	lowest := math.Inf(1)
	for _, ground := range grounds {
		lowest = min(lowest, contrast(c, ground))
	}
	return lowest
}

// luminance is the relative luminance of WCAG 2.2, from 0 to 1:
// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
func luminance(c colour) float64 {
	return 0.2126*linear(c[0]) + 0.7152*linear(c[1]) + 0.0722*linear(c[2])
}

// inWords is a contrast with one decimal. One that falls short of what is asked for is never
// rounded up to that: 4.49 is not 4.5.
func inWords(ratio, asked float64) string {
	if ratio < asked && math.Round(ratio*10) >= math.Round(asked*10) {
		return strconv.FormatFloat(math.Floor(ratio*100)/100, 'f', 2, 64)
	}
	return strconv.FormatFloat(ratio, 'f', 1, 64)
}
