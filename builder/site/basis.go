package site

import (
	"crypto/sha256"
	"encoding/binary"
)

// Basis writes down what something is made of, to tell it apart from what is made of anything
// else, in any run. Its zero value is empty.
type Basis struct{ text []byte }

// Text adds texts.
func (b *Basis) Text(texts ...string) {
	for _, text := range texts {
		b.text = binary.AppendUvarint(b.text, uint64(len(text)))
		b.text = append(b.text, text...)
	}
}

// Number adds numbers.
func (b *Basis) Number(numbers ...int) {
	for _, n := range numbers {
		b.text = binary.AppendVarint(b.text, int64(n))
	}
}

// Sum adds what is a basis itself.
func (b *Basis) Sum(sum uint64) { b.text = binary.LittleEndian.AppendUint64(b.text, sum) }

// Is adds whether something is so.
func (b *Basis) Is(so bool) {
	if so {
		b.text = append(b.text, 1)
	} else {
		b.text = append(b.text, 0)
	}
}

// Stamp adds the stamp of a file.
func (b *Basis) Stamp(s Stamp) {
	for _, n := range []int64{s.Size, s.Modified, s.Changed} {
		b.text = binary.AppendVarint(b.text, n)
	}
}

// Done is what was written down as a number, which is not 0. What is another has the same
// number in one of some 10^19 cases.
func (b *Basis) Done() uint64 {
	all := sha256.Sum256(b.text)
	return max(1, binary.LittleEndian.Uint64(all[:]))
}
