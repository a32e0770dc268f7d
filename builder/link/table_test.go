package link

import (
	"fmt"
	"testing"
)

// A table finds what was added and nothing else, also where sums are the same.
func TestTable(t *testing.T) {
	t.Parallel()
	sums := map[string]func(text string) uint64{
		"their own":   sumOf[string],
		"three alone": func(text string) uint64 { return sumOf(text) % 3 },
		"the last":    func(string) uint64 { return 1<<64 - 1 },
	}
	for name, sum := range sums {
		for _, n := range []int{0, 1, 5, 6, 300} {
			table := newTable(n)
			text := func(i int32) string { return fmt.Sprint("stuk-", i) }
			for i := range int32(n) {
				table.add(sum(text(i)), i)
			}
			for i := range int32(n + 2) {
				got, ok := table.find(sum(text(i)), func(place int32) bool { return text(place) == text(i) })
				if is := int(i) < n; ok != is || is && got != i {
					t.Errorf("with %s sums of %d, found %d, %t for %d", name, n, got, ok, i)
				}
			}
		}
	}
}
