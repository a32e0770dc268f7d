package parse

import (
	"bytes"
	"slices"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"kiem/builder/site"
)

// newMarkdown is goldmark with what kiem adds and does otherwise, for texts that can do without
// some of it. It may be used by many goroutines: what belongs to one text is in its [body],
// which parsers find in their context, and renderers in the writer that they are given.
func newMarkdown(without absent) goldmark.Markdown {
	m := newGoldmark(without)
	m.Parser().AddOptions(oneInliner{})
	return m
}

// newGoldmark is goldmark with what kiem adds, but for how it goes through the text in blocks.
func newGoldmark(without absent) goldmark.Markdown {
	extensions := []goldmark.Extender{
		extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote, extension.DefinitionList,
	}
	if without&openAddresses == 0 {
		extensions = append(extensions, extension.Linkify)
	}
	var options []parser.Option
	if without == 0 { // what is read by less has no braces
		options = append(options, parser.WithAttribute(), parser.WithInlineParsers(util.Prioritized(braceParser{}, 100)))
	}
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(parser.DefaultBlockParsers()...),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(util.Prioritized(definitionTransformer{}, 100)),
		)),
		goldmark.WithExtensions(extensions...),
		goldmark.WithParserOptions(options...),
		goldmark.WithParserOptions(
			parser.WithParagraphTransformers(util.Prioritized(calloutTransformer{}, 50)),
			parser.WithInlineParsers(
				util.Prioritized(typographer{quotesOnly: without&dashes != 0}, 9999),
			),
			// Before the footnotes' own, which takes out the notes that nobody mentions.
			parser.WithASTTransformers(util.Prioritized(noteChecker{}, 500)),
		),
		goldmark.WithRendererOptions(
			renderer.WithNodeRenderers(util.Prioritized(nodeRenderer{}, 100)),
		),
	)
}

// definitionTransformer takes definitions of links out of paragraphs, as goldmark does. Most
// paragraphs cannot begin with one.
type definitionTransformer struct{}

// Transform takes the definitions out of a paragraph.
func (definitionTransformer) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if p.Lines().Len() > 0 {
		first := p.Lines().At(0)
		line := bytes.TrimLeft(reader.Source()[first.Start:first.Stop], " ")
		if first.Padding == 0 && len(line) > 0 && !isSpace(line[0]) && line[0] != '[' {
			return
		}
	}
	parser.LinkReferenceParagraphTransformer.Transform(p, reader, pc)
}

// bodyKey is where parsers find the body that they work on.
var bodyKey = parser.NewContextKey()

func bodyOf(pc parser.Context) *body { return pc.Get(bodyKey).(*body) }

// body is a rendered text in the making. It is the writer that goldmark renders to, one
// that knows how much was written.
type body struct {
	*document
	// Body is all that is kept in the end: it is apart, or the syntax tree would stay too.
	*site.Body
	// Written is its text in the making.
	site.Written
	source []byte
	place  place
	// prefix keeps the ids of a field's footnotes apart from those of the text.
	prefix string
	// above is the level of the heading above the text.
	above int
	quotes
	under    string   // the text of the last heading that was rendered
	nodes    *nodes   // those of its syntax tree
	starsTo  int      // the end of the last stars that were reported
	headings []placed // all in the text, in order
	at       int      // the place of the last one that was asked for
	// joined is whether the end of a line may be one piece with what is before it; see [lineEnds].
	joined bool
	// starredWord is whether a word had stars behind it, as a sign to look elsewhere.
	starredWord bool
	// shortcodes are the names of those that were reported.
	shortcodes map[string]bool
	// calls are what was meant as links to e-mail or a telephone, in order.
	calls []extent
	// destinations are those of the links, to be placed when all are known.
	destinations []destination
}

// renderText renders the text of the page, which starts at an offset of the file. What it returns
// is in a room of its own: see [LetGo].
func (d *document) renderText(start int) *site.Body {
	b := d.newBody(d.data[start:], d.lines.from(start))
	defer b.nodes.letGo()
	b.above = 1
	root, ok := b.parse()
	if !ok {
		return b.done()
	}
	b.takeTitle(root)
	done := b.render(root, func(h *ast.Heading) string {
		if place, ok := b.placeOf(h); ok {
			if field := d.typ.SectionField(b.Headings[place].Text); field != nil {
				return field.Name
			}
		}
		return ""
	})
	text := scars{document: d, from: start, to: len(d.data), code: func() []extent { return b.codeIn(root, start) }}
	text.find()
	return done
}

// renderField renders a text that is a field.
func (d *document) renderField(text, path string, at place) *site.Body {
	b := d.newBody([]byte(text), at)
	defer b.nodes.letGo()
	b.above = 2
	b.prefix = path + "-"
	root, ok := b.parse()
	if !ok {
		return b.done()
	}
	body := b.render(root, func(*ast.Heading) string { return "" })
	body.Text = site.Written{HTML: bytes.Clone(b.HTML), Slots: slices.Clone(b.Slots)}
	LetGo(b.Written)
	return body
}

func (d *document) newBody(source []byte, at place) *body {
	return &body{
		document: d, Body: &site.Body{}, source: source, place: at,
		quotes: quotes{lang: d.Lang}, nodes: allNodes.Get().(*nodes),
	}
}

// parse returns the root of the text's syntax tree. A text that is none is shown as it
// was typed, and is not ok.
func (b *body) parse() (root ast.Node, ok bool) {
	if line, deep := tooDeep(b.source); deep {
		b.showSource(line)
		return nil, false
	}
	if without, addresses := absentFrom(b.source); without != 0 {
		problems := len(b.Problems)
		root = b.parseWithout(without)
		ends := lineEnds{source: b.source}
		if ends.lay(root) && (without&openAddresses == 0 || ends.addresses == addresses) {
			b.joined = true
			return root, true
		}
		b.Problems = b.Problems[:problems]
	}
	return b.parseWithout(0), true
}

func (b *body) parseWithout(without absent) ast.Node {
	context := parser.NewContext()
	context.Set(bodyKey, b)
	return dialects[without]().Parser().Parse(text.NewReader(b.source), parser.WithContext(context))
}

// render renders the text block by block, so that it is known where each section is. The
// function tells which field a heading stands for.
func (b *body) render(root ast.Node, field func(*ast.Heading) string) *site.Body {
	b.readHeadings(root)
	b.checkBlocks(root)
	r := rooms.Get().(*site.Room)
	b.HTML, b.Slots, b.destinations = slices.Grow(r.Data[:0], len(b.source)), r.Slots[:0], b.nodes.destinations[:0]
	b.Sections = []site.Section{{Heading: -1}}
	for block := root.FirstChild(); block != nil; block = block.NextSibling() {
		heading, place := b.sectionHeading(block)
		if heading != nil {
			b.Sections[len(b.Sections)-1].End = len(b.HTML)
			b.Sections = append(b.Sections, site.Section{
				Field: field(heading), Heading: place, Start: len(b.HTML),
			})
		}
		b.renderNode(block)
		if heading != nil {
			b.Sections[len(b.Sections)-1].Text = len(b.HTML)
		}
	}
	b.Sections[len(b.Sections)-1].End = len(b.HTML)
	b.placeDestinations()
	b.nodes.destinations = b.destinations
	return b.done()
}

// done is the body with its text.
func (b *body) done() *site.Body {
	b.Text, b.Length = b.Written, len(b.HTML)
	return b.Body
}

// rooms are where texts are rendered.
var rooms = sync.Pool{New: func() any { return new(site.Room) }}

// mostRoom is up to how many bytes of room are used again.
const mostRoom = 1 << 16

// LetGo lets another text be where that of the body of a document was, which [Document] returned
// and nobody needs any more.
func LetGo(text site.BodyText) {
	if written, is := text.(site.Written); is && cap(written.HTML) <= mostRoom {
		rooms.Put(&site.Room{Data: written.HTML, Slots: written.Slots})
	}
}

// sectionHeading returns the block as the heading that begins a section, with its place
// in Headings, or nil.
func (b *body) sectionHeading(block ast.Node) (*ast.Heading, int) {
	h, ok := block.(*ast.Heading)
	if !ok || h.Level != 2 {
		return nil, 0
	}
	place, ok := b.placeOf(h)
	if !ok {
		return nil, 0 // it has no text, and is not shown
	}
	return h, place
}

func (b *body) renderNode(n ast.Node) {
	// The renderers write to memory and make no errors of their own.
	_ = dialects[0]().Renderer().Render(b, b.source, n)
}

// slot leaves a place in the HTML for what is known later.
func (b *body) slot(kind site.SlotKind, n int) {
	b.Slots = append(b.Slots, site.Slot{Offset: len(b.HTML), Kind: kind, N: n})
}

// anchor notes an id of the HTML.
func (b *body) anchor(id string) string {
	b.Anchors = append(b.Anchors, id)
	return id
}

// usualLinks is how many links a text has at most, as a rule.
const usualLinks = 32

// link adds a link to the document's and returns its place.
func (b *body) link(link site.Link) int {
	if len(b.Links) == cap(b.Links) {
		b.Links = slices.Grow(b.Links, 1+min(bytes.Count(b.source, addressStart), usualLinks))
	}
	b.Links = append(b.Links, link)
	return len(b.Links) - 1
}

// in is the word for the language of the page.
func (b *body) in(words phrase) string { return words.in(b.Lang) }
