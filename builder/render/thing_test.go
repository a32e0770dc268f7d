package render

import (
	"encoding/json"
	"testing"
)

// Structured data is written as encoding/json writes it.
func FuzzThings(f *testing.F) {
	for _, text := range []string{"", "a", "</script>", "a<b", "a>b", "a & b", "\"\\\n", "é", "\u2028", "\xff", "\x7f"} {
		f.Add(text, 3)
	}
	f.Fuzz(func(t *testing.T, text string, n int) {
		below := &thing{ID: text, Name: text, Position: n, SameAs: []string{text, ""}, InLanguage: text}
		all := []*thing{
			{}, below,
			{Type: text, InLanguage: []string{text}, Width: -n, Image: below, Author: []*thing{below, {Item: text}}, About: []*thing{}, Keywords: []string{}},
		}
		want, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(appendThings(nil, all)); got != string(want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}
