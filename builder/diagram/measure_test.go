package diagram

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestWidthsOfChromium compares with testdata/widths.txt: words as Chromium draws them
// with the font that pages load, kerning and all. A label may be counted a little too
// wide, or much where kerning is strong; too narrow, and it leaves its shape.
func TestWidthsOfChromium(t *testing.T) {
	t.Parallel()
	const tooNarrow, tooWide, tooWideInAll = 0.99, 1.13, 1.02
	data, err := os.ReadFile("testdata/widths.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	var sum, sumWanted float64
	for _, line := range lines {
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			t.Fatalf("%q has %d columns, want the width at each weight and the words", line, len(columns))
		}
		for _, w := range []weight{light, bold} {
			want, err := strconv.ParseFloat(columns[w], 64)
			if err != nil {
				t.Fatal(err)
			}
			got := textWidth(columns[2], 1000, w)
			sum, sumWanted = sum+got, sumWanted+want
			if got < want*tooNarrow || got > want*tooWide {
				t.Errorf("%q at weight %d is %.0f wide, want %.0f (%+.1f %%)", columns[2], w, got, want, 100*(got/want-1))
			}
		}
	}
	if sum > sumWanted*tooWideInAll {
		t.Errorf("all together are %.0f wide, want %.0f (%+.1f %%)", sum, sumWanted, 100*(sum/sumWanted-1))
	}
}

func TestAdvance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		about string
		char  rune
		want  [2]int
	}{
		{"a letter", 'a', [2]int{558, 579}},
		{"a letter with an accent", 'ë', [2]int{577, 588}},
		{"the first of the array", ' ', [2]int{249, 228}},
		{"the last that the array has", 'ž', [2]int{510, 528}},
		{"the first beyond it", 'Ə', [2]int{704, 720}},
		{"a dash", '–', [2]int{500, 500}},
		{"the last of all", '∕', [2]int{107, 107}},
		{"a space that does not break", '\u00a0', [2]int{249, 228}},
		{"a soft hyphen", '\u00ad', [2]int{0, 0}},
		{"a combining accent", '\u0301', [2]int{0, 0}},
		{"what makes an emoji of a sign", '\ufe0f', [2]int{0, 0}},
		{"a letter that the font lacks", 'ſ', [2]int{unknownWidth, unknownWidth}},
		{"another alphabet", 'Ж', [2]int{unknownWidth, unknownWidth}},
		{"an emoji", '🌱', [2]int{symbolWidth, symbolWidth}},
		{"an arrow that the font lacks", '→', [2]int{symbolWidth, symbolWidth}},
		{"a control character", '\n', [2]int{unknownWidth, unknownWidth}},
		{"no character", -1, [2]int{unknownWidth, unknownWidth}},
	} {
		if got := [2]int{advance(c.char, light), advance(c.char, bold)}; got != c.want {
			t.Errorf("%s, %q: got %v, want %v", c.about, c.char, got, c.want)
		}
	}
}

func TestTextWidth(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		want float64
	}{
		{"", 0},
		{"in", 20 * textMargin * .873},
		{"i\u00adn", 20 * textMargin * .873},
		{"i\u0308n", 20 * textMargin * .873},
	} {
		if got := textWidth(c.text, 20, bold) - c.want; got > 1e-9 || got < -1e-9 {
			t.Errorf("%q is %g off %g", c.text, got, c.want)
		}
	}
}

// Laying out a page measures each label many times over: it may not allocate.
func TestTextWidthDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { textWidth("“Zo doen wij dat” → één ře🌱", 16, bold) }); n > 0 {
		t.Errorf("%g allocations, want none", n)
	}
}

func BenchmarkTextWidth(b *testing.B) {
	for b.Loop() {
		textWidth("medewerkersbetrokkenheid", 16, bold)
	}
}
