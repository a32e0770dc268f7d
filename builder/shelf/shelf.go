// Package shelf keeps the texts of pages on disk while a site is made, so that the memory that
// a large site takes follows what is known of its pages and not how long they are.
//
// The rules of a shelf:
//
//   - The texts of a small site stay in memory; no file is made for it.
//   - The file has no name: it is removed as soon as it is open, so nothing is left of it
//     however the program ends. Where the system cannot do that, as on Windows, or where there
//     is no room, texts stay in memory.
//   - What is put on the shelf is returned letter for letter, or an error is.
package shelf

import (
	"encoding/binary"
	"fmt"
	"os"
	"sync"

	"kiem/builder/site"
)

// Shelf keeps texts. It is for any number of goroutines.
type Shelf struct {
	mu sync.Mutex
	// room is how many bytes of texts may still stay in memory.
	room int
	file *os.File
	end  int64
	// full is set when there is no putting anything in the file.
	full bool
}

// New returns a shelf that keeps so many bytes of texts in memory, and the rest on disk.
func New(inMemory int) *Shelf { return &Shelf{room: inMemory} }

// Put keeps a text, and returns it as what can be read again.
func (s *Shelf) Put(text site.Written) site.BodyText {
	size := len(text.HTML) + binary.MaxVarintLen16*len(text.Slots)
	if size == 0 || !s.isFor(size) {
		return text
	}
	data := encode(text)
	at, file := s.claim(len(data))
	if file == nil {
		return text
	}
	if _, err := file.WriteAt(data, at); err != nil {
		s.close()
		return text
	}
	return &laid{file, at, int32(len(data)), int32(len(text.HTML))}
}

// isFor reports whether a text of that size is for the file.
func (s *Shelf) isFor(size int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if size <= s.room {
		s.room -= size
		return false
	}
	return !s.full
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

// close has later texts stay in memory. Those that were put in the file still are there.
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

// laid is a text in the file.
type laid struct {
	file       *os.File
	at         int64
	size, html int32
}

// Read reads the text. The error is the machine's.
func (l *laid) Read() (site.Written, error) {
	data := make([]byte, l.size)
	if _, err := l.file.ReadAt(data, l.at); err != nil {
		return site.Written{}, fmt.Errorf("reading the text of a page that was laid aside: %w", err)
	}
	return decode(data, int(l.html)), nil
}

// encode writes the HTML, and after it the slots as numbers.
func encode(text site.Written) []byte {
	data := make([]byte, 0, len(text.HTML)+4*len(text.Slots))
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

// decode reads what encode wrote.
func decode(data []byte, html int) site.Written {
	text := site.Written{HTML: data[:html:html]}
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
