// Package parse reads one content file: its place in the site, the fields above its
// text, and the text, which becomes HTML.
//
// The rules:
//
//   - A document is a pure function of the file, the schema and the settings. What
//     another file knows (the address behind a link, the size of an image) is a slot in
//     the HTML, filled in later.
//   - Every link, heading and problem has the line and column of the file.
//   - No word is lost. Where the front matter is broken, the fields that can be read are
//     kept, and the text is still the text.
//   - A page without a title among its fields takes it from the heading of level 1 that
//     its text begins with. So a plain Markdown file is a page.
//   - A field that is missing from a draft is no more than a warning.
//   - Text is CommonMark with what GitHub adds (tables, strikethrough, task lists, bare
//     addresses), footnotes, definition lists, {#id} after a heading, {sier} after an
//     image, [words]{lang=en}, callouts (> [!NOTE]) and ```diagram blocks.
//   - Raw HTML is not passed through: tags are left out, the text between them stays.
//     Only <br> makes a line break, as Markdown has none inside a table. What merely
//     looks like a tag, such as <name>, is printed as it was typed.
//   - Quotes, dashes and dots are set as a printer would, outside code, after the
//     language of the page; in the text, and in fields that are running text.
//   - What is looked for in a text is looked for once, in time that goes with its length,
//     and costs no memory where nothing is wrong. What may be right is not reported: an
//     editor stops reading where messages are nonsense.
//   - An id is unique in a page. Those that layouts give to fields are kept for them, and
//     one that the author wrote goes before one that follows from a heading.
package parse

import (
	"bytes"
	"strings"
	"sync"

	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// Document reads a content file. It always returns a document, with what is wrong in
// its Problems.
func Document(src *site.Source, s *schema.Schema, settings *site.Settings) *site.Document {
	d := newDocument(src, s, settings)
	if len(bytes.TrimSpace(src.Data)) == 0 {
		d.report("K157", site.Pos{})
		d.Broken = true
		d.Body = &site.Body{Sections: []site.Section{{Heading: -1}}}
		return d.Document
	}
	start := d.readMatter()
	fields := scars{document: d, to: start}
	fields.find()
	d.typesetFields(d.Fields, d.typ.Fields)
	d.reserveIDs()
	d.checkImages()
	d.readDiagrams(d.Fields)
	d.Body = d.renderText(start)
	d.renderValues(d.Fields, "")
	d.checkSections()
	d.anchorParts()
	d.easeDraft()
	schema.Own(d.Fields)
	d.room.Empty()
	matterRooms.Put(d.room)
	return d.Document
}

// matterRooms are where front matter is read.
var matterRooms = sync.Pool{New: func() any { return new(schema.Room) }}

// easeDraft makes a warning of each field that a draft needs and does not have: it is
// unfinished by nature, and must not keep the rest of the site from being built.
func (d *document) easeDraft() {
	if !d.Fields.Bool("draft", false) {
		return
	}
	for i := range d.Problems {
		if p := &d.Problems[i]; isUnfinished(p) {
			p.Severity = site.Warning
			if p.Code == "K120" && p.Args != nil {
				p.Args.Set("name", draftLine[d.decoded.Language()])
			}
		}
	}
}

// draftLine is what makes a page a draft, by the language of the names of its fields.
var draftLine = map[string]string{"nl": "concept: ja", "en": "draft: yes"}

// isUnfinished reports whether a problem is about something that is not there yet: a field,
// the kind of a diagram, or all of its parts or layers.
func isUnfinished(p *site.Problem) bool {
	switch p.Code {
	case "K120", "K175":
		return true
	case "K132", "K161", "K166":
		return p.Args.Get("count") == "" && p.Args.Get("value") == ""
	}
	return false
}

// document is a document in the making.
type document struct {
	*site.Document
	data     []byte
	lines    lines
	schema   *schema.Schema
	settings *site.Settings
	typ      *schema.Type
	decoded  schema.Decoded
	suffixed bool     // whether the file's name says its language
	inText   []string // the fields that the text has instead of the front matter
	ids      ids
	tables   map[string]int // how many tables there are under a heading
	drawn    map[string]int // the line of each diagram, by what makes it the same as another
	room     *schema.Room   // where the front matter is read
}

func newDocument(src *site.Source, s *schema.Schema, settings *site.Settings) *document {
	d := &document{
		Document: &site.Document{Path: src.Path, Sum: src.Sum},
		data:     src.Data,
		lines:    lines{data: src.Data},
		schema:   s,
		settings: settings,
		ids:      ids{},
		room:     matterRooms.Get().(*schema.Room),
	}
	d.readPath()
	d.setType(s.TypeOfFolder(d.Folder))
	if d.ID == "index" && !strings.Contains(d.Folder, "/") {
		d.setType(s.Types[0]) // it opens the list of the folder's pages, and is none of them
	}
	return d
}

func (d *document) setType(t *schema.Type) { d.typ, d.Type = t, t.Name }

func (d *document) report(code string, pos site.Pos, args ...string) {
	d.Problems = append(d.Problems, problem.At(code, d.Path, pos, args...))
}

func (d *document) suggest(suggestion, code string, pos site.Pos, args ...string) {
	d.Problems = append(d.Problems, problem.Suggest(suggestion, code, d.Path, pos, args...))
}
