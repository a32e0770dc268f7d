package preview

// Words returns the texts of the bar that previewed pages have, by the names that its script
// has for them; English for a language that kiem does not speak. {n} and the like are filled
// in there.
func Words(lang string) map[string]string {
	if lang == "nl" {
		return dutch
	}
	return english
}

var dutch = map[string]string{
	"lang": "nl",
	"name": "Preview van kiem",

	"fine":         "Alles in orde",
	"looking":      "Wordt nagekeken …",
	"oneError":     "{n} fout",
	"manyErrors":   "{n} fouten",
	"oneWarning":   "{n} waarschuwing",
	"manyWarnings": "{n} waarschuwingen",
	"oneHeld":      "{n} nog niet getoond",
	"manyHeld":     "{n} nog niet getoond",

	"held":       "Nog niet getoond: {reason}",
	"lost":       "De preview draait niet meer.",
	"cannotOpen": "Dit bestand gaat niet open.",

	"follow":      "Volgen",
	"followHelp":  "Wat u opslaat, komt in beeld.",
	"sources":     "Bron tonen",
	"sourcesHelp": "Klik op een stuk tekst en het gaat open in uw editor. Met Alt ingedrukt kan dat altijd.",
	"blocks":      "De tekst op deze pagina",

	"messages":  "Meldingen",
	"none":      "Er is niets te verbeteren.",
	"checking":  "De andere pagina's worden nog nagekeken.",
	"error":     "Fout",
	"warning":   "Waarschuwing",
	"notice":    "Melding",
	"fix":       "Doe dit:",
	"more":      "En nog {n}. Alle meldingen ziet u met kiem check.",
	"heldPages": "Nog niet getoond op de site",
	"place":     "{file}, regel {line}",
	"line":      "regel {line}",

	"stale":      "Dit is de laatste goede versie.",
	"broken":     "Er is een fout in {place}",
	"oneOther":   "Ook in 1 ander bestand zit een fout.",
	"manyOthers": "Ook in {n} andere bestanden zit een fout.",
}

var english = map[string]string{
	"lang": "en",
	"name": "Preview by kiem",

	"fine":         "All is well",
	"looking":      "Being checked …",
	"oneError":     "{n} error",
	"manyErrors":   "{n} errors",
	"oneWarning":   "{n} warning",
	"manyWarnings": "{n} warnings",
	"oneHeld":      "{n} not shown yet",
	"manyHeld":     "{n} not shown yet",

	"held":       "Not shown yet: {reason}",
	"lost":       "The preview is not running any more.",
	"cannotOpen": "This file does not open.",

	"follow":      "Follow",
	"followHelp":  "What you save comes into view.",
	"sources":     "Show source",
	"sourcesHelp": "Click a piece of text, and it opens in your editor. While you hold Alt, you always can.",
	"blocks":      "The text on this page",

	"messages":  "Messages",
	"none":      "There is nothing to mend.",
	"checking":  "The other pages are still being checked.",
	"error":     "Error",
	"warning":   "Warning",
	"notice":    "Notice",
	"fix":       "Do this:",
	"more":      "And {n} more. To see all of them, use kiem check.",
	"heldPages": "Not shown on the site yet",
	"place":     "{file}, line {line}",
	"line":      "line {line}",

	"stale":      "This is the last good version.",
	"broken":     "There is an error in {place}",
	"oneOther":   "There is an error in 1 other file as well.",
	"manyOthers": "There are errors in {n} other files as well.",
}
