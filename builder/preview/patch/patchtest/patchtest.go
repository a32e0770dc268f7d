// Package patchtest makes random edits of real pages, for tests: those that authors make, and
// those that break pages.
package patchtest

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Positions gives most elements of a page a position in the source, as a preview does.
func Positions(page []byte) []byte {
	document := parse(page)
	line := 3
	for n := range document.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(blocks, n.Data) {
			line += 2
			n.Attr = append(n.Attr, html.Attribute{Key: "data-kiem-at", Val: strconv.Itoa(line) + ":1"})
		}
	}
	return render(document)
}

var blocks = strings.Fields("h1 h2 h3 p li dt dd table tr blockquote figure pre")

// Edit edits a page in a few random ways.
func Edit(r *rand.Rand, page []byte) []byte {
	document := parse(page)
	e := editor{r, document}
	for range 1 + r.IntN(3) {
		edits[r.IntN(len(edits))](e)
	}
	page = render(document)
	if r.IntN(8) == 0 {
		page = e.corrupt(page)
	}
	return page
}

func parse(page []byte) *html.Node {
	document, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		panic(err) // nothing else than a depth that no edit reaches
	}
	return document
}

func render(document *html.Node) []byte {
	var b bytes.Buffer
	if err := html.Render(&b, document); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// editor edits one document.
type editor struct {
	*rand.Rand
	document *html.Node
}

var edits = []func(editor){
	editor.word, editor.word, editor.word, editor.insert, editor.insert, editor.remove, editor.move,
	editor.attribute, editor.wrap, editor.unwrap, editor.swap, editor.nest, editor.rename,
	editor.duplicate, editor.draw, editor.head, editor.shift,
}

// any is a random node of those that will do, or nil.
func (e editor) any(will func(*html.Node) bool) *html.Node {
	var found []*html.Node
	for n := range e.document.Descendants() {
		if will(n) {
			found = append(found, n)
		}
	}
	if len(found) == 0 {
		return nil
	}
	return found[e.IntN(len(found))]
}

// inBody reports whether a node is an element below the body.
func inBody(n *html.Node) bool {
	return n.Type == html.ElementNode && inside(n.Parent, "body")
}

func inside(n *html.Node, name string) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == name {
			return true
		}
	}
	return false
}

func named(names ...string) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.Type == html.ElementNode && slices.Contains(names, n.Data) }
}

var words = strings.Fields("vis kiem & <b> groei één 🌱 bedoeling ]]> \"zo\" -- </p> &amp;")

// word changes a word of any text, also of a title or of data in a script.
func (e editor) word() {
	n := e.any(func(n *html.Node) bool { return n.Type == html.TextNode })
	if n == nil {
		return
	}
	parts := strings.SplitAfter(n.Data, " ")
	parts[e.IntN(len(parts))] = words[e.IntN(len(words))]
	n.Data = strings.Join(parts, "")
}

var inserted = []string{
	"<p>Een nieuwe alinea met <em>nadruk</em>.</p>", "<p></p>", "losse tekst", "<!-- terzijde -->",
	"<ul><li>een<li>twee</ul>", "<table><tr><td>a<td>b</table>", "<tr><td>rij</td></tr>", "<td>cel</td>",
	"<details><summary>Meer</summary><p>Tekst</p></details>", "<pre>\n\n  code\n</pre>",
	"<form><select><option>a<option selected>b</select><textarea>\ntekst</textarea><input name=n value=w></form>",
	"<template><tr><td>sjabloon</td></tr></template>", "<style>p > a { color: red }</style>",
	`<script type="application/json">{"a": "<b>"}</script>`, "<noscript><p>Geen script</p></noscript>",
	`<svg viewBox="0 0 9 9"><linearGradient id="g"/><use xlink:href="#g"/><foreignObject><p>in</p></foreignObject></svg>`,
	"<math><mi>x</mi><mo>&lt;</mo><annotation-xml encoding='text/html'><p>y</p></annotation-xml></math>",
	"<a href='#x'>a<p>b</p></a>", "<o:p>Word</o:p>", "<button>Knop</button>", "<img alt='' srcset=''>",
}

// insert puts something new anywhere.
func (e editor) insert() {
	at := e.any(inBody)
	if at == nil {
		return
	}
	nodes, err := html.ParseFragment(strings.NewReader(inserted[e.IntN(len(inserted))]),
		&html.Node{Type: html.ElementNode, Data: "template", DataAtom: atom.Template}) // where anything may stand
	if err != nil {
		panic(err)
	}
	for _, n := range nodes {
		at.Parent.InsertBefore(n, at)
	}
}

func (e editor) remove() {
	if n := e.any(func(n *html.Node) bool { return n.Parent != nil && inside(n.Parent, "body") }); n != nil {
		n.Parent.RemoveChild(n)
	}
}

// move puts an element elsewhere, mostly among its own siblings.
func (e editor) move() {
	n, to := e.any(inBody), e.any(inBody)
	if n == nil {
		return
	}
	if e.IntN(3) > 0 {
		to = n.Parent.LastChild
	}
	e.put(n, to)
}

// put puts a node before another, which is not in it.
func (e editor) put(n, before *html.Node) {
	for at := before; at != nil; at = at.Parent {
		if at == n {
			return
		}
	}
	n.Parent.RemoveChild(n)
	before.Parent.InsertBefore(n, before)
}

var values = strings.Fields(`a b groot klein "x" <y> één`)

func (e editor) attribute() {
	n := e.any(func(n *html.Node) bool { return inBody(n) && n.Data != "script" || named("html", "body")(n) })
	if len(n.Attr) > 0 && e.IntN(2) == 0 {
		i := e.IntN(len(n.Attr))
		if e.IntN(2) == 0 {
			n.Attr = slices.Delete(n.Attr, i, i+1)
		} else if n.Attr[i].Key != "href" {
			n.Attr[i].Val = values[e.IntN(len(values))]
		}
		return
	}
	names := []string{"class", "id", "open", "title", "data-x", "aria-label", "data-kiem-at", "stroke-width"}
	name := names[e.IntN(len(names))]
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
	n.Attr = slices.Insert(n.Attr, e.IntN(len(n.Attr)+1), html.Attribute{Key: name, Val: values[e.IntN(len(values))]})
}

func (e editor) wrap() {
	n := e.any(inBody)
	if n == nil {
		return
	}
	names := []string{"div", "section", "a", "b", "li", "td", "details", "template"}
	around := &html.Node{Type: html.ElementNode, Data: names[e.IntN(len(names))]}
	n.Parent.InsertBefore(around, n)
	n.Parent.RemoveChild(n)
	around.AppendChild(n)
}

func (e editor) unwrap() {
	n := e.any(inBody)
	if n == nil {
		return
	}
	for n.FirstChild != nil {
		e.put(n.FirstChild, n)
	}
	n.Parent.RemoveChild(n)
}

func (e editor) swap() {
	n := e.any(func(n *html.Node) bool { return inBody(n) && n.NextSibling != nil })
	if n != nil {
		e.put(n.NextSibling, n)
	}
}

// nest puts an element into the one before it.
func (e editor) nest() {
	n := e.any(func(n *html.Node) bool {
		return inBody(n) && n.PrevSibling != nil && n.PrevSibling.FirstChild != nil
	})
	if n != nil {
		e.put(n, n.PrevSibling.FirstChild)
	}
}

func (e editor) rename() {
	n := e.any(inBody)
	if n == nil || n.Namespace != "" {
		return
	}
	names := []string{"p", "h2", "h3", "li", "td", "tr", "div", "span"}
	n.Data, n.DataAtom = names[e.IntN(len(names))], 0
}

func (e editor) duplicate() {
	if n := e.any(inBody); n != nil {
		n.Parent.InsertBefore(clone(n), n)
	}
}

func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, Namespace: n.Namespace, Data: n.Data, DataAtom: n.DataAtom, Attr: slices.Clone(n.Attr)}
	for kid := range n.ChildNodes() {
		c.AppendChild(clone(kid))
	}
	return c
}

// draw edits a drawing.
func (e editor) draw() {
	n := e.any(func(n *html.Node) bool { return n.Namespace == "svg" })
	if n == nil {
		return
	}
	part := &html.Node{Type: html.ElementNode, Namespace: "svg", Data: "text", Attr: []html.Attribute{{Key: "x", Val: "1"}}}
	part.AppendChild(&html.Node{Type: html.TextNode, Data: "deel"})
	n.AppendChild(part)
	n.Attr = append(n.Attr, html.Attribute{Key: "preserveAspectRatio", Val: "none"})
}

// head changes the address of a style sheet, or what the page says about itself.
func (e editor) head() {
	n := e.any(named("link", "meta"))
	if n == nil {
		return
	}
	if e.IntN(3) == 0 {
		e.put(n, n.Parent.FirstChild)
	}
	for i, a := range n.Attr {
		if a.Key == "href" && n.Parent.Data == "head" {
			address, _, _ := strings.Cut(a.Val, "?")
			n.Attr[i].Val = fmt.Sprintf("%s?%d", address, e.IntN(100))
		}
	}
}

var number = regexp.MustCompile(`^\d+`)

// shift moves the positions from some line on.
func (e editor) shift() {
	from, by := e.IntN(40), 1+e.IntN(5)
	for n := range e.document.Descendants() {
		for i, a := range n.Attr {
			if line, err := strconv.Atoi(number.FindString(a.Val)); a.Key == "data-kiem-at" && err == nil && line >= from {
				n.Attr[i].Val = number.ReplaceAllString(a.Val, strconv.Itoa(line+by))
			}
		}
	}
}

// tag is a tag, which may be left out or put elsewhere.
var tag = regexp.MustCompile(`</?(table|tbody|tr|td|p|li|ul|div|a|em|svg|g|section|select)\b[^>]*>`)

// corrupt takes away a tag, or doubles one, so that a browser has to guess.
func (e editor) corrupt(page []byte) []byte {
	tags := tag.FindAllIndex(page, -1)
	if len(tags) == 0 {
		return page
	}
	at := tags[e.IntN(len(tags))]
	if e.IntN(2) == 0 {
		return slices.Delete(page, at[0], at[1])
	}
	to := tags[e.IntN(len(tags))][0]
	return slices.Insert(page, to, bytes.Clone(page[at[0]:at[1]])...)
}
