package site

import (
	"math/rand"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"kick-off":                   "kick-off",
		"Kop één":                    "kop-een",
		"Deep Purpose":               "deep-purpose",
		"  Wat betekent 't nu?  ":    "wat-betekent-t-nu",
		"Programma’s & leergangen":   "programmas-leergangen",
		"--a--b--":                   "a-b",
		"Straße Øst ﬁn":              "strasse-ost-fin",
		"e\u0301e\u0301n":            "een",
		"!?":                         "",
		"日本":                         "日本",
		"visie-3":                    "visie-3",
		"medewerkers\u00adbetrokken": "medewerkersbetrokken",
	} {
		if got := Slug(text); got != want {
			t.Errorf("Slug(%q) = %q, want %q", text, got, want)
		}
	}
}

// wholeSlug is Slug of a text that is taken apart as a whole.
func wholeSlug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r), strings.ContainsRune("'’‘\u00ad", r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteString(strings.NewReplacer("ß", "ss", "ø", "o", "æ", "ae", "ł", "l").Replace(string(unicode.ToLower(r))))
		default:
			gap = true
		}
	}
	return b.String()
}

func TestSlugOfPieces(t *testing.T) {
	t.Parallel()
	pieces := []string{"a", "Z", "0", "-", " ", "'", "’", "é", "e\u0301", "\u0301\u0327", "ﬁ", "½", "Å", "ß", "Ø", "æ", "Ł",
		"日", "한", "\xff", "\xe2\x80", "—", "\u00ad", "٣", "ǅ"}
	r := rand.New(rand.NewSource(1))
	for range 20000 {
		text := ""
		for range r.Intn(8) {
			text += pieces[r.Intn(len(pieces))]
		}
		if got, want := Slug(text), wholeSlug(text); got != want {
			t.Fatalf("Slug(%q) = %q, want %q", text, got, want)
		}
	}
}
