package problem

import (
	"maps"

	"kiem/builder/site"
)

// entry is what there is to say about one code. Each text has three parts, in this
// order: what is wrong (no capital, no full stop: it follows "fout K102:"), why that
// matters, and what to do about it.
//
// A part is filled in from the problem's Args, by name. The names are a contract with
// the stages:
//
//	field    the field as the editor wrote it, or would write it in that file's language
//	value    what the editor wrote there
//	type     the canonical name of the type of the page: model; shown by its label
//	to       the canonical names of the types that belong here, with commas
//	kind     a [site.Kind], or whole for a whole number, shown in words; or what else the
//	         entry says
//	id       the id of a page, title its title
//	choices  what may be written, with commas
//	others   further near names after the suggestion, with commas; see [Near]
//	name     the name of a file, folder, part, setting or language
//	other    the path of another file; line the line of the other place
//	url      an address inside the site
//	date     a day, as 2011-10-09
//	count, min, max   numbers
//	page     the page that was being made
//
// {suggestion} is the problem's Suggestion, and {near} is the suggestion and the others, each
// in quotes. A word before the name changes how it is shown:
//
//	{a type}        with an article, lists joined by "of": een model of een case
//	{or choices}    a list joined by "of": a, b of c
//	{long date}     in words: 9 oktober 2011
//	{number min}    in the language's way of writing: 2,5
//	{size count}    as the size of a file: 9,2 MB
//	{example kind}  an example of the kind: 2018
//	{first to}      the first type of the list: model
//
// {?…} is left out when something in it is not there, and {?…|…} then gives what comes
// after the bar.
type entry struct {
	severity site.Severity
	nl, en   Text
}

// Text is what is said about a problem.
type Text struct {
	What, Why, Fix string
}

// catalogue is every code that kiem can give. A code is one entry in the file of its
// chapter, in order of code.
var catalogue = joined(chapters)

// chapters are the codes by what they are about, in the order in which help shows them.
var chapters = []map[string]entry{frontMatterCodes, fieldCodes, textCodes, linkCodes, diagramCodes,
	fileCodes, siteCodes, settingCodes, joined([]map[string]entry{layoutCodes, templateCodes})}

func joined(chapters []map[string]entry) map[string]entry {
	all := make(map[string]entry)
	for _, chapter := range chapters {
		maps.Copy(all, chapter)
	}
	return all
}
