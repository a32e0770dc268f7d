package site

// Document is what one content file says, and nothing that another file says.
type Document struct {
	// Path is the file's: content/modellen/deep-purpose.en.md.
	Path string
	// Sum tells what the file says apart from what another of that path says.
	Sum uint64
	// Folder is the file's folder below content/, "" for content/ itself.
	Folder string
	// ID is the file's name without extension and language, as a slug: deep-purpose. It
	// is the last part of the address and the name in references.
	ID string
	// Lang is the language of the page: the name's suffix, or the field lang, or the
	// site's own.
	Lang string
	// Type is the name of its type: model. It follows from the folder, or from the field
	// type.
	Type   string
	Fields Fields
	// Body is the text below the front matter.
	Body *Body
	// Links, References and Diagrams of the whole file, front matter and text alike, in
	// the order in which they were met.
	Links      []Link
	References []Reference
	Diagrams   []*Diagram
	Problems   []Problem
	// Broken is set when the front matter could not be read as fields; what can be known
	// is still there, so that other files' references to it hold.
	Broken bool
}

// Body is rendered Markdown.
type Body struct {
	// Text has the HTML; nil is no text. Length is how long that is, in bytes.
	Text   BodyText
	Length int
	// Sections divide HTML: the first one is what comes before any heading of level 2
	// and has no heading of its own; each of the others begins with its h2.
	Sections []Section
	Headings []Heading
	// Anchors are all ids in HTML, headings' among them.
	Anchors []string
	// Lead is the first paragraph, as plain text.
	Lead string
}

// BodyText is where the HTML of a body is: in memory, or elsewhere.
type BodyText interface {
	// Read returns it. The error is the machine's.
	Read() (Written, error)
}

// Written is the HTML of a body, which is complete but for its slots: these are in order.
type Written struct {
	HTML  []byte
	Slots []Slot
}

// Read returns the text itself.
func (w Written) Read() (Written, error) { return w, nil }

// Read returns the HTML of the body. The error is the machine's.
func (b *Body) Read() (Written, error) {
	if b.Text == nil {
		return Written{}, nil
	}
	return b.Text.Read()
}

// Room is where a text is read that is not kept: the next one is read in its place.
type Room struct {
	Data  []byte
	Slots []Slot
}

// roomReader is a text that can be read in a room.
type roomReader interface {
	ReadIn(room *Room) (Written, error)
}

// ReadIn is Read, but what it returns may be in the room, and is of use for as long as nothing
// else is read there.
func (b *Body) ReadIn(room *Room) (Written, error) {
	if text, can := b.Text.(roomReader); can {
		return text.ReadIn(room)
	}
	return b.Read()
}

// Slot is a place in a body's HTML for something that another file or a layout knows.
// Render writes it there.
type Slot struct {
	// Offset is in bytes from the start of the HTML.
	Offset int
	Kind   SlotKind
	// N is the place in the document's Links or Diagrams, or a line.
	N int
}

// SlotKind tells what a slot is filled with.
type SlotKind int

const (
	// LinkSlot is filled with the attributes of a link: ` href="…"`, and more if need be.
	LinkSlot SlotKind = iota
	// ImageSlot is filled with the attributes of an image that its file decides: ` src="…"
	// width="…" height="…" loading="lazy"`.
	ImageSlot
	// DiagramSlot is filled with a whole figure.
	DiagramSlot
	// PlaceSlot is in the first tag of a block, and N is the line of the file that the block
	// begins on. It is filled, in a preview, with an attribute that says so.
	PlaceSlot
)

// PlaceAttribute is the attribute that says, in a preview, where a block was written:
// content/visie.md:12.
const PlaceAttribute = "data-kiem-at"

// Section is a part of a body's HTML.
type Section struct {
	// Field is the field that the section's heading stands for, such as challenge for
	// "## Uitdaging" on a model; "" for every other section.
	Field string
	// Heading is the place of the section's h2 in Headings, or -1.
	Heading int
	// Start and End are offsets in HTML; Text is where the h2 has ended.
	Start, Text, End int
}

// Heading is a heading in a body.
type Heading struct {
	Level int
	ID    string
	Text  string // plain
	Pos   Pos
}

// Link is a link or an image as the author wrote it.
type Link struct {
	// Dest is the destination as written: ../models/kick-off.md#canvas, model:kick-off,
	// https://example.org.
	Dest string
	// Text is the link's text or the image's alternative text, plain.
	Text string
	Kind LinkKind
	Pos  Pos
	// DestPos is where Dest stands in the file, letter for letter; the zero Pos when it does
	// not, or when that is not known for sure.
	DestPos Pos
}

// LinkKind tells what a [Link] is for.
type LinkKind int

const (
	TextLink  LinkKind = iota // a link in running text, or a field that holds an address
	ImageLink                 // an image, in text or field
	FileLink                  // a file offered for download
)

// Reference is a field's pointer to another page, by that page's id.
type Reference struct {
	// Field is the canonical name, with those of the groups around it: models,
	// use.service.
	Field string
	// To are the types it may point to; empty means any.
	To []string
	// Plain is whether text that is no id is fine: a client without a page.
	Plain bool
	// Text is as written: kick-off, or model:kick-off.
	Text string
	Pos  Pos
}

// Diagram is a model as parts and the relations between them.
type Diagram struct {
	Kind string // rings, funnel, steps, …
	Pos  Pos
	// ID is the diagram's name inside its page, unique there, for ids in the HTML.
	ID        string
	Title     string
	Caption   string
	Direction string // out, in, down, up, none, or ""
	Result    string
	Parts     []Part
	// Layers are the parts of a network, layer by layer, as places in Parts.
	Layers [][]int
	// Edges are the lines of a network, as places in Parts.
	Edges [][2]int
	// End is set when the last layer of a network is its end point.
	End bool
	// Carry is what a funnel takes along to the layers after CarryFrom (which counts from
	// 1); "" for none.
	Carry     string
	CarryFrom int
	// X and Y are the axes of a matrix: low and high.
	X, Y [2]string
	// Columns is the number of columns of a canvas.
	Columns int
	// FromSteps is set by `diagram: steps`: the parts are the model's own steps.
	FromSteps bool
}

// Part is a part of a diagram: a ring, a step, a cell, a row.
type Part struct {
	Name  string
	Text  string
	Short string
	// Anchor is the id of the heading or term on the same page that explains the part; ""
	// for none.
	Anchor string
	// To is the right side of a shift's row.
	To string
	// When is the moment of a timeline's part, or how long a step takes.
	When string
	// Ask is the question of a canvas's cell; Wide and Tall are its spans.
	Ask        string
	Wide, Tall int
	// Items are the notes in a matrix's cell.
	Items []string
	// Link is the place of a link: in the document's Links plus one; 0 for none.
	Link int
	Pos  Pos
}
