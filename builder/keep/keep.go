// Package keep holds on, between two runs, to what a run learnt of the pages of a site.
//
// The rules of what is kept:
//
//   - It makes a run faster, never different. A page is known again by what its file says; that
//     the file says the same is taken from its stamp, where that is certain, and otherwise from
//     its sum.
//   - It holds for one key alone, which says by which program and with which settings the pages
//     were parsed. Of what has another key, and of what is damaged or was not written to its
//     end, nothing is used.
//   - It is no part of the site: it may be removed at any time, and where it cannot be written
//     there is none.
//
// The file is a key and then records, each with its length and a checksum. New ones are written
// behind those that are there, and hold instead of an older one of the same page; once most of
// the file is of no use any more it is written anew. Two runs may do so at the same time.
package keep

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"kiem/builder/site"
)

// Page is what is known of a page.
type Page struct {
	Facts
	record, encoded []byte
	once            sync.Once
	document        *site.Document
}

// Document is the page's document, always the same one, without the text of its body; nil when
// it cannot be read. It may be called on any goroutine.
func (p *Page) Document() *site.Document {
	p.once.Do(func() {
		doc := &site.Document{}
		if decode(p.encoded, doc) == nil && doc.Body != nil {
			p.document = doc
		}
	})
	return p.document
}

// Store is what is kept of the pages of a site. It may be asked on any goroutine.
type Store struct {
	name, key string
	pages     map[string]*Page
	// whole is how much of the file can be used, records how many there are in that.
	whole   int64
	records int
}

const fileName = "pages"

// Open reads what is kept in a folder under a key.
func Open(folder, key string) *Store {
	s := &Store{name: filepath.Join(folder, fileName), key: key, pages: map[string]*Page{}}
	data, err := os.ReadFile(s.name)
	if err != nil {
		return s
	}
	rest, ok := bytes.CutPrefix(data, s.head())
	for ok {
		var record []byte
		s.whole = int64(len(data) - len(rest))
		if record, rest, ok = cutRecord(rest); ok {
			ok = s.take(record)
		}
	}
	return s
}

func (s *Store) head() []byte { return appendRecord([]byte("kiem\n"), []byte(s.key)) }

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const recordHead = 8 // bytes: the length of the record and its checksum

func appendRecord(to, record []byte) []byte {
	to = binary.LittleEndian.AppendUint32(to, uint32(len(record)))
	to = binary.LittleEndian.AppendUint32(to, crc32.Checksum(record, castagnoli))
	return append(to, record...)
}

func cutRecord(data []byte) (record, rest []byte, ok bool) {
	if len(data) < recordHead {
		return nil, nil, false
	}
	size, sum := binary.LittleEndian.Uint32(data), binary.LittleEndian.Uint32(data[4:])
	data = data[recordHead:]
	if uint64(size) > uint64(len(data)) || crc32.Checksum(data[:size], castagnoli) != sum {
		return nil, nil, false
	}
	return data[:size], data[size:], true
}

// take takes what is known of a page from its record.
func (s *Store) take(record []byte) bool {
	size, n := binary.Uvarint(record)
	if n <= 0 || size > uint64(len(record)-n) {
		return false
	}
	p := &Page{record: record, encoded: record[n+int(size):]}
	if decode(record[n:n+int(size)], &p.Facts) != nil {
		return false
	}
	s.pages[p.Path] = p
	s.records++
	return true
}

// Facts are which page it is, and of which file.
type Facts struct {
	Path string
	// Stamp is that of the file, when it was certain; Sum is of what it says.
	Stamp site.Stamp
	Sum   uint64
}

// Page is what is known of the page of a path, or nil.
func (s *Store) Page(path string) *Page { return s.pages[path] }

// Len is how many pages something is known of.
func (s *Store) Len() int { return len(s.pages) }

// Save keeps what is known of the pages of the site, in place of what was kept, for the next
// run. Each page has its document. The error is the machine's; what was kept before may be
// lost then.
func (s *Store) Save(pages []Facts, documents []*site.Document) error {
	live := make(map[string]bool, len(pages))
	var added []byte
	n := 0
	for i, p := range pages {
		before := s.pages[p.Path]
		if before == nil || before.Sum != p.Sum || before.Stamp != p.Stamp {
			added = appendRecord(added, recordOf(p, documents[i]))
			n++
			continue
		}
		live[p.Path] = true
	}
	if n == 0 {
		return nil
	}
	if useless := s.records - len(live); s.whole > 0 && useless <= len(pages)+spare {
		return s.add(added)
	}
	return s.writeAnew(live, added)
}

// spare is how many records of no use may be in the file of a small site.
const spare = 100

func recordOf(p Facts, doc *site.Document) []byte {
	bare, body := *doc, *doc.Body
	body.Text = nil
	bare.Body = &body
	head := encode(nil, &p)
	record := binary.AppendUvarint(nil, uint64(len(head)))
	return encode(append(record, head...), &bare)
}

// add writes records behind those that can be used.
func (s *Store) add(records []byte) error {
	file, err := os.OpenFile(s.name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := file.Truncate(s.whole); err != nil {
		return err
	}
	if _, err := file.WriteAt(records, s.whole); err != nil {
		return err
	}
	return file.Close()
}

// writeAnew writes the records of these pages, and those that were added, to a new file.
func (s *Store) writeAnew(live map[string]bool, added []byte) error {
	folder := filepath.Dir(s.name)
	if err := makeFolder(folder); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, fileName+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // it has another name when all went well
	defer file.Close()
	w := bufio.NewWriterSize(file, 1<<16)
	w.Write(s.head())
	for path := range live {
		w.Write(appendRecord(nil, s.pages[path].record))
	}
	w.Write(added)
	if err := errors.Join(w.Flush(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), s.name)
}

// makeFolder makes the folder, with a file that keeps it out of a repository.
func makeFolder(folder string) error {
	if err := os.Mkdir(folder, 0o755); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil
		}
		return err
	}
	return os.WriteFile(filepath.Join(folder, ".gitignore"), []byte("*\n"), 0o644)
}
