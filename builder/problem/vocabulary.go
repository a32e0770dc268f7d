package problem

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"kiem/builder/site"
)

// vocabulary is the words of one language that messages are put together from.
type vocabulary struct {
	lang string
	// or is the word between the last two of a list.
	or string
	// point stands before the tenths of a number.
	point string
	// Severities in the order of [site.Severity]: in a message's first line, and one and
	// more of them in a count.
	severities, one, many [3]string
	// oneFile and manyFiles end a count; more says how many problems of a file are not
	// shown, and rest how many there are in other files, with their codes.
	oneFile, manyFiles, in, more, rest string
	// why, fix and learn are the labels under a message's first line, of one width.
	why, fix, learn string
	months          [12]string
	// types and kinds are nouns by their name, each with its article before a bar where
	// it has one.
	types    map[string]string
	kinds    map[string]string
	examples map[site.Kind]string
	held     map[site.HeldReason]string
	// seeDrafts is where a draft can be seen.
	seeDrafts string
}

// vocabularyOf returns the words of the language, or the English ones.
func vocabularyOf(lang string) *vocabulary {
	if lang == "nl" || strings.HasPrefix(lang, "nl-") {
		return &dutch
	}
	return &english
}

// noun returns the name of a type or kind in words. A name that is not in the table, such
// as that of a type of the site's own, is shown as it is.
func (v *vocabulary) noun(table map[string]string, name string, article bool) string {
	noun, ok := table[name]
	if !ok {
		noun = v.article(name) + "|" + name
	}
	before, bare, found := strings.Cut(noun, "|")
	switch {
	case !found:
		return noun
	case article:
		return before + " " + bare
	}
	return bare
}

func (v *vocabulary) article(noun string) string {
	switch {
	case v.lang == "nl":
		return "een"
	case noun != "" && strings.ContainsRune("aeioAEIO", rune(noun[0])):
		return "an"
	}
	return "a"
}

// join makes a list as it is spoken: a, b or c.
func (v *vocabulary) join(items []string) string {
	last := len(items) - 1
	if last == 0 {
		return items[0]
	}
	return strings.Join(items[:last], ", ") + " " + v.or + " " + items[last]
}

// longDate returns a date in words: 9 oktober 2011. What is no date is shown as it is.
func (v *vocabulary) longDate(text string) string {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return fmt.Sprintf("%d %s %d", day.Day(), v.months[day.Month()-1], day.Year())
}

// fileSize returns a number of bytes in the unit that suits it: 9,2 MB. What is no number is
// shown as it is.
func (v *vocabulary) fileSize(text string) string {
	bytes, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil:
		return text
	case bytes < 1e6:
		return fmt.Sprintf("%.0f kB", bytes/1e3)
	case bytes < 9.95e6:
		return strings.Replace(fmt.Sprintf("%.1f MB", bytes/1e6), ".", v.point, 1)
	}
	return fmt.Sprintf("%.0f MB", bytes/1e6)
}

var dutch = vocabulary{
	lang:       "nl",
	or:         "of",
	point:      ",",
	severities: [3]string{"melding", "waarschuwing", "fout"},
	one:        [3]string{"melding", "waarschuwing", "fout"},
	many:       [3]string{"meldingen", "waarschuwingen", "fouten"},
	oneFile:    "bestand", manyFiles: "bestanden", in: "in", more: "en nog %d",
	rest: "en nog %d in %s (%s); alles: kiem check%s --json",
	why:  "Waarom ", fix: "Doe dit", learn: "Meer   ",
	months: [12]string{"januari", "februari", "maart", "april", "mei", "juni", "juli",
		"augustus", "september", "oktober", "november", "december"},
	types: map[string]string{
		"page": "een|pagina", "model": "een|model", "case": "een|case",
		"post": "een|artikel", "person": "een|persoon", "service": "een|dienst",
		"organisation": "een|organisatie", "series": "een|reeks",
	},
	kinds: map[string]string{
		"text": "tekst", "markdown": "tekst", "number": "een|getal", "whole": "een|heel getal",
		"year":    "een|jaartal",
		"boolean": "ja of nee", "date": "een|datum", "duration": "een|duur",
		"choice": "een|keuze", "reference": "een|verwijzing", "file": "een|bestand",
		"image": "een|afbeelding", "url": "een|webadres", "email": "een|e-mailadres",
		"phone": "een|telefoonnummer", "path": "een|adres binnen de site",
		"colour": "een|kleur", "language": "een|taal", "localised": "tekst per taal",
		"list": "een|lijst", "group": "een|groep velden", "diagram": "een|tekening",
		"free":  "tekst",
		"title": "titel", "tags": "labels", "webpage": "een|webpagina", "empty": "leeg", "other": "iets anders",
		"menu": "het menu", "footer": "de voettekst",
		"place": "waar hij is gemaakt", "camera": "met welke camera hij is gemaakt",
		"place and camera": "waar en met welke camera hij is gemaakt",
	},
	examples: examples("ja", "Betekenis verankeren", "1 dagdeel", "naam@voorbeeld.nl",
		"https://www.voorbeeld.nl/", "[een, twee]", "{nl: Welkom, en: Welcome}"),
	seeDrafts: "te zien in de preview of met --drafts",
	held: map[site.HeldReason]string{
		site.Draft:       "concept",
		site.Future:      "wordt getoond vanaf %s",
		site.EmptySeries: "reeks zonder delen",
		site.NoLanguage:  "in een taal die de site niet kent",
	},
}

var english = vocabulary{
	lang:       "en",
	or:         "or",
	point:      ".",
	severities: [3]string{"notice", "warning", "error"},
	one:        [3]string{"notice", "warning", "error"},
	many:       [3]string{"notices", "warnings", "errors"},
	oneFile:    "file", manyFiles: "files", in: "in", more: "and %d more",
	rest: "and %d more in %s (%s); all of them: kiem check%s --json",
	why:  "Why    ", fix: "Do this", learn: "More   ",
	months: [12]string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"},
	types: map[string]string{
		"page": "a|page", "model": "a|model", "case": "a|case", "post": "an|article",
		"person": "a|person", "service": "a|service", "organisation": "an|organisation",
		"series": "a|series",
	},
	kinds: map[string]string{
		"text": "text", "markdown": "text", "number": "a|number", "whole": "a|whole number",
		"year":    "a|year",
		"boolean": "yes or no", "date": "a|date", "duration": "a|duration",
		"choice": "a|choice", "reference": "a|reference", "file": "a|file",
		"image": "an|image", "url": "a|web address", "email": "an|e-mail address",
		"phone": "a|phone number", "path": "an|address inside the site",
		"colour": "a|colour", "language": "a|language", "localised": "text by language",
		"list": "a|list", "group": "a|group of fields", "diagram": "a|drawing",
		"free":  "text",
		"title": "title", "tags": "tags", "webpage": "a|web page", "empty": "empty", "other": "something else",
		"menu": "the menu", "footer": "the footer",
		"place": "where it was taken", "camera": "with which camera it was taken",
		"place and camera": "where and with which camera it was taken",
	},
	examples: examples("yes", "Anchoring meaning", "1 half-day", "name@example.org",
		"https://www.example.org/", "[one, two]", "{nl: Welkom, en: Welcome}"),
	seeDrafts: "to be seen in the preview or with --drafts",
	held: map[site.HeldReason]string{
		site.Draft:       "draft",
		site.Future:      "shown from %s",
		site.EmptySeries: "series without parts",
		site.NoLanguage:  "in a language that the site does not know",
	},
}

// examples returns a value of each kind that fits on the line of its field. A group and a
// diagram have none: they need lines of their own.
func examples(yes, text, duration, email, url, list, localised string) map[site.Kind]string {
	return map[site.Kind]string{
		site.Text: text, site.Markdown: text, site.Free: text, site.Choice: text,
		site.Boolean: yes, site.Duration: duration, site.Email: email, site.URL: url,
		site.ListOf: list, site.Localised: localised,
		site.Number: "3", "whole": "3", site.Year: "2018", site.DateKind: "2011-10-09",
		site.ReferTo: "kick-off", site.FileKind: "leaflet.pdf", site.ImageKind: "team.jpg",
		site.Phone: "020 123 45 67", site.Path: "/visie/", site.Colour: `"#1C6B52"`,
		site.Language: "nl",
	}
}
