package site

import "testing"

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
