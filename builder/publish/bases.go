package publish

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

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
	text  string
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

// readBases reads them; none where the file is not there, or is damaged.
func readBases(root *os.Root) bases {
	file, err := openBases(root)
	if err != nil {
		return bases{}
	}
	defer file.Close()
	var text strings.Builder
	if info, err := file.Stat(); err == nil {
		text.Grow(int(info.Size()))
	}
	if _, err := io.Copy(&text, file); err != nil {
		return bases{}
	}
	read, ok := parseBases(text.String())
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

// format has a line for the whole and for each file, and a sum of these above them.
func (b bases) format() []byte {
	const most = 50 // bytes of a line besides its path, mostly
	size := most
	for _, path := range b.paths {
		size += most + len(path)
	}
	text := append(make([]byte, 0, size), "00000000\n"...)
	start := len(text)
	text = strconv.AppendUint(text, b.whole, 36)
	for i, path := range b.paths {
		text = strconv.AppendUint(append(text, '\n'), b.of[i].basis, 36)
		text = strconv.AppendInt(append(text, ' '), b.of[i].size, 36)
		text = strconv.AppendUint(append(text, ' '), b.of[i].seal, 36)
		text = strconv.AppendQuote(append(text, ' '), path)
	}
	copy(text, fmt.Sprintf("%08x", crc32.Checksum(text[start:], castagnoli)))
	return text
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// parseBases reads what format wrote.
func parseBases(text string) (read bases, ok bool) {
	sum, lines, _ := strings.Cut(text, "\n")
	if sum != fmt.Sprintf("%08x", crc32.Checksum([]byte(lines), castagnoli)) {
		return bases{}, false
	}
	first, lines, more := strings.Cut(lines, "\n")
	whole, err := strconv.ParseUint(first, 36, 64)
	if err != nil {
		return bases{}, false
	}
	n := strings.Count(lines, "\n") + 1
	read = bases{whole: whole, paths: make([]string, 0, n), of: make([]base, 0, n), text: text}
	for more {
		var line string
		line, lines, more = strings.Cut(lines, "\n")
		basis, rest, _ := strings.Cut(line, " ")
		size, rest, _ := strings.Cut(rest, " ")
		seal, quoted, _ := strings.Cut(rest, " ")
		n, err1 := strconv.ParseUint(basis, 36, 64)
		length, err2 := strconv.ParseInt(size, 36, 64)
		mark, err3 := strconv.ParseUint(seal, 36, 64)
		path, err4 := strconv.Unquote(quoted)
		if cmp.Or(err1, err2, err3, err4) != nil || len(read.paths) > 0 && path <= read.paths[len(read.paths)-1] {
			return bases{}, false
		}
		read.paths, read.of = append(read.paths, path), append(read.of, base{n, length, mark})
	}
	return read, true
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
	if target.fresh || target.bases.whole != whole || len(target.bases.paths) != len(target.listed) {
		return Result{}, false
	}
	result := Result{Unchanged: len(target.listed)}
	for _, file := range target.listed {
		before, known := target.bases.file(file)
		if !known || !target.isSame(file, before) {
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
	var start [32]byte // the sum, and the whole
	n, _ := io.ReadFull(file, start[:])
	_, rest, _ := bytes.Cut(start[:n], []byte("\n"))
	first, _, _ := bytes.Cut(rest, []byte("\n"))
	return string(first) == strconv.FormatUint(whole, 36)
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
	text := now.format()
	if known && string(text) == t.bases.text {
		return
	}
	if _, err := s.add(basesName, text); err != nil {
		return
	}
	s.close()
	rename(t.root, staged(basesName), basesName)
}
