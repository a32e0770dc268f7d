package diagram

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"
)

var tintPattern = regexp.MustCompile(`class="s (t[0-9]+)`)

// The tints that parts are said to have are those that the drawing gives.
func TestTint(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{"rings", "funnel", "steps", "levels", "cycle", "matrix", "network"} {
		for n := 2; n <= 6; n++ {
			if kind == "matrix" {
				n = 4
			}
			d := random(rand.New(rand.NewPCG(1, uint64(n))), kind, n)
			var got, want []string
			for i := range d.Parts {
				got = append(got, Tint(d, i))
			}
			for _, m := range tintPattern.FindAllStringSubmatch(string(Draw(d, Words{ID: "dg"}).Wide), -1) {
				want = append(want, m[1])
			}
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%d parts of %s: got %q, and drawn are %q", n, kind, got, want)
			}
			if kind == "matrix" {
				break
			}
		}
	}
}
