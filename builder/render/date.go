package render

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/en_GB"
	"github.com/go-playground/locales/nl"

	"kiem/builder/site"
)

// languages are those whose way of writing dates and numbers is known. English is
// British, as the rest of kiem's English is: 9 October 2011.
var languages = map[string]func() locales.Translator{
	"nl": sync.OnceValue(nl.New),
	"en": sync.OnceValue(en_GB.New),
}

// localeOf returns the ways of a language, those of nl for nl-BE, or nil when they are
// not known.
func localeOf(lang string) locales.Translator {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	if known := languages[base]; known != nil {
		return known()
	}
	return nil
}

func newDate(d site.Date, lang string) *Date {
	return &Date{ISO: isoDate(d), Text: dateText(d, lang)}
}

// dates are days as a language writes them. Several goroutines may ask for them.
type dates struct {
	mu  sync.RWMutex
	all map[site.Date]*Date
}

func (ds *dates) of(d site.Date, lang string) *Date {
	ds.mu.RLock()
	date := ds.all[d]
	ds.mu.RUnlock()
	if date != nil {
		return date
	}
	ds.mu.Lock()
	defer ds.mu.Unlock()
	if ds.all == nil {
		ds.all = map[site.Date]*Date{}
	}
	date = newDate(d, lang)
	ds.all[d] = date
	return date
}

// isoDate writes a date as machines read it, 2011-10-09, as its String does.
func isoDate(d site.Date) string {
	if d.Year < 1000 || d.Year > 9999 || d.Month > 99 || d.Day > 99 {
		return d.String()
	}
	text := [10]byte{4: '-', 7: '-'}
	two := func(at, n int) { text[at], text[at+1] = byte('0'+n/10), byte('0'+n%10) }
	two(0, int(d.Year)/100)
	two(2, int(d.Year)%100)
	two(5, int(d.Month))
	two(8, int(d.Day))
	return string(text[:])
}

// dateText writes a date as the language does: 9 oktober 2011. A language that kiem
// does not know gets 2011-10-09, which is right everywhere.
func dateText(d site.Date, lang string) string {
	locale := localeOf(lang)
	if locale == nil || d.IsZero() {
		return d.String()
	}
	return locale.FmtDateLong(d.Time())
}

// numberText writes a number as the language does, with as many decimals as it has:
// 1.250 and 3,5 in Dutch, 1,250 and 3.5 in English.
func numberText(n float64, lang string) string {
	plain := strconv.FormatFloat(n, 'f', -1, 64)
	locale := localeOf(lang)
	if locale == nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return plain
	}
	_, decimals, _ := strings.Cut(plain, ".")
	return locale.FmtNumber(n, uint64(len(decimals)))
}

// fileSize writes the size of a file in the units of a thousand that people's own
// computers show: 312 kB, and one decimal where it says something: 1,2 MB.
func fileSize(bytes int64, lang string) string {
	if bytes == 1 {
		return "1 byte"
	}
	if bytes < 1000 {
		return strconv.FormatInt(bytes, 10) + " bytes"
	}
	if kilo := math.Round(float64(bytes) / 1000); kilo < 1000 {
		return numberText(kilo, lang) + " kB"
	}
	size, unit := float64(bytes)/1e6, " MB"
	if math.Round(size) >= 1000 {
		size, unit = size/1000, " GB"
	}
	if size < 9.95 {
		return numberText(math.Round(size*10)/10, lang) + unit
	}
	return numberText(math.Round(size), lang) + unit
}
