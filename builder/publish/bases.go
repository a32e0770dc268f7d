package publish

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"os"
	"slices"
	"strconv"
	"strings"

	"kiem/builder/site"
)

// basesName is the file that says of what the files in the folder were made. It is written
// last: a file that is as it was before that is as it was published, and one that is made of
// the same need not be made.
const basesName = markerName + "-bases"

// base is what a file was made of, and how long it is.
type base struct {
	basis uint64
	size  int64
}

// bases are those of the files in the folder, by path.
type bases struct {
	text  []byte
	files map[string]base
	// since is when they were written, in nanoseconds.
	since int64
}

// readBases reads them; none where the file is not there, or is damaged.
func readBases(root *os.Root) bases {
	info, err := root.Lstat(basesName)
	if err != nil || !info.Mode().IsRegular() {
		return bases{}
	}
	text, err := root.ReadFile(basesName)
	if err != nil {
		return bases{}
	}
	files, ok := parseBases(text)
	if !ok {
		return bases{}
	}
	return bases{text, files, site.StampOf(info).Modified}
}

// formatBases has a line for each file, and a sum of these above them.
func formatBases(files map[string]base) []byte {
	paths := make([]string, 0, len(files))
	for path := range files {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	var lines []byte
	for _, path := range paths {
		lines = strconv.AppendUint(lines, files[path].basis, 36)
		lines = strconv.AppendInt(append(lines, ' '), files[path].size, 36)
		lines = strconv.AppendQuote(append(lines, ' '), path)
		lines = append(lines, '\n')
	}
	return append(fmt.Appendf(nil, "%08x\n", crc32.ChecksumIEEE(lines)), lines...)
}

// parseBases reads what formatBases wrote.
func parseBases(text []byte) (files map[string]base, ok bool) {
	sum, lines, _ := bytes.Cut(text, []byte("\n"))
	if string(sum) != fmt.Sprintf("%08x", crc32.ChecksumIEEE(lines)) {
		return nil, false
	}
	files = make(map[string]base, bytes.Count(lines, []byte("\n")))
	for line := range strings.Lines(string(lines)) {
		basis, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		size, quoted, _ := strings.Cut(rest, " ")
		n, err := strconv.ParseUint(basis, 36, 64)
		if err != nil {
			return nil, false
		}
		length, err := strconv.ParseInt(size, 36, 64)
		if err != nil {
			return nil, false
		}
		path, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, false
		}
		files[path] = base{n, length}
	}
	return files, true
}

// untouched reports whether the file of that path was made of the same and is as it was
// published, and how long it is.
func (t *target) untouched(path string, basis uint64) (size int64, ok bool) {
	before, known := t.bases.files[path]
	if !known || before.basis != basis {
		return 0, false
	}
	info, err := t.root.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != before.size {
		return 0, false
	}
	return before.size, site.StampOf(info).IsBefore(t.bases.since)
}

// keepBases writes of what the files were made, unless that is known already of all of them.
// Without it, the next run has more to do; that is no reason for this one to fail.
func (t *target) keepBases(s *stage, files map[string]base, known bool) {
	text := formatBases(files)
	switch {
	case len(files) == 0:
		t.root.Remove(basesName)
	case known && bytes.Equal(text, t.bases.text):
	case s.add(basesName, text) == nil:
		s.close()
		rename(t.root, staged(basesName), basesName)
	}
}
