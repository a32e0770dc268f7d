package main

import (
	"testing"
	"time"
)

func TestDayOf(t *testing.T) {
	t.Parallel()
	zone := func(hours int) *time.Location { return time.FixedZone("", hours*60*60) }
	moment := time.Date(2026, time.October, 1, 23, 30, 0, 0, time.UTC)
	for _, c := range []struct {
		now         time.Time
		epoch, want string
	}{
		{moment, "", "2026-10-01"},
		{moment.In(zone(2)), "", "2026-10-02"},   // after midnight in Groningen
		{moment.In(zone(-10)), "", "2026-10-01"}, // the afternoon in Honolulu
		{moment.In(zone(14)), "", "2026-10-02"},
		{moment.Add(31 * time.Minute).In(zone(-10)), "", "2026-10-01"},
		{time.Date(2026, time.March, 29, 2, 30, 0, 0, zone(1)), "", "2026-03-29"}, // the clock goes forward
		{time.Date(2028, time.February, 29, 12, 0, 0, 0, zone(1)), "", "2028-02-29"},

		{moment.In(zone(14)), "1790812800", "2026-10-01"},
		{moment.In(zone(14)), "1790899199", "2026-10-01"},
		{moment.In(zone(-10)), "1790899200", "2026-10-02"},
		{moment, "0", "1970-01-01"},
		{moment, "-1", "1969-12-31"},

		{moment, "yesterday", "an error"},
		{moment, "1790812800.5", "an error"},
		{moment, " ", "an error"},
	} {
		day, err := dayOf(c.now, c.epoch)
		got := day.String()
		if err != nil {
			got = "an error"
		}
		if got != c.want {
			t.Errorf("%s, epoch %q: got %s, want %s", c.now, c.epoch, got, c.want)
		}
	}
}
