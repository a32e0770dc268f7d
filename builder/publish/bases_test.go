package publish

import (
	"encoding/binary"
	"hash/crc32"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"kiem/builder/site"
)

// based are the outputs of a tree, all of a basis, and how many were made.
func based(files tree, basis uint64) (outputs list, made *atomic.Int64) {
	made = &atomic.Int64{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		outputs = append(outputs, site.Output{Path: name, Basis: func() uint64 { return basis }, Make: func() ([]byte, error) {
			made.Add(1)
			return []byte(files[name]), nil
		}})
	}
	return outputs, made
}

// What is made of the same is not made again, unless the file is another than was published.
func TestWhatIsMadeOfTheSameStays(t *testing.T) {
	t.Parallel()
	files := tree{"a/index.html": "aaaa", "b/index.html": "bbbb", "c \"d\"/index.html": "cccc"}
	for _, c := range []struct {
		name   string
		basis  uint64
		change func(dir string) error
		made   int64
	}{
		{"nothing changed", 1, nil, 0},
		{"another basis", 2, nil, 3},
		{"no basis", 0, nil, 3},
		{"a file was changed, and is as long", 1, func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "a", "index.html"), []byte("abab"), 0o644)
		}, 1},
		{"a file was changed, and its time put back", 1, func(dir string) error {
			name := filepath.Join(dir, "a", "index.html")
			info, err := os.Stat(name)
			if err != nil {
				return err
			}
			if err := os.WriteFile(name, []byte("abab"), 0o644); err != nil {
				return err
			}
			return os.Chtimes(name, info.ModTime(), info.ModTime())
		}, 1},
		{"a file is gone", 1, func(dir string) error { return os.Remove(filepath.Join(dir, "b", "index.html")) }, 1},
		{"a file is a folder", 1, func(dir string) error {
			os.Remove(filepath.Join(dir, "b", "index.html"))
			return os.Mkdir(filepath.Join(dir, "b", "index.html"), 0o755)
		}, 1},
		{"it is not known what they were made of", 1, func(dir string) error { return os.Remove(filepath.Join(dir, basesName)) }, 3},
		{"what is known is damaged", 1, func(dir string) error {
			return os.WriteFile(filepath.Join(dir, basesName), bases{of: []base{{1, 4, 5}}}.format(nil)[1:], 0o644)
		}, 3},
		{"the folder is not kiem's any more", 1, func(dir string) error { return os.Remove(filepath.Join(dir, markerName)) }, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			run := func(basis uint64) int64 {
				outputs, made := based(files, basis)
				if _, err := Folder(t.Context(), dir, outputs, Options{}); err != nil {
					if c.made >= 0 {
						t.Fatal(err)
					}
					return -1
				}
				return made.Load()
			}
			run(1)
			time.Sleep(20 * time.Millisecond) // two ticks of the clock of files
			if run(1); c.change != nil {
				time.Sleep(20 * time.Millisecond)
				if err := c.change(dir); err != nil {
					t.Fatal(err)
				}
			}
			if made := run(c.basis); made != c.made {
				t.Errorf("%d files were made, want %d", made, c.made)
			}
			if c.made >= 0 {
				got := published(t, dir)
				delete(got, basesName)
				diff(t, "folder", got, files)
			}
		})
	}
}

func FuzzBases(f *testing.F) {
	some := bases{whole: 7, of: []base{{1, 2, 3}, {0, 1 << 40, 1 << 63}}}
	marker := []byte("a marker")
	f.Add(bases{}.format(marker)[sumSize:], 0)
	f.Add(some.format(marker)[sumSize:], 2)
	f.Add(some.format(marker)[sumSize:], 3)
	f.Add(some.format(nil)[sumSize:], 2)
	f.Add([]byte{}, 1)
	f.Fuzz(func(t *testing.T, rest []byte, n int) {
		listed := make([]string, max(0, min(n, 100)))
		data := append(binary.LittleEndian.AppendUint32(nil, crc32.Checksum(rest, castagnoli)), rest...)
		read, ok := parseBases(string(data), marker, listed)
		if !ok {
			return
		}
		if whole := binary.LittleEndian.Uint64(rest); read.whole != whole {
			t.Errorf("the whole is %d, want %d", read.whole, whole)
		}
		again, ok := parseBases(string(read.format(marker)), marker, listed)
		if !ok || again.whole != read.whole || !slices.Equal(again.of, read.of) {
			t.Errorf("got %v, want %v", again, read)
		}
		for _, other := range []struct {
			data, marker []byte
			listed       []string
		}{{data[:len(data)-1], marker, listed}, {data, marker[1:], listed}, {data, marker, append(listed, "one")}} {
			if _, ok := parseBases(string(other.data), other.marker, other.listed); ok {
				t.Errorf("%v is taken for %d files of %q", other.data, len(other.listed), other.marker)
			}
		}
	})
}
