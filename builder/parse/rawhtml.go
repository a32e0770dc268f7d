package parse

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"kiem/builder/pattern"
)

// tagPattern finds comments, instructions, tags, and the beginning of tags that do not
// end.
var tagPattern = pattern.Of(`(?s)<!--.*?(?:-->|$)|<[!?][^>]*>?` +
	`|</?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>|</?[A-Za-z][A-Za-z0-9:-]*`)

// tag is a tag that an author wrote.
type tag struct {
	name    string // lower case; "" for a comment
	text    string // as written
	closing bool
}

func readTag(text string) tag {
	t := tag{text: text, closing: strings.HasPrefix(text, "</")}
	name := strings.TrimLeft(text, "</")
	if strings.HasPrefix(text, "<!") || strings.HasPrefix(text, "<?") {
		return t
	}
	if end := strings.IndexAny(name, " \t\r\n/>"); end >= 0 {
		name = name[:end]
	}
	t.name = strings.ToLower(name)
	return t
}

var (
	// scriptTags bring a program, or another site, into the page.
	scriptTags = words("script iframe object embed applet frame frameset base meta link")
	// silentTags hold no words of the author.
	silentTags = words("script style")
	// blockTags separate one paragraph from the next.
	blockTags = words("address article aside blockquote body br center dd details div dl dt " +
		"figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p " +
		"pre section summary table tbody td tfoot th thead title tr ul")
	// otherTags are the rest of HTML. What is in none of these is not a tag at all.
	otherTags = words("a abbr acronym area audio b bdi bdo big blink button canvas caption cite " +
		"code col colgroup data datalist del dfn dialog dir em fieldset font hgroup i img input " +
		"ins kbd label legend map mark marquee math menu meter noframes noscript nobr optgroup " +
		"option output param picture progress q rp rt ruby s samp search select slot small " +
		"source span strike strong style sub sup svg template textarea time track tt u var " +
		"video wbr")
	handlers   = pattern.Of(`(?i)[\s/"']on[a-z]+\s*=`)
	wordHTML   = pattern.Of(`(?i)<o:|<w:|<st1:|class\s*=\s*["']?mso|\bmso-|docs-internal-guid|\sstyle\s*=`)
	javascript = pattern.Of(`(?i)=\s*["']?\s*javascript:`)
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// isTag reports whether the tag is one of HTML's, or was made by a program. Anything else
// in angle brackets is text, such as <name>.
func (t tag) isTag() bool {
	return t.name == "" || scriptTags[t.name] || silentTags[t.name] || blockTags[t.name] ||
		otherTags[t.name] || strings.ContainsAny(t.name, "-:") || handlers().MatchString(t.text)
}

// ends reports whether the tag has its closing bracket. A comment may go without.
func (t tag) ends() bool { return t.name == "" || strings.HasSuffix(t.text, ">") }

// reportTag reports a tag that is left out. Comments that end are the author's own
// business, and an end tag goes with its start.
func (b *body) reportTag(t tag, offset int) {
	switch {
	case strings.HasPrefix(t.text, commentStart) && !strings.Contains(t.text, commentEnd):
		b.openComment(offset)
	case t.name == "" || t.closing && !scriptTags[t.name]:
	case scriptTags[t.name] || handlers().MatchString(t.text) || javascript().MatchString(t.text):
		if !t.closing {
			b.report("K241", b.place(offset), "value", t.asScript())
		}
	case wordHTML().MatchString(t.text):
		b.report("K242", b.place(offset), "value", t.text)
	default:
		b.suggest(t.inMarkdown(), "K243", b.place(offset), "value", "<"+t.name+">", "choices", "<br>")
	}
}

const commentStart, commentEnd = "<!--", "-->"

// openComment reports a comment without an end: it hides all that follows, or is shown.
func (b *body) openComment(offset int) {
	b.suggest(commentEnd, "K247", b.place(offset), "value", commentStart)
}

// asScript is what makes a tag one that runs a program, as short as it can be quoted.
func (t tag) asScript() string {
	if scriptTags[t.name] {
		return "<" + t.name + ">"
	}
	if handler := strings.Trim(handlers().FindString(t.text), "\"'/= \t\r\n"); handler != "" {
		return "<" + t.name + " … " + handler + "=…>"
	}
	return "<" + t.name + " … javascript:…>"
}

// inMarkdown is how the text has what a tag is for.
var inMarkdown = map[string]string{
	"b": "**…**", "strong": "**…**", "i": "*…*", "em": "*…*", "a": "[…](…)", "img": "![…](…)",
	"h1": "## …", "h2": "## …", "h3": "### …", "h4": "#### …", "h5": "##### …", "h6": "###### …",
	"ul": "- …", "ol": "1. …", "li": "- …", "blockquote": "> …", "code": "`…`", "hr": "---",
	"del": "~~…~~", "s": "~~…~~", "strike": "~~…~~",
}

var (
	sourceOf  = pattern.Of(`(?i)[\s"'](?:src|href)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))`)
	describes = pattern.Of(`(?i)[\s"']alt\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')`)
)

// inMarkdown is how the text has what a tag is for, with the address and the description
// that the tag has.
func (t tag) inMarkdown() string {
	meant := inMarkdown[t.name]
	m := sourceOf().FindStringSubmatch(t.text)
	if m == nil || t.name != "img" && t.name != "a" {
		return meant
	}
	dest := strings.TrimSpace(m[1] + m[2] + m[3])
	if strings.ContainsAny(dest, " ()") {
		dest = "<" + dest + ">"
	}
	words := "…"
	if m := describes().FindStringSubmatch(t.text); m != nil && t.name == "img" && m[1]+m[2] != "" {
		words = m[1] + m[2]
	}
	meant, _, _ = strings.Cut(meant, "[")
	return meant + "[" + words + "](" + dest + ")"
}

func renderRawHTML(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkSkipChildren
	}
	raw := n.(*ast.RawHTML)
	text := string(raw.Segments.Value(b.source))
	switch t := readTag(text); {
	case t.name == "br":
		b.raw("<br>\n")
	case !t.isTag():
		b.text(text)
	default:
		b.reportTag(t, raw.Segments.At(0).Start)
	}
	return ast.WalkSkipChildren
}

// writeTagText writes what a tag leaves in plain text.
func writeTagText(b *strings.Builder, n *ast.RawHTML, source []byte) {
	text := string(n.Segments.Value(source))
	switch t := readTag(text); {
	case t.name == "br":
		b.WriteByte(' ')
	case !t.isTag():
		b.WriteString(text)
	}
}

// renderHTMLBlock renders the words of a block of HTML, a paragraph for each of its
// blocks. There is one report for each kind of trouble.
func renderHTMLBlock(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	block := n.(*ast.HTMLBlock)
	lines := block.Lines()
	if lines.Len() == 0 {
		return ast.WalkContinue
	}
	text := string(lines.Value(b.source))
	if block.HasClosure() {
		text += string(block.ClosureLine.Value(b.source))
	}
	cutter := tagCutter{body: b, start: lines.At(0).Start, reported: map[string]bool{
		"K243": wordHTML().MatchString(text), // what was pasted is told once
	}}
	cutter.cut(text)
	return ast.WalkContinue
}

// tagCutter writes the words between tags.
type tagCutter struct {
	*body
	start     int // offset of the block in the text
	reported  map[string]bool
	paragraph strings.Builder
	silent    string // the tag whose contents are no words
}

func (c *tagCutter) cut(text string) {
	from := 0
	for _, span := range tagPattern().FindAllStringIndex(text, -1) {
		c.words(text[from:span[0]])
		from = span[1]
		t := readTag(text[span[0]:span[1]])
		switch {
		case c.silent != "":
			if t.closing && t.name == c.silent {
				c.silent = ""
			}
		case !t.isTag() || !t.ends():
			if t.isTag() {
				c.tag(t, c.start+span[0])
			}
			c.words(strings.ReplaceAll(t.text, "<", "&lt;"))
		default:
			c.tag(t, c.start+span[0])
		}
	}
	c.words(text[from:])
	c.end()
}

func (c *tagCutter) tag(t tag, offset int) {
	if blockTags[t.name] {
		c.end()
	}
	if silentTags[t.name] && !t.closing {
		c.silent = t.name
	}
	before := len(c.Problems)
	if t.name != "br" {
		c.reportTag(t, offset)
	}
	if len(c.Problems) > before {
		code := c.Problems[before].Code
		if c.reported[code] {
			c.Problems = c.Problems[:before]
		}
		c.reported[code] = true
	}
}

func (c *tagCutter) words(text string) {
	if c.silent == "" {
		c.paragraph.WriteString(text)
	}
}

// end writes the paragraph, if it has words.
func (c *tagCutter) end() {
	if text := strings.TrimSpace(c.paragraph.String()); text != "" {
		c.raw("<p>")
		c.write([]byte(text))
		c.raw("</p>\n")
	}
	c.paragraph.Reset()
}
