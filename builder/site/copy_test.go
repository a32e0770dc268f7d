package site

import "testing"

func TestIsCopy(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"drie-vragen (1).md":           true,
		"drie-vragen - kopie.md":       true,
		"Drie-vragen - Kopie (2).md":   true,
		"drie-vragen kopie.md":         true,
		"second-post.en copy.md":       true,
		"second-post copy 2.md":        true,
		"Kopie van drie-vragen.md":     true,
		"Copy of second-post.md":       true,
		"drie-vragen.md":               false,
		"kopie.md":                     false,
		"copy.md":                      false,
		"fotokopie.md":                 false,
		"copywriting.md":               false,
		"een-kopie-van-de-stad.md":     false,
		"drie vragen (en antwoord).md": false,
	} {
		if got := IsCopy(name); got != want {
			t.Errorf("%s: %t, want %t", name, got, want)
		}
	}
}
