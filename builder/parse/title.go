package parse

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"kiem/builder/site"
)

// takeTitle makes the heading of level 1 that a text begins with the title of its page,
// where the fields have none, and takes it out of the text.
func (b *body) takeTitle(root ast.Node) {
	first := root.FirstChild()
	for first != nil && first.Kind() == ast.KindLinkReferenceDefinition {
		first = first.NextSibling() // it is not shown
	}
	h, ok := first.(*ast.Heading)
	if !ok || h.Level != 1 || !b.decoded.Lacks("title") || !isWords(h) {
		return
	}
	title := &site.Node{Kind: site.ScalarNode, Text: plain(h, b.source), Quoted: true, Pos: b.place(max(h.Pos(), 0))}
	if title.Text == "" {
		return
	}
	key := site.Key{Name: b.typ.Field("title").Spelling(b.Lang), Pos: title.Pos, Value: title}
	decoded := b.typ.Decode(&site.Node{Kind: site.MapNode, Pos: title.Pos, Keys: []site.Key{key}}, b.Path, b.Lang)
	b.Fields = append(b.Fields, decoded.Fields...)
	b.Problems = append(b.Problems, decoded.Problems...)
	b.inText = append(b.inText, "title")
	root.RemoveChild(root, h)
}

// isWords reports whether nothing is lost when only the words of a heading are kept: no
// link, no image, no note.
func isWords(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.Kind() {
		case ast.KindText, ast.KindString, ast.KindCodeSpan:
		case ast.KindEmphasis, extast.KindStrikethrough:
			if !isWords(c) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
