package schema

import (
	"strconv"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// weekday is the name of a day, in full or in short.
const weekday = `(?:(?:ma|maan|di|dins|wo|woens|do|donder|vr|vrij|za|zater|zo|zon|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:dag|day)?[.,]* )?`

var (
	yearFirst = pattern.Of(`^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ](.*))?$`)
	dayFirst  = pattern.Of(`^(\d{1,2})([-/. ])(\d{1,2})[-/. ](\d{4}|\d{2})$`)
	dayName   = pattern.Of(`^` + weekday + `(\d{1,2})(?:e|de|ste|st|nd|rd|th)?(?: of)?[ -](\pL+)\.?,?[ -](\d{4})$`)
	nameDay   = pattern.Of(`^` + weekday + `(\pL+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`)
	compact   = pattern.Of(`^(\d{4})(\d{2})(\d{2})$`)

	// localTime is a time of day that is on the day that stands before it. One that ends
	// in z may be on the next day where its author was.
	localTime = pattern.Of(`^\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[-+]\d{2}:?\d{2}| uur)?$`)
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

// otherHyphens are the dashes and hyphens that a word processor makes of plain ones.
var otherHyphens = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-", "–", "-", "—", "-", "−", "-", "\u00ad", "-")

// date reads a day, which is written as 2011-10-09 only: day and month in another order
// cannot be told apart.
func (d *decoder) date(v site.Value, at spot) (site.Value, bool) {
	if isISODate(v.Text) {
		if v.Date = dateOf(v.Text[:4], v.Text[5:7], v.Text[8:]); !exists(v.Date) {
			d.noSuchDay(v.Date, v, at)
			return v, false
		}
		return v, true
	}
	args := []string{"field", at.key, "value", v.Text}
	if plain := otherHyphens.Replace(v.Text); plain != v.Text && isISODate(plain) {
		args = append(args, "name", "-")
	}
	switch days, sure := d.readDate(v.Text); {
	case len(days) == 0:
		d.report("K121", v.Pos, args...)
	case len(days) > 1:
		d.report("K121", v.Pos, append(args, "choices", days[0].String()+", "+days[1].String())...)
	case !exists(days[0]):
		d.noSuchDay(days[0], v, at)
	default:
		d.suggest(days[0].String(), "K121", v.Pos, args...)
		if sure {
			d.mend(v.Pos, v.Text, days[0].String())
		}
	}
	return v, false
}

// isISODate reports whether a text has the form of 2011-10-09.
func isISODate(text string) bool {
	if len(text) != len("2011-10-09") {
		return false
	}
	for i := range len(text) {
		if isDash := i == 4 || i == 7; isDash != (text[i] == '-') || !isDash && (text[i] < '0' || text[i] > '9') {
			return false
		}
	}
	return true
}

// noSuchDay reports a day that is not in the calendar.
func (d *decoder) noSuchDay(day site.Date, v site.Value, at spot) {
	args := []string{"field", at.key, "value", v.Text}
	if day.Month >= 1 && day.Month <= 12 {
		args = append(args, "max", strconv.Itoa(int(daysIn(day))))
	}
	d.suggest(nearestDate(day), "K122", v.Pos, args...)
}

// readDate returns the days that a date in another form may mean: two where day and
// month cannot be told apart, none where it is no date. A single one may be a day that is
// not in the calendar; and it is not sure when something of the text is guessed or lost.
func (d *decoder) readDate(text string) (days []site.Date, sure bool) {
	text = strings.Join(strings.Fields(strings.ToLower(otherHyphens.Replace(text))), " ")
	if m := compact().FindStringSubmatch(text); m != nil {
		day := dateOf(m[1], m[2], m[3])
		if !exists(day) {
			return nil, false // eight digits may well be something else
		}
		return []site.Date{day}, true
	}
	if m := yearFirst().FindStringSubmatch(text); m != nil {
		return []site.Date{dateOf(m[1], m[2], m[3])}, m[4] == "" || localTime().MatchString(m[4])
	}
	if m := dayName().FindStringSubmatch(text); m != nil {
		return namedDate(m[3], m[2], m[1])
	}
	if m := nameDay().FindStringSubmatch(text); m != nil {
		return namedDate(m[3], m[1], m[2])
	}
	if m := dayFirst().FindStringSubmatch(text); m != nil {
		return d.numbered(m[1], m[3], m[4], m[2] == "/")
	}
	return nil, false
}

// numbered reads a date that is three numbers, of which the last is the year. In English
// with slashes the month may go first; elsewhere it does when the second cannot be one. It
// is not for kiem alone to choose where English has another sign between them.
func (d *decoder) numbered(first, second, year string, slashes bool) (days []site.Date, sure bool) {
	sure = len(year) == 4
	switch {
	case sure:
	case year < "70":
		year = "20" + year
	default:
		year = "19" + year
	}
	day, american := dateOf(year, second, first), dateOf(year, first, second)
	either := strings.HasPrefix(d.page, "en") && exists(american) && american != day
	switch {
	case !exists(day) && exists(american):
		return []site.Date{american}, sure
	case !exists(day) && !sure:
		return nil, false
	case slashes && either:
		return []site.Date{day, american}, false
	}
	return []site.Date{day}, sure && !either
}

func dateOf(year, month, day string) site.Date {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	return site.Date{Year: int32(y), Month: uint8(m), Day: uint8(d)}
}

// namedDate reads a date with the month as a word, if it is the name of one.
func namedDate(year, month, day string) (days []site.Date, sure bool) {
	date := dateOf(year, "0", day)
	if date.Month = uint8(months[month]); date.Month == 0 {
		return nil, false
	}
	return []site.Date{date}, true
}

// exists reports whether there is such a day in the calendar.
func exists(d site.Date) bool {
	return d.Year >= 1 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d)
}

func daysIn(d site.Date) uint8 {
	return site.DateOf(site.Date{Year: d.Year, Month: d.Month + 1}.Time()).Day
}

// nearestDate returns the day that was meant by one that does not exist: month and day
// the other way round, or else the nearest month and the nearest day in it; "" when there
// is no such year.
func nearestDate(d site.Date) string {
	if d.Year < 1 {
		return ""
	}
	if turned := (site.Date{Year: d.Year, Month: d.Day, Day: d.Month}); exists(turned) {
		return turned.String()
	}
	d.Month = min(max(d.Month, 1), 12)
	d.Day = min(max(d.Day, 1), daysIn(d))
	return d.String()
}
