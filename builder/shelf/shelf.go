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
	"fmt"
	"os"
	"sync"
	"sync/atomic"

	"kiem/builder/site"
)

// Shelf keeps documents. It is for any number of goroutines.
type Shelf struct {
	mu sync.Mutex
	// room is how many bytes of texts may still stay in memory.
	room int
	file *os.File
	end  int64
	// full is set when there is no putting anything in the file.
	full bool
	// lost is the first error in reading.
	lost error

	recent [recentDocuments]atomic.Pointer[laid]
	next   atomic.Uint32
}

// recentDocuments is how many of the documents that were read again stay in memory: those of
// the pages that are being made, and the ones that these show.
const recentDocuments = 512

// New returns a shelf that keeps documents with so many bytes of text in memory, and the
// rest on disk.
func New(inMemory int) *Shelf { return &Shelf{room: inMemory} }

// Put keeps a document, which is not to be used after: what is returned leads to it.
func (s *Shelf) Put(d *site.Document) *site.Record {
	record := site.NewRecord(d)
	written, _ := d.Body.Text.(site.Written)
	if !s.isFor(len(written.HTML)) {
		return record
	}
	l := &laid{shelf: s}
	data := encodeText(written)
	l.text, l.html = int32(len(data)), int32(len(written.HTML))
	data = encodeDocument(data, d)
	l.size = int32(len(data))
	if l.at, l.file = s.claim(len(data)); l.file == nil {
		return record
	}
	if _, err := l.file.WriteAt(data, l.at); err != nil {
		s.close()
		return record
	}
	l.record = record.LaidAside(l)
	return l.record
}

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
	return !s.full
}

// hasFile reports whether documents are in a file.
func (s *Shelf) hasFile() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.file != nil
}

// claim gives a part of the file out, to be written; nil when there is no file.
func (s *Shelf) claim(size int) (int64, *os.File) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file == nil && !s.full {
		s.file = nameless()
		s.full = s.file == nil
	}
	at := s.end
	s.end += int64(size)
	return at, s.file
}

// close has later documents stay in memory. Those that were put in the file still are there.
func (s *Shelf) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.file, s.full = nil, true
}

// nameless returns a file that nobody else can open and that goes when it is closed, or nil.
func nameless() *os.File {
	file, err := os.CreateTemp("", "kiem-*")
	if err != nil {
		return nil
	}
	if os.Remove(file.Name()) != nil {
		file.Close()
		os.Remove(file.Name())
		return nil
	}
	return file
}
