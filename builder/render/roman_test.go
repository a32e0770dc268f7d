package render

import "testing"

func TestRomanNumerals(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{
		1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI", 9: "IX", 14: "XIV", 40: "XL", 49: "XLIX",
		90: "XC", 400: "CD", 944: "CMXLIV", 1999: "MCMXCIX", 2026: "MMXXVI", 3999: "MMMCMXCIX",
		0: "0", -3: "-3", 4000: "4000",
	} {
		if got := roman(n); got != want {
			t.Errorf("roman(%d) = %q, want %q", n, got, want)
		}
	}
}
