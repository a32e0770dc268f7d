package shelf

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"io"
	"os"
	"strconv"
)

// A file that one run leaves to the next begins with its key, which says for whom it holds, and
// ends with a sum of all of it: one that is damaged, of something else, or not whole is known by
// that.

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

const sumSize = 4 // bytes

// headOf is what a file with a key begins with.
func headOf(key string) string { return "kiem " + strconv.Itoa(len(key)) + "\n" + key + "\n" }

// Save leaves a file in a folder to the next run, in the place of the one of that name. The
// error is the machine's; then what was there stays.
func Save(folder, name, key string, write func(io.Writer) error) error {
	return writeKept(folder, name, func(file io.Writer) error {
		to := &summing{to: file}
		w := bufio.NewWriterSize(to, 1<<16)
		w.WriteString(headOf(key))
		if err := write(w); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return err
		}
		_, err := file.Write(binary.LittleEndian.AppendUint32(nil, to.sum))
		return err
	})
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
	all := make([]byte, size)
	if _, err := io.ReadFull(file, all); err != nil || size < sumSize {
		return "", false
	}
	end, head := len(all)-sumSize, headOf(key)
	if crc32.Checksum(all[:end], castagnoli) != binary.LittleEndian.Uint32(all[end:]) || end < len(head) || string(all[:len(head)]) != head {
		return "", false
	}
	return string(all[len(head):end]), true
}

// isWhole reports whether a file of that size, which was opened, has the key and is not damaged.
func isWhole(file *os.File, size int64, key string) bool {
	head, sum, room := headOf(key), uint32(0), make([]byte, 1<<17)
	if size < int64(len(head)+sumSize) {
		return false
	}
	for at := int64(0); at < size-sumSize; {
		n, err := file.ReadAt(room[:min(int64(len(room)), size-sumSize-at)], at)
		if n == 0 || at == 0 && (n < len(head) || string(room[:len(head)]) != head) {
			return false
		}
		if err != nil && err != io.EOF {
			return false
		}
		sum = crc32.Update(sum, castagnoli, room[:n])
		at += int64(n)
	}
	_, err := file.ReadAt(room[:sumSize], size-sumSize)
	return (err == nil || err == io.EOF) && binary.LittleEndian.Uint32(room) == sum
}
