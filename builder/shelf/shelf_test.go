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

func documentOf(n int) *site.Document {
	w := site.Written{HTML: bytes.Repeat([]byte("<p>één</p>"), n)}
	for i := range n {
		w.Slots = append(w.Slots, site.Slot{Offset: i / 2 * 300, Kind: site.SlotKind(i % 4), N: i * i * 1000})
	}
	id := fmt.Sprint("pagina-", n)
	var links []site.Link
	var references []site.Reference
	for i := range n % 4 {
		links = append(links, site.Link{Dest: fmt.Sprint("../", i, ".md"), Text: id, Pos: site.Pos{Line: n, Column: i}})
		references = append(references, site.Reference{Field: "models", To: []string{"model"}, Text: fmt.Sprint("m", i)})
	}
	return &site.Document{
		Links: links, References: references,
		Path: "content/map/" + id + ".md", Folder: "map", ID: id, Lang: "nl", Type: "page", Broken: n%2 == 0,
		Fields: site.Fields{{Name: "title", Value: site.Value{Kind: site.Text, Text: "Titel"}}},
		Body:   &site.Body{Text: w, Length: len(w.HTML)},
	}
}

// wholly is a document with its text as it can be read.
func wholly(t *testing.T, d *site.Document) *site.Document {
	t.Helper()
	text, err := d.Body.Read()
	if err != nil {
		t.Fatal(err)
	}
	whole, body := *d, *d.Body
	body.Text, whole.Body = text, &body
	return &whole
}

// What is put on a shelf is what is read from it, whether it is in memory or on disk, and
// however many others were read meanwhile.
func TestWhatIsPutIsRead(t *testing.T) {
	t.Parallel()
	for _, inMemory := range []int{0, 500, 1 << 20} {
		s, room := New(inMemory), new(site.Room)
		var records []*site.Record
		for n := range recentDocuments + 20 {
			records = append(records, s.Put(documentOf(n%12)))
		}
		for range 2 {
			for n, record := range records {
				want := documentOf(n % 12)
				if diff := cmp.Diff(want.References, record.References(), cmpopts.EquateEmpty()) + cmp.Diff(want.Links, record.Links(), cmpopts.EquateEmpty()); diff != "" {
					t.Fatalf("with room for %d, document %d leads elsewhere (-put +read):\n%s", inMemory, n, diff)
				}
				if diff := cmp.Diff(want, wholly(t, record.Document()), cmpopts.EquateEmpty()); diff != "" {
					t.Fatalf("with room for %d, document %d (-put +read):\n%s", inMemory, n, diff)
				}
				if text, err := record.Document().Body.ReadIn(room); err != nil || cmp.Diff(want.Body.Text, text, cmpopts.EquateEmpty()) != "" {
					t.Fatalf("with room for %d, document %d in the room of others is %+v, %v", inMemory, n, text, err)
				}
				if record.Path != want.Path || record.ID != want.ID || record.Folder != want.Folder || record.FieldText("title") != "Titel" || record.Get("titl") != nil {
					t.Fatalf("with room for %d, record %d is %+v", inMemory, n, record)
				}
			}
		}
		if err := s.Err(); err != nil {
			t.Error(err)
		}
	}
}

// A small site makes no file; a large one makes one that has no name.
func TestOnlyWhatDoesNotFitIsInAFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("documents stay in memory")
	}
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	s := New(20)
	if s.Put(documentOf(1)); s.pile.file != nil {
		t.Error("a document for which there is room is on disk")
	}
	if s.Put(documentOf(2)); s.pile.file == nil {
		t.Error("a document for which there is no room is in memory")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("there is %v, %v", left, err)
	}
}

// Where no file can be made, documents stay in memory.
func TestWithoutAFolderForFiles(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()+"/gone")
	t.Setenv("TMP", t.TempDir()+"/gone")
	s := New(0)
	for n := range 2 {
		if diff := cmp.Diff(documentOf(n), wholly(t, s.Put(documentOf(n)).Document()), cmpopts.EquateEmpty()); diff != "" {
			t.Error(diff)
		}
	}
}

// Where a file cannot be written any more, what waited to be written and all that comes after
// stay in memory.
func TestWhatCannotBeWrittenStays(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("documents stay in memory")
	}
	s := New(0)
	var records []*site.Record
	put := func(n int) { records = append(records, s.Put(documentOf(n))) }
	for len(records) < 300 {
		put(100)
	}
	if s.pile.written.Load() == 0 || len(s.pile.waiting) == 0 {
		t.Fatalf("%d bytes are written and %d wait", s.pile.written.Load(), len(s.pile.waiting))
	}
	whole := s.pile.file
	readOnly, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	s.pile.file = readOnly
	for !s.pile.isFull() {
		put(100)
	}
	put(100)
	s.pile.file = whole
	for n, record := range records {
		if diff := cmp.Diff(documentOf(100), wholly(t, record.Document()), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("document %d (-put +read):\n%s", n, diff)
		}
	}
	if last := records[len(records)-1]; last.Aside() != site.Whole(last.Document()) {
		t.Error("the last one is not in memory")
	}
}

// What cannot be read again is told.
func TestWhatIsLostIsTold(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("documents stay in memory")
	}
	for _, ask := range []func(*site.Record) bool{
		func(r *site.Record) bool { d := r.Document(); return d.Path == r.Path && d.Body != nil },
		func(r *site.Record) bool { return r.Links() == nil },
		func(r *site.Record) bool { return r.References() == nil },
	} {
		s := New(0)
		record := s.Put(documentOf(3))
		s.pile.write()
		if err := s.pile.file.Truncate(0); err != nil {
			t.Fatal(err)
		}
		if ok := ask(record); !ok || s.Err() == nil {
			t.Errorf("got %v and the error %v", ok, s.Err())
		}
	}
}

func TestManyAtATime(t *testing.T) {
	t.Parallel()
	s := New(100)
	var workers sync.WaitGroup
	for worker := range 8 {
		workers.Go(func() {
			for i := range 100 {
				n := worker*100 + i
				record := s.Put(documentOf(n))
				if d := record.Document(); d.ID != fmt.Sprint("pagina-", n) || d.Body.Length != n*len("<p>één</p>") {
					t.Errorf("got %+v, want %d", d, n)
				}
			}
		})
	}
	workers.Wait()
}
