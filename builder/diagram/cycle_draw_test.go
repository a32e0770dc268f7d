package diagram

import (
	"fmt"
	"testing"
)

// However many parts go round: no pill lies on another, and each has an arrow to the next
// that is long enough to see and clear of both.
func TestCircuit(t *testing.T) {
	t.Parallel()
	for _, form := range widePills {
		for n := cycle.min; n <= cycle.max; n++ {
			t.Run(fmt.Sprint(form.h, "/", n), func(t *testing.T) {
				t.Parallel()
				e, pills, angles := circuit(n, form.pill, 640)
				for i := range n {
					checkArc(t, e, pills[i], pills[i+1], angles[i], angles[i+1])
					for j := range i {
						if overlap(pills[i], pills[j]) {
							t.Errorf("pills %d and %d overlap: %v %v", j, i, pills[j], pills[i])
						}
					}
				}
			})
		}
	}
}

// checkArc checks the arrow between two pills.
func checkArc(t *testing.T, e ellipse, from, to pill, begin, end float64) {
	t.Helper()
	half := (begin + end) / 2
	begin, end = leave(e, from, begin, half), leave(e, to, end, half)
	if got := (end - begin) * e.speed(half); got < 2*arrowHead {
		t.Errorf("from %v to %v: an arrow of %.1f", from, to, got)
	}
	for _, angle := range []float64{begin, half, end} {
		x, y := e.at(angle)
		for _, p := range []pill{from, to} {
			if got := p.distance(x, y); got < cycleArrowAir-0.01 {
				t.Errorf("from %v to %v: the arrow comes within %.1f", from, to, got)
			}
		}
	}
}

func overlap(a, b pill) bool {
	return max(a.x, b.x)-min(a.x, b.x) < a.w && max(a.y, b.y)-min(a.y, b.y) < a.h
}

func TestPillDistance(t *testing.T) {
	t.Parallel()
	p := pill{x: 100, y: 50, w: 80, h: 40}
	for _, c := range []struct{ x, y, want float64 }{
		{100, 50, -20}, {100, 20, 10}, {100, 80, 10}, {145, 50, 5}, {55, 50, 5}, {120, 70, 0}, {135, 70, 5},
	} {
		if got := p.distance(c.x, c.y); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("from %v, %v: got %v, want %v", c.x, c.y, got, c.want)
		}
	}
}
