package problem

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestNearest(t *testing.T) {
	data, err := os.ReadFile("testdata/nearest.txt")
	if err != nil {
		t.Fatal(err)
	}
	var candidates []string
	words := 0
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		if strings.HasPrefix(line, "[") {
			candidates = strings.Fields(line)[1:]
			continue
		}
		word, want, _ := strings.Cut(line, " => ")
		words++
		first := "-"
		near := Nearest(word, candidates)
		if len(near) > 0 {
			first = near[0]
		}
		if first != want {
			t.Errorf("%q: got %q of %q, want %q", word, first, near, want)
		}
		if len(near) > mostNear {
			t.Errorf("%q: %d suggestions: %q", word, len(near), near)
		}
	}
	if words < 80 {
		t.Errorf("only %d words were read", words)
	}
}

func TestNearestRanks(t *testing.T) {
	for _, c := range []struct {
		word       string
		candidates []string
		want       []string
	}{
		{"deel1", []string{"deel-4", "deel-3", "deel-2", "deel-5"}, []string{"deel-2", "deel-3", "deel-4"}},
		{"aap", []string{"kaap", "aan"}, []string{"aan", "kaap"}},
		{"titel", []string{"titels", "titel"}, []string{"titel"}},
		{"titl", []string{"titel", "titel"}, []string{"titel"}},
		{"", []string{"a"}, nil},
		{"a", nil, nil},
		{strings.Repeat("a", 1<<20), []string{strings.Repeat("a", 1<<20)}, nil},
	} {
		if got := Nearest(c.word, c.candidates); !slices.Equal(got, c.want) {
			t.Errorf("%.20q: got %q, want %q", c.word, got, c.want)
		}
	}
}

func TestNear(t *testing.T) {
	p := Near("deel1", []string{"deel-2", "deel-3", "deel-4"}, "K137", "x.md", site.Pos{}, "value", "deel1", "choices", "…")
	if want := `"deel1" is geen keuze; bedoelt u "deel-2", "deel-3" of "deel-4"?`; Words(p, "nl").What != want {
		t.Errorf("got %s, want %s", Words(p, "nl").What, want)
	}
	if p := Near("zomer", []string{"deel"}, "K137", "x.md", site.Pos{}); p.Suggestion != "" || p.Args != nil {
		t.Errorf("got suggestion %q, args %v; want none", p.Suggestion, p.Args)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		limit, want int
	}{
		{"", "", 2, 0},
		{"titel", "titel", 2, 0},
		{"titel", "titell", 2, 1},
		{"titel", "tiel", 2, 1},
		{"titel", "tilet", 2, 2},
		{"titel", "ttiel", 2, 1},
		{"abcdef", "badcfe", 3, 3},
		{"ca", "abc", 3, 3}, // no letter twice; with it, it would be 2
		{"één", "een", 2, 2},
		{"kick", "off", 2, 3},
		{"strategie", "s", 3, 4},
	} {
		var d distance
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := d.between([]rune(pair[0]), []rune(pair[1]), c.limit); got != c.want {
				t.Errorf("%q to %q: got %d, want %d", pair[0], pair[1], got, c.want)
			}
		}
	}
}

// Every pair of short words, against the definition.
func TestDistanceIsTheDefinition(t *testing.T) {
	var words []string
	for length, last := 0, []string{""}; length <= 4; length++ {
		words = append(words, last...)
		var next []string
		for _, word := range last {
			next = append(next, word+"a", word+"b", word+"c")
		}
		last = next
	}
	var d distance
	for _, a := range words {
		for _, b := range words {
			exact := aligned(a, b)
			for limit := range 4 {
				if got, want := d.between([]rune(a), []rune(b), limit), min(exact, limit+1); got != want {
					t.Fatalf("%q to %q within %d: got %d, want %d", a, b, limit, got, want)
				}
			}
		}
	}
}

// aligned is the optimal string alignment distance as it is defined.
func aligned(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	x, y := a[:len(a)-1], b[:len(b)-1]
	cost := 1
	if a[len(x)] == b[len(y)] {
		cost = 0
	}
	d := min(aligned(x, b)+1, aligned(a, y)+1, aligned(x, y)+cost)
	if len(x) > 0 && len(y) > 0 && a[len(x)] == b[len(y)-1] && a[len(x)-1] == b[len(y)] {
		d = min(d, aligned(x[:len(x)-1], y[:len(y)-1])+1)
	}
	return d
}

func BenchmarkNearest(b *testing.B) {
	candidates := make([]string, 10_000)
	for i := range candidates {
		candidates[i] = fmt.Sprintf("verandering-van-binnenuit-%d", i)
	}
	for b.Loop() {
		Nearest("verandring-van-binnenuit-512", candidates)
	}
}
