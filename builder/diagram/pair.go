package diagram

import (
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// pairKeys are the names of the two sides of a row.
var pairKeys = []string{"from", "to"}

// flat reports a list of words where rows of two names belong: with two of them it is one
// row that lacks its brackets.
func (r *reader) flat(list *site.Node) bool {
	if list.Kind != site.ListNode || len(list.Items) < 2 {
		return false
	}
	for _, item := range list.Items {
		if _, _, two := pairIn(item); two || !isWord(item) {
			return false
		}
	}
	suggestion := ""
	if len(list.Items) == 2 {
		suggestion = "[" + listOf(list.Items[0].Text, list.Items[1].Text) + "]"
	}
	r.problems = append(r.problems, problem.Suggest(suggestion, "K165", r.file, list.Pos))
	return true
}

// reportPair says that two names belong here, and shows how those that can be read out of
// what was written should be.
func (r *reader) reportPair(node *site.Node) {
	suggestion := ""
	if from, to, ok := pairIn(node); ok {
		suggestion = listOf(from, to)
	}
	r.problems = append(r.problems, problem.Suggest(suggestion, "K165", r.file, node.Pos))
}

// pairIn finds two names in what is no list of two: a text with a comma or an arrow, or
// one field.
func pairIn(node *site.Node) (from, to string, ok bool) {
	if node.Kind == site.MapNode {
		return mapPair(node)
	}
	if node.Kind != site.ScalarNode {
		return "", "", false
	}
	for _, sign := range []string{"->", "→", "=>", " - ", " – ", ","} {
		from, to, ok = strings.Cut(node.Text, sign)
		from, to = strings.TrimRight(from, " -"), strings.TrimSpace(to)
		if ok && from != "" && to != "" && !strings.Contains(to, sign) {
			return strings.TrimSpace(from), to, true
		}
	}
	return "", "", false
}

func mapPair(node *site.Node) (from, to string, ok bool) {
	a, b := find(node, "from"), find(node, "to")
	if a == nil && b == nil && len(node.Keys) == 1 && isWord(node.Keys[0].Value) {
		return node.Keys[0].Name, node.Keys[0].Value.Text, true
	}
	if a == nil || b == nil || !isWord(a.Value) || !isWord(b.Value) {
		return "", "", false
	}
	return a.Value.Text, b.Value.Text, true
}

func isWord(node *site.Node) bool {
	return node.Kind == site.ScalarNode && strings.TrimSpace(node.Text) != ""
}

// listOf writes a list as an author would.
func listOf(texts ...string) string {
	words := make([]string, len(texts))
	for i, text := range texts {
		words[i] = inFlow(text)
	}
	return "[" + strings.Join(words, ", ") + "]"
}

// inFlow writes a text as it can stand between brackets.
func inFlow(text string) string {
	switch {
	case strings.ContainsAny(text, `"\`):
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	case text == "", strings.ContainsAny(text, ",:#[]{}'"), strings.IndexByte("-?&*!|>%@`~", text[0]) >= 0:
		return `"` + text + `"`
	}
	return text
}
