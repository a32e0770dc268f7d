package shelf

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"io"
	"os"
	"strconv"
	"strings"
)

// A file that one run leaves to the next begins with its key, which says for whom it holds, and
// ends with a sum of all of it: one that is damaged, of something else, or not whole is known by
// that. That of documents has no such sum: each of them has its own, in the index.

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const sumSize = 4 // bytes

// headOf is what a file with a key begins with.
func headOf(key string) string { return "kiem " + strconv.Itoa(len(key)) + "\n" + key + "\n" }

// Save leaves a file in a folder to the next run, in the place of the one of that name. The
// error is the machine's; then what was there stays.
func Save(folder, name, key string, write func(io.Writer) error) error {
	return writeKept(folder, name, func(file io.Writer) error {
		to := &summing{to: file}
		if err := writeWithKey(to, key, write); err != nil {
			return err
		}
		_, err := file.Write(binary.LittleEndian.AppendUint32(nil, to.sum))
		return err
	})
}

// saveWithoutSum is Save of a file of which each part has its own sum elsewhere.
func saveWithoutSum(folder, name, key string, write func(io.Writer) error) error {
	return writeKept(folder, name, func(file io.Writer) error { return writeWithKey(file, key, write) })
}

func writeWithKey(to io.Writer, key string, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(to, 1<<16)
	w.WriteString(headOf(key))
	if err := write(w); err != nil {
		return err
	}
	return w.Flush()
}

// summing sums up what is written.
type summing struct {
	to  io.Writer
	sum uint32
}

func (s *summing) Write(data []byte) (int, error) {
	s.sum = crc32.Update(s.sum, castagnoli, data)
	return s.to.Write(data)
}

// Load reads a file that an earlier run left. It is not ok when there is none with that key, or
// it is damaged.
func Load(folder, name, key string) (text string, ok bool) {
	file, size := openKept(folder, name)
	if file == nil {
		return "", false
	}
	defer file.Close()
	var all strings.Builder
	all.Grow(int(size))
	if !readWhole(file, size, key, &all) {
		return "", false
	}
	return all.String()[len(headOf(key)):], true
}

// readWhole reads all of a file of that size but for its sum. It reports whether it has the key
// and is not damaged.
func readWhole(file *os.File, size int64, key string, to io.Writer) bool {
	head, left, sum := headOf(key), size-sumSize, uint32(0)
	if left < int64(len(head)) {
		return false
	}
	room := make([]byte, 1<<16)
	for at := int64(0); at < left; {
		n, err := file.ReadAt(room[:min(int64(len(room)), left-at)], at)
		if n == 0 || err != nil && err != io.EOF || at == 0 && !strings.HasPrefix(string(room[:n]), head) {
			return false
		}
		sum = crc32.Update(sum, castagnoli, room[:n])
		to.Write(room[:n])
		at += int64(n)
	}
	n, _ := file.ReadAt(room[:sumSize], left)
	return n == sumSize && binary.LittleEndian.Uint32(room) == sum
}

// hasKey reports whether a file begins with the key.
func hasKey(file *os.File, key string) bool {
	head := headOf(key)
	start := make([]byte, len(head))
	n, _ := file.ReadAt(start, 0)
	return string(start[:n]) == head
}
