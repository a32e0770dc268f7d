package shelf

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"slices"
	"strings"
	"unique"

	"kiem/builder/site"
)

// Store holds on, between two runs, to the documents of a site.
//
// The rules of a store:
//
//   - It makes a run faster, never different. A document is known again by what its file says;
//     that the file says the same is taken from its stamp, where that is certain, and otherwise
//     from its sum.
//   - It holds for one key alone, which says by which program and with which settings documents
//     were parsed. Of what has another key, and of what is damaged or was not written to its
//     end, nothing is used.
//   - It is no part of the site: it may be removed at any time, and where it cannot be written
//     there is none.
//
// The file is a key and then records, each with its length and a checksum. It is never changed:
// a new one takes its place, so who has it open can go on reading. The texts of bodies are not in
// it: they are made again from the file when they are needed, which of most they never are.
type Store struct {
	folder, key string
	file        *os.File // nil when there is none
	pages       map[string]*Page
	// broken is whether not all of the file can be used.
	broken bool
}

// Facts are of which file a document was made.
type Facts struct {
	Path string
	// Stamp is that of the file, when it was certain; Sum is of what it says.
	Stamp site.Stamp
	Sum   uint64
}

// Page is a document in the store.
type Page struct {
	Facts
	// at is where its record is, and rest where in that the document begins.
	at         int64
	size, rest int32
}

const storeName = "pages"

// Open reads what a folder has for a key.
func Open(folder, key string) *Store {
	s := &Store{folder: folder, key: key, pages: map[string]*Page{}}
	file, size := openKept(folder, storeName)
	if file == nil {
		return s
	}
	r := bufio.NewReaderSize(file, 1<<18)
	head := make([]byte, len(s.head()))
	if _, err := io.ReadFull(r, head); err != nil || !bytes.Equal(head, s.head()) {
		file.Close()
		return s
	}
	s.file = file
	at := int64(len(head))
	var record []byte
	for at < size {
		var ok bool
		if record, ok = readRecord(r, record, size-at); !ok || !s.take(record, at) {
			s.broken = true
			break
		}
		at += recordHead + int64(len(record))
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

// readRecord reads the next record, with so many bytes left, into the room that it is given, if
// that is large enough.
func readRecord(r io.Reader, room []byte, left int64) (record []byte, ok bool) {
	var head [recordHead]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return room, false
	}
	size, sum := binary.LittleEndian.Uint32(head[:]), binary.LittleEndian.Uint32(head[4:])
	if int64(size) > left {
		return room, false
	}
	if int(size) > cap(room) {
		room = make([]byte, size)
	}
	record = room[:size]
	if _, err := io.ReadFull(r, record); err != nil {
		return record, false
	}
	return record, crc32.Checksum(record, castagnoli) == sum
}

// take notes which page the record at a place is of.
func (s *Store) take(record []byte, at int64) (ok bool) {
	defer ifDamaged(&ok)
	c := code{text: string(record), reading: true}
	p := &Page{at: at + recordHead, size: int32(len(record))}
	c.facts(&p.Facts)
	p.Path = strings.Clone(p.Path) // the record itself is let go
	p.rest = int32(c.at)
	s.pages[p.Path] = p
	return true
}

// ifDamaged makes not ok what cannot be decoded: it was not written by this program.
func ifDamaged(ok *bool) {
	if recover() != nil {
		*ok = false
	}
}

func (c *code) facts(f *Facts) {
	c.string(&f.Path)
	c.stamp(&f.Stamp)
	c.sum(&f.Sum)
}

func (c *code) stamp(s *site.Stamp) {
	for _, n := range []*int64{&s.Size, &s.Modified, &s.Changed} {
		c.int64(n)
	}
	c.sum(&s.File)
}

// IsEmpty reports whether no page is known.
func (s *Store) IsEmpty() bool { return len(s.pages) == 0 }

// Page is what is known of the page of a path, or nil. It may be called on any goroutine.
func (s *Store) Page(path string) *Page { return s.pages[path] }

// Take puts a document of the store on the shelf, with what is wrong with it. Its text is made
// when it is asked for. It is not ok when the document cannot be read.
func (s *Shelf) Take(store *Store, p *Page, text site.BodyText) (record *site.Record, problems []site.Problem, ok bool) {
	defer ifDamaged(&ok)
	data := make([]byte, p.size-p.rest)
	if _, err := store.file.ReadAt(data, p.at+int64(p.rest)); err != nil {
		return nil, nil, false
	}
	size, n := binary.Uvarint(data)
	start := n + int(size)
	c := code{text: string(data[n:start]), reading: true} // problems have a part of it
	d := &site.Document{}
	var names string
	var drawn int
	c.named(d)
	c.string(&names)
	c.int(&drawn)
	c.problems(&problems)
	d.Path, d.Lang, d.Type = p.Path, unique.Make(d.Lang).Value(), unique.Make(d.Type).Value()
	l := &laid{shelf: s, from: store.file, at: p.at + int64(p.rest) + int64(start), size: int32(len(data) - start), other: text}
	l.record = site.RecordOf(d, int32(drawn), names, l)
	return l.record, problems, true
}

// Save keeps the documents of the site, in place of what was kept, for the next run. Each page
// has its record and what is wrong with it. The error is the machine's, and that of the context
// when it is done; then what was kept stays.
func (s *Store) Save(ctx context.Context, pages []Facts, records []*site.Record, problems func(i int) []site.Problem) error {
	if !s.broken && len(pages) == len(s.pages) && !slices.ContainsFunc(pages, func(p Facts) bool { return !s.has(p) }) {
		return nil
	}
	return writeKept(s.folder, storeName, func(w *bufio.Writer) error {
		w.Write(s.head())
		var room, record []byte
		for i, p := range pages {
			var err error
			if before := s.pages[p.Path]; before != nil && before.Sum == p.Sum {
				room, err = s.again(room[:0], before, p)
			} else {
				room, err = recordOf(room[:0], p, records[i], problems(i))
			}
			if err := cmp.Or(err, ctx.Err()); err != nil {
				return err
			}
			record = appendRecord(record[:0], room)
			if _, err := w.Write(record); err != nil {
				return err
			}
		}
		return nil
	})
}

// has reports whether there is a record of just this file.
func (s *Store) has(p Facts) bool {
	before := s.pages[p.Path]
	return before != nil && before.Facts == p
}

// again adds the record of a page that says what it said, of which the file may have another
// stamp.
func (s *Store) again(to []byte, before *Page, p Facts) ([]byte, error) {
	c := code{data: to}
	c.facts(&p)
	size := int(before.size - before.rest)
	c.data = slices.Grow(c.data, size)
	rest := c.data[len(c.data) : len(c.data)+size]
	if _, err := s.file.ReadAt(rest, before.at+int64(before.rest)); err != nil {
		return nil, fmt.Errorf("reading what was kept: %w", err)
	}
	return c.data[:len(c.data)+size], nil
}

// recordOf adds the record of a page that is new, or says something else.
func recordOf(to []byte, p Facts, r *site.Record, problems []site.Problem) ([]byte, error) {
	var middle code
	middle.named(&site.Document{Path: r.Path, Folder: r.Folder, ID: r.ID, Lang: r.Lang, Type: r.Type, Broken: r.Broken, Sum: r.Sum})
	names, drawn := r.Names(), int(r.Drawn)
	middle.string(&names)
	middle.int(&drawn)
	middle.problems(&problems)
	c := code{data: to}
	c.facts(&p)
	c.data = binary.AppendUvarint(c.data, uint64(len(middle.data)))
	c.data = append(c.data, middle.data...)
	if l, is := r.Aside().(*laid); is {
		return l.bytes(c.data)
	}
	return encodeDocument(c.data, r.Document()), nil
}
