package schema

import "kiem/builder/site"

// How types and fields are declared is itself a list of fields, so that a mistake in a
// declaration is found and told like one in a page.

var typeDeclaration = declared(
	&Field{Name: "label", Kind: site.Localised},
	&Field{Name: "plural", Kind: site.Localised, Aliases: dutch("meervoud")},
	&Field{Name: "folders", Kind: site.Free, Aliases: dutch("mappen")},
	&Field{Name: "layout", Kind: site.Text},
	&Field{Name: "feed", Kind: site.Boolean},
	&Field{Name: "archive", Kind: site.Boolean, Aliases: dutch("archief")},
	&Field{Name: "home", Kind: site.Number, Whole: true, Aliases: dutch("startpagina")},
	listOfText("related", "verwant"),
	&Field{Name: "order", Kind: site.Choice, Aliases: dutch("volgorde"),
		Choices: choices("newest", "order", "title")},
	&Field{Name: "fields", Kind: site.Free, Aliases: dutch("velden")},
)

var fieldDeclaration = declared(
	&Field{Name: "kind", Kind: site.Choice, Aliases: dutch("soort"), Choices: kinds},
	&Field{Name: "of", Kind: site.Choice, Aliases: dutch("van"), Choices: kinds},
	&Field{Name: "fields", Kind: site.Free, Aliases: dutch("velden")},
	&Field{Name: "short", Kind: site.Text, Aliases: dutch("kort")},
	listOfText("to", "naar"),
	&Field{Name: "plain", Kind: site.Boolean, Aliases: dutch("los")},
	&Field{Name: "need", Kind: site.Choice, Aliases: dutch("nodig"), Choices: []Choice{
		{Name: "optional", Aliases: []string{"mag"}},
		{Name: "recommended", Aliases: []string{"aanbevolen"}},
		{Name: "required", Aliases: []string{"verplicht"}}}},
	&Field{Name: "when", Kind: site.Text, Aliases: dutch("bij")},
	&Field{Name: "code", Kind: site.Text},
	&Field{Name: "min", Kind: site.Number, Whole: true},
	&Field{Name: "max", Kind: site.Number, Whole: true},
	&Field{Name: "whole", Kind: site.Boolean, Aliases: dutch("heel")},
	&Field{Name: "choices", Kind: site.Free, Aliases: dutch("keuzes")},
	&Field{Name: "default", Kind: site.Text, Aliases: dutch("standaard")},
	listOfText("nl"),
	listOfText("en"),
	&Field{Name: "label", Kind: site.Localised},
	&Field{Name: "help", Kind: site.Localised, Aliases: dutch("uitleg")},
	&Field{Name: "section", Kind: site.Boolean, Aliases: dutch("sectie")},
	&Field{Name: "fact", Kind: site.Boolean, Aliases: dutch("feit")},
	&Field{Name: "inverse", Kind: site.Choice, Choices: choices("newest", "order", "title", "part")},
	&Field{Name: "siblings", Kind: site.Boolean},
	&Field{Name: "title", Kind: site.Boolean, Aliases: dutch("titel")},
	&Field{Name: "numbered", Kind: site.Boolean, Aliases: dutch("genummerd")},
	&Field{Name: "names", Kind: site.Boolean, Aliases: dutch("namen")},
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

func listOfText(name string, aliases ...string) *Field {
	return &Field{Name: name, Kind: site.ListOf, Aliases: dutch(aliases...), Item: &Field{Kind: site.Text}}
}

func dutch(names ...string) map[string][]string { return map[string][]string{"nl": names} }

func choices(names ...string) []Choice {
	list := make([]Choice, len(names))
	for i, name := range names {
		list[i].Name = name
	}
	return list
}
