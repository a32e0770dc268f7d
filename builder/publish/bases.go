package publish

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
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
	files map[string]base // by path
	text  []byte
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
	text, err := io.ReadAll(file)
	if err != nil {
		return bases{}
	}
	read, ok := parseBases(text)
	if !ok {
		return bases{}
	}
	return read
}

// known reports whether there is anything to know.
func (b bases) known() bool {
	if b.whole != 0 {
		return true
	}
	for _, file := range b.files {
		if file.basis != 0 {
			return true
		}
	}
	return false
}

// format has a line for the whole and for each file, and a sum of these above them.
func (b bases) format() []byte {
	lines := strconv.AppendUint(nil, b.whole, 36)
	for _, path := range slices.Sorted(maps.Keys(b.files)) {
		lines = strconv.AppendUint(append(lines, '\n'), b.files[path].basis, 36)
		lines = strconv.AppendInt(append(lines, ' '), b.files[path].size, 36)
		lines = strconv.AppendUint(append(lines, ' '), b.files[path].seal, 36)
		lines = strconv.AppendQuote(append(lines, ' '), path)
	}
	return append(fmt.Appendf(nil, "%08x\n", crc32.ChecksumIEEE(lines)), lines...)
}

// parseBases reads what format wrote.
func parseBases(text []byte) (read bases, ok bool) {
	sum, lines, _ := strings.Cut(string(text), "\n")
	if sum != fmt.Sprintf("%08x", crc32.ChecksumIEEE(text[min(len(sum)+1, len(text)):])) {
		return bases{}, false
	}
	read = bases{text: text, files: make(map[string]base, strings.Count(lines, "\n"))}
	first, lines, more := strings.Cut(lines, "\n")
	whole, err := strconv.ParseUint(first, 36, 64)
	if err != nil {
		return bases{}, false
	}
	read.whole = whole
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
		if cmp.Or(err1, err2, err3, err4) != nil {
			return bases{}, false
		}
		read.files[path] = base{n, length, mark}
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
	if target.fresh || target.bases.whole != whole || len(target.bases.files) != len(target.listed) {
		return Result{}, false
	}
	result := Result{Unchanged: len(target.listed)}
	for _, file := range target.listed {
		before, known := target.bases.files[file]
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
	before, known := t.bases.files[path]
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
	if known && bytes.Equal(text, t.bases.text) {
		return
	}
	if _, err := s.add(basesName, text); err != nil {
		return
	}
	s.close()
	rename(t.root, staged(basesName), basesName)
}
