package shelf

import (
	"kiem/builder/codec"
	"kiem/builder/site"
)

// code writes documents, or reads them again.
type code struct{ codec.Codec }

// encodeDocument writes what of a document is not in its record, nor the text of its body.
func encodeDocument(data []byte, d *site.Document) []byte {
	return encodeRest(encodePointers(data, d), d)
}

// encodePointers writes the first part of what encodeDocument writes: what leads to others.
func encodePointers(data []byte, d *site.Document) []byte {
	c := code{codec.Codec{Data: data}}
	c.references(d)
	c.links(d)
	return c.Data
}

func encodeRest(data []byte, d *site.Document) []byte {
	c := code{codec.Codec{Data: data}}
	c.rest(d)
	return c.Data
}

// decodeDocument reads what encodeDocument wrote.
func decodeDocument(text string, d *site.Document) {
	c := code{codec.Read(text)}
	c.references(d)
	c.links(d)
	c.rest(d)
}

func (c *code) problems(all *[]site.Problem) { codec.List(&c.Codec, all, c.problem) }

func (c *code) problem(p *site.Problem) {
	c.Text(&p.Code)
	c.Int((*int)(&p.Severity))
	c.Text(&p.File)
	c.Pos(&p.Pos)
	codec.List(&c.Codec, (*[]string)(&p.Args), c.Text)
	c.Text(&p.Suggestion)
	codec.List(&c.Codec, &p.Edits, func(e *site.Edit) {
		c.Pos(&e.From)
		c.Pos(&e.To)
		c.Text(&e.Text)
	})
	c.Text(&p.Excerpt)
}

func (c *code) references(d *site.Document) { codec.List(&c.Codec, &d.References, c.reference) }

func (c *code) links(d *site.Document) { codec.List(&c.Codec, &d.Links, c.link) }

func (c *code) rest(d *site.Document) {
	codec.List(&c.Codec, (*[]site.Field)(&d.Fields), c.field)
	codec.Some(&c.Codec, &d.Body, c.body)
	codec.List(&c.Codec, &d.Diagrams, func(d **site.Diagram) { codec.Some(&c.Codec, d, c.diagram) })
}

func (c *code) field(f *site.Field) {
	c.Text(&f.Name)
	c.Pos(&f.KeyPos)
	c.value(&f.Value)
}

func (c *code) value(v *site.Value) {
	c.Text((*string)(&v.Kind))
	c.Pos(&v.Pos)
	c.Text(&v.Text)
	if !c.Is(v.Number != 0 || v.Unit != "" || v.Bool || v.Date != site.Date{} || v.Items != nil || v.Fields != nil ||
		v.Reference != 0 || v.Link != 0 || v.Diagram != 0 || v.Body != nil || v.Node != nil) {
		return
	}
	c.Float(&v.Number)
	c.Text(&v.Unit)
	c.Bool(&v.Bool)
	c.Date(&v.Date)
	codec.List(&c.Codec, &v.Items, c.value)
	codec.List(&c.Codec, (*[]site.Field)(&v.Fields), c.field)
	c.Int(&v.Reference)
	c.Int(&v.Link)
	c.Int(&v.Diagram)
	codec.Some(&c.Codec, &v.Body, c.wholeBody)
	codec.Some(&c.Codec, &v.Node, c.node)
}

func (c *code) node(n *site.Node) {
	c.Int((*int)(&n.Kind))
	c.Text(&n.Text)
	c.Bool(&n.Quoted)
	c.Bool(&n.Block)
	c.Pos(&n.Pos)
	codec.List(&c.Codec, &n.Items, func(n **site.Node) { codec.Some(&c.Codec, n, c.node) })
	codec.List(&c.Codec, &n.Keys, func(k *site.Key) {
		c.Text(&k.Name)
		c.Pos(&k.Pos)
		codec.Some(&c.Codec, &k.Value, c.node)
	})
}

// wholeBody is a body with its text.
func (c *code) wholeBody(b *site.Body) {
	if written, _ := b.Text.(site.Written); c.Is(b.Text != nil) {
		html := string(written.HTML)
		c.Text(&html)
		codec.List(&c.Codec, &written.Slots, c.slot)
		if c.Reading() {
			b.Text = site.Written{HTML: []byte(html), Slots: written.Slots}
		}
	}
	c.body(b)
}

func (c *code) slot(s *site.Slot) {
	c.Int(&s.Offset)
	c.Int((*int)(&s.Kind))
	c.Int(&s.N)
}

func (c *code) body(b *site.Body) {
	c.Int(&b.Length)
	codec.List(&c.Codec, &b.Sections, func(s *site.Section) {
		c.Text(&s.Field)
		c.Int(&s.Heading)
		c.Int(&s.Start)
		c.Int(&s.Text)
		c.Int(&s.End)
	})
	codec.List(&c.Codec, &b.Headings, func(h *site.Heading) {
		c.Int(&h.Level)
		c.Text(&h.ID)
		c.Text(&h.Text)
		c.Pos(&h.Pos)
	})
	codec.List(&c.Codec, &b.Anchors, c.Text)
	c.Text(&b.Lead)
}

func (c *code) link(l *site.Link) {
	c.Text(&l.Dest)
	c.Text(&l.Text)
	c.Int((*int)(&l.Kind))
	c.Pos(&l.Pos)
	c.Pos(&l.DestPos)
}

func (c *code) reference(r *site.Reference) {
	c.Text(&r.Field)
	codec.List(&c.Codec, &r.To, c.Text)
	c.Bool(&r.Plain)
	c.Text(&r.Text)
	c.Pos(&r.Pos)
}

func (c *code) diagram(d *site.Diagram) {
	for _, text := range []*string{&d.Kind, &d.ID, &d.Title, &d.Caption, &d.Direction, &d.Result, &d.Carry, &d.X[0], &d.X[1], &d.Y[0], &d.Y[1]} {
		c.Text(text)
	}
	c.Pos(&d.Pos)
	codec.List(&c.Codec, &d.Parts, c.part)
	codec.List(&c.Codec, &d.Layers, func(layer *[]int) { codec.List(&c.Codec, layer, c.Int) })
	codec.List(&c.Codec, &d.Edges, func(edge *[2]int) { c.Int(&edge[0]); c.Int(&edge[1]) })
	c.Bool(&d.End)
	c.Int(&d.CarryFrom)
	c.Int(&d.Columns)
	c.Bool(&d.FromSteps)
}

func (c *code) part(p *site.Part) {
	for _, text := range []*string{&p.Name, &p.Text, &p.Short, &p.Anchor, &p.To, &p.When, &p.Ask} {
		c.Text(text)
	}
	c.Int(&p.Wide)
	c.Int(&p.Tall)
	codec.List(&c.Codec, &p.Items, c.Text)
	c.Int(&p.Link)
	c.Pos(&p.Pos)
}
