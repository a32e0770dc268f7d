package schema

import (
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

// What is read from a date in another form: nothing, one day, or one of two.
func TestReadDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, lang, want string }{
		{"9-10-2011", "nl", "2011-10-09"},
		{"09-10-2011", "en", "2011-10-09?"},
		{"9.10.2011", "nl", "2011-10-09"},
		{"9 10 2011", "nl", "2011-10-09"},
		{"9/10/2011", "nl", "2011-10-09"},
		{"9/10/2011", "en", "2011-10-09 2011-09-10"},
		{"9/10/2011", "en-gb", "2011-10-09 2011-09-10"},
		{"9/9/2011", "en", "2011-09-09"},
		{"13/10/2011", "en", "2011-10-13"},
		{"10/13/2011", "en", "2011-10-13"},
		{"10/13/2011", "nl", "2011-10-13"},
		{"9 oktober 2011", "nl", "2011-10-09"},
		{"9 okt 2011", "nl", "2011-10-09"},
		{"9 okt. 2011", "nl", "2011-10-09"},
		{"  9  Oktober,  2011 ", "nl", "2011-10-09"},
		{"zondag 9 oktober 2011", "nl", "2011-10-09"},
		{"zo. 9 okt. 2011", "nl", "2011-10-09"},
		{"9-okt-2011", "nl", "2011-10-09"},
		{"1e maart 2011", "nl", "2011-03-01"},
		{"9 mrt 2011", "nl", "2011-03-09"},
		{"2 mei 2011", "nl", "2011-05-02"},
		{"9 October 2011", "en", "2011-10-09"},
		{"October 9, 2011", "en", "2011-10-09"},
		{"Sunday, October 9th, 2011", "en", "2011-10-09"},
		{"Wednesday, 9 March 2011", "en", "2011-03-09"},
		{"9th of October 2011", "en", "2011-10-09"},
		{"1 Sept. 2011", "en", "2011-09-01"},
		{"2011/10/9", "en", "2011-10-09"},
		{"2011-1-9", "nl", "2011-01-09"},
		{"20111009", "nl", "2011-10-09"},
		{"2011-10-09T23:30:00", "nl", "2011-10-09"},
		{"2011-10-09T23:30:00+02:00", "nl", "2011-10-09"},
		{"2011-10-09 10.30 uur", "nl", "2011-10-09"},

		// A day that has to be chosen or looked up, and so is no more than a suggestion.
		{"2011-10-09T23:30:00Z", "nl", "2011-10-09?"},
		{"2011-10-09 of later", "nl", "2011-10-09?"},
		{"9-10-11", "nl", "2011-10-09?"},
		{"9-10-98", "nl", "1998-10-09?"},
		{"9/10/11", "en", "2011-10-09 2011-09-10"},

		// A day that is not in the calendar.
		{"31-11-2011", "nl", "2011-11-31"},
		{"30 februari 2011", "nl", "2011-02-30"},
		{"2011-2-30", "nl", "2011-02-30"},
		{"29 februari 2012", "nl", "2012-02-29"},

		{"oktober 2011", "nl", ""},
		{"2011", "nl", ""},
		{"najaar 2011", "nl", ""},
		{"circa 9 oktober 2011", "nl", ""},
		{"9 octovember 2011", "nl", ""},
		{"99-99-99", "nl", ""},
		{"20119999", "nl", ""},
		{"morgen", "nl", ""},
	} {
		d := decoder{page: c.lang}
		days, sure := d.readDate(c.text)
		var got []string
		for _, day := range days {
			got = append(got, day.String())
		}
		text := strings.Join(got, " ")
		if len(days) == 1 && !sure {
			text += "?"
		}
		if text != c.want {
			t.Errorf("%q in %s: got %q, want %q", c.text, c.lang, text, c.want)
		}
	}
}

func TestNearestDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		day  site.Date
		want string
	}{
		{site.Date{Year: 2011, Month: 13, Day: 9}, "2011-09-13"},
		{site.Date{Year: 2011, Month: 31, Day: 12}, "2011-12-31"},
		{site.Date{Year: 2011, Month: 2, Day: 30}, "2011-02-28"},
		{site.Date{Year: 2012, Month: 2, Day: 30}, "2012-02-29"},
		{site.Date{Year: 2100, Month: 2, Day: 29}, "2100-02-28"},
		{site.Date{Year: 2011, Month: 4, Day: 31}, "2011-04-30"},
		{site.Date{Year: 2011, Month: 13, Day: 32}, "2011-12-31"},
		{site.Date{Year: 2011, Month: 14, Day: 31}, "2011-12-31"},
		{site.Date{Year: 2011, Month: 0, Day: 10}, "2011-01-10"},
		{site.Date{Year: 2011, Month: 10, Day: 0}, "2011-10-01"},
		{site.Date{Year: 2011, Month: 99, Day: 99}, "2011-12-31"},
		{site.Date{Year: 0, Month: 0, Day: 0}, ""},
	} {
		if exists(c.day) {
			t.Errorf("%s exists", c.day)
		}
		if got := nearestDate(c.day); got != c.want {
			t.Errorf("%s: got %q, want %q", c.day, got, c.want)
		}
	}
}

func TestDaysInMonths(t *testing.T) {
	t.Parallel()
	var got []uint8
	for month := range uint8(12) {
		got = append(got, daysIn(site.Date{Year: 2012, Month: month + 1}))
	}
	if want := []uint8{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
