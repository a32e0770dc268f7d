package parse

import "strings"

// phrase is what kiem itself adds to a text, in Dutch and in English.
type phrase struct{ nl, en string }

func (p phrase) in(lang string) string {
	if lang == "nl" {
		return p.nl
	}
	return p.en
}

var (
	notesName  = phrase{"Noten", "Notes"}
	noteName   = phrase{"Noot", "Note"}
	noteReturn = phrase{"Terug naar de tekst bij noot", "Back to the text at note"}
	tableName  = phrase{"Tabel", "Table"}
	taskDone   = phrase{"Gedaan", "Done"}
	taskToDo   = phrase{"Nog te doen", "To do"}
	noHeading  = phrase{"kop", "heading"}
)

// callout is a kind of text that is set apart: > [!NOTE].
type callout struct {
	class string
	title phrase
	words []string // that choose it, folded
}

var callouts = []callout{
	{"note", phrase{"Ter informatie", "Note"}, []string{"note", "info", "noot", "opmerking", "ter informatie", "informatie"}},
	{"tip", phrase{"Tip", "Tip"}, []string{"tip"}},
	{"important", phrase{"Belangrijk", "Important"}, []string{"important", "belangrijk"}},
	{"warning", phrase{"Let op", "Warning"}, []string{"warning", "let op", "waarschuwing"}},
	{"caution", phrase{"Pas op", "Caution"}, []string{"caution", "pas op", "gevaar"}},
}

// calloutWords are the words of all of them.
var calloutWords = func() (all []string) {
	for _, c := range callouts {
		all = append(all, c.words...)
	}
	return all
}()

var calloutChoices = phrase{"[!NOOT], [!TIP], [!BELANGRIJK], [!LET OP], [!PAS OP]", "[!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]"}

func findCallout(word string) *callout {
	word = strings.ToLower(strings.TrimSpace(word))
	for i := range callouts {
		for _, w := range callouts[i].words {
			if w == word {
				return &callouts[i]
			}
		}
	}
	return nil
}
