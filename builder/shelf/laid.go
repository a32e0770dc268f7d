package shelf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"sync/atomic"

	"kiem/builder/codec"
	"kiem/builder/site"
)

// laid is a document in a file: the text of its body, and behind it the rest.
type laid struct {
	shelf  *Shelf
	record site.Record
	// from is where it can be read, from at on.
	from io.ReaderAt
	at   int64
	// text is how long the text is, with its slots, html without, and size all.
	text, html, size int32
	// pointers is how long that is of the rest which leads to others, which comes first; 0 is
	// not known.
	pointers int32
	// kept is set of a document that an earlier run left.
	kept   *left
	recent atomic.Pointer[site.Document]
}

// left is what there is besides of a document that an earlier run left: its text is not in the
// file.
type left struct {
	damage *damage
	again  Again
	sum    uint32 // of its bytes
}

// Again is a document that can be made of its file again.
type Again interface {
	// Read makes the text of its body.
	site.BodyText
	// Document makes all of it. The error is the machine's.
	Document() (*site.Document, error)
}

// Whole reads the document, unless that was done lately.
func (l *laid) Whole() *site.Document {
	if d := l.recent.Load(); d != nil {
		return d
	}
	r := &l.record
	d := &site.Document{Path: r.Path, Folder: r.Folder, ID: r.ID, Lang: r.Lang, Type: r.Type, Broken: r.Broken, Sum: r.Sum}
	room := rooms.Get().(*[]byte)
	defer rooms.Put(room)
	var err error
	if *room, err = l.bytes((*room)[:0]); err != nil {
		l.shelf.lose(err)
		d.Body = &site.Body{Sections: []site.Section{{Heading: -1}}}
		return d
	}
	if !decodeWhole(string(*room), d) {
		l.shelf.lose(errDamaged)
		return &site.Document{Path: r.Path, Folder: r.Folder, ID: r.ID, Lang: r.Lang, Type: r.Type, Body: &site.Body{Sections: []site.Section{{Heading: -1}}}}
	}
	l.addText(d)
	l.keep(d)
	return d
}

var errDamaged = errors.New("the file was damaged meanwhile")

// decodeWhole is decodeDocument, of a text that may be damaged.
func decodeWhole(text string, d *site.Document) (ok bool) {
	defer codec.IfDamaged(&ok)
	decodeDocument(text, d)
	return d.Body != nil
}

func (l *laid) addText(d *site.Document) {
	switch {
	case l.text > 0:
		d.Body.Text = laidText{l}
	case l.kept != nil && d.Body.Length > 0:
		d.Body.Text = l.kept.again
	}
}

// References are those of the document, read without the rest.
func (l *laid) References() []site.Reference {
	if l.pointers == 0 || l.recent.Load() != nil {
		return l.Whole().References
	}
	return l.readPointers((*code).references).References
}

// Links are those of the document, read without the rest.
func (l *laid) Links() []site.Link {
	if l.pointers == 0 || l.recent.Load() != nil {
		return l.Whole().Links
	}
	return l.readPointers(func(c *code, d *site.Document) {
		c.references(d)
		c.links(d)
	}).Links
}

// readPointers reads a part of what leads to others.
func (l *laid) readPointers(part func(*code, *site.Document)) *site.Document {
	room := rooms.Get().(*[]byte)
	defer rooms.Put(room)
	d := &site.Document{}
	var err error
	if *room, err = l.first((*room)[:0], int(l.pointers)); err != nil {
		l.shelf.lose(err)
		return d
	}
	if !decodePart(string(*room), d, part) {
		l.shelf.lose(errDamaged)
		return &site.Document{}
	}
	return d
}

// decodePart decodes a part of a document, of a text that may be damaged.
func decodePart(text string, d *site.Document, part func(*code, *site.Document)) (ok bool) {
	defer codec.IfDamaged(&ok)
	part(&code{codec.Read(text)}, d)
	return true
}

// bytes adds those of the document, without the text of its body. What an earlier run left and is
// damaged by now is made of the file again.
func (l *laid) bytes(to []byte) ([]byte, error) {
	all, err := l.first(to, int(l.size-l.text))
	if l.kept == nil || err == nil && crc32.Checksum(all[len(to):], castagnoli) == l.kept.sum {
		return all, err
	}
	l.kept.damage.note()
	d, err := l.kept.again.Document()
	if err != nil {
		return to, err
	}
	return encodeDocument(to, d), nil
}

// first adds so many of the bytes behind the text.
func (l *laid) first(to []byte, size int) ([]byte, error) {
	to = slices.Grow(to, size)
	_, err := l.from.ReadAt(to[len(to):len(to)+size], l.at+int64(l.text))
	return to[:len(to)+size], err
}

// keep keeps the document in memory until as many others as there is room for were read.
func (l *laid) keep(d *site.Document) {
	l.recent.Store(d)
	place := &l.shelf.recent[l.shelf.next.Add(1)%recentDocuments]
	if old := place.Swap(l); old != nil && old != l {
		old.recent.Store(nil)
	}
}

// laidText is the text of the body of a document.
type laidText struct{ *laid }

// Read reads the text. The error is the machine's.
func (l laidText) Read() (site.Written, error) { return l.ReadIn(&site.Room{}) }

// ReadIn reads the text in a room.
func (l laidText) ReadIn(room *site.Room) (site.Written, error) {
	size := int(l.text)
	room.Data = slices.Grow(room.Data[:0], size)[:size]
	if _, err := l.from.ReadAt(room.Data, l.at); err != nil {
		return site.Written{}, fmt.Errorf("reading the text of a page that was laid aside: %w", err)
	}
	text := decodeText(room.Data, int(l.html), room.Slots[:0])
	room.Slots = text.Slots
	return text, nil
}

// appendText writes the HTML, and after it the slots as numbers.
func appendText(data []byte, text site.Written) []byte {
	data = append(data, text.HTML...)
	at := 0
	for _, slot := range text.Slots {
		data = binary.AppendUvarint(data, uint64(slot.Offset-at))
		data = binary.AppendUvarint(data, uint64(slot.Kind))
		data = binary.AppendUvarint(data, uint64(slot.N))
		at = slot.Offset
	}
	return data
}

// shortestSlot is how many bytes a slot takes at least.
const shortestSlot = 3

// decodeText reads what appendText wrote, with the slots in the room that they are given, if that
// is large enough.
func decodeText(data []byte, html int, slots []site.Slot) site.Written {
	text := site.Written{HTML: data[:html:html], Slots: slices.Grow(slots, (len(data)-html)/shortestSlot)}
	at := 0
	next := func() int {
		n, size := binary.Uvarint(data[html:])
		html += size
		return int(n)
	}
	for html < len(data) {
		at += next()
		text.Slots = append(text.Slots, site.Slot{Offset: at, Kind: site.SlotKind(next()), N: next()})
	}
	return text
}
