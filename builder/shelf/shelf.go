// Package shelf keeps documents on disk while a site is made, so that the memory that a large
// site takes follows how many pages there are, and not what is on them.
//
// The rules of a shelf:
//
//   - The documents of a small site stay in memory; no file is made for it.
//   - The file has no name: it is removed as soon as it is open, so nothing is left of it
//     however the program ends. Where the system cannot do that, as on Windows, or where there
//     is no room, documents stay in memory.
//   - What is put on the shelf is returned letter for letter, or there is an error: the text of
//     a page returns its own, and what else cannot be read is told by [Shelf.Err].
//   - The documents that were asked for last are in memory too.
//
// What one run leaves to the next is in a [Store].
package shelf

import (
	"bytes"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"kiem/builder/site"
)

// Shelf keeps documents. It is for any number of goroutines.
type Shelf struct {
	mu sync.Mutex
	// room is how many bytes of texts may still stay in memory.
	room int
	// lost is the first error in reading.
	lost error

	pile   pile
	recent [recentDocuments]atomic.Pointer[laid]
	next   atomic.Uint32
}

// recentDocuments is how many of the documents that were read again stay in memory: those of
// the pages that are being made, and the ones that these show.
const recentDocuments = 512

// New returns a shelf that keeps documents with so many bytes of text in memory, and the
// rest on disk.
func New(inMemory int) *Shelf { return &Shelf{room: inMemory} }

// Put keeps a document, which is not to be used after: what is returned leads to it. Nothing that
// is kept is a part of what the document was made of, nor of its text.
func (s *Shelf) Put(d *site.Document) *site.Record {
	written, _ := d.Body.Text.(site.Written)
	if s.isFor(len(written.HTML)) {
		if record := s.layAside(d, written); record != nil {
			return record
		}
	}
	if d.Body.Text != nil {
		d.Body.Text = site.Written{HTML: bytes.Clone(written.HTML), Slots: slices.Clone(written.Slots)}
	}
	inOnePiece(d)
	return site.NewRecord(d)
}

// layAside puts a document in the file. It returns nil where that is not to be had.
func (s *Shelf) layAside(d *site.Document, written site.Written) *site.Record {
	l := &laid{shelf: s, from: &s.pile}
	room := rooms.Get().(*[]byte)
	defer rooms.Put(room)
	data := appendText((*room)[:0], written)
	l.text, l.html = int32(len(data)), int32(len(written.HTML))
	data = encodePointers(data, d)
	l.pointers = int32(len(data)) - l.text
	data = encodeRest(data, d)
	l.size = int32(len(data))
	*room = data
	at, ok := s.pile.add(data)
	if !ok {
		return nil
	}
	l.at, l.record = at, site.LaidAside(d, l)
	return &l.record
}

// rooms are where documents are encoded, and read before they are texts.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// Err is the first error in reading what was laid aside, which is the machine's. After it,
// documents may lack what they say.
func (s *Shelf) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.lost
}

func (s *Shelf) lose(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lost == nil {
		s.lost = fmt.Errorf("reading a page that was laid aside: %w", err)
	}
}

// isFor reports whether a document with a text of that size is for the file.
func (s *Shelf) isFor(size int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if size <= s.room {
		s.room -= size
		return false
	}
	return !s.pile.isFull()
}
