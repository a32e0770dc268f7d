package builder

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kiem/builder/site"
)

// Lines are those between line ends, in whatever order they are asked for.
func TestLines(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		var text strings.Builder
		for range r.IntN(12) {
			text.WriteString([]string{"a", "één", "\n", "\n"}[r.IntN(4)])
		}
		l := newLines(&site.Sources{Pages: []*site.Source{{Path: "content/a.md", Data: []byte(text.String())}}})
		split := strings.Split(text.String(), "\n")
		for range 20 {
			n, want := r.IntN(len(split)+3)-1, ""
			if n > 0 && n <= len(split) {
				want = split[n-1]
			}
			if got := l.line("content/a.md", n); got != want {
				t.Fatalf("line %d of %q is %q, want %q", n, text.String(), got, want)
			}
			if got := l.line("content/b.md", n); got != "" {
				t.Fatalf("line %d of no file is %q", n, got)
			}
		}
	}
}
