package parse

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// checkBlocks reports what became another kind of block than its author meant.
func (b *body) checkBlocks(root ast.Node) {
	c := blocks{body: b}
	c.check(root)
}

// blocks goes through the blocks of a text.
type blocks struct {
	*body
	typed   ast.Node // the last paragraph with bullets that were typed
	bullets int      // and the place of its problem
}

func (c *blocks) check(parent ast.Node) {
	for n := parent.FirstChild(); n != nil && n.Type() == ast.TypeBlock; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			c.checkLines(n)
			continue
		case *ast.CodeBlock:
			c.checkIndented(n)
			continue
		case *extast.Table:
			continue
		case *ast.List:
			c.checkStart(n)
		}
		c.check(n)
	}
}

func (c *blocks) checkLines(n ast.Node) {
	hard, dashes := -1, 0
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		hard = c.checkHardSpace(line.Value(c.source), line.Start, i, hard)
		if dashes--; dashes < 0 {
			dashes = c.checkDashes(n, i)
		}
		if bullet := bulletLength(line.Value(c.source)); bullet > 0 {
			c.typedBullet(n, line.Start, bullet)
		}
		if i+1 < n.Lines().Len() {
			c.checkBroken(line, n.Lines().At(i+1))
		}
	}
}

// hardSpace is the space of a word processor at which no line is broken.
const hardSpace = "\u00a0"

// checkHardSpace reports a line whose mark makes no heading and no list, for the hard space
// behind it. The next such line is the same mistake: problem is the place of the one that
// was reported for the lines before, or -1. It returns what goes for the next line.
func (c *blocks) checkHardSpace(line []byte, start, number, problem int) int {
	mark := 0
	for mark < len(line) && mark < 10 && strings.IndexByte("#-*+0123456789.)", line[mark]) >= 0 {
		mark++
	}
	if mark == 0 || !bytes.HasPrefix(line[mark:], []byte(hardSpace)) {
		return -1
	}
	end := mark
	for bytes.HasPrefix(line[end:], []byte(hardSpace)) || end < len(line) && line[end] == ' ' {
		if line[end] != ' ' {
			end++
		}
		end++
	}
	written := string(line[:mark])
	if !beginsBlock(written, number == 0 || problem >= 0) || len(bytes.TrimSpace(line[end:])) == 0 {
		return -1
	}
	at := c.place(start + mark)
	edits := c.edit(at, string(line[mark:end]), " ")
	if problem < 0 {
		problem = len(c.Problems)
		c.report("K110", at, "value", written)
		c.mend(edits)
	} else if p := &c.Problems[problem]; p.Edits != nil {
		p.Edits = append(p.Edits, edits...)
	}
	return problem
}

// beginsBlock reports whether a mark begins a heading or an item of a list. Inside a
// paragraph, a number may be the end of a sentence.
func beginsBlock(mark string, first bool) bool {
	if mark == "-" || mark == "*" || mark == "+" || len(mark) <= 6 && strings.Trim(mark, "#") == "" {
		return true
	}
	digits := strings.TrimRight(mark, ".)")
	return first && len(digits) == len(mark)-1 && digits != "" && strings.Trim(digits, "0123456789") == ""
}

// fewestDashes is how many lines in the middle of a paragraph begin with a dash before they
// are surely a list; at its start, and after a colon, two are enough.
const fewestDashes = 3

// checkDashes reports lines that follow one another from a line on and all begin with a dash,
// as a word processor makes of a list, and returns how many there are.
func (c *blocks) checkDashes(n ast.Node, first int) int {
	count := 0
	for first+count < n.Lines().Len() {
		line := n.Lines().At(first + count)
		text := bytes.TrimSpace(line.Value(c.source))
		if !beginsWithDash(text) || text[len(text)-1] == '?' || text[len(text)-1] == '!' {
			break // the last two: someone speaks
		}
		count++
	}
	fewest := fewestDashes
	if first == 0 {
		fewest = 2
	} else if before := n.Lines().At(first - 1); bytes.HasSuffix(bytes.TrimSpace(before.Value(c.source)), []byte(":")) {
		fewest = 2
	}
	if count < fewest {
		return count
	}
	for i := range count {
		c.typedBullet(n, n.Lines().At(first+i).Start, len("– "))
	}
	return count
}

func beginsWithDash(line []byte) bool {
	return bytes.HasPrefix(line, []byte("– ")) || bytes.HasPrefix(line, []byte("— "))
}

// bulletLength is the length of a bullet that was typed, or came along from elsewhere, at
// the start of a line, with the space after it; 0 when there is none. A dash alone
// is a bullet only before a tab: else it may be someone who speaks.
func bulletLength(line []byte) int {
	if len(line) == 0 || line[0] < utf8.RuneSelf && line[0] != 'o' {
		return 0
	}
	r, size := utf8.DecodeRune(line)
	rest := line[size:]
	text := bytes.TrimLeft(rest, " \t\u00a0")
	first, _ := utf8.DecodeRune(text)
	if !isWord(first) && !strings.ContainsRune("\"'“‘(*_[", first) {
		return 0
	}
	ok := false
	switch r {
	case '•', '‣', '▪', '▫', '◦', '●', '○', '■', '□', '►', '➢', '➤', '❖', '⁃', '∙':
		ok = true
	case '·':
		ok = len(text) < len(rest)
	case '–', '—', 'o': // Word's bullet of the second level is an o
		ok = rest[0] == '\t'
	}
	if !ok {
		return 0
	}
	return len(line) - len(text)
}

// typedBullet reports a line that was meant as an item of a list. What follows on it is
// the same mistake.
func (c *blocks) typedBullet(n ast.Node, start, length int) {
	written := string(c.source[start : start+length])
	place := c.place(start)
	edits := c.edit(place, written, "- ")
	if c.typed != nil && (c.typed == n || c.typed == n.PreviousSibling()) {
		c.typed = n
		if p := &c.Problems[c.bullets]; p.Edits != nil {
			p.Edits = append(p.Edits, edits...)
		}
		return
	}
	c.typed, c.bullets = n, len(c.Problems)
	text := bytes.TrimSpace(lineAt(c.source, start+length))
	c.suggest("- "+string(text), "K212", place, "value", strings.TrimSpace(written))
	c.mend(edits)
}

// checkStart reports a list with numbers that begins anew, or not with the first.
func (c *blocks) checkStart(n *ast.List) {
	if !n.IsOrdered() {
		return
	}
	place := max(n.Pos(), 0)
	digits := 0
	for digits < len(c.source)-place && isDigit(c.source[place+digits]) {
		digits++
	}
	if digits == 0 || place+digits == len(c.source) {
		return
	}
	value := string(c.source[place : place+digits+1])
	before, last := numberedBefore(n), 0
	if before != nil {
		last = before.Start + before.ChildCount() - 1
	}
	switch {
	case before != nil && before == n.PreviousSibling() && before.Marker != n.Marker:
		c.report("K214", c.place(place), "value", value, "name", strconv.Itoa(last)+string(before.Marker))
	case n.Start > 1 && n.Start != last+1:
		c.report("K214", c.place(place), "value", value)
	}
}

// numberedBefore is the list with numbers before another one: what stands between is no
// reason to begin anew.
func numberedBefore(n ast.Node) *ast.List {
	for n = n.PreviousSibling(); n != nil; n = n.PreviousSibling() {
		if list, ok := n.(*ast.List); ok && list.IsOrdered() {
			return list
		}
	}
	return nil
}
