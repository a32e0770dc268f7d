package site

import (
	"crypto/sha256"
	"encoding/binary"
	"sync"
)

// Basis writes down what something is made of, to tell it apart from what is made of anything
// else, in any run. Its zero value is empty.
type Basis struct{ room *[]byte }

// rooms are what bases are written down in.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// text is what was written down.
func (b *Basis) text() *[]byte {
	if b.room == nil {
		b.room = rooms.Get().(*[]byte)
		*b.room = (*b.room)[:0]
	}
	return b.room
}

// Text adds texts.
func (b *Basis) Text(texts ...string) {
	to := b.text()
	for _, text := range texts {
		*to = binary.AppendUvarint(*to, uint64(len(text)))
		*to = append(*to, text...)
	}
}

// Texts adds a list of texts, and how many there are.
func (b *Basis) Texts(all []string) {
	b.Number(len(all))
	b.Text(all...)
}

// Number adds numbers.
func (b *Basis) Number(numbers ...int) {
	to := b.text()
	for _, n := range numbers {
		*to = binary.AppendVarint(*to, int64(n))
	}
}

// Sum adds what is a basis itself.
func (b *Basis) Sum(sum uint64) {
	to := b.text()
	*to = binary.LittleEndian.AppendUint64(*to, sum)
}

// Is adds whether something is so.
func (b *Basis) Is(so bool) {
	n := 0
	if so {
		n = 1
	}
	b.Number(n)
}

// Stamp adds the stamp of a file.
func (b *Basis) Stamp(s Stamp) {
	b.Sum(uint64(s.Size))
	b.Sum(uint64(s.Modified))
	b.Sum(uint64(s.Changed))
	b.Sum(s.File)
}

// Done is what was written down as a number, which is not 0. What is another has the same
// number in one of some 10^19 cases. The basis is empty after.
func (b *Basis) Done() uint64 {
	all := sha256.Sum256(*b.text())
	rooms.Put(b.room)
	b.room = nil
	return max(1, binary.LittleEndian.Uint64(all[:]))
}
