package shelf

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
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
// The file is a key and then records, each with its length and a checksum. New ones are written
// behind those that are there, and hold instead of an older one of the same page; once most of
// the file is of no use any more it is written anew. Two runs may do so at the same time. The
// texts of bodies are not in it: they are made again from the file when they are needed, which
// of most they never are.
type Store struct {
	name, key string
	file      *os.File // nil when there is none
	pages     map[string]*Page
	// whole is how much of the file can be used, records how many there are in that.
	whole   int64
	records int
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
	s := &Store{name: filepath.Join(folder, storeName), key: key, pages: map[string]*Page{}}
	file, err := os.Open(s.name)
	if err != nil {
		return s
	}
	r := bufio.NewReaderSize(file, 1<<18)
	head := make([]byte, len(s.head()))
	if _, err := io.ReadFull(r, head); err != nil || !bytes.Equal(head, s.head()) {
		file.Close()
		return s
	}
	s.file, s.whole = file, int64(len(head))
	var record []byte
	for {
		var ok bool
		if record, ok = readRecord(r, record); !ok || !s.take(record) {
			return s
		}
		s.whole += recordHead + int64(len(record))
	}
}

func (s *Store) head() []byte { return appendRecord([]byte("kiem\n"), []byte(s.key)) }

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const (
	recordHead = 8       // bytes: the length of the record and its checksum
	recordMost = 1 << 28 // bytes; what says to be longer is damaged
)

func appendRecord(to, record []byte) []byte {
	to = binary.LittleEndian.AppendUint32(to, uint32(len(record)))
	to = binary.LittleEndian.AppendUint32(to, crc32.Checksum(record, castagnoli))
	return append(to, record...)
}

// readRecord reads the next record into the room that it is given, if that is large enough.
func readRecord(r io.Reader, room []byte) (record []byte, ok bool) {
	var head [recordHead]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return room, false
	}
	size, sum := binary.LittleEndian.Uint32(head[:]), binary.LittleEndian.Uint32(head[4:])
	if size > recordMost {
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

// take notes which page a record is of.
func (s *Store) take(record []byte) (ok bool) {
	defer ifDamaged(&ok)
	c := code{text: string(record), reading: true}
	p := &Page{at: s.whole + recordHead, size: int32(len(record))}
	c.facts(&p.Facts)
	p.Path = strings.Clone(p.Path) // the record itself is let go
	p.rest = int32(c.at)
	s.pages[p.Path] = p
	s.records++
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
}

// close closes the file. What was taken of it can be read no more.
func (s *Store) close() {
	if s.file != nil {
		s.file.Close()
	}
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
// has its record and what is wrong with it. The error is the machine's; what was kept before
// may be lost then.
func (s *Store) Save(pages []Facts, records []*site.Record, problems func(i int) []site.Problem) error {
	var added []int
	live := make([]*Page, 0, len(pages))
	for i, p := range pages {
		if before := s.pages[p.Path]; before != nil && before.Facts == p {
			live = append(live, before)
			continue
		}
		added = append(added, i)
	}
	if len(added) == 0 {
		return nil
	}
	write := func(w *bufio.Writer) error {
		var record, framed []byte
		for _, i := range added {
			record = recordOf(record[:0], pages[i], records[i], problems(i))
			framed = appendRecord(framed[:0], record)
			w.Write(framed)
		}
		return w.Flush()
	}
	if useless := s.records - len(live); s.file != nil && useless <= len(pages)+spare {
		return s.add(write)
	}
	return s.writeAnew(live, write)
}

// spare is how many records of no use may be in the file of a small site.
const spare = 100

func recordOf(to []byte, p Facts, r *site.Record, problems []site.Problem) []byte {
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
		if data, err := l.bytes(c.data); err == nil {
			return data
		}
	}
	return encodeDocument(c.data, r.Document())
}

// add writes records behind those that can be used.
func (s *Store) add(write func(*bufio.Writer) error) error {
	file, err := os.OpenFile(s.name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	if err := file.Truncate(s.whole); err != nil {
		return err
	}
	if _, err := file.Seek(s.whole, io.SeekStart); err != nil {
		return err
	}
	if err := write(bufio.NewWriterSize(file, 1<<16)); err != nil {
		return err
	}
	return file.Close()
}

// writeAnew writes the records of these pages, and those that are added, to a new file.
func (s *Store) writeAnew(live []*Page, write func(*bufio.Writer) error) error {
	folder := filepath.Dir(s.name)
	if err := makeFolder(folder); err != nil {
		return err
	}
	return writeFile(s.name, func(w *bufio.Writer) error {
		w.Write(s.head())
		for _, p := range live {
			record := make([]byte, p.size)
			if _, err := s.file.ReadAt(record, p.at); err != nil {
				return err
			}
			w.Write(appendRecord(nil, record))
		}
		return write(w)
	})
}

// writeFile writes a file that has its name only once it is whole.
func writeFile(name string, write func(*bufio.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // it has another name when all went well
	defer file.Close()
	w := bufio.NewWriterSize(file, 1<<16)
	if err := write(w); err != nil {
		return err
	}
	if err := errors.Join(w.Flush(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
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
