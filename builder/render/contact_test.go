package render

import (
	"net/url"
	"strings"
	"testing"
)

func TestSubjectsAreEscapedAsQueriesAre(t *testing.T) {
	t.Parallel()
	var all []byte
	for c := range 256 {
		all = append(all, byte(c))
	}
	for _, subject := range []string{"", "Over a+b & c", "één", string(all)} {
		want := "mailto:a@b.example?subject=" + strings.ReplaceAll(url.QueryEscape(subject), "+", "%20")
		if got := mailURL("a@b.example", subject); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
