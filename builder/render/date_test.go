package render

import (
	"math"
	"testing"

	"kiem/builder/site"
)

func TestDatesAreWrittenAsTheLanguageDoes(t *testing.T) {
	t.Parallel()
	october := site.Date{Year: 2011, Month: 10, Day: 9}
	march := site.Date{Year: 2026, Month: 3, Day: 31}
	for _, c := range []struct {
		date       site.Date
		lang, want string
	}{
		{october, "nl", "9 oktober 2011"},
		{october, "en", "9 October 2011"},
		{october, "nl-BE", "9 oktober 2011"},
		{october, "EN-us", "9 October 2011"},
		{october, "fy", "2011-10-09"},
		{march, "nl", "31 maart 2026"},
		{march, "en", "31 March 2026"},
		{site.Date{}, "nl", ""},
	} {
		if got := dateText(c.date, c.lang); got != c.want {
			t.Errorf("dateText(%v, %q) = %q, want %q", c.date, c.lang, got, c.want)
		}
	}
}

func TestNumbersAreWrittenAsTheLanguageDoes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		number         float64
		nl, en, others string
	}{
		{0, "0", "0", "0"},
		{7, "7", "7", "7"},
		{999, "999", "999", "999"},
		{1250, "1.250", "1,250", "1250"},
		{1234567, "1.234.567", "1,234,567", "1234567"},
		{3.5, "3,5", "3.5", "3.5"},
		{0.125, "0,125", "0.125", "0.125"},
		{1250.75, "1.250,75", "1,250.75", "1250.75"},
		{-1250, "-1.250", "-1,250", "-1250"},
		{math.Inf(1), "+Inf", "+Inf", "+Inf"},
	} {
		for lang, want := range map[string]string{"nl": c.nl, "en": c.en, "fy": c.others} {
			if got := numberText(c.number, lang); got != want {
				t.Errorf("numberText(%v, %q) = %q, want %q", c.number, lang, got, want)
			}
		}
	}
}

func TestFileSizesAreShort(t *testing.T) {
	t.Parallel()
	for bytes, want := range map[int64]string{
		0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1000: "1 kB", 1499: "1 kB", 1500: "2 kB",
		312_400: "312 kB", 999_499: "999 kB", 999_500: "1 MB", 1_200_000: "1,2 MB", 1_250_000: "1,3 MB",
		9_949_999: "9,9 MB", 9_950_000: "10 MB", 48_600_000: "49 MB", 999_600_000: "1 GB",
		2_340_000_000: "2,3 GB", 1_250_000_000_000: "1.250 GB",
	} {
		if got := fileSize(bytes, "nl"); got != want {
			t.Errorf("fileSize(%d) = %q, want %q", bytes, got, want)
		}
	}
	if got, want := fileSize(1_200_000, "en"), "1.2 MB"; got != want {
		t.Errorf("in English: got %q, want %q", got, want)
	}
}

func TestISODatesAreThoseOfDates(t *testing.T) {
	for _, d := range []site.Date{{}, {Year: 1, Month: 2, Day: 3}, {Year: 999, Month: 12, Day: 31}, {Year: 1000, Month: 1, Day: 1}, {Year: 2026, Month: 11, Day: 26},
		{Year: 9999, Month: 12, Day: 31}, {Year: 10000, Month: 1, Day: 1}, {Year: -2000, Month: 1, Day: 1}, {Year: 2000, Month: 100}, {Year: 2000, Day: 31}} {
		if got := isoDate(d); got != d.String() {
			t.Errorf("got %s, want %s", got, d)
		}
	}
}
