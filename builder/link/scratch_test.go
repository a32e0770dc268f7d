package link

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// Points that were added up for one page count for no other, however many were before.
func TestPointsAreThoseOfOnePage(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	const pages, shared = 200, 30
	has := &traits{of: rows{starts: []int32{0}}}
	for range shared {
		has.points = append(has.points, 1+r.Int32N(4))
	}
	for range pages {
		for range r.IntN(6) {
			has.add(r.Int32N(shared))
		}
		has.of.starts = append(has.of.starts, int32(len(has.of.all)))
	}
	has.pages = has.of.inverted(shared)
	used := &scratch{points: make([]uint32, pages), none: math.MaxUint32 - 500}
	for range 3 {
		for n := range pages {
			fresh := &scratch{}
			if got, want := used.near(has, n, pages), fresh.near(has, n, pages); !slices.Equal(got, want) {
				t.Fatalf("near to %d: got %v, want %v", n, got, want)
			}
			for _, j := range used.found {
				if got, want := used.points[j]-used.none, fresh.points[j]; got != want {
					t.Errorf("%d has %d points beside %d, want %d", j, got, n, want)
				}
			}
		}
	}
	if used.none > math.MaxUint32/2 {
		t.Error("the points did not begin again")
	}
}
