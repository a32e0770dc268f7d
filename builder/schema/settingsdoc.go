package schema

import (
	"fmt"
	"strings"

	"kiem/builder/site"
)

const settingsIntro = `# Settings

Made from builder/schema/types/settings.yaml by ` + "`go test ./builder/schema -update`" + `; do not edit.

A site's settings are in ` + "`site.yaml`" + `, beside ` + "`content/`" + `. All of them are optional: a site without the
file works. Names may be written in English or in Dutch, but one file keeps to one of them.
What is text for readers may be one text, or one for each language: ` + "`{nl: Welkom, en: Welcome}`" + `.

` + "```yaml" + `
` + SettingsExample + "```" + `

`

// SettingsExample is a site.yaml that shows the usual settings.
const SettingsExample = `title: Bureau Voorbeeld
tagline: {nl: Eerst de bedoeling, en: Purpose first}
base_url: https://www.example.org/
languages: [nl, en]
menu:
  - model
  - case
  - {to: over-ons, label: {nl: Over ons, en: About us}}
contact:
  phone: 020 123 45 67
  email: post@example.org
theme:
  spot: "#1C6B52"
checks:
  K304: warning
`

const typesIntro = `
## Fields and types of your own

Under ` + "`types`" + ` a type that exists gets fields, and a new name makes a new type. The types that
kiem knows are declared in the same way, in builder/schema/types. Fields under ` + "`all`" + ` are on
every type.

` + "```yaml" + `
` + TypesExample + "```" + `

A field that needs nothing but its kind is short: ` + "`price: text`" + `. Without a kind it is a list when
it has ` + "`of`" + `, a group when it has ` + "`fields`" + `, a choice when it has ` + "`choices`" + `, a reference when it has
` + "`to`" + `, and text otherwise.

A field of your own that fits on one line (text, a number, a day, a choice, a reference, or a
list of those) stands in the list of facts on its page. With ` + "`fact: no`" + ` it does not.
`

// TypesExample is a site.yaml with a field on a built-in type and a type of its own.
const TypesExample = `types:
  case:
    fields:
      region:
        kind: choice
        nl: [regio]
        label: {nl: Regio, en: Region}
        fact: yes
        choices: {north: [noord], south: [zuid]}
  workshop:
    label: {nl: Werkplaats, en: Workshop}
    plural: {nl: Werkplaatsen, en: Workshops}
    folders: {nl: [werkplaatsen], en: [workshops]}
    layout: workshop # the file layouts/workshop.html
    order: newest
    fields:
      date: {need: required}
      seats: {kind: number, whole: yes, nl: [plaatsen], fact: yes}
      models: {of: reference, to: [model], nl: [modellen], inverse: newest}
`

// SettingsReference returns docs/settings.md.
func SettingsReference() ([]byte, error) {
	s, err := Load()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	b.WriteString(settingsIntro)
	b.WriteString("## All settings\n\n")
	settingsTable(&b, "", s.settings.Fields)
	b.WriteString(typesIntro)
	b.WriteString("\n### A type\n\n")
	declarationTable(&b, typeDeclaration.Fields)
	b.WriteString("\n### A field\n\n")
	declarationTable(&b, fieldDeclaration.Fields)
	b.WriteString("\n### The kinds\n\n| kind | in Dutch | what is written |\n| --- | --- | --- |\n")
	for _, k := range kinds {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", k.Name, code(k.Aliases), kindHelp[site.Kind(k.Name)])
	}
	return []byte(b.String()), nil
}

func settingsTable(b *strings.Builder, path string, fields []*Field) {
	if path == "" {
		b.WriteString("| setting | in Dutch | what | default | for |\n| --- | --- | --- | --- | --- |\n")
	}
	for _, f := range fields {
		name := path + f.Name
		fmt.Fprintf(b, "| `%s` | %s | %s | %s | %s |\n",
			name, code(f.Aliases["nl"]), f.kindInWords(), code([]string{f.Default}), f.Help["en"])
		inner := f
		if f.Item != nil {
			inner = f.Item
			name += "[]"
		}
		settingsTable(b, name+".", inner.Fields)
	}
}

func declarationTable(b *strings.Builder, fields []*Field) {
	b.WriteString("| key | in Dutch | what | for |\n| --- | --- | --- | --- |\n")
	for _, f := range fields {
		what := f.kindInWords()
		if f.Name == "kind" || f.Name == "of" {
			what = "a kind, see below"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", f.Name, code(f.Aliases["nl"]), what, f.Help["en"])
	}
}

// kindInWords names what a field holds, with what it may be.
func (f *Field) kindInWords() string {
	switch {
	case f.Kind == site.ListOf:
		return "list of " + f.Item.kindInWords()
	case len(f.Choices) > 0:
		var names []string
		for _, c := range f.Choices {
			names = append(names, c.Name)
		}
		return code(names)
	case f.Kind == site.ReferTo && len(f.To) > 0:
		return "reference to " + strings.Join(f.To, ", ")
	}
	return string(f.Kind)
}

// code writes names as code, with commas.
func code(names []string) string {
	var quoted []string
	for _, name := range names {
		if name != "" {
			quoted = append(quoted, "`"+name+"`")
		}
	}
	return strings.Join(quoted, ", ")
}

var kindHelp = map[site.Kind]string{
	site.Text:      "text, as it is typed",
	site.Markdown:  "text with Markdown in it",
	site.Number:    "a number in digits: `3`, `2,5`",
	site.Year:      "a year: `2018`",
	site.Boolean:   "`yes`, `no`, `ja`, `nee`, `true`, `false`, `aan`, `uit`",
	site.DateKind:  "a day as year-month-day: `2011-10-09`",
	site.Duration:  "an amount of time: `1 dagdeel`, `1,5 uur`, `3 weeks`",
	site.Choice:    "one of the choices",
	site.ReferTo:   "the name of a page's file without .md: `kick-off`, or `model:kick-off`",
	site.FileKind:  "the name of a file",
	site.ImageKind: "`{file, alt, credit}`",
	site.URL:       "a web address: `https://www.example.org/`",
	site.Email:     "an e-mail address",
	site.Phone:     "a telephone number, as it should be shown",
	site.Path:      "an address inside the site: `/visie-3/`",
	site.Colour:    "a colour, in quotes: `\"#1C6B52\"`",
	site.Language:  "the code of a language: `nl`, `en`",
	site.Localised: "one text, or one for each language",
	site.ListOf:    "a list: `[a, b]`; one value is a list of one",
	site.Group:     "fields, as declared under `fields`",
	site.DiagramOf: "a diagram",
	site.Free:      "anything; kiem hands it to layouts as it is",
}
