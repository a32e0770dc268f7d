package shelf

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kiem/builder/site"
)

// What is put on a shelf is what is read from it, whether it is in memory or on disk.
func TestWhatIsPutIsRead(t *testing.T) {
	t.Parallel()
	for _, room := range []int{0, 500, 1 << 20} {
		s := New(room)
		var written []site.Written
		var texts []site.BodyText
		for n := range 50 {
			w := site.Written{HTML: bytes.Repeat([]byte("<p>één</p>"), n)}
			for i := range n {
				w.Slots = append(w.Slots, site.Slot{Offset: i / 2 * 300, Kind: site.SlotKind(i % 4), N: i * i * 1000})
			}
			written, texts = append(written, w), append(texts, s.Put(w))
		}
		for n, text := range texts {
			got, err := text.Read()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(written[n], got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("with room for %d, text %d (-put +read):\n%s", room, n, diff)
			}
		}
	}
}

// A small site makes no file; a large one makes one that has no name.
func TestOnlyWhatDoesNotFitIsInAFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("texts stay in memory")
	}
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	s := New(10)
	if _, inMemory := s.Put(site.Written{HTML: []byte("<p>a</p>")}).(site.Written); !inMemory || s.file != nil {
		t.Error("a text for which there is room is on disk")
	}
	if _, inMemory := s.Put(site.Written{HTML: []byte("<p>b</p>")}).(site.Written); inMemory || s.file == nil {
		t.Error("a text for which there is no room is in memory")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("there is %v, %v", left, err)
	}
}

// Where no file can be made, texts stay in memory.
func TestWithoutAFolderForFiles(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()+"/gone")
	t.Setenv("TMP", t.TempDir()+"/gone")
	s := New(0)
	for range 2 {
		if got, err := s.Put(site.Written{HTML: []byte("<p>a</p>")}).Read(); err != nil || string(got.HTML) != "<p>a</p>" {
			t.Errorf("got %s, %v", got.HTML, err)
		}
	}
}

func TestManyAtATime(t *testing.T) {
	t.Parallel()
	s := New(100)
	var workers sync.WaitGroup
	for n := range 8 {
		workers.Go(func() {
			for i := range 100 {
				html := fmt.Sprint(n, i)
				got, err := s.Put(site.Written{HTML: []byte(html)}).Read()
				if err != nil || string(got.HTML) != html {
					t.Errorf("got %q, %v, want %q", got.HTML, err, html)
				}
			}
		})
	}
	workers.Wait()
}
