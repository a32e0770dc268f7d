package publish

import (
	"encoding/binary"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kiem/builder/codec"
	"kiem/builder/site"
)

// basesName is the file that says of what the files in the folder were made, each with a seal: a
// file that has the stamp it had when it was published need not be made of the same again.
const basesName = markerName + "-bases"

// base is what a file was made of, 0 where that is not known, how long it is, and by what stamp
// it is known.
type base struct {
	basis uint64
	size  int64
	seal  uint64
}

// sealOf makes one number of a stamp.
func sealOf(info fs.FileInfo) uint64 {
	var of site.Basis
	of.Stamp(site.StampOf(info))
	return of.Done()
}

// bases are those of the files in the folder.
type bases struct {
	// whole is what the whole site was made of.
	whole uint64
	paths []string // in order
	of    []base   // of the file at each path
	data  string   // as they were read
}

// openBases opens the file that has them, if there is one.
func openBases(root *os.Root) (*os.File, error) {
	info, err := root.Lstat(basesName)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fs.ErrInvalid
	}
	return root.Open(basesName)
}

// readBases reads them, of the files that a marker lists; none where the file is not there, is
// damaged, or was written with another marker.
func readBases(root *os.Root, marker []byte, listed []string) bases {
	file, err := openBases(root)
	if err != nil {
		return bases{}
	}
	defer file.Close()
	var data strings.Builder
	if info, err := file.Stat(); err == nil {
		data.Grow(int(info.Size()))
	}
	if _, err := io.Copy(&data, file); err != nil {
		return bases{}
	}
	read, ok := parseBases(data.String(), marker, listed)
	if !ok {
		return bases{}
	}
	return read
}

// known reports whether there is anything to know.
func (b bases) known() bool {
	return b.whole != 0 || slices.ContainsFunc(b.of, func(file base) bool { return file.basis != 0 })
}

// file is that of the file at a path.
func (b bases) file(path string) (is base, known bool) {
	i, known := slices.BinarySearch(b.paths, path)
	if !known {
		return base{}, false
	}
	return b.of[i], true
}

// sumSize is how many bytes a sum takes. One of the rest is what the file begins with, followed by
// the whole.
const sumSize, wholeSize = 4, 8

// format has the whole and what is known of each file that a marker lists, in its order.
func (b bases) format(marker []byte) []byte {
	const most = 30 // bytes that a file takes
	c := codec.Codec{Data: make([]byte, sumSize, sumSize+most*(len(b.of)+1))}
	b.coded(&c, marker)
	binary.LittleEndian.PutUint32(c.Data, crc32.Checksum(c.Data[sumSize:], castagnoli))
	return c.Data
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// coded writes or reads all but the sum, and reports whether it is for the marker.
func (b *bases) coded(c *codec.Codec, marker []byte) bool {
	c.Sum(&b.whole)
	is := crc32.Checksum(marker, castagnoli)
	of, n := is, len(b.of)
	codec.Small(c, &of)
	if c.Int(&n); n != len(b.of) {
		return false
	}
	for i := range b.of {
		c.Sum(&b.of[i].basis)
		c.Int64(&b.of[i].size)
		c.Sum(&b.of[i].seal)
	}
	return of == is
}

// parseBases reads what format wrote.
func parseBases(data string, marker []byte, listed []string) (read bases, ok bool) {
	if len(data) < sumSize || binary.LittleEndian.Uint32([]byte(data[:sumSize])) != crc32.Checksum([]byte(data[sumSize:]), castagnoli) {
		return bases{}, false
	}
	defer codec.IfDamaged(&ok)
	read = bases{paths: listed, of: make([]base, len(listed)), data: data}
	c := codec.Read(data[sumSize:])
	ok = read.coded(&c, marker) && c.At() == len(data)-sumSize
	return read, ok
}

// Untouched reports whether the folder holds a whole site that was made of the same, and all of
// it is as it was published. Then there is nothing to publish, and this is what that would tell.
func Untouched(dir string, whole uint64) (Result, bool) {
	if whole == 0 || !mayBeMadeOf(dir, whole) {
		return Result{}, false
	}
	target, err := open(dir)
	if err != nil {
		return Result{}, false
	}
	defer target.close(true)
	if target.bases.whole != whole {
		return Result{}, false
	}
	result := Result{Unchanged: len(target.listed)}
	for i, file := range target.listed {
		before := target.bases.of[i]
		if !target.isSame(file, before) {
			return Result{}, false
		}
		result.Bytes += before.size
	}
	return result, true
}

// mayBeMadeOf reports whether the folder says at first glance that it is made of the whole.
func mayBeMadeOf(dir string, whole uint64) bool {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return false
	}
	defer root.Close()
	file, err := openBases(root)
	if err != nil {
		return false
	}
	defer file.Close()
	var start [sumSize + wholeSize]byte
	n, _ := io.ReadFull(file, start[:])
	return n == len(start) && binary.LittleEndian.Uint64(start[sumSize:]) == whole
}

// isSame reports whether a file is as it was published. The way there is gone by the system, in
// one call: it may lead through a link of somebody's, but not to a file that is not the same one.
func (t *target) isSame(file string, before base) bool {
	info, err := os.Lstat(filepath.Join(t.dir, filepath.FromSlash(file)))
	return err == nil && info.Mode().IsRegular() && info.Size() == before.size && sealOf(info) == before.seal
}

// untouched reports whether the file of that path was made of the same and is as it was
// published.
func (t *target) untouched(path string, basis uint64) (is base, ok bool) {
	before, known := t.bases.file(path)
	if !known || before.basis != basis {
		return base{}, false
	}
	return before, t.isSame(path, before)
}

// keepBases writes of what the files were made, unless that is known already of all of them.
// Without it, the next run has more to do; that is no reason for this one to fail.
func (t *target) keepBases(s *stage, now bases, known bool) {
	if !now.known() {
		t.root.Remove(basesName)
		return
	}
	data := now.format(t.marker)
	if known && string(data) == t.bases.data {
		return
	}
	if _, err := s.add(basesName, data); err != nil {
		return
	}
	s.close()
	rename(t.root, staged(basesName), basesName)
}
