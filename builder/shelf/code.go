package shelf

import (
	"encoding/binary"
	"math"

	"kiem/builder/site"
)

// code writes a document as bytes, or reads it again. What a value consists of is said once, for
// both ways, so that one cannot lack what the other has.
type code struct {
	// data is what was written, and text the same when it is read, from at on.
	data    []byte
	text    string
	at      int
	reading bool
}

// encodeDocument writes what of a document is not in its record, nor the text of its body.
func encodeDocument(data []byte, d *site.Document) []byte {
	return encodeRest(encodePointers(data, d), d)
}

// encodePointers writes the first part of what encodeDocument writes: what leads to others.
func encodePointers(data []byte, d *site.Document) []byte {
	c := code{data: data}
	c.references(d)
	c.links(d)
	return c.data
}

func encodeRest(data []byte, d *site.Document) []byte {
	c := code{data: data}
	c.rest(d)
	return c.data
}

// decodeDocument reads what encodeDocument wrote.
func decodeDocument(text string, d *site.Document) {
	c := code{text: text, reading: true}
	c.references(d)
	c.links(d)
	c.rest(d)
}

// named writes or reads what of a document is in its record.
func (c *code) named(d *site.Document) {
	for _, text := range []*string{&d.Path, &d.Folder, &d.ID, &d.Lang, &d.Type} {
		c.string(text)
	}
	c.bool(&d.Broken)
	c.sum(&d.Sum)
}

func (c *code) problems(all *[]site.Problem) { list(c, all, c.problem) }

func (c *code) problem(p *site.Problem) {
	c.string(&p.Code)
	c.int((*int)(&p.Severity))
	c.string(&p.File)
	c.pos(&p.Pos)
	list(c, (*[]string)(&p.Args), c.string)
	c.string(&p.Suggestion)
	list(c, &p.Edits, func(e *site.Edit) {
		c.pos(&e.From)
		c.pos(&e.To)
		c.string(&e.Text)
	})
	c.string(&p.Excerpt)
}

func (c *code) references(d *site.Document) { list(c, &d.References, c.reference) }

func (c *code) links(d *site.Document) { list(c, &d.Links, c.link) }

func (c *code) rest(d *site.Document) {
	list(c, (*[]site.Field)(&d.Fields), c.field)
	some(c, &d.Body, c.body)
	list(c, &d.Diagrams, func(d **site.Diagram) { some(c, d, c.diagram) })
}

func (c *code) field(f *site.Field) {
	c.string(&f.Name)
	c.pos(&f.KeyPos)
	c.value(&f.Value)
}

func (c *code) value(v *site.Value) {
	c.string((*string)(&v.Kind))
	c.pos(&v.Pos)
	c.string(&v.Text)
	if !c.bit(v.Number != 0 || v.Unit != "" || v.Bool || v.Date != site.Date{} || v.Items != nil || v.Fields != nil ||
		v.Reference != 0 || v.Link != 0 || v.Diagram != 0 || v.Body != nil || v.Node != nil) {
		return
	}
	c.float(&v.Number)
	c.string(&v.Unit)
	c.bool(&v.Bool)
	c.date(&v.Date)
	list(c, &v.Items, c.value)
	list(c, (*[]site.Field)(&v.Fields), c.field)
	c.int(&v.Reference)
	c.int(&v.Link)
	c.int(&v.Diagram)
	some(c, &v.Body, c.wholeBody)
	some(c, &v.Node, c.node)
}

func (c *code) date(d *site.Date) {
	small(c, &d.Year)
	small(c, &d.Month)
	small(c, &d.Day)
}

func (c *code) node(n *site.Node) {
	c.int((*int)(&n.Kind))
	c.string(&n.Text)
	c.bool(&n.Quoted)
	c.bool(&n.Block)
	c.pos(&n.Pos)
	list(c, &n.Items, func(n **site.Node) { some(c, n, c.node) })
	list(c, &n.Keys, func(k *site.Key) {
		c.string(&k.Name)
		c.pos(&k.Pos)
		some(c, &k.Value, c.node)
	})
}

// wholeBody is a body with its text.
func (c *code) wholeBody(b *site.Body) {
	if written, _ := b.Text.(site.Written); c.bit(b.Text != nil) {
		html := string(written.HTML)
		c.string(&html)
		list(c, &written.Slots, c.slot)
		if c.reading {
			b.Text = site.Written{HTML: []byte(html), Slots: written.Slots}
		}
	}
	c.body(b)
}

func (c *code) slot(s *site.Slot) {
	c.int(&s.Offset)
	c.int((*int)(&s.Kind))
	c.int(&s.N)
}

func (c *code) body(b *site.Body) {
	c.int(&b.Length)
	list(c, &b.Sections, func(s *site.Section) {
		c.string(&s.Field)
		c.int(&s.Heading)
		c.int(&s.Start)
		c.int(&s.Text)
		c.int(&s.End)
	})
	list(c, &b.Headings, func(h *site.Heading) {
		c.int(&h.Level)
		c.string(&h.ID)
		c.string(&h.Text)
		c.pos(&h.Pos)
	})
	list(c, &b.Anchors, c.string)
	c.string(&b.Lead)
}

func (c *code) link(l *site.Link) {
	c.string(&l.Dest)
	c.string(&l.Text)
	c.int((*int)(&l.Kind))
	c.pos(&l.Pos)
	c.pos(&l.DestPos)
}

func (c *code) reference(r *site.Reference) {
	c.string(&r.Field)
	list(c, &r.To, c.string)
	c.bool(&r.Plain)
	c.string(&r.Text)
	c.pos(&r.Pos)
}

func (c *code) diagram(d *site.Diagram) {
	for _, text := range []*string{&d.Kind, &d.ID, &d.Title, &d.Caption, &d.Direction, &d.Result, &d.Carry, &d.X[0], &d.X[1], &d.Y[0], &d.Y[1]} {
		c.string(text)
	}
	c.pos(&d.Pos)
	list(c, &d.Parts, c.part)
	list(c, &d.Layers, func(layer *[]int) { list(c, layer, c.int) })
	list(c, &d.Edges, func(edge *[2]int) { c.int(&edge[0]); c.int(&edge[1]) })
	c.bool(&d.End)
	c.int(&d.CarryFrom)
	c.int(&d.Columns)
	c.bool(&d.FromSteps)
}

func (c *code) part(p *site.Part) {
	for _, text := range []*string{&p.Name, &p.Text, &p.Short, &p.Anchor, &p.To, &p.When, &p.Ask} {
		c.string(text)
	}
	c.int(&p.Wide)
	c.int(&p.Tall)
	list(c, &p.Items, c.string)
	c.int(&p.Link)
	c.pos(&p.Pos)
}

func (c *code) pos(p *site.Pos) {
	c.int(&p.Line)
	c.int(&p.Column)
}

// list writes or reads a list, one by one. None is another than an empty one.
func list[T any](c *code, all *[]T, one func(*T)) {
	n := len(*all) + 1
	if *all == nil {
		n = 0
	}
	if c.int(&n); n == 0 {
		return
	}
	if c.reading {
		*all = make([]T, n-1)
	}
	for i := range *all {
		one(&(*all)[i])
	}
}

// some writes or reads what may be nil.
func some[T any](c *code, value **T, one func(*T)) {
	if !c.bit(*value != nil) {
		return
	}
	if c.reading {
		*value = new(T)
	}
	one(*value)
}

// bit writes whether something is so, or reads whether it was.
func (c *code) bit(is bool) bool {
	c.bool(&is)
	return is
}

func (c *code) bool(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	if c.int(&n); c.reading {
		*b = n == 1
	}
}

func (c *code) int(n *int) {
	if !c.reading {
		c.data = binary.AppendVarint(c.data, int64(*n))
		return
	}
	var wide int64
	c.int64(&wide)
	*n = int(wide)
}

// small writes or reads a number of another size.
func small[T int32 | uint8](c *code, n *T) {
	wide := int64(*n)
	if c.int64(&wide); c.reading {
		*n = T(wide)
	}
}

func (c *code) int64(n *int64) {
	if !c.reading {
		c.data = binary.AppendVarint(c.data, *n)
		return
	}
	read := c.uint()
	*n = int64(read>>1) ^ -int64(read&1)
}

// sum writes or reads a number of which each bit is as likely as not.
func (c *code) sum(n *uint64) {
	if !c.reading {
		c.data = binary.AppendUvarint(c.data, *n)
		return
	}
	*n = c.uint()
}

func (c *code) float(f *float64) {
	if !c.reading {
		c.data = binary.AppendUvarint(c.data, math.Float64bits(*f))
		return
	}
	*f = math.Float64frombits(c.uint())
}

// string writes or reads a text; that is a part of all that is read.
func (c *code) string(s *string) {
	if !c.reading {
		c.data = binary.AppendUvarint(c.data, uint64(len(*s)))
		c.data = append(c.data, *s...)
		return
	}
	n := int(c.uint())
	*s = c.text[c.at : c.at+n]
	c.at += n
}

func (c *code) uint() uint64 {
	var n uint64
	for shift := 0; ; shift += 7 {
		b := c.text[c.at]
		c.at++
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}
