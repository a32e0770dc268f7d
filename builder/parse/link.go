package parse

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"

	"kiem/builder/site"
)

func renderLink(b *body, node ast.Node, entering bool) ast.WalkStatus {
	link := node.(*ast.Link)
	if isScript(link.Destination) {
		if entering {
			b.report("K241", b.place(link.Pos()), "value", string(link.Destination))
		}
		return ast.WalkContinue
	}
	if !entering {
		b.raw("</a>")
		return ast.WalkContinue
	}
	l := site.Link{
		Dest: unescape(link.Destination),
		Text: plain(link, b.source),
		Pos:  b.place(link.Pos()),
	}
	if isEmpty(link, l.Text) {
		b.report("K239", l.Pos, "value", l.Dest)
	} else {
		b.checkLinkText(l)
	}
	l.Dest = b.checkReach(l, max(link.Pos(), 0))
	n := b.link(l)
	b.noteDestination(n, link.Destination)
	b.raw("<a")
	b.slot(site.LinkSlot, n)
	b.markAddress(l)
	b.title(link.Title)
	b.raw(">")
	return ast.WalkContinue
}

// markAddress tells a link that shows its own address apart from the others, behind which the
// address is written when the page is printed.
func (b *body) markAddress(l site.Link) {
	if strings.Contains(l.Dest, "://") && shortAddress(l.Text) == shortAddress(l.Dest) {
		b.raw(` class="address"`)
	}
}

// shortAddress is an address on the web without what readers leave out of it.
func shortAddress(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	return strings.TrimSuffix(address, "/")
}

// isEmpty reports whether a link has nothing that a reader could see and choose. An
// image is something, with or without a description.
func isEmpty(link *ast.Link, text string) bool {
	if strings.TrimSpace(text) != "" {
		return false
	}
	for c := link.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindImage {
			return false
		}
	}
	return true
}

// title writes what an author put after an address, in quotes.
func (b *body) title(title []byte) {
	if len(title) > 0 {
		b.raw(` title="`)
		b.write(title)
		b.raw(`"`)
	}
}

func renderAutoLink(b *body, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	link := n.(*ast.AutoLink)
	label := string(link.Label(b.source))
	start := b.autoLinkStart(link, label)
	if isScript([]byte(label)) {
		b.report("K241", b.place(start), "value", label)
		b.text(label)
		return ast.WalkContinue
	}
	l := site.Link{
		Dest: string(link.URL(b.source)),
		Text: label,
		Pos:  b.place(start),
	}
	if link.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(l.Dest), "mailto:") {
		l.Dest = "mailto:" + l.Dest
	} else if link.AutoLinkType == ast.AutoLinkURL {
		if l.Dest == "http://"+label {
			l.Dest = "https://" + label // www.example.org: its author has not said which
		}
		if !b.isOwn(l.Dest) && !b.isMeantAsTarget(start) {
			b.report("K234", l.Pos, "value", label)
		}
	}
	b.raw("<a")
	b.slot(site.LinkSlot, b.link(l))
	b.markAddress(l)
	b.raw(">")
	b.text(label)
	b.raw("</a>")
	return ast.WalkContinue
}

// autoLinkStart is where a bare address begins: goldmark counts the space before it.
func (b *body) autoLinkStart(n *ast.AutoLink, label string) int {
	start := max(n.Pos(), 0)
	if i := bytes.Index(b.source[start:min(start+2+len(label), len(b.source))], []byte(label)); i == 1 && b.source[start] != '<' {
		start++
	}
	return start
}

// isMeantAsTarget reports whether an address was meant as that of the words before it, and a
// space keeps it from being so, which is told of.
func (b *body) isMeantAsTarget(start int) bool {
	before := b.source[:start]
	return bytes.HasSuffix(before, []byte("] (")) || bytes.HasSuffix(before, []byte("]("))
}

// isScript reports whether following a link would run a program, however it was written:
// java&#115;cript: too.
func isScript(dest []byte) bool {
	first := bytes.TrimLeftFunc(dest, func(r rune) bool { return r <= ' ' })
	if len(first) == 0 || strings.IndexByte("jJvVdD\\&", first[0]) < 0 {
		return false
	}
	address := strings.TrimFunc(unescape(dest), func(r rune) bool { return r <= ' ' })
	scheme, _, ok := strings.Cut(strings.ToLower(address), ":")
	return ok && (scheme == "javascript" || scheme == "vbscript" ||
		scheme == "data" && html.IsDangerousURL([]byte(address)))
}

// emptyWords are link texts that say nothing on their own.
var emptyWords = map[string]bool{
	"klik hier": true, "hier": true, "lees meer": true, "meer": true, "lees verder": true,
	"deze link": true, "link": true, "meer informatie": true, "deze pagina": true,
	"click here": true, "here": true, "read more": true, "more": true, "this link": true,
	"more information": true, "this page": true,
}

// longestEmpty is a length that none of them has in capitals.
const longestEmpty = 40

// isOwn reports whether an address is one of the site's own. Where a link shows nothing
// else, that is told when it is known what it leads to.
func (b *body) isOwn(address string) bool {
	_, own := b.settings.Inside(address)
	return own
}

func (b *body) checkLinkText(l site.Link) {
	text := strings.Trim(l.Text, " .…»›>:!")
	if len(text) < longestEmpty && emptyWords[strings.ToLower(text)] || strings.Contains(text, "://") && !strings.Contains(text, " ") && !b.isOwn(l.Dest) {
		b.report("K234", l.Pos, "value", l.Text)
	}
}
