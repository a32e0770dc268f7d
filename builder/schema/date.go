package schema

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"kiem/builder/site"
)

var (
	isoDate   = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	yearFirst = regexp.MustCompile(`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$`)
	dayFirst  = regexp.MustCompile(`^(\d{1,2})([-/. ])(\d{1,2})[-/. ](\d{4}|\d{2})$`)
	dayName   = regexp.MustCompile(`^(?:\pL+,? )?(\d{1,2})(?:e|de|ste|st|nd|rd|th)?[ -](\pL+)\.?,?[ -](\d{4})$`)
	nameDay   = regexp.MustCompile(`^(\pL+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
	compact   = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
)

// months are the Dutch and English names of months and their usual short forms.
var months = monthNames(
	"januari january jan", "februari february feb", "maart march mrt mar", "april apr",
	"mei may", "juni june jun", "juli july jul", "augustus august aug",
	"september sep sept", "oktober october okt oct", "november nov", "december dec")

func monthNames(words ...string) map[string]int {
	names := make(map[string]int, 36)
	for i, month := range words {
		for _, name := range strings.Fields(month) {
			names[name] = i + 1
		}
	}
	return names
}

// date reads a day, which is written as 2011-10-09 only: day and month in another order
// cannot be told apart.
func (d *decoder) date(v site.Value, at spot) (site.Value, bool) {
	if m := isoDate.FindStringSubmatch(v.Text); m != nil {
		v.Date = dateOf(m[1], m[2], m[3])
		if exists(v.Date) {
			return v, true
		}
		d.suggest(nearestDate(v.Date), "K122", v.Pos, "field", at.key, "value", v.Text)
		return v, false
	}
	args := []string{"field", at.key, "value", v.Text}
	readings := d.readDate(v.Text)
	switch len(readings) {
	case 0:
		d.report("K121", v.Pos, args...)
	case 1:
		d.suggest(readings[0], "K121", v.Pos, args...)
	default:
		d.report("K121", v.Pos, append(args, "choices", strings.Join(readings, ", "))...)
	}
	return v, false
}

// readDate returns the days that a date in another form may mean: two where day and
// month cannot be told apart, none where it is no date.
func (d *decoder) readDate(text string) []string {
	text = strings.Join(strings.Fields(strings.ToLower(text)), " ")
	switch {
	case compact.MatchString(text):
		m := compact.FindStringSubmatch(text)
		return existing(dateOf(m[1], m[2], m[3]))
	case yearFirst.MatchString(text):
		m := yearFirst.FindStringSubmatch(text)
		return existing(dateOf(m[1], m[2], m[3]))
	case dayName.MatchString(text):
		m := dayName.FindStringSubmatch(text)
		return existing(namedDate(m[3], m[2], m[1]))
	case nameDay.MatchString(text):
		m := nameDay.FindStringSubmatch(text)
		return existing(namedDate(m[3], m[1], m[2]))
	}
	m := dayFirst.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	year := m[4]
	if len(year) == 2 {
		year = "20" + year
	}
	dutch, american := dateOf(year, m[3], m[1]), dateOf(year, m[1], m[3])
	switch {
	case !exists(dutch):
		return existing(american)
	case m[2] == "/" && d.page == "en" && exists(american) && american != dutch:
		return []string{dutch.String(), american.String()}
	}
	return existing(dutch)
}

func dateOf(year, month, day string) site.Date {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	return site.Date{Year: y, Month: time.Month(m), Day: d}
}

func namedDate(year, month, day string) site.Date {
	date := dateOf(year, "0", day)
	date.Month = time.Month(months[month])
	return date
}

func existing(d site.Date) []string {
	if !exists(d) {
		return nil
	}
	return []string{d.String()}
}

// exists reports whether there is such a day in the calendar.
func exists(d site.Date) bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d)
}

func daysIn(d site.Date) int {
	return time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// nearestDate returns the day that was meant by one that does not exist: month and day
// the other way round, or else the last day of the month; "" when neither is a day.
func nearestDate(d site.Date) string {
	if turned := (site.Date{Year: d.Year, Month: time.Month(d.Day), Day: int(d.Month)}); exists(turned) {
		return turned.String()
	}
	if d.Month >= 1 && d.Month <= 12 && d.Day > 28 {
		return site.Date{Year: d.Year, Month: d.Month, Day: daysIn(d)}.String()
	}
	return ""
}
