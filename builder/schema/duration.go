package schema

import (
	"strconv"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

var durationForm = pattern.Of(`^(\d+(?:[.,]\d+)?) ?(\pL[\pL-]*)\.?$`)

// unit is a unit of time with its names: one and more, Dutch and English.
type unit struct {
	name          string
	dutch, plural string
	english       string
}

var units = []unit{
	{"minute", "minuut", "minuten", "minute"},
	{"hour", "uur", "uur", "hour"},
	{"half-day", "dagdeel", "dagdelen", "half-day"},
	{"day", "dag", "dagen", "day"},
	{"week", "week", "weken", "week"},
	{"month", "maand", "maanden", "month"},
}

// unitNames finds the unit of a folded word.
var unitNames = allUnitNames()

func allUnitNames() map[string]string {
	names := map[string]string{
		"min": "minute", "mins": "minute", "minuutje": "minute",
		"u": "hour", "h": "hour", "uren": "hour", "uurtje": "hour",
		"d": "day", "wk": "week", "mnd": "month",
	}
	for _, u := range units {
		for _, word := range []string{u.dutch, u.plural, u.english, u.english + "s"} {
			names[fold(word)] = u.name
		}
	}
	return names
}

// duration reads an amount of time: 1 dagdeel, 1,5 uur, 3 weken, 2 hours.
func (d *decoder) duration(v site.Value, at spot) (site.Value, bool) {
	amount, unit, ok := readDuration(v.Text)
	if !ok {
		d.suggest(d.guessDuration(v.Text), "K126", v.Pos, "field", at.key, "value", v.Text)
		return v, false
	}
	v.Number, v.Unit = amount, unit
	return v, true
}

func readDuration(text string) (amount float64, unit string, ok bool) {
	m := durationForm().FindStringSubmatch(strings.Join(strings.Fields(text), " "))
	if m == nil {
		return 0, "", false
	}
	unit = unitNames[fold(m[2])]
	amount, err := strconv.ParseFloat(strings.Replace(m[1], ",", ".", 1), 64)
	return amount, unit, err == nil && unit != "" && amount > 0
}

// guessDuration returns what was meant by an amount of time in words, or "".
func (d *decoder) guessDuration(text string) string {
	words := strings.Fields(strings.NewReplacer("-", " ", "~", " ").Replace(strings.ToLower(text)))
	amount, name := 1.0, ""
	for _, word := range words {
		switch word {
		case "half", "halve", "halfuur":
			amount *= 0.5
			if word == "halfuur" {
				name = "hour"
			}
			continue
		case "anderhalf", "anderhalve":
			amount *= 1.5
			continue
		}
		if n, err := strconv.ParseFloat(strings.Replace(word, ",", ".", 1), 64); err == nil {
			amount = n
		} else if n, ok := numberWord(word); ok {
			amount *= float64(n)
		} else if u := unitNames[fold(word)]; u != "" {
			name = u
		}
	}
	switch {
	case name == "" || amount <= 0:
		return ""
	case name == "day" && amount == 0.5:
		amount, name = 1, "half-day"
	case name == "hour" && amount < 1:
		amount, name = amount*60, "minute"
	}
	return spellDuration(amount, name, d.lang)
}

// spellDuration writes an amount of time as an editor would: 1,5 uur.
func spellDuration(amount float64, name, lang string) string {
	number := strconv.FormatFloat(amount, 'f', -1, 64)
	for _, u := range units {
		switch {
		case u.name != name:
		case lang != "nl" && amount == 1:
			return number + " " + u.english
		case lang != "nl":
			return number + " " + u.english + "s"
		case amount == 1:
			return number + " " + u.dutch
		default:
			return strings.Replace(number, ".", ",", 1) + " " + u.plural
		}
	}
	return ""
}

// numberWords are the numbers that editors write as a word.
var numberWords = map[string]int{
	"een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
	"negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
	"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6,
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "a": 1, "an": 1,
}

var romanDigits = map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}

// numberWord reads a number that is a word or in Roman digits: één, drie, IV.
func numberWord(text string) (int, bool) {
	word := fold(text)
	if n, ok := numberWords[word]; ok {
		return n, true
	}
	total, last := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		digit := romanDigits[rune(word[i])]
		switch {
		case digit == 0:
			return 0, false
		case digit < last:
			total -= digit
		default:
			total, last = total+digit, digit
		}
	}
	return total, total > 0
}
