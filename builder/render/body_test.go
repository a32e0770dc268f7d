package render

import (
	"slices"
	"testing"

	"kiem/builder/site"
)

func TestBetween(t *testing.T) {
	t.Parallel()
	slots := []site.Slot{{Offset: 0, N: 1}, {Offset: 4, N: 2}, {Offset: 4, N: 3}, {Offset: 9, N: 4}}
	for _, c := range []struct {
		from, to int
		want     []int
	}{{0, 4, []int{1}}, {4, 9, []int{2, 3}}, {5, 9, nil}, {0, 10, []int{1, 2, 3, 4}}, {9, 9, nil}} {
		var got []int
		for _, s := range between(slots, c.from, c.to) {
			got = append(got, s.N)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("from %d to %d: %v, want %v", c.from, c.to, got, c.want)
		}
	}
}
