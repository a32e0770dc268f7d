package link

import (
	"io"
	"strings"
	"sync/atomic"
	"unique"

	"kiem/builder/codec"
	"kiem/builder/site"
)

// What a linker remembers can be left to that of a later run: of what a graph was made, and what
// came of it. There it is the memory of a linking before, but for what is quickly made again.
// Documents are known again by their files and by what these said.

// Keep returns what writes what the linker remembers after it made a graph, on any goroutine: the
// later that is done, the more is known of what only one page needs. Its error is the machine's.
func (k *Linker) Keep() func(w io.Writer) error {
	m := k.last
	return func(w io.Writer) error { return m.write(w) }
}

func (m memory) write(w io.Writer) error {
	looks := looks{of: make([]looked, len(m.docs))}
	if all := m.looks.Load(); all != nil && len(all.of) == len(m.docs) {
		looks = *all
	}
	var c code
	n := len(m.docs)
	c.whole(&m, &looks.ways, &n)
	for i, doc := range m.docs {
		e, found, on := *m.entries[i], m.lookups[i], looks.of[i]
		c.document(&site.Record{Path: doc.Path, Folder: doc.Folder, ID: doc.ID, Lang: doc.Lang, Type: doc.Type, Sum: doc.Sum})
		c.entry(&e)
		c.lookup(&found, doc.Type)
		c.looked(&on)
		c.near(m.near, i)
		if _, err := w.Write(c.Data); err != nil {
			return err
		}
		c.Data = c.Data[:0]
	}
	_, err := w.Write(c.Data)
	return err
}

// Remember takes over what a linker of an earlier run kept, with the same program, schema and
// settings. It is read when the next graph is made, and is nothing when it is damaged.
func (k *Linker) Remember(kept string) { k.kept = kept }

// recall is the memory that was kept. Of the documents at some places something was wrong with
// what they refer to: that is unsure, and to be looked up again.
func (l *linking) recall(kept string) (m memory, unsure []int32) {
	m = memory{reading: l.reading}
	ok := true
	c := code{Codec: codec.Read(kept), linking: l}
	c.recall(&m, &ok)
	if !ok || m.content != l.content {
		return memory{}, nil
	}
	return m, c.unsure
}

func (c *code) recall(m *memory, ok *bool) {
	defer codec.IfDamaged(ok)
	var ways uint64
	var n int
	c.whole(m, &ways, &n)
	docs, entries, of := make([]site.Record, n), make([]entry, n), make([]looked, n)
	m.docs, m.entries, m.lookups = make([]*site.Record, n), make([]*entry, n), make([]*lookup, n)
	m.near, m.looks = newNear(n), &atomic.Pointer[looks]{}
	for i := range docs {
		m.docs[i], m.entries[i] = &docs[i], &entries[i]
		entries[i].doc = &docs[i]
		c.document(&docs[i])
		c.entry(&entries[i])
		if c.lookup(&m.lookups[i], docs[i].Type) {
			c.unsure = append(c.unsure, int32(i))
		}
		c.looked(&of[i])
		c.near(m.near, i)
	}
	m.looks.Store(&looks{ways, of})
}

// code writes what a linker remembers, or reads it again for a linking.
type code struct {
	codec.Codec
	*linking
	unsure []int32
}

// whole writes or reads what is remembered of the site as a whole.
func (c *code) whole(m *memory, ways *uint64, documents *int) {
	c.Text(&m.content)
	c.Bool(&m.options.Drafts)
	for _, order := range []*[]int32{&m.orders.newest, &m.orders.title, &m.orders.alphabetical, &m.orders.order, &m.orders.part} {
		c.places(order)
	}
	c.Sum(ways)
	c.Int(documents)
}

func (c *code) places(all *[]int32) {
	codec.List(&c.Codec, all, func(place *int32) { codec.Small(&c.Codec, place) })
}

func (c *code) document(r *site.Record) {
	c.Texts(&r.Path, &r.Folder, &r.ID, &r.Lang, &r.Type)
	c.Sum(&r.Sum)
}

func (c *code) entry(e *entry) {
	f := &e.facts
	c.Texts(&f.URL, &f.Title, &f.Description, (*string)(&f.Preview), &e.sector)
	c.Date(&f.Date)
	c.Date(&f.Updated)
	c.Float(&e.order)
	codec.List(&c.Codec, &e.themes, func(theme **themeName) { c.theme(theme, e.doc.Lang) })
	c.rare(e)
	codec.Small(&c.Codec, &e.series)
	codec.Small(&c.Codec, &e.client)
	codec.Small(&c.Codec, &e.references)
	codec.Small(&c.Codec, &e.slugSum)
	for _, is := range []*bool{&e.former, &e.outside, &e.hasMenu, &e.hasRole, &e.unconsented, &e.titled} {
		c.Bool(is)
	}
	if c.Reading() {
		e.typ = c.schema.Type(e.doc.Type)
		e.sector, f.Preview = unique.Make(e.sector).Value(), heldReason(f.Preview)
		inOnePiece(&f.URL, &f.Title, &f.Description) // all else that was read is let go
	}
}

// heldReason is a reason that is no part of what was read.
func heldReason(reason site.HeldReason) site.HeldReason {
	return site.HeldReason(unique.Make(string(reason)).Value())
}

func (c *code) theme(theme **themeName, lang string) {
	if !c.Reading() {
		c.Text(&(*theme).name)
		return
	}
	var name string
	c.Text(&name)
	*theme, _ = c.numbers.of(lang, name)
}

// rare writes or reads what most documents do not have.
func (c *code) rare(e *entry) {
	if !c.Is(!c.Reading() && e.seldom != none) {
		e.seldom = none
		return
	}
	rare := seldom{}
	if !c.Reading() {
		rare = *e.seldom
	}
	c.Text(&rare.drawn)
	c.Float(&rare.part)
	codec.List(&c.Codec, &rare.aliases, func(v *site.Value) { c.Text(&v.Text); c.Pos(&v.Pos) })
	c.Pos(&rare.fromPos)
	if c.Reading() {
		rare.drawn = strings.Clone(rare.drawn)
		for i := range rare.aliases {
			rare.aliases[i].Text = strings.Clone(rare.aliases[i].Text)
		}
		e.seldom = &rare
	}
}

// lookup writes or reads what became of the references of a document of a type; nil where none
// were looked up. It reports whether something was wrong with them.
func (c *code) lookup(found **lookup, typ string) (isWrong bool) {
	if !c.Is(*found != nil) {
		return false
	}
	if !c.Reading() {
		isWrong = len((*found).wrong) > 0
	} else {
		*found = &lookup{unfound: &allFound}
	}
	codec.List(&c.Codec, &(*found).refs, func(r *ref) { c.ref(r, typ) })
	texts := (*found).texts
	codec.List(&c.Codec, &texts, c.Text)
	if c.Reading() && texts != nil {
		for i := range texts {
			texts[i] = strings.Clone(texts[i])
		}
		(*found).unfound = &unfound{texts: texts}
	}
	c.Bool(&isWrong)
	return isWrong
}

func (c *code) ref(r *ref, typ string) {
	codec.Small(&c.Codec, &r.to)
	codec.Small(&c.Codec, &r.text)
	var field string
	if !c.Reading() {
		field = r.use.field
	}
	if c.Text(&field); c.Reading() {
		r.use = c.use(typ, field)
	}
}

func (c *code) looked(on *looked) {
	if !c.Is(on.sum != 0) {
		on.led = &toNothing
		return
	}
	c.Sum(&on.sum)
	c.Sum(&on.leads)
	if !c.Is(!c.Reading() && on.led != &toNothing) {
		on.led = &toNothing
		return
	}
	if c.Reading() {
		on.led = &led{}
	}
	codec.List(&c.Codec, &on.files, func(f *usedFile) {
		codec.Small(&c.Codec, &f.file)
		c.Bool(&f.shown)
	})
	c.places(&on.pages)
	codec.List(&c.Codec, &on.into, func(other *into) {
		codec.Small(&c.Codec, &other.place)
		c.Sum(&other.sum)
	})
}

// near writes or reads which pages are nearest to the one at a place.
func (c *code) near(all near, place int) {
	for i := range maxRelated {
		at := &all[place*maxRelated+i]
		n := at.Load()
		if codec.Small(&c.Codec, &n); c.Reading() {
			at.Store(n)
		}
		if n <= 0 {
			return
		}
	}
}
