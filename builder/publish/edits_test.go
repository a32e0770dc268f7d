package publish

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// Publishing a site after any edits gives the folder that publishing it afresh gives,
// and touches nothing that did not change.
func TestEditsGiveWhatAFreshPublishGives(t *testing.T) {
	t.Parallel()
	for seed := range uint64(6) {
		t.Run(strconv.Itoa(int(seed)), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, 2011))
			dir := t.TempDir()
			files := tree{}
			for range 25 {
				before := files
				files = edited(files, random)
				threads := 1 + random.IntN(4)
				result, err := Folder(t.Context(), dir, files.outputs(), Options{Threads: threads})
				if err != nil {
					t.Fatal(err)
				}
				diff(t, "result", result, expected(before, files))

				fresh := t.TempDir()
				publish(t, fresh, files)
				diff(t, "folder", read(t, dir), read(t, fresh))
				if untouched(t, dir, before, files); t.Failed() {
					t.FailNow()
				}
			}
		})
	}
}

// edited returns the tree after a few edits. Names are few, so that files and folders
// often take each other's place.
func edited(files tree, random *rand.Rand) tree {
	next := tree{}
	for name, text := range files {
		next[name] = text
	}
	for range 1 + random.IntN(6) {
		name := string(rune('a' + random.IntN(4)))
		for random.IntN(2) == 0 && len(name) < 7 {
			name += "/" + string(rune('a'+random.IntN(4)))
		}
		if random.IntN(3) == 0 {
			delete(next, name)
			continue
		}
		for folder := range folders(name) {
			delete(next, folder)
		}
		for other := range next {
			for folder := range folders(other) {
				if folder == name {
					delete(next, other)
				}
			}
		}
		next[name] = strconv.Itoa(random.IntN(100))
	}
	return next
}

func expected(before, after tree) Result {
	var want Result
	for name, text := range after {
		want.Bytes += int64(len(text))
		if old, ok := before[name]; ok && old == text {
			want.Unchanged++
		} else {
			want.Written++
		}
	}
	for name := range before {
		if _, ok := after[name]; !ok {
			want.Removed++
		}
	}
	return want
}

// untouched checks that just the files that changed have another time than the one that
// it gives all files afterwards.
func untouched(t *testing.T, dir string, before, after tree) {
	t.Helper()
	long := time.Date(2011, 10, 9, 12, 0, 0, 0, time.UTC)
	for name, text := range after {
		file := filepath.Join(dir, filepath.FromSlash(name))
		info, err := os.Lstat(file)
		if err != nil {
			t.Fatal(err)
		}
		old, ok := before[name]
		if same := ok && old == text; same != info.ModTime().Equal(long) {
			t.Errorf("%s: unchanged is %v, but its time is %v", name, same, info.ModTime())
		}
		if err := os.Chtimes(file, long, long); err != nil {
			t.Fatal(err)
		}
	}
}
