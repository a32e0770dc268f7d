package site

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug returns the text as a part of an address: lower case letters and digits, words
// joined by single hyphens, accents taken off: "Kop één" becomes "kop-een". Letters of
// other scripts are kept. Text without letters and digits gives "".
func Slug(text string) string {
	plain := true
	for i := 0; i < len(text); i++ {
		if c := text[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			plain = false
			break
		}
	}
	if plain && !strings.Contains(text, "--") && !strings.HasPrefix(text, "-") && !strings.HasSuffix(text, "-") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	gap := false
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’', r == '‘', r == '\u00ad':
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			switch r = unicode.ToLower(r); r {
			case 'ß':
				b.WriteString("ss")
			case 'ø':
				b.WriteByte('o')
			case 'æ':
				b.WriteString("ae")
			case 'ł':
				b.WriteByte('l')
			default:
				b.WriteRune(r)
			}
		default:
			gap = true
		}
	}
	return b.String()
}

// StepAnchor is the id of the nth step of a model, counted from 1, on its page.
func StepAnchor(lang string, n int) string {
	if lang == "nl" {
		return fmt.Sprintf("stap-%d", n)
	}
	return fmt.Sprintf("step-%d", n)
}

// TermAnchor is the id of a term on the page that defines it.
func TermAnchor(lang, name string) string {
	if lang == "nl" {
		return "begrip-" + Slug(name)
	}
	return "term-" + Slug(name)
}
