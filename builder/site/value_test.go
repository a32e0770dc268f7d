package site_test

import (
	"fmt"
	"testing"

	"kiem/builder/site"
)

func TestDatesAsText(t *testing.T) {
	t.Parallel()
	if got := (site.Date{}).String(); got != "" {
		t.Errorf("no date is %q", got)
	}
	for _, d := range []site.Date{{Year: 2011, Month: 10, Day: 9}, {Year: 2011, Month: 1, Day: 31}, {Year: 987, Month: 2, Day: 3}, {Year: 6, Month: 12, Day: 12}, {Month: 1, Day: 1}} {
		want := fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
		if got := d.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got := string(d.Append([]byte("op "))); got != "op "+want {
			t.Errorf("got %q, want %q", got, "op "+want)
		}
	}
}
