package parse

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// noteChecker reports footnotes that the text does not mention: goldmark leaves them out,
// and their words would be lost in silence.
type noteChecker struct{}

// Transform looks at the notes and changes nothing.
func (noteChecker) Transform(root *ast.Document, _ text.Reader, pc parser.Context) {
	b := bodyOf(pc)
	eachNote(root, func(note *extast.Footnote) {
		if note.Index < 0 {
			b.report("K249", b.place(max(note.Pos(), 0)), "value", string(note.Ref))
		}
	})
}

// eachNote visits the notes below a block.
func eachNote(block ast.Node, visit func(*extast.Footnote)) {
	for c := block.FirstChild(); c != nil && c.Type() == ast.TypeBlock; c = c.NextSibling() {
		if note, ok := c.(*extast.Footnote); ok {
			visit(note)
		}
		eachNote(c, visit)
	}
}

// noteID is the id of a note, and returnID that of a place that mentions it.
func (b *body) noteID(index int) string { return b.prefix + "fn-" + strconv.Itoa(index) }

func (b *body) returnID(index, mention int) string {
	id := b.prefix + "fnref-" + strconv.Itoa(index)
	if mention > 0 {
		id += "-" + strconv.Itoa(mention+1)
	}
	return id
}

func renderNoteLink(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	note := n.(*extast.FootnoteLink)
	number := strconv.Itoa(note.Index)
	b.raw("<sup><a")
	b.attribute("href", "#"+b.noteID(note.Index))
	b.attribute("id", b.anchor(b.returnID(note.Index, note.RefIndex)))
	b.raw(` role="doc-noteref"`)
	b.attribute("aria-label", b.in(noteName)+" "+number)
	b.raw(">", number, "</a></sup>")
	return ast.WalkContinue
}

func renderNoteReturn(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	note := n.(*extast.FootnoteBacklink)
	b.raw("\u00a0<a")
	b.attribute("href", "#"+b.returnID(note.Index, note.RefIndex))
	b.raw(` role="doc-backlink"`)
	name := b.in(noteReturn) + " " + strconv.Itoa(note.Index)
	if note.RefIndex > 0 {
		name += " (" + strconv.Itoa(note.RefIndex+1) + ")"
	}
	b.attribute("aria-label", name)
	// The second character asks for a plain arrow instead of a coloured picture.
	b.raw(">\u21a9\ufe0e</a>")
	return ast.WalkContinue
}

func renderNote(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		b.raw("</li>\n")
		return ast.WalkContinue
	}
	b.raw("<li")
	b.attribute("id", b.anchor(b.noteID(n.(*extast.Footnote).Index)))
	b.raw(">\n")
	return ast.WalkContinue
}

func renderNotes(b *body, _ ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		b.raw("</ol>\n</div>\n")
		return ast.WalkContinue
	}
	b.raw(`<div class="footnotes" role="doc-endnotes"`)
	b.attribute("aria-label", b.in(notesName))
	b.raw(">\n<ol>\n")
	return ast.WalkContinue
}
