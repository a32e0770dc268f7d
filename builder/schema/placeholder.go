package schema

import (
	"slices"
	"strings"

	"kiem/builder/site"
)

// ownExamples are what messages show in the place of an author's own words.
var ownExamples = []string{
	"één zin die zegt waar het om gaat", "one sentence that says what it is about",
	"één resultaat", "nog een resultaat", "one result", "another result",
}

// isPlaceholder reports whether a text keeps the place of the author's own words.
func isPlaceholder(text string) bool {
	if text == "" || len(text) > 40 {
		return false
	}
	return strings.Trim(text, ".…") == "" && len(text) > 1 || slices.Contains(ownExamples, text)
}

// placeholder reports a value that keeps the place of another, and whether it is one.
func (d *decoder) placeholder(node *site.Node, field string) bool {
	if !isPlaceholder(strings.TrimSpace(node.Text)) {
		return false
	}
	d.report("K175", node.Pos, "field", field, "value", strings.TrimSpace(node.Text))
	return true
}
