package parse

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"kiem/builder/site"
)

// nodeRenderer renders what goldmark's own renderers would render otherwise.
type nodeRenderer struct{}

// RegisterFuncs tells goldmark which nodes are rendered here.
func (nodeRenderer) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	for kind, render := range map[ast.NodeKind]func(*body, ast.Node, bool) ast.WalkStatus{
		ast.KindHeading:         renderHeading,
		ast.KindParagraph:       renderParagraph,
		ast.KindBlockquote:      renderBlockquote,
		ast.KindListItem:        renderListItem,
		ast.KindCodeBlock:       renderCodeBlock,
		ast.KindFencedCodeBlock: renderFencedCodeBlock,
		ast.KindHTMLBlock:       renderHTMLBlock,
		ast.KindRawHTML:         renderRawHTML,
		ast.KindText:            renderText,
		ast.KindLink:            renderLink,
		ast.KindAutoLink:        renderAutoLink,
		ast.KindImage:           renderImage,
		kindSpan:                renderSpan,
		kindDecoration:          renderNothing,

		extast.KindTable:            renderTable,
		extast.KindTableHeader:      renderTableHeader,
		extast.KindTableRow:         renderTableRow,
		extast.KindTableCell:        renderTableCell,
		extast.KindTaskCheckBox:     renderTask,
		extast.KindDefinitionTerm:   renderTerm,
		extast.KindFootnoteLink:     renderNoteLink,
		extast.KindFootnoteBacklink: renderNoteReturn,
		extast.KindFootnote:         renderNote,
		extast.KindFootnoteList:     renderNotes,
	} {
		r.Register(kind, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			b := w.(*body)
			start, slots := len(b.HTML), len(b.Slots)
			status := render(b, n, entering)
			if entering && n.Type() == ast.TypeBlock {
				b.placeBlock(n, start, slots)
			}
			return status, nil
		})
	}
}

// placeBlock leaves a slot for the line of a block in the tag that was written at start,
// before the slots that were left in what the block has of its own.
func (b *body) placeBlock(n ast.Node, start, slots int) {
	at := start + 1
	for at < len(b.HTML) && isLetterOrDigit(b.HTML[at]) {
		at++
	}
	if at <= start+1 || b.HTML[start] != '<' || n.Pos() < 0 {
		return
	}
	slot := site.Slot{Offset: at, Kind: site.PlaceSlot, N: b.place(n.Pos()).Line}
	b.Slots = slices.Insert(b.Slots, slots, slot)
}

func renderListItem(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		b.raw("</li>\n")
		return ast.WalkContinue
	}
	b.raw("<li>")
	if first := n.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		b.raw("\n")
	}
	return ast.WalkContinue
}

func renderNothing(*body, ast.Node, bool) ast.WalkStatus { return ast.WalkSkipChildren }

func renderParagraph(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if image := onlyImage(n); image != nil {
		return renderFigure(b, image, entering)
	}
	if !entering {
		b.endParagraph()
		return ast.WalkContinue
	}
	b.checkBoldLine(n)
	b.checkHashes(n)
	b.checkPipes(n)
	if b.Lead == "" && n.Parent().Kind() == ast.KindDocument {
		b.Lead = plain(n, b.source)
	}
	b.raw("<p>")
	return ast.WalkContinue
}

// endParagraph ends a paragraph, and takes one away of which nothing is left: all of it
// was tags.
func (b *body) endParagraph() {
	if begun, ok := bytes.CutSuffix(b.HTML, []byte("<p>")); ok {
		b.HTML = begun
		b.Slots = slices.DeleteFunc(b.Slots, func(s site.Slot) bool { return s.Offset > len(begun) })
		return
	}
	b.raw("</p>\n")
}

func renderText(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	t := n.(*ast.Text)
	value := t.Segment.Value(b.source)
	if t.IsRaw() {
		b.writeRaw(value)
		return ast.WalkContinue
	}
	offset, last := t.Segment.Start-t.Segment.Padding, 0
	if b.joined && endsLine(t, b.source) {
		last = lastStop(value)
	}
	found := b.checkWritten(t, value[:last], offset)
	found |= b.checkWritten(t, value[last:], offset+last)
	b.writeSigned(value, found)
	switch {
	case t.HardLineBreak():
		b.trimSpaces()
		b.raw("<br>\n")
	case t.SoftLineBreak():
		b.trimSpaces()
		b.raw("\n")
	}
	return ast.WalkContinue
}

func renderCodeBlock(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		b.code(n, nil)
	}
	return ast.WalkSkipChildren
}

func renderFencedCodeBlock(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkSkipChildren
	}
	block := n.(*ast.FencedCodeBlock)
	language := block.Language(b.source)
	closed := b.checkFence(block)
	if closed && isDiagram(language, block.Lines().Value(b.source)) {
		b.diagram(block)
	} else {
		b.code(n, language)
	}
	return ast.WalkSkipChildren
}

// code writes a block of code. It may be wider than the page and then scrolls, also for
// those who use the keyboard.
func (b *body) code(n ast.Node, language []byte) {
	b.raw(`<pre tabindex="0"><code`)
	if len(language) > 0 {
		b.raw(` class="language-`)
		b.write(language)
		b.raw(`"`)
	}
	b.raw(">")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.writeRaw(line.Value(b.source))
	}
	b.raw("</code></pre>\n")
}

func renderTerm(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		b.raw("</dt>\n")
		return ast.WalkContinue
	}
	b.raw("<dt")
	if name := plain(n, b.source); name != "" {
		b.attribute("id", b.anchor(b.termID(name)))
	}
	b.raw(">")
	return ast.WalkContinue
}

func renderTask(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		b.raw(`<input type="checkbox" disabled`)
		state := taskToDo
		if n.(*extast.TaskCheckBox).IsChecked {
			b.raw(" checked")
			state = taskDone
		}
		b.attribute("aria-label", b.in(state))
		b.raw("> ")
	}
	return ast.WalkContinue
}
