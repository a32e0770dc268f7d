package link

import "hash/maphash"

// table finds documents by something that they have, by their places. It keeps no more than
// these: whether a document is the one that is looked for is asked of who looks.
type table struct{ slots []int32 } // places plus one, 0 where there is none

// newTable has room for so many documents.
func newTable(n int) table {
	size := 8
	for size < n+n/2 {
		size *= 2
	}
	return table{make([]int32, size)}
}

var seed = maphash.MakeSeed()

// sumOf tells values apart, mostly.
func sumOf[T comparable](value T) uint64 { return maphash.Comparable(seed, value) }

// add adds a document that is not there yet, by the sum of what it has.
func (t table) add(sum uint64, place int32) {
	at := int(sum) & (len(t.slots) - 1)
	for t.slots[at] != 0 {
		at = (at + 1) & (len(t.slots) - 1)
	}
	t.slots[at] = place + 1
}

// find returns the first that was added of those with the sum which is the one.
func (t table) find(sum uint64, is func(place int32) bool) (int32, bool) {
	for at := int(sum) & (len(t.slots) - 1); t.slots[at] != 0; at = (at + 1) & (len(t.slots) - 1) {
		if place := t.slots[at] - 1; is(place) {
			return place, true
		}
	}
	return 0, false
}
