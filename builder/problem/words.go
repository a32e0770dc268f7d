package problem

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/site"
)

// Words returns what is said about the problem in the language; English for a language
// that kiem does not speak.
func Words(p site.Problem, lang string) Text {
	entry, ok := catalogue[p.Code]
	if !ok {
		panic("problem: no code " + p.Code)
	}
	v := vocabularyOf(lang)
	text := entry.en
	if v.lang == "nl" {
		text = entry.nl
	}
	f := filling{problem: p, vocabulary: v}
	return Text{
		What: f.fill(text.What),
		Why:  capitalised(f.fill(text.Why)),
		Fix:  f.fill(text.Fix),
	}
}

// Codes returns every code in order.
func Codes() []string { return slices.Sorted(maps.Keys(catalogue)) }

// Known reports whether there is such a code.
func Known(code string) bool {
	_, ok := catalogue[code]
	return ok
}

// The lengths in characters at which an argument is cut. What an author wrote may be a
// whole page on one line; a list of choices should stay whole.
const (
	quoteLength = 60
	proseLength = 400
)

// argument is a name that a text can be filled in with, and the length it is cut at.
var arguments = map[string]int{
	"field": quoteLength, "value": quoteLength, "type": quoteLength, "to": proseLength,
	"kind": quoteLength, "id": quoteLength, "title": quoteLength, "choices": proseLength,
	"others": proseLength, "name": quoteLength, "other": proseLength, "line": quoteLength,
	"url": proseLength, "date": quoteLength, "count": quoteLength, "min": quoteLength,
	"max": quoteLength, "page": proseLength,
	"suggestion": proseLength, "near": proseLength,
}

// filling puts the words of one problem into a text of the catalogue.
type filling struct {
	problem    site.Problem
	vocabulary *vocabulary
}

func (f filling) fill(text string) string {
	filled, _ := f.sequence(text)
	return filled
}

// sequence fills in a text and reports whether all that it needs was there.
func (f filling) sequence(text string) (string, bool) {
	var b strings.Builder
	whole := true
	for {
		start := strings.IndexByte(text, '{')
		if start < 0 {
			b.WriteString(text)
			return b.String(), whole
		}
		end := closing(text, start)
		b.WriteString(text[:start])
		inner := text[start+1 : end]
		text = text[end+1:]

		part, ok := "", true
		if option, found := strings.CutPrefix(inner, "?"); found {
			part, ok = f.option(option)
		} else if known(inner) {
			part, ok = f.argument(inner)
		} else {
			part = "{" + inner + "}"
		}
		b.WriteString(part)
		whole = whole && ok
	}
}

// option fills in one of two texts: the first when all of it is there.
func (f filling) option(text string) (string, bool) {
	with, without, either := cutBar(text)
	if filled, ok := f.sequence(with); ok {
		return filled, true
	}
	if either {
		return f.sequence(without)
	}
	return "", true
}

// argument returns what takes the place of {name} or {word name}.
func (f filling) argument(inner string) (string, bool) {
	word, name := cutWord(inner)
	value := f.value(name)
	if value == "" {
		return "…", false
	}
	v := f.vocabulary
	switch word {
	case "example":
		example, ok := v.examples[site.Kind(value)]
		return example, ok
	case "first":
		first, _, _ := strings.Cut(value, ", ")
		return v.noun(v.types, first, false), true
	case "long":
		return v.longDate(value), true
	case "number":
		return strings.Replace(value, ".", v.point, 1), true
	case "size":
		return v.fileSize(value), true
	}
	names := strings.Split(value, ", ")
	for i, one := range names {
		switch {
		case name == "type" || name == "to":
			names[i] = v.noun(v.types, one, word == "a")
		case name == "kind":
			names[i] = v.noun(v.kinds, one, word == "a")
		}
	}
	if word == "" && name != "type" && name != "to" {
		return strings.Join(names, ", "), true
	}
	return v.join(names), true
}

func (f filling) value(name string) string {
	value := f.problem.Args.Get(name)
	switch name {
	case "suggestion":
		value = f.problem.Suggestion
	case "near":
		value = f.near()
	}
	return cut(printable(value), arguments[name])
}

// near lists the suggestion and the others that are as near, each in quotes.
func (f filling) near() string {
	if f.problem.Suggestion == "" {
		return ""
	}
	names := []string{f.problem.Suggestion}
	if others := f.problem.Args.Get("others"); others != "" {
		names = append(names, strings.Split(others, ", ")...)
	}
	return `"` + strings.Join(names, `", "`) + `"`
}

// closing returns the place of the brace that closes the one at start.
func closing(text string, start int) int {
	depth := 0
	for i := start; i < len(text); i++ {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	panic("problem: brace not closed: " + text)
}

// cutBar cuts a text at its bar, if it has one outside braces.
func cutBar(text string) (before, after string, found bool) {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '|':
			if depth == 0 {
				return text[:i], text[i+1:], true
			}
		}
	}
	return text, "", false
}

func cutWord(inner string) (word, name string) {
	if word, name, ok := strings.Cut(inner, " "); ok {
		return word, name
	}
	return "", inner
}

// known reports whether {inner} is to be filled in; anything else in braces is text.
func known(inner string) bool {
	_, name := cutWord(inner)
	_, ok := arguments[name]
	return ok
}

// printable puts a text on one line and takes out what a terminal would obey.
func printable(text string) string {
	clean := func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return utf8.RuneError
		}
		return r
	}
	return strings.ToValidUTF8(strings.Map(clean, text), string(utf8.RuneError))
}

// cut shortens a text to so many characters.
func cut(text string, length int) string {
	if len(text) <= length {
		return text
	}
	n := 0
	for i := range text {
		if n++; n == length && utf8.RuneCountInString(text[i:]) > 1 {
			return strings.TrimRight(text[:i], " ") + "…"
		}
	}
	return text
}

func capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
