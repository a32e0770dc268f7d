package shelf

import (
	"strings"
	"sync"

	"kiem/builder/site"
)

// inOnePiece copies the words of a document that stays in memory into one text, of which each
// then is a part. What the collector of memory looks at, at every save, is their number.
func inOnePiece(d *site.Document) {
	p := pieces.Get().(*piece)
	defer pieces.Put(p)
	p.document(d)
	var b strings.Builder
	b.Grow(p.size)
	for _, word := range p.words {
		b.WriteString(*word)
	}
	all := b.String()
	for _, word := range p.words {
		*word, all = all[:len(*word)], all[len(*word):]
	}
	clear(p.words)
	p.words, p.size = p.words[:0], 0
}

// piece gathers words.
type piece struct {
	words []*string
	size  int
}

var pieces = sync.Pool{New: func() any { return new(piece) }}

func (p *piece) add(words ...*string) {
	for _, word := range words {
		if *word != "" {
			p.words = append(p.words, word)
			p.size += len(*word)
		}
	}
}

func (p *piece) document(d *site.Document) {
	p.add(&d.Folder, &d.ID)
	p.fields(d.Fields)
	p.body(d.Body)
	for i := range d.Links {
		p.add(&d.Links[i].Dest, &d.Links[i].Text)
	}
	for i := range d.References {
		p.add(&d.References[i].Text)
	}
	for _, diagram := range d.Diagrams {
		p.diagram(diagram)
	}
}

func (p *piece) fields(fields site.Fields) {
	for i := range fields {
		p.value(&fields[i].Value)
	}
}

func (p *piece) value(v *site.Value) {
	if v.Kind != site.Choice { // which is a name of the schema's
		p.add(&v.Text)
	}
	for i := range v.Items {
		p.value(&v.Items[i])
	}
	p.fields(v.Fields)
	p.body(v.Body)
	p.node(v.Node)
}

func (p *piece) node(n *site.Node) {
	if n == nil {
		return
	}
	p.add(&n.Text)
	for _, item := range n.Items {
		p.node(item)
	}
	for i := range n.Keys {
		p.add(&n.Keys[i].Name)
		p.node(n.Keys[i].Value)
	}
}

func (p *piece) body(b *site.Body) {
	if b == nil {
		return
	}
	p.add(&b.Lead)
	for i := range b.Headings {
		p.add(&b.Headings[i].ID, &b.Headings[i].Text)
	}
	for i := range b.Anchors {
		p.add(&b.Anchors[i])
	}
}

func (p *piece) diagram(d *site.Diagram) {
	p.add(&d.ID, &d.Title, &d.Caption, &d.Result, &d.Carry, &d.X[0], &d.X[1], &d.Y[0], &d.Y[1])
	for i := range d.Parts {
		part := &d.Parts[i]
		p.add(&part.Name, &part.Text, &part.Short, &part.Anchor, &part.To, &part.When, &part.Ask)
		for n := range part.Items {
			p.add(&part.Items[n])
		}
	}
}
