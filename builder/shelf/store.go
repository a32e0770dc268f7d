package shelf

import (
	"context"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"unique"

	"kiem/builder/codec"
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
//     were parsed. What has another key is not used, nor is what is damaged or was not written
//     to its end.
//   - It is no part of the site: it may be removed at any time, and where it cannot be written
//     there is none.
//
// It is two files. One has the documents, one behind the other; the other, the index, has the
// rest: where each is, and what is known of it without reading it. The index is looked at whole
// before it is used, a document when it is read: one that is damaged is made of its file again,
// and the next run begins anew. Where most documents stay what they are, so does their file, and
// the others are in the index itself. Neither file is ever changed: a new one takes its place, so
// who has it open can go on reading. An index names the documents that it is of, for two runs at
// once may leave the files of both. The texts of bodies are not there: they are made again from
// the file when they are needed, which of most they never are.
type Store struct {
	folder, key string
	pages       map[string]*Page
	file        *os.File // of the documents; nil when there is none
	size        int64    // of that
	of          uint64   // tells apart which documents it has
	damage      *damage
}

// damage is what is noted of a store by documents that were taken from it, which do without the
// rest of it.
type damage struct {
	folder string
	found  atomic.Bool
}

// note has the next run use nothing of what is kept, as some of it is damaged.
func (d *damage) note() {
	if !d.found.Swap(true) {
		d.giveUp()
	}
}

func (d *damage) giveUp() { removeKept(d.folder, indexName) }

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
	// at is where the document is, size how long, and sum that of its bytes; document is the
	// document itself, where that is not in the file of them.
	at, size int64
	sum      uint32
	document string
	// rest is what else is known of it, encoded, and told what is wrong with it.
	rest string
	told Told
}

const (
	indexName = "index"
	pagesName = "pages"
)

// Open reads what a folder has for a key.
func Open(folder, key string) *Store {
	s := &Store{folder: folder, key: key, damage: &damage{folder: folder}}
	text, ok := Load(folder, indexName, key)
	if !ok || !s.readIndex(text) {
		s.pages = nil
	}
	return s
}

// readIndex reads an index, and opens the documents.
func (s *Store) readIndex(text string) (ok bool) {
	defer codec.IfDamaged(&ok)
	c := code{codec.Read(text)}
	var n int
	c.Sum(&s.of)
	c.Int(&n)
	pages := make([]Page, n)
	for i := range pages {
		c.page(&pages[i])
	}
	file, size := openKept(s.folder, pagesName)
	if file == nil {
		return false
	}
	beyond := func(p Page) bool { return p.document == "" && p.at+p.size > size }
	if !hasKey(file, documentsOf(s.key, s.of)) || slices.ContainsFunc(pages, beyond) {
		file.Close()
		return false
	}
	s.file, s.size = file, size
	s.pages = make(map[string]*Page, len(pages))
	for i := range pages {
		s.pages[pages[i].Path] = &pages[i]
	}
	return true
}

// documentsOf is the key of the documents that an index names.
func documentsOf(key string, of uint64) string { return key + " " + strconv.FormatUint(of, 36) }

func (c *code) facts(f *Facts) {
	c.Text(&f.Path)
	c.Int64(&f.Stamp.Size)
	c.Int64(&f.Stamp.Modified)
	c.Int64(&f.Stamp.Changed)
	c.Sum(&f.Stamp.File)
	c.Sum(&f.Sum)
}

func (c *code) page(p *Page) {
	c.facts(&p.Facts)
	c.Int64(&p.at)
	c.Int64(&p.size)
	codec.Small(&c.Codec, &p.sum)
	c.Text(&p.document)
	c.Text(&p.rest)
	c.Text((*string)(&p.told))
}

// IsEmpty reports whether no page is known.
func (s *Store) IsEmpty() bool { return len(s.pages) == 0 }

// Page is what is known of the page of a path, or nil. It may be called on any goroutine.
func (s *Store) Page(path string) *Page { return s.pages[path] }

// Take puts a document of the store on the shelf. Its text is made when it is asked for, and all
// of it if it turns out to be damaged. It is not ok when what is known of it cannot be read.
func (s *Shelf) Take(store *Store, p *Page, again Again) (record *site.Record, ok bool) {
	defer codec.IfDamaged(&ok)
	c := code{codec.Read(strings.Clone(p.rest))} // the index is let go
	d := &site.Document{Path: strings.Clone(p.Path), Sum: p.Sum}
	var names string
	var drawn int
	c.known(d, &names, &drawn)
	d.Lang, d.Type = unique.Make(d.Lang).Value(), unique.Make(d.Type).Value()
	l := &laid{shelf: s, from: store.file, at: p.at, size: int32(p.size), kept: &left{store.damage, again, p.sum}}
	if p.document != "" {
		l.from = strings.NewReader(strings.Clone(p.document))
	}
	l.record = site.RecordOf(d, int32(drawn), names, l)
	return &l.record, true
}

// Problems is what is wrong with the page, with notices or without. It is not ok when that cannot
// be read.
func (p *Page) Problems(notices bool) (problems []site.Problem, ok bool) {
	defer codec.IfDamaged(&ok)
	return p.told.read(notices), true
}

// known writes or reads what is known of a document, besides its path and its sum, without the
// document.
func (c *code) known(d *site.Document, names *string, drawn *int) {
	c.Texts(&d.Folder, &d.ID, &d.Lang, &d.Type, names)
	c.Bool(&d.Broken)
	c.Int(drawn)
}

// Save keeps the documents of the site, in place of what was kept, for the next run. Each page
// has its record and what is told of it. The error is the machine's, and that of the context
// when it is done; then what was kept stays, or there is nothing.
func (s *Store) Save(ctx context.Context, pages []Facts, records []*site.Record, told []Told) error {
	if len(pages) == len(s.pages) && !slices.ContainsFunc(pages, func(p Facts) bool { return !s.has(p) }) {
		return nil
	}
	defer func() {
		if s.damage.found.Load() { // which may turn out at any time
			s.damage.giveUp()
		}
	}()
	if s.mostStay(pages) {
		return s.saveIndex(ctx, s.of, &documents{}, pages, records, told)
	}
	of := rand.Uint64()
	key := documentsOf(s.key, of)
	return saveWithoutSum(s.folder, pagesName, key, func(to io.Writer) error {
		docs := &documents{to: to, from: s.file, at: int64(len(headOf(key)))}
		return s.saveIndex(ctx, of, docs, pages, records, told)
	})
}

// mostStay reports whether nearly all documents, and nearly all of their file, stay what they are.
func (s *Store) mostStay(pages []Facts) bool {
	const part = 8
	stay, others := int64(0), 0
	for _, p := range pages {
		if before := s.pages[p.Path]; before != nil && before.Sum == p.Sum && before.document == "" {
			stay += before.size
		} else {
			others++
		}
	}
	return stay > s.size-s.size/part && others <= len(pages)/part
}

// saveIndex keeps the index, with documents that are in their file by the time that this is there.
func (s *Store) saveIndex(ctx context.Context, of uint64, docs *documents, pages []Facts, records []*site.Record, told []Told) error {
	return Save(s.folder, indexName, s.key, func(index io.Writer) error {
		c, n := code{}, len(pages)
		c.Sum(&of)
		c.Int(&n)
		for i, p := range pages {
			if err := ctx.Err(); err != nil {
				return err
			}
			var err error
			page := Page{Facts: p}
			if before := s.pages[p.Path]; before != nil && before.Sum == p.Sum {
				page = *before
				page.Facts = p
				err = docs.again(&page)
			} else {
				page.rest, page.told = restOf(records[i]), told[i]
				err = docs.add(&page, records[i])
			}
			if err != nil {
				return err
			}
			c.page(&page)
			if _, err := index.Write(c.Data); err != nil {
				return err
			}
			c.Data = c.Data[:0]
		}
		return docs.copied()
	})
}

// restOf is what is known of a page that is new, or says something else, without its document.
func restOf(r *site.Record) string {
	d := &site.Document{Folder: r.Folder, ID: r.ID, Lang: r.Lang, Type: r.Type, Broken: r.Broken}
	names, drawn := r.Names(), int(r.Drawn)
	var c code
	c.known(d, &names, &drawn)
	return string(c.Data)
}

// has reports whether there is a record of just this file.
func (s *Store) has(p Facts) bool {
	before := s.pages[p.Path]
	return before != nil && before.Facts == p
}
