package problem

import (
	"strings"
	"testing"
)

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("abcdefghi ", 30)
	for _, c := range []struct {
		name   string
		line   string
		column int
		width  int
		text   string
		caret  string // what stands above the caret
	}{
		{"plain", "titel: A", 8, 80, "titel: A", "A"},
		{"a tab is one arrow", "\ttitel: A", 9, 80, "→titel: A", "A"},
		{"wide characters take two columns", "日本: A", 5, 80, "日本: A", "A"},
		{"combining marks take none", "cafe\u0301: A", 8, 80, "cafe\u0301: A", "A"},
		{"what cannot be seen is a dot", "a\u200bb", 2, 80, "a·b", "·"},
		{"after the end", "titel", 6, 80, "titel", ""},
		{"far after the end", "titel", 600, 80, "titel", ""},
		{"no column", "titel", 0, 80, "titel", "t"},
		{"long, at the start", long, 1, 40, "abcdefghi abcdefghi abcdefghi …", "a"},
		{"long, in the middle", long, 151, 40, "…abcdefghi abcdefghi abcdefghi …", "a"},
		{"long, at the end", strings.TrimSpace(long), 299, 40, "… abcdefghi abcdefghi abcdefghi", "i"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, caret := excerpt(c.line, c.column, c.width)
			if text != c.text {
				t.Errorf("got text %q, want %q", text, c.text)
			}
			if columns(text) > c.width-margin {
				t.Errorf("%d columns, want at most %d: %q", columns(text), c.width-margin, text)
			}
			if got := above(text, int(caret)); got != c.caret {
				t.Errorf("caret at %d is below %q, want %q, of %q", caret, got, c.caret, text)
			}
		})
	}
}

// above returns the character at a column of a screen.
func above(text string, column int) string {
	for _, r := range text {
		if column <= 0 && runeColumns(r) > 0 {
			return string(r)
		}
		column -= runeColumns(r)
	}
	return ""
}

func FuzzExcerpt(f *testing.F) {
	f.Add("titel: A", 8, 80)
	f.Add(strings.Repeat("日", 500), 250, 33)
	f.Add("\xff\x00\t", -3, -1)
	f.Fuzz(func(t *testing.T, line string, column, width int) {
		if width > 1000 || len(line) > 10000 {
			return
		}
		text, caret := excerpt(line, column, width)
		room := max(width-margin, 20)
		if width == 0 {
			room = widest
		}
		if got := columns(text); got > room {
			t.Errorf("%d columns, want at most %d: %q", got, room, text)
		}
		if int(caret) < 0 || int(caret) >= room {
			t.Errorf("caret at %d of %d", caret, room)
		}
	})
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, head, text string
		width            int
		want             string
	}{
		{"fits", "a.md: ", "een twee", 14, "a.md: een twee"},
		{"does not", "a.md: ", "een twee", 13, "a.md: een\n  twee"},
		{"no width", "a.md: ", "een twee", 0, "a.md: een twee"},
		{"the head is kept whole", "Mijn visie op zaken.md: ", "een twee", 10, "Mijn visie op zaken.md: een\n  twee"},
		{"a long word is kept whole", "", "een meervoudigepersoonlijkheid is", 10, "een\n  meervoudigepersoonlijkheid\n  is"},
		{"wide characters", "", "日本 日本", 8, "日本\n  日本"},
		{"spaces inside a line stay", "", "a  b", 3, "a\n  b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(wrap(c.head, c.text, "  ", c.width), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// What is cut from a very long line before it is shown makes no difference to what is shown.
func TestAroundKeepsWhatIsShown(t *testing.T) {
	line := []rune(strings.Repeat("één woord na 漢字 ", 300))
	for _, column := range []int{0, 1, 2, 60, 400, 2000, len(line) - 1, len(line), len(line) + 1, len(line) + 50} {
		at := min(max(column-1, 0), len(line))
		start, end := window(line, at, 73)
		want := string(line[start:end])
		got, place := excerpt(string(line), column, 80)
		if bare := strings.Trim(got, "…"); bare != strings.TrimRight(want, " ") {
			t.Errorf("column %d shows\n%q, want\n%q", column, bare, want)
		}
		before := columns(string(line[start:at]))
		if start > 0 {
			before++
		}
		if int(place) != before {
			t.Errorf("column %d: the caret is at %d, want %d", column, place, before)
		}
	}
}
