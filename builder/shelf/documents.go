package shelf

import (
	"fmt"
	"hash/crc32"
	"io"

	"kiem/builder/site"
)

// documents writes documents one behind the other, in a file; where that stays, they are in the
// index.
type documents struct {
	to io.Writer // nil when the file stays
	at int64     // where the next one comes
	// from has those that were kept before, of which start to end are still to be copied: most
	// stay what they were, and where they were beside one another.
	from       io.ReaderAt
	start, end int64
	room       []byte
}

// again adds a document that was kept before.
func (d *documents) again(p *Page) (err error) {
	if d.to == nil {
		return nil
	}
	if p.document != "" {
		return d.write(p, []byte(p.document))
	}
	if d.end != p.at {
		err = d.copied()
		d.start = p.at
	}
	d.end = p.at + p.size
	p.at = d.at
	d.at += p.size
	return err
}

// copied copies those that are still to be.
func (d *documents) copied() error {
	if d.start == d.end {
		return nil
	}
	size := d.end - d.start
	_, err := io.CopyN(d.to, io.NewSectionReader(d.from, d.start, size), size)
	d.start, d.end = 0, 0
	if err != nil {
		return fmt.Errorf("copying what was kept: %w", err)
	}
	return nil
}

// add adds a document that is new.
func (d *documents) add(p *Page, r *site.Record) (err error) {
	if l, is := r.Aside().(*laid); is {
		d.room, err = l.bytes(d.room[:0])
	} else {
		d.room = encodeDocument(d.room[:0], r.Document())
	}
	if err != nil {
		return err
	}
	p.sum = crc32.Checksum(d.room, castagnoli)
	if d.to == nil {
		p.at, p.size, p.document = 0, int64(len(d.room)), string(d.room)
		return nil
	}
	return d.write(p, d.room)
}

// write writes a document behind the others.
func (d *documents) write(p *Page, document []byte) error {
	if err := d.copied(); err != nil {
		return err
	}
	p.at, p.size, p.document = d.at, int64(len(document)), ""
	d.at += p.size
	_, err := d.to.Write(document)
	return err
}
