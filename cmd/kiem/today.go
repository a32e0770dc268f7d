package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"kiem/builder/site"
)

// today is the day for which the site is made: the calendar's, or that of
// SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), with
// which a site can be made again as it was on some day.
func (c *cli) today() (site.Date, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	day, err := dayOf(time.Now(), epoch)
	if err != nil {
		return site.Date{}, c.misuse("", c.words.badEpoch, epoch)
	}
	return day, nil
}

// dayOf is the day that it is by the clock where the author is, as dates are written; or
// that of an epoch, in seconds, which is the same everywhere.
func dayOf(now time.Time, epoch string) (site.Date, error) {
	if epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return site.Date{}, fmt.Errorf("reading an epoch: %w", err)
		}
		now = time.Unix(seconds, 0).UTC()
	}
	return site.DateOf(now), nil
}
