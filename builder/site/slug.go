package site

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

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
	s := slugger{}
	s.Grow(len(text))
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			s.add(rune(text[i]))
			i++
			continue
		}
		begin := i
		for i < len(text) && text[i] >= utf8.RuneSelf {
			i++
		}
		for _, r := range norm.NFKD.String(text[begin:i]) {
			s.add(r)
		}
	}
	return s.String()
}

// slugger writes a slug.
type slugger struct {
	strings.Builder
	gap bool // whether something is left out
}

// add adds a character, of which accents are taken apart.
func (s *slugger) add(r rune) {
	switch {
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		s.join()
		s.WriteByte(byte(r))
	case r >= 'A' && r <= 'Z':
		s.join()
		s.WriteByte(byte(r) | 0x20)
	case r == '\'', r == '’', r == '‘', r == '\u00ad', unicode.Is(unicode.Mn, r):
	case unicode.IsLetter(r), unicode.IsDigit(r):
		s.join()
		s.letter(unicode.ToLower(r))
	default:
		s.gap = true
	}
}

// join puts a hyphen where something was left out between two words.
func (s *slugger) join() {
	if s.gap && s.Len() > 0 {
		s.WriteByte('-')
	}
	s.gap = false
}

func (s *slugger) letter(r rune) {
	switch r {
	case 'ß':
		s.WriteString("ss")
	case 'ø':
		s.WriteByte('o')
	case 'æ':
		s.WriteString("ae")
	case 'ł':
		s.WriteByte('l')
	default:
		s.WriteRune(r)
	}
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
