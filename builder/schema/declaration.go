package schema

import "kiem/builder/site"

// How types and fields are declared is itself a list of fields, so that a mistake in a
// declaration is found and told like one in a page.

var typeDeclaration = declared(
	&Field{Name: "label", Help: english("its name in words, by language"),
		Kind: site.Localised},
	&Field{Name: "plural", Help: english("the name of several, by language"),
		Kind: site.Localised, Aliases: dutch("meervoud")},
	&Field{Name: "folders", Help: english("its folders below content/, by language; without it one with its name"),
		Kind: site.Free, Aliases: dutch("mappen")},
	&Field{Name: "layout", Help: english("its template in layouts/, without .html; page without it"),
		Kind: site.Text},
	&Field{Name: "feed", Help: english("whether its list has a feed"),
		Kind: site.Boolean},
	&Field{Name: "archive", Help: english("whether its list has pages by year"),
		Kind: site.Boolean, Aliases: dutch("archief")},
	&Field{Name: "home", Help: english("how many of its pages stand on the home page; none without it"),
		Kind: site.Number, Whole: true, Aliases: dutch("startpagina")},
	listOfText("related", "the types that its pages are compared with for further reading", "verwant"),
	&Field{Name: "order", Help: english("the order of its list"),
		Kind: site.Choice, Aliases: dutch("volgorde"),
		Choices: choices("newest", "order", "title")},
	&Field{Name: "fields", Help: english("its fields, on top of those of every type"),
		Kind: site.Free, Aliases: dutch("velden")},
)

var fieldDeclaration = declared(
	&Field{Name: "kind", Help: english("what it holds"),
		Kind: site.Choice, Aliases: dutch("soort"), Choices: kinds},
	&Field{Name: "of", Help: english("what a list holds"),
		Kind: site.Choice, Aliases: dutch("van"), Choices: kinds},
	&Field{Name: "fields", Help: english("the fields of a group"),
		Kind: site.Free, Aliases: dutch("velden")},
	&Field{Name: "short", Help: english("the field of a group that a text stands for"),
		Kind: site.Text, Aliases: dutch("kort")},
	listOfText("to", "the types that a reference may point to; any without it", "naar"),
	&Field{Name: "plain", Help: english("whether a reference may be text that is no page"),
		Kind: site.Boolean, Aliases: dutch("los")},
	&Field{Name: "need", Help: english("how much a page misses without it"),
		Kind: site.Choice, Aliases: dutch("nodig"), Choices: []Choice{
			{Name: "optional", Aliases: []string{"mag"}},
			{Name: "recommended", Aliases: []string{"aanbevolen"}},
			{Name: "required", Aliases: []string{"verplicht"}}}},
	&Field{Name: "when", Help: english("the need holds only where this field is written, or is this: `role=accessibility`"),
		Kind: site.Text, Aliases: dutch("bij")},
	listOfText("unless", "the need does not hold where one of these fields is written", "tenzij"),
	&Field{Name: "code", Help: english("the message when it is missing, if not the usual one"),
		Kind: site.Text},
	&Field{Name: "min", Help: english("the least: characters of a text, or a number"),
		Kind: site.Number, Whole: true},
	&Field{Name: "max", Help: english("the most"),
		Kind: site.Number, Whole: true},
	&Field{Name: "whole", Help: english("whether a number must be whole"),
		Kind: site.Boolean, Aliases: dutch("heel")},
	&Field{Name: "choices", Help: english("the values of a choice, each with its other names"),
		Kind: site.Free, Aliases: dutch("keuzes")},
	&Field{Name: "default", Help: english("what holds when it is not written"),
		Kind: site.Text, Aliases: dutch("standaard")},
	listOfText("nl", "its names in Dutch, the usual one first"),
	listOfText("en", "its names in English besides its own"),
	&Field{Name: "label", Help: english("its name in words, by language"),
		Kind: site.Localised},
	&Field{Name: "help", Help: english("one line about it, by language"),
		Kind: site.Localised, Aliases: dutch("uitleg")},
	&Field{Name: "section", Help: english("whether a heading with its name may take its place"),
		Kind: site.Boolean, Aliases: dutch("sectie")},
	&Field{Name: "fact", Help: english("whether it stands in the list of facts; a field of your own that fits on one line does, unless this is `no`"),
		Kind: site.Boolean, Aliases: dutch("feit")},
	&Field{Name: "inverse", Help: english("the order in which a page shows those that refer to it with this field"),
		Kind: site.Choice, Choices: choices("newest", "order", "title", "part")},
	&Field{Name: "siblings", Help: english("whether pages that refer to the same page show each other"),
		Kind: site.Boolean},
	&Field{Name: "title", Help: english("whether it is read as a heading"),
		Kind: site.Boolean, Aliases: dutch("titel")},
	&Field{Name: "numbered", Help: english("whether kiem puts a number before it"),
		Kind: site.Boolean, Aliases: dutch("genummerd")},
	&Field{Name: "names", Help: english("whether the texts of a list are names, without commas in them"),
		Kind: site.Boolean, Aliases: dutch("namen")},
)

var kinds = []Choice{
	{Name: "text", Aliases: []string{"tekst"}},
	{Name: "markdown"},
	{Name: "number", Aliases: []string{"getal"}},
	{Name: "year", Aliases: []string{"jaar"}},
	{Name: "boolean", Aliases: []string{"ja-nee", "yes-no"}},
	{Name: "date", Aliases: []string{"datum"}},
	{Name: "duration", Aliases: []string{"duur"}},
	{Name: "choice", Aliases: []string{"keuze"}},
	{Name: "reference", Aliases: []string{"verwijzing"}},
	{Name: "file", Aliases: []string{"bestand"}},
	{Name: "image", Aliases: []string{"beeld"}},
	{Name: "url", Aliases: []string{"webadres"}},
	{Name: "email", Aliases: []string{"e-mail"}},
	{Name: "phone", Aliases: []string{"telefoon"}},
	{Name: "path", Aliases: []string{"adres"}},
	{Name: "colour", Aliases: []string{"kleur", "color"}},
	{Name: "language", Aliases: []string{"taal"}},
	{Name: "localised", Aliases: []string{"per-taal", "localized"}},
	{Name: "list", Aliases: []string{"lijst"}},
	{Name: "group", Aliases: []string{"groep"}},
	{Name: "diagram", Aliases: []string{"schema"}},
	{Name: "free", Aliases: []string{"vrij"}},
}

// declared is a group of fields with their names.
func declared(fields ...*Field) *Field {
	return &Field{Kind: site.Group, Fields: fields, names: namesOf(fields)}
}

func listOfText(name, help string, aliases ...string) *Field {
	return &Field{Name: name, Help: english(help), Kind: site.ListOf, Aliases: dutch(aliases...), Item: &Field{Kind: site.Text}}
}

func english(text string) map[string]string { return map[string]string{"en": text} }

func dutch(names ...string) map[string][]string { return map[string][]string{"nl": names} }

func choices(names ...string) []Choice {
	list := make([]Choice, len(names))
	for i, name := range names {
		list[i].Name = name
	}
	return list
}
