package main

import (
	"os"
	"strconv"
	"time"

	"kiem/builder/site"
)

// today is the day for which the site is made: the calendar's, or that of
// SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), with
// which a site can be made again as it was on some day.
func (c *cli) today() (site.Date, error) {
	now := time.Now()
	if text := os.Getenv("SOURCE_DATE_EPOCH"); text != "" {
		seconds, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return site.Date{}, c.misuse("", c.words.badEpoch, text)
		}
		now = time.Unix(seconds, 0).UTC()
	}
	year, month, day := now.Date()
	return site.Date{Year: year, Month: month, Day: day}, nil
}
