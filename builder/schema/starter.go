package schema

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/site"
)

// starterWords are the sentences of a new file and its examples of drawings, by language.
var starterWords = map[string]struct{ fill, body, diagram, canvas string }{
	"nl": {"Haal het eerste # weg voor wat u invult.", "Schrijf hier de tekst.",
		"{soort: ringen, delen: [Een, Twee, Drie]}", "{vakken: [Een, Twee, Drie]}"},
	"en": {"Take away the first # for what you fill in.", "Write the text here.",
		"{kind: rings, parts: [One, Two, Three]}", "{cells: [One, Two, Three]}"},
}

// Starter returns a new file for a page of the type, with names and remarks in the
// language. What the page cannot do without stands open in it; all else that may be
// written is there as a remark. It begins as a draft.
func Starter(t *Type, name, lang string) []byte {
	words, ok := starterWords[lang]
	if !ok {
		words, lang = starterWords["en"], "en"
	}
	fields := slices.DeleteFunc(slices.Clone(t.Fields), notInStarter)
	slices.SortStableFunc(fields, func(a, b *Field) int { return starterRank(a) - starterRank(b) })

	var b strings.Builder
	b.WriteString("---\n")
	remarked := false
	for _, f := range fields {
		line := f.Spelling(lang) + ":"
		switch {
		case f.Name == "title":
			fmt.Fprintf(&b, "%s %s\n", line, plainOrQuoted(titleFor(t, name)))
		case f.Name == "draft":
			fmt.Fprintf(&b, "%s %s  # %s\n", line, map[string]string{"nl": "ja", "en": "yes"}[lang], In(f.Help, lang))
		case f.Required == Required && f.When == "":
			fmt.Fprintf(&b, "%s  # %s\n", line, f.hint(lang))
		default:
			if !remarked {
				fmt.Fprintf(&b, "\n# %s\n", words.fill)
				remarked = true
			}
			line = strings.TrimRight("# "+line+" "+f.outline(lang), " ")
			fmt.Fprintf(&b, "%s  # %s\n", line, f.hint(lang))
		}
	}
	b.WriteString("---\n")
	sections := 0
	for _, f := range t.Fields {
		if f.Section && f.Required != Optional {
			fmt.Fprintf(&b, "\n## %s\n\n%s.\n", In(f.Label, lang), In(f.Help, lang))
			sections++
		}
	}
	if sections == 0 {
		fmt.Fprintf(&b, "\n%s\n", words.body)
	}
	return []byte(b.String())
}

// notInStarter tells the fields that a new file does not offer: those that its place
// and name decide, those that get a heading in the text, and those of a page with one
// role.
func notInStarter(f *Field) bool {
	if strings.Contains(f.When, "=") {
		return true
	}
	return f.Name == "type" || f.Name == "lang" || f.Kind == site.Free || f.Section && f.Required != Optional
}

// starterRank puts what is needed first.
func starterRank(f *Field) int {
	switch {
	case f.Name == "title":
		return 0
	case f.Required == Required && f.When == "":
		return 1
	case f.Name == "draft":
		return 2
	case f.Required != Optional:
		return 3
	}
	return 4
}

// hint is the remark after a field: what it is for, and what may be written.
func (f *Field) hint(lang string) string {
	hint := In(f.Help, lang)
	if hint == "" {
		hint = In(f.Label, lang)
	}
	if len(f.Choices) > 0 {
		hint += ": " + strings.Join(f.Options(lang), ", ")
	}
	return hint
}

// outline is the form of a field's value, to be filled in.
func (f *Field) outline(lang string) string {
	switch f.Kind {
	case site.ListOf:
		return "[" + f.Item.outline(lang) + "]"
	case site.Group, site.ImageKind:
		parts := make([]string, len(f.Fields))
		for i, inner := range f.Fields {
			parts[i] = inner.Spelling(lang) + ": " + inner.outline(lang)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case site.DiagramOf:
		if f.Name == "canvas" {
			return starterWords[lang].canvas
		}
		return starterWords[lang].diagram
	}
	return ""
}

// titleFor makes a title of the name of a new file. A name with a space or a capital in it
// was typed as a title.
func titleFor(t *Type, name string) string {
	name = strings.TrimSpace(strings.TrimSuffix(name, ".md"))
	if strings.ContainsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsUpper(r) }) {
		return name
	}
	title := titleFromName(name)
	if f := t.Field("title"); f == nil || f.Spelling("en") != "name" {
		return title
	}
	words := strings.Fields(title)
	for i, word := range words {
		if i == 0 || !slices.Contains(particles, word) {
			words[i] = capital(word)
		}
	}
	return strings.Join(words, " ")
}

// particles are the small words inside Dutch names.
var particles = []string{"van", "de", "der", "den", "het", "ten", "ter", "te", "en", "in", "op", "aan", "'t"}

// plainOrQuoted returns a text as a value of YAML.
func plainOrQuoted(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && (i == 0 || r != ' ' && r != '-' && r != '\'') {
			return oneLine(text)
		}
	}
	return text
}

func oneLine(text string) string {
	clean := func(r rune) rune {
		if unicode.IsControl(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}
	return inQuotes(strings.TrimSpace(strings.Map(clean, text)))
}
