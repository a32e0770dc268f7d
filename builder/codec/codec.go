// Package codec writes values as bytes, for a file that one run leaves to the next, or reads them
// again.
//
// What a value consists of is said once, for both ways, so that one cannot lack what the other
// has: each method of a [Codec] writes what it is given or puts there what it reads. What was read
// are parts of one text. Bytes that no codec wrote make it panic; who reads them finds out before
// whether they are damaged, and says with [IfDamaged] what becomes of those that are all the same.
package codec

import (
	"encoding/binary"
	"math"

	"kiem/builder/site"
)

// Codec writes values, or reads them. Its zero value writes.
type Codec struct {
	// Data is what was written; it may begin with anything.
	Data []byte
	// text is the same when it is read, from at on.
	text    string
	at      int
	reading bool
}

// Read returns a codec that reads what was written.
func Read(text string) Codec { return Codec{text: text, reading: true} }

// Reading reports whether the codec reads.
func (c *Codec) Reading() bool { return c.reading }

// At is how much was read.
func (c *Codec) At() int { return c.at }

// IfDamaged makes not ok what could not be read: it was not written by this program. It is to be
// deferred.
func IfDamaged(ok *bool) {
	if recover() != nil {
		*ok = false
	}
}

// List writes or reads a list, one by one. None is another than an empty one.
func List[T any](c *Codec, all *[]T, one func(*T)) {
	n := len(*all) + 1
	if *all == nil {
		n = 0
	}
	if c.Int(&n); n == 0 {
		return
	}
	if c.reading {
		*all = make([]T, n-1)
	}
	for i := range *all {
		one(&(*all)[i])
	}
}

// Some writes or reads what may be nil.
func Some[T any](c *Codec, value **T, one func(*T)) {
	if !c.Is(*value != nil) {
		return
	}
	if c.reading {
		*value = new(T)
	}
	one(*value)
}

// Small writes or reads a number of another size.
func Small[T int32 | uint32 | uint8](c *Codec, n *T) {
	wide := int64(*n)
	if c.Int64(&wide); c.reading {
		*n = T(wide)
	}
}

// Is writes whether something is so, or reads whether it was.
func (c *Codec) Is(so bool) bool {
	c.Bool(&so)
	return so
}

func (c *Codec) Bool(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	if c.Int(&n); c.reading {
		*b = n == 1
	}
}

func (c *Codec) Int(n *int) {
	if !c.reading {
		c.Data = binary.AppendVarint(c.Data, int64(*n))
		return
	}
	var wide int64
	c.Int64(&wide)
	*n = int(wide)
}

func (c *Codec) Int64(n *int64) {
	if !c.reading {
		c.Data = binary.AppendVarint(c.Data, *n)
		return
	}
	read := c.uint()
	*n = int64(read>>1) ^ -int64(read&1)
}

// Sum writes or reads a number of which each bit is as likely as not.
func (c *Codec) Sum(n *uint64) {
	if !c.reading {
		c.Data = binary.LittleEndian.AppendUint64(c.Data, *n)
		return
	}
	t := c.text[c.at : c.at+8]
	c.at += 8
	*n = uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
		uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
}

func (c *Codec) Float(f *float64) {
	n := math.Float64bits(*f)
	if !c.reading {
		c.Data = binary.AppendUvarint(c.Data, n)
		return
	}
	*f = math.Float64frombits(c.uint())
}

// Text writes or reads a text; that is a part of all that is read.
func (c *Codec) Text(s *string) {
	if !c.reading {
		c.Data = binary.AppendUvarint(c.Data, uint64(len(*s)))
		c.Data = append(c.Data, *s...)
		return
	}
	n := int(c.uint())
	*s = c.text[c.at : c.at+n]
	c.at += n
}

// Texts writes or reads several.
func (c *Codec) Texts(all ...*string) {
	for _, text := range all {
		c.Text(text)
	}
}

func (c *Codec) Pos(p *site.Pos) {
	c.Int(&p.Line)
	c.Int(&p.Column)
}

func (c *Codec) Date(d *site.Date) {
	Small(c, &d.Year)
	Small(c, &d.Month)
	Small(c, &d.Day)
}

func (c *Codec) uint() uint64 {
	if b := c.text[c.at]; b < 0x80 { // most are
		c.at++
		return uint64(b)
	}
	var n uint64
	for shift := 0; ; shift += 7 {
		b := c.text[c.at]
		c.at++
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}
