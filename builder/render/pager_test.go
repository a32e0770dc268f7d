package render

import (
	"fmt"
	"testing"
)

func TestAPagerLeadsToTheEndsAndAround(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		n, count int
		want     string
	}{
		{1, 2, "[1 2]"},
		{2, 2, "[1 2]"},
		{2, 3, "[1 2 3]"},
		{1, 5, "[1 2 3 4 5]"},
		{4, 7, "[1 2 3 4 5 6 7]"},
		{5, 9, "[1 2 3 4 5 6 7 8 9]"},
		{6, 20, "[1 4 5 6 7 8 20]"},
		{1, 500, "[1 2 3 500]"},
		{500, 500, "[1 498 499 500]"},
		{250, 500, "[1 248 249 250 251 252 500]"},
	} {
		if got := fmt.Sprint(pagerPages(c.n, c.count)); got != c.want {
			t.Errorf("page %d of %d: got %s, want %s", c.n, c.count, got, c.want)
		}
	}
}
