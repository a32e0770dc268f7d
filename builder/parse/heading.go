package parse

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"kiem/builder/pattern"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// placed is a heading with its place in Headings, or -1 when it is not there.
type placed struct {
	node  *ast.Heading
	place int
}

// placeOf returns the place in Headings of a heading. They are asked for in the order of the
// text, each a few times.
func (b *body) placeOf(h *ast.Heading) (int, bool) {
	for range b.headings {
		if found := b.headings[b.at]; found.node == h {
			return found.place, found.place >= 0
		}
		b.at = (b.at + 1) % len(b.headings)
	}
	return 0, false
}

// readHeadings gives every heading its id, and checks that they make an outline. An id
// that the author wrote is the heading's own; it is never given to another.
func (b *body) readHeadings(root ast.Node) {
	b.headings = headingsIn(root, make([]placed, 0, usualHeadings))
	if len(b.headings) == 0 {
		return
	}
	written := make([]string, len(b.headings))
	for i, h := range b.headings {
		if id, ok := h.node.AttributeString("id"); ok {
			if value, ok := id.([]byte); ok && len(value) > 0 && !strings.ContainsAny(string(value), " \t\n") {
				written[i] = b.ids.unique(string(value))
			}
		}
	}
	outline := outline{body: b, level: b.above, lines: make(map[string]int, len(b.headings))}
	for i, h := range b.headings {
		offset := max(h.node.Pos(), 0)
		heading := site.Heading{Level: h.node.Level, ID: written[i], Text: plain(h.node, b.source), Pos: b.place(offset)}
		if heading.Text == "" {
			b.report("K209", heading.Pos)
			continue
		}
		if b.Headings == nil {
			b.Headings = make([]site.Heading, 0, len(b.headings)-i)
			b.Anchors = make([]string, 0, len(b.headings)-i)
		}
		slug := site.Slug(heading.Text)
		if heading.ID == "" {
			heading.ID = b.ids.unique(cmp.Or(slug, b.in(noHeading)))
		}
		outline.check(heading, slug, offset, written[i] != "")
		b.headings[i].place = len(b.Headings)
		b.Headings = append(b.Headings, heading)
		b.anchor(heading.ID)
	}
}

// usualHeadings is how many headings a text has at most, as a rule.
const usualHeadings = 12

// headingsIn adds the headings below a block, in the order of the text.
func headingsIn(block ast.Node, found []placed) []placed {
	for c := block.FirstChild(); c != nil && c.Type() == ast.TypeBlock; c = c.NextSibling() {
		if h, ok := c.(*ast.Heading); ok {
			found = append(found, placed{h, -1})
		} else {
			found = headingsIn(c, found)
		}
	}
	return found
}

// outline checks headings in the order in which they are read.
type outline struct {
	*body
	level int            // of the heading before
	lines map[string]int // of headings by their text
}

// check looks at a heading that begins at an offset of the text. One with an address of
// its own may have the words of another.
func (o *outline) check(h site.Heading, slug string, offset int, addressed bool) {
	switch {
	case h.Level == 1 && o.isTitle(slug):
		o.report("K205", h.Pos, "title", h.Text)
		o.level = o.above
		return // it is to go, however it is written
	case h.Level == 1:
		o.suggest("## "+o.written(h, offset), "K205", h.Pos)
	case h.Level > o.level+1:
		o.suggest(strings.Repeat("#", o.level+1)+" "+o.written(h, offset), "K208", h.Pos,
			"value", strconv.Itoa(h.Level), "name", strconv.Itoa(o.level))
	}
	o.level = max(h.Level, o.above)
	if line, again := o.lines[slug]; again && !addressed {
		o.report("K210", h.Pos, "value", h.Text, "line", strconv.Itoa(line), "id", h.ID)
	} else if !again {
		o.lines[slug] = h.Pos.Line
	}
	if schema.IsShouting(h.Text) {
		o.suggest(strings.Repeat("#", max(h.Level, 2))+" "+schema.Quiet(h.Text), "K204", h.Pos, "value", h.Text)
	}
}

// isTitle reports whether the title of the page says what a heading says.
func (o *outline) isTitle(slug string) bool {
	return slug != "" && slug == site.Slug(o.Fields.Text("title"))
}

// written is the text of a heading as its line has it, links and all. One that is
// underlined instead has only its words.
func (o *outline) written(h site.Heading, offset int) string {
	line := trimmedLine(o.source, offset)
	if text := bytes.TrimLeft(line, "#"); len(text) < len(line) {
		return string(bytes.TrimSpace(text))
	}
	return h.Text
}

func renderHeading(b *body, n ast.Node, entering bool) ast.WalkStatus {
	place, ok := b.placeOf(n.(*ast.Heading))
	if !ok {
		return ast.WalkSkipChildren
	}
	h := b.Headings[place]
	tag := "h" + strconv.Itoa(h.Level)
	if !entering {
		b.raw("</", tag, ">\n")
		return ast.WalkContinue
	}
	b.under = h.Text
	b.raw("<", tag)
	b.attribute("id", h.ID)
	for _, name := range []string{"class", "lang"} {
		if value, ok := n.AttributeString(name); ok {
			if value, ok := value.([]byte); ok {
				b.attribute(name, string(value))
			}
		}
	}
	b.raw(">")
	return ast.WalkContinue
}

// tightHeading is a line that was meant as a heading, but for a space. One hash before a
// word may also be a number, #1, or a word to find it by, #MeToo.
var tightHeading = pattern.Of(`^ {0,3}(#{2,6}|#)([^#\s].*)$`)

// checkHashes reports lines of a paragraph that lack the space that makes them a heading.
func (b *body) checkHashes(n ast.Node) {
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		if text := bytes.TrimLeft(line.Value(b.source), " "); len(text) == 0 || text[0] != '#' {
			continue
		}
		m := tightHeading().FindSubmatch(bytes.TrimRight(line.Value(b.source), " \t\r\n"))
		if m == nil || !startsHeading(string(m[1]), string(m[2])) {
			continue
		}
		hashes := string(m[1])
		meant := hashes
		if hashes == "#" && b.Fields.Get("title") != nil {
			meant = "##" // the title is the only heading of level 1
		}
		at := b.place(line.Start + bytes.IndexByte(line.Value(b.source), '#'))
		b.suggest(meant+" "+string(m[2]), "K250", at, "value", hashes)
		first, _ := utf8.DecodeRune(m[2])
		b.mend(b.edit(at, hashes+string(first), meant+" "+string(first)))
	}
}

func startsHeading(hashes, text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	if hashes == "#" {
		return unicode.IsUpper(first) && strings.Contains(text, " ") && !strings.Contains(text, "#") && !isTag(text)
	}
	return unicode.IsLetter(first) || unicode.IsDigit(first) || strings.ContainsRune("\"'“‘*_`[", first)
}

// isTag reports whether the first word has a capital inside, as #MeToo has.
func isTag(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	return strings.IndexFunc(word[1:], unicode.IsUpper) >= 0
}

// longestHeading is the length in characters of a bold line that may be a heading.
const longestHeading = 80

// checkBoldLine reports a paragraph that is one bold line above other text: it looks like
// a heading, but is none. Words that end in a colon above a list are the list's own.
func (b *body) checkBoldLine(n ast.Node) {
	if n.NextSibling() == nil || n.Parent().Kind() != ast.KindDocument {
		return
	}
	text, offset, ok := b.boldLine(n)
	label, isLabel := strings.CutSuffix(text, ":")
	if !ok || len(text) > longestHeading || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") ||
		isLabel && n.NextSibling().Kind() == ast.KindList {
		return
	}
	b.starsTo = max(b.starsTo, n.Lines().At(0).Stop)
	b.suggest("## "+label, "K209", b.place(offset), "value", text)
}

// boldLine returns the words of a paragraph that is one line in bold, or was meant as one:
// with spaces inside the stars it is not bold yet. Offset is where it begins.
func (b *body) boldLine(n ast.Node) (text string, offset int, ok bool) {
	if strong, ok := n.FirstChild().(*ast.Emphasis); ok {
		if strong.Level != 2 || strong.NextSibling() != nil {
			return "", 0, false
		}
		return plain(strong, b.source), max(strong.Pos(), 0), true
	}
	if n.Lines().Len() != 1 {
		return "", 0, false
	}
	line := n.Lines().At(0)
	written := bytes.TrimSpace(line.Value(b.source))
	if len(written) > farthestMeant || !bytes.HasPrefix(written, []byte("**")) || len(spacedBold().Find(written)) != len(written) || len(written) == 0 {
		return "", 0, false
	}
	return strings.TrimSpace(strings.Trim(string(written), "*")), line.Start, true
}
