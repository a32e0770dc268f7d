package parse

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// renderTable renders a table in a box that scrolls when the page is narrower, also for
// those who use the keyboard. So that they know where they are, the box has a name.
func renderTable(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		b.raw("</table></div>\n")
		return ast.WalkContinue
	}
	b.checkRows(n)
	b.raw(`<div class="scroll" role="region" tabindex="0"`)
	b.attribute("aria-label", b.tableName())
	b.raw("><table>\n")
	return ast.WalkContinue
}

// tableName names a table after the heading that it stands under: Tabel 2: Cijfers. No
// two tables of a page have the same name.
func (b *body) tableName() string {
	if b.tables == nil {
		b.tables = map[string]int{}
	}
	b.tables[b.under]++
	name := b.in(tableName)
	if count := b.tables[b.under]; count > 1 {
		name += " " + strconv.Itoa(count)
	}
	if b.under != "" {
		name += ": " + b.under
	}
	return name
}

func renderTableHeader(b *body, n ast.Node, entering bool) ast.WalkStatus {
	switch {
	case entering:
		b.raw("<thead>\n<tr>\n")
	case n.NextSibling() != nil:
		b.raw("</tr>\n</thead>\n<tbody>\n")
	default:
		b.raw("</tr>\n</thead>\n")
	}
	return ast.WalkContinue
}

func renderTableRow(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		b.raw("<tr>\n")
		return ast.WalkContinue
	}
	b.raw("</tr>\n")
	if n.NextSibling() == nil {
		b.raw("</tbody>\n")
	}
	return ast.WalkContinue
}

func renderTableCell(b *body, n ast.Node, entering bool) ast.WalkStatus {
	cell := n.(*extast.TableCell)
	heads := n.Parent().Kind() == extast.KindTableHeader && n.HasChildren()
	switch {
	case !entering && heads:
		b.raw("</th>\n")
	case !entering:
		b.raw("</td>\n")
	case heads:
		b.raw(`<th scope="col"`)
	default:
		b.raw("<td")
	}
	if entering {
		if a := cell.Alignment; a == extast.AlignRight || a == extast.AlignCenter {
			b.attribute("class", a.String())
		}
		b.raw(">")
	}
	return ast.WalkContinue
}

// checkRows reports rows with more or fewer cells than the head. Text in a cell too many
// would be lost.
func (b *body) checkRows(table ast.Node) {
	want := len(table.(*extast.Table).Alignments)
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		if row.Kind() != extast.KindTableRow || row.Pos() < 0 {
			continue
		}
		if n := countCells(trimmedLine(b.source, row.Pos())); n != want {
			b.report("K246", b.place(row.Pos()),
				"count", strconv.Itoa(n), "max", strconv.Itoa(want))
		}
	}
}

// checkPipes reports a paragraph that was meant as a table: its first two lines begin and
// end with a bar, but the second is no row of dashes, or one of another length.
func (b *body) checkPipes(n ast.Node) {
	lines := n.Lines()
	if lines.Len() < 2 {
		return
	}
	first, second := lines.At(0), lines.At(1)
	head, row := bytes.TrimSpace(first.Value(b.source)), bytes.TrimSpace(second.Value(b.source))
	if !isRow(head) || !isRow(row) {
		return
	}
	cells := countCells(head)
	if cells < 2 {
		return
	}
	place := first.Start
	if len(bytes.Trim(row, "|-: \t")) == 0 {
		place = second.Start
	}
	b.suggest("|"+strings.Repeat(" --- |", cells), "K246", b.place(place))
}

func isRow(line []byte) bool {
	return len(line) > 2 && line[0] == '|' && line[len(line)-1] == '|'
}

func countCells(row []byte) int {
	row = bytes.TrimPrefix(row, []byte("|"))
	n := 1
	for i, c := range row {
		if c == '|' && i < len(row)-1 && (i == 0 || row[i-1] != '\\') {
			n++
		}
	}
	return n
}
