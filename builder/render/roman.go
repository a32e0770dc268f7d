package render

import (
	"strconv"
	"strings"
)

// roman writes a number as a Roman numeral: 4 is IV. Numbers that have none, below 1
// and above 3999, keep their digits.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, numeral := range romanNumerals {
		for n >= numeral.value {
			b.WriteString(numeral.letters)
			n -= numeral.value
		}
	}
	return b.String()
}

var romanNumerals = []struct {
	value   int
	letters string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"},
	{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
	{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}
