package problem

import (
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name    string
		problem site.Problem
		lang    string
		what    string
		why     string
		fix     string
	}{
		{
			"a suggestion", Suggest("titel", "K116", "x.md", site.Pos{}, "field", "titell"), "nl",
			`onbekend veld "titell"; bedoelt u "titel"?`,
			"Wat in een onbekend veld staat, komt nergens op de site.",
			"Schrijf: titel",
		},
		{
			"no suggestion but choices", At("K116", "x.md", site.Pos{}, "field", "qwerty", "choices", "titel, datum", "name", "extra"), "nl",
			`onbekend veld "qwerty"`,
			"Wat in een onbekend veld staat, komt nergens op de site.",
			"Kies een van deze velden: titel, datum. Eigen velden zet u onder extra.",
		},
		{
			"a type with its article", At("K120", "x.md", site.Pos{}, "type", "organisation", "field", "title"), "en",
			`an organisation needs "title"`,
			"Without this field the page cannot be made.",
			"Add: title: …",
		},
		{
			"types in a list", At("K128", "x.md", site.Pos{}, "value", "elwin", "type", "person", "to", "model, case"), "nl",
			`"elwin" is een persoon, hier hoort een model of een case`,
			"Dit veld is voor een model of een case; met iets anders zou de pagina iets zeggen wat niet klopt.",
			"Verwijs naar een model of een case, of zet de verwijzing in een ander veld.",
		},
		{
			"a suggestion and no command", Suggest("elwin", "K127", "x.md", site.Pos{}, "value", "elwinn", "to", "person, organisation", "id", "elwinn", "title", "Elwin"), "en",
			`there is no person or organisation "elwinn"; did you mean "elwin" (Elwin)?`,
			"A reference is the name of the file that holds the page, without .md.",
			"Write: elwin",
		},
		{
			"a command in the language", At("K127", "x.md", site.Pos{}, "value", "elwinn", "to", "person, organisation", "id", "elwinn"), "nl",
			`er is geen persoon of organisatie "elwinn"`,
			"Een verwijzing is de naam van het bestand waarin de pagina staat, zonder .md.",
			"Verbeter de naam, of maak de pagina met: kiem new persoon elwinn",
		},
		{
			"a field that stands empty", At("K120", "x.md", site.Pos{Line: 3, Column: 1}, "field", "datum", "type", "post", "line", "3"), "nl",
			`een artikel heeft "datum" nodig; op regel 3 staat er nog niets achter`,
			"Zonder dit veld is de pagina niet te maken.",
			"Vul in op regel 3: datum: …",
		},
		{
			"a date in words", Suggest("2011-10-09", "K121", "x.md", site.Pos{}, "value", "9-10-2011", "field", "datum"), "nl",
			`datum "9-10-2011" is niet in de vorm jaar-maand-dag; u bedoelt waarschijnlijk 2011-10-09 (9 oktober 2011)`,
			"Alleen in die vorm zijn dag en maand nooit te verwisselen.",
			"Schrijf: datum: 2011-10-09",
		},
		{
			"two readings of a date", At("K121", "x.md", site.Pos{}, "value", "9/10/2011", "choices", "2011-10-09, 2011-09-10"), "en",
			`date "9/10/2011" is not in the form year-month-day; it may be 2011-10-09 or 2011-09-10`,
			"Only in that form can day and month never be mistaken for each other.",
			"Choose the day that you mean and write it like this: 2011-10-09 or 2011-09-10",
		},
		{
			"numbers in the language's way of writing", At("K301", "site.yaml", site.Pos{}, "value", "#F28C00", "min", "2.5", "other", "#A96003", "max", "4.5"), "nl",
			"steunkleur #F28C00 haalt 2,5 : 1 op wit; voor tekst is #A96003 gebruikt (4,5 : 1)",
			"Tekst met minder contrast dan 4,5 : 1 kunnen veel lezers niet goed lezen.",
			"Laat het zo, of kies als steunkleur een donkerder kleur, zoals \"#A96003\".",
		},
		{
			"an example of the kind", At("K136", "x.md", site.Pos{}, "field", "sinds", "value", "ooit", "kind", string(site.Year)), "nl",
			`"ooit" is geen jaartal`,
			`In "sinds" hoort een jaartal.`,
			"Schrijf bijvoorbeeld: 2018",
		},
		{
			"a number that is too small", At("K136", "x.md", site.Pos{}, "field", "paginas", "value", "0", "kind", string(site.Number), "min", "1"), "nl",
			`"0" is minder dan 1`,
			`In "paginas" hoort een getal van minstens 1.`,
			"Schrijf 1 of meer.",
		},
		{
			"a number that is too big", At("K136", "x.md", site.Pos{}, "field", "width", "value", "9", "kind", string(site.Number), "max", "4"), "en",
			`"9" is more than 4`,
			`"width" holds a number of at most 4.`,
			"Write 4 or less.",
		},
		{
			"a number that must be whole", At("K125", "x.md", site.Pos{}, "field", "volgorde", "value", "2,5", "kind", "whole"), "nl",
			`"2,5" is geen heel getal in cijfers`,
			`In "volgorde" hoort een heel getal, zodat ermee te rekenen en te ordenen is.`,
			"Schrijf bijvoorbeeld: 3",
		},
		{
			"a day that is not in its month", Suggest("2011-02-28", "K122", "x.md", site.Pos{}, "field", "date", "value", "2011-02-30", "max", "28"), "en",
			"the date 2011-02-30 does not exist; did you mean 2011-02-28 (28 February 2011)?",
			"That month has 28 days in that year.",
			"Write: date: 2011-02-28",
		},
		{
			"a kind that needs lines of its own", At("K136", "x.md", site.Pos{}, "field", "image", "kind", string(site.Group)), "en",
			`a group of fields belongs here`,
			`"image" holds a group of fields.`,
			"Put its parts below it, each on a line of its own with two spaces before it.",
		},
		{
			"a type of the site's own", At("K504", "x.md", site.Pos{}, "type", "training", "value", "training"), "nl",
			`er is geen layout "training"`,
			"Zonder dat bestand weet kiem niet hoe een training eruit moet zien.",
			"Maak het bestand layouts/training.html, of noem een layout die er is.",
		},
		{
			"a size", At("K225", "x.jpg", site.Pos{}, "value", "6000 × 4000", "count", "9200000", "max", "1600"), "nl",
			"groot beeld: 6000 × 4000 pixels, 9,2 MB",
			"Lezers wachten erop, en op een telefoon kost het veel data.",
			"Bewaar het op ongeveer 1600 pixels breed, een foto als JPG, en vervang dit bestand erdoor.",
		},
		{
			"a size in English, and no pixels", At("K225", "x.gif", site.Pos{}, "count", "3100000"), "en",
			"large image: 3.1 MB",
			"Readers wait for it, and on a phone it costs a lot of data.",
			"Save it smaller, a photo as JPG, and put that in the place of this file.",
		},
		{
			"a kind of file with its article", Suggest("foto.png", "K226", "foto.jpg", site.Pos{}, "value", "JPG", "kind", "PNG"), "nl",
			"dit bestand heet JPG, maar het is een PNG",
			"Niet elke browser toont zo'n bestand; lezers zien dan een lege plek.",
			"Hernoem het bestand naar foto.png, en schrijf die naam ook op de pagina's die het noemen.",
		},
		{
			"a kind of file that is none", At("K226", "foto.jpg", site.Pos{}, "value", "JPG", "kind", "empty"), "en",
			"this file is called JPG, but it is empty",
			"Not every browser shows such a file; readers then see an empty space.",
			"Save the image again, a photo as JPG and a drawing as PNG or SVG, and name that file on the page.",
		},
		{
			"a kind of file that is not for the web", At("K226", "foto.heic", site.Pos{}, "kind", "HEIC"), "nl",
			"HEIC is geen beeld voor een website",
			"Niet elke browser toont zo'n bestand; lezers zien dan een lege plek.",
			"Bewaar het beeld opnieuw, een foto als JPG en een tekening als PNG of SVG, en noem dat bestand op de pagina.",
		},
		{
			"what a photo tells", At("K227", "foto.jpg", site.Pos{}, "kind", "place and camera"), "nl",
			"deze foto vertelt waar en met welke camera hij is gemaakt",
			"Zulke gegevens gaan niemand aan; kiem laat ze weg uit de foto die op de site komt.",
			"U hoeft niets te doen. In het bestand zelf blijven ze staan: let op als u het doorstuurt.",
		},
		{
			"what a PDF lacks", At("K316", "a.pdf", site.Pos{}, "kind", "title, language, tags"), "nl",
			"PDF zonder titel, taal of labels",
			"Een schermlezer leest zo'n bestand niet goed voor: de titel zegt wat het is, de taal hoe het klinkt, en labels wat een kop of een lijst is.",
			"Vul titel en taal in waar de tekst is gemaakt, en bewaar die opnieuw als PDF, met labels voor toegankelijkheid.",
		},
		{
			"a language that is not spoken", At("K101", "x.md", site.Pos{}), "fr",
			"tab at the start of the line",
			"Fields are indented with spaces; a tab does not count.",
			"Remove what is before the text on this line.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, want := Words(c.problem, c.lang), Text{c.what, c.why, c.fix}
			if got != want {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

// What an author wrote is quoted, never obeyed: neither by a terminal nor as a
// placeholder.
func TestWordsQuoteAnything(t *testing.T) {
	for value, want := range map[string]string{
		"rood\x1b[31m":           "rood\uFFFD[31m",
		"twee\nregels":           "twee regels",
		"{field} {?x|y}":         "{field} {?x|y}",
		"links\u202Erechts":      "links\uFFFDrechts",
		"\xff":                   "\uFFFD",
		strings.Repeat("é", 60):  strings.Repeat("é", 60),
		strings.Repeat("é", 900): strings.Repeat("é", 59) + "…",
	} {
		got := Words(At("K137", "x.md", site.Pos{}, "value", value, "choices", "a"), "en").What
		if want := `"` + want + `" is not a choice`; got != want {
			t.Errorf("%q:\n got %q\nwant %q", value, got, want)
		}
	}
}

func TestAtPanicsOnAnUnknownCode(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic for a code that is not in the catalogue")
		}
	}()
	At("K999", "x.md", site.Pos{})
}

func TestFileSizes(t *testing.T) {
	for count, want := range map[string]string{
		"400": "0 kB", "812345": "812 kB", "1000000": "1,0 MB", "9949999": "9,9 MB", "9950000": "10 MB", "123456789": "123 MB", "kick-off": "kick-off",
	} {
		if got, want := Words(At("K317", "a.zip", site.Pos{}, "count", count), "nl").What, "grote download: "+want; got != want {
			t.Errorf("%s: got %q, want %q", count, got, want)
		}
	}
}
