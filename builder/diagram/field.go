package diagram

import (
	"slices"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// dutchKeys are the Dutch words for keys. A key with two has two rows, the usual word
// first.
var dutchKeys = [][2]string{
	{"kind", "soort"}, {"parts", "delen"}, {"layers", "lagen"}, {"direction", "richting"},
	{"result", "resultaat"}, {"carry", "meenemen"}, {"from", "vanaf"}, {"from", "van"},
	{"to", "naar"}, {"when", "wanneer"}, {"name", "naam"}, {"text", "tekst"},
	{"short", "kort"}, {"link", "verwijzing"}, {"columns", "kolommen"}, {"cells", "vakken"},
	{"ask", "vraag"}, {"wide", "breed"}, {"tall", "hoog"}, {"edges", "lijnen"},
	{"tree", "boom"}, {"end", "einde"}, {"items", "punten"},
	{"title", "titel"}, {"caption", "bijschrift"},
}

// canonical is the English name of a key, and whether it was written in Dutch.
func canonical(name string) (string, bool) {
	folded := site.Slug(name)
	for _, pair := range dutchKeys {
		if folded == pair[1] {
			return pair[0], true
		}
	}
	if folded == "lines" { // as messages call them
		folded = "edges"
	}
	return folded, false
}

// languages reports whether there are English words in a diagram that have a Dutch form,
// and Dutch ones.
func (r *reader) languages(node *site.Node) (english, dutch bool) {
	if word := site.Slug(node.Text); word != "" {
		for _, k := range r.kinds {
			english = english || word == k.name && word != k.dutch
			dutch = dutch || word == k.dutch && word != k.name
		}
	}
	for _, key := range node.Keys {
		name, isDutch := canonical(key.Name)
		dutch = dutch || isDutch
		english = english || slices.ContainsFunc(dutchKeys, func(pair [2]string) bool { return !isDutch && pair[0] == name })
		if name == "kind" || key.Value.Kind == site.MapNode {
			e, d := r.languages(key.Value)
			english, dutch = english || e, dutch || d
		}
	}
	return english, dutch
}

// find returns the key of a map by its English name, or nil.
func find(node *site.Node, name string) *site.Key {
	for i := range node.Keys {
		if key, _ := canonical(node.Keys[i].Name); key == name {
			return &node.Keys[i]
		}
	}
	return nil
}

// fields are the keys of a map under their English names.
type fields []field

type field struct {
	name string
	key  site.Key
}

// get returns the value of the key, or nil when nothing was written.
func (fs fields) get(name string) *site.Node {
	for _, f := range fs {
		if f.name == name && f.key.Value.Kind != site.EmptyNode {
			return f.key.Value
		}
	}
	return nil
}

// pos is where the key was written, or otherwise when it was not.
func (fs fields) pos(name string, otherwise site.Pos) site.Pos {
	for _, f := range fs {
		if f.name == name {
			return f.key.Pos
		}
	}
	return otherwise
}

// fields reads the keys of a map, of which only the known ones mean something there.
func (r *reader) fields(node *site.Node, known []string) fields {
	var fs fields
	for _, key := range node.Keys {
		name, dutch := canonical(key.Name)
		r.dutch = r.dutch || dutch
		switch {
		case !slices.Contains(known, name):
			if meant := r.misspelt(key, known); meant != "" && find(node, meant) == nil && fs.get(meant) == nil {
				fs = append(fs, field{meant, key})
			}
		case slices.ContainsFunc(fs, func(f field) bool { return f.name == name }):
			r.report("K104", key.Pos, "field", key.Name,
				"line", strconv.Itoa(fs.pos(name, key.Pos).Line))
		default:
			fs = append(fs, field{name, key})
		}
	}
	return fs
}

// misspelt reports a key that is not known, and returns the one that was probably meant,
// or "". It is read as that one, so that one mistake does not hide the others.
func (r *reader) misspelt(key site.Key, known []string) string {
	meant := r.nearest(key.Name, known)
	words := r.spellings(known)
	p := problem.At("K116", r.file, key.Pos, "field", key.Name, "choices", strings.Join(words, ", "))
	if meant != "" {
		p.Suggestion = r.spellings(known)[slices.Index(known, meant)]
	} else {
		r.unknown++
	}
	r.problems = append(r.problems, p)
	return meant
}

// contents are the keys that hold what is drawn, of which each kind knows one or two.
var contents = []string{"parts", "cells", "layers"}

// otherWords are what authors may call a key, though it is nothing like it.
var otherWords = map[string]string{
	"title": "name", "titel": "name", "label": "name", "woord": "name",
	"date": "when", "datum": "when", "jaar": "when", "year": "when", "duration": "when", "duur": "when",
	"description": "text", "omschrijving": "text", "beschrijving": "text", "toelichting": "text", "uitleg": "text",
	"type": "kind", "question": "ask", "url": "link",
}

// nearest returns the known key that is nearest to a name, in the author's language or,
// as long as that is not known, in Dutch; or "".
func (r *reader) nearest(name string, known []string) string {
	if word, _ := canonical(name); slices.Contains(contents, word) {
		if i := slices.IndexFunc(known, func(k string) bool { return slices.Contains(contents, k) }); i >= 0 {
			return known[i] // delen on a canvas, which has vakken
		}
	}
	if meant := otherWords[site.Slug(name)]; slices.Contains(known, meant) {
		return meant
	}
	for _, dutch := range []bool{r.dutch, true} {
		reader := reader{dutch: dutch}
		words := reader.spellings(known)
		if near := problem.Nearest(name, words); len(near) > 0 {
			r.dutch = r.dutch || dutch
			return known[slices.Index(words, near[0])]
		}
	}
	return ""
}

// spelling is a key in the author's language.
func (r *reader) spelling(name string) string {
	if r.dutch {
		for _, pair := range dutchKeys {
			if pair[0] == name {
				return pair[1]
			}
		}
	}
	return name
}

func (r *reader) spellings(names []string) []string {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = r.spelling(name)
	}
	if r.dutch && slices.Equal(names, pairKeys) {
		words[0] = "van" // naar
	}
	return words
}

// text is the text under a key, or "".
func (r *reader) text(fs fields, name string) string {
	if node := fs.get(name); node != nil {
		return r.textOf(node, name)
	}
	return ""
}

// textOf is the text of a node; a node that is no text is reported.
func (r *reader) textOf(node *site.Node, name string) string {
	switch node.Kind {
	case site.ScalarNode:
		return wordsOf(node)
	case site.ListNode, site.MapNode:
		r.reportShape(node, r.spelling(name), site.Text)
	}
	return ""
}

// wordsOf is the text of a node with the places where its author lets words break.
func wordsOf(node *site.Node) string {
	return strings.ReplaceAll(strings.TrimSpace(node.Text), "&shy;", softHyphen)
}

// texts are the texts of a list; one text is a list of one.
func (r *reader) texts(fs fields, name string) []string {
	node := fs.get(name)
	if node == nil {
		return nil
	}
	return r.textsOf(node, name)
}

func (r *reader) textsOf(node *site.Node, name string) []string {
	items := []*site.Node{node}
	if node.Kind == site.ListNode {
		items = node.Items
	}
	var texts []string
	for _, item := range items {
		if text := r.textOf(item, name); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// number is a whole number from 1 or more, or otherwise when none was written.
func (r *reader) number(fs fields, name string, otherwise, least, most int) int {
	text := r.text(fs, name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err == nil && n >= least && n <= most {
		return n
	}
	var choices []string
	for n := least; n <= most; n++ {
		choices = append(choices, strconv.Itoa(n))
	}
	r.report("K137", fs.get(name).Pos, "value", text, "field", r.spelling(name),
		"choices", strings.Join(choices, ", "))
	return otherwise
}

// choice is one of the words that a key may have, in English and Dutch; the first of
// two rows with the same English word is the usual one.
type choice struct{ name, dutch string }

var yesOrNo = []choice{{"yes", "ja"}, {"no", "nee"}, {"yes", "true"}, {"no", "false"}}

// choice is the English form of the word that was chosen under a key, or "".
func (r *reader) choice(fs fields, name string, choices ...choice) string {
	text := r.text(fs, name)
	if text == "" {
		return ""
	}
	var words []string
	for _, c := range choices {
		if strings.EqualFold(text, c.name) || strings.EqualFold(text, c.dutch) {
			return c.name
		}
		if r.dutch {
			words = append(words, c.dutch)
		} else if !slices.Contains(words, c.name) {
			words = append(words, c.name)
		}
	}
	r.problems = append(r.problems, problem.Near(text, words, "K137", r.file, fs.get(name).Pos,
		"value", text, "field", r.spelling(name), "choices", strings.Join(words, ", ")))
	return ""
}
