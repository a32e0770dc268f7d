package keep

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/parse"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// sample are the documents of the sample site, and some with a lot wrong.
func sample(t testing.TB) (pages []Facts, documents []*site.Document) {
	t.Helper()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	settings, sch, _ := types.Settings(nil)
	add := func(path string, data []byte) {
		src := &site.Source{Path: path, Data: data, Sum: uint64(len(data)) + 1}
		documents = append(documents, parse.Document(src, sch, settings))
		pages = append(pages, Facts{Path: path, Stamp: site.Stamp{Size: int64(len(data)), Modified: 5}, Sum: src.Sum})
	}
	err = filepath.WalkDir("../../content", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		data, err := os.ReadFile(path)
		add(filepath.ToSlash(strings.TrimPrefix(path, filepath.FromSlash("../../"))), data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	add("content/modellen/fout.md", []byte("---\ntietel: x\nmodelen: [niets\ndiagram: {soort: net, delen: [a, {naam: b, onbekend: [1, {x: y}]}]}\nextra: {a: [b, c]}\n---\n# Kop\n\n[a]( b \"c)\n\n**vet\n"))
	add("content/leeg.md", nil)
	return pages, documents
}

// bare is a document without the text of its body, which is not kept.
func bare(doc *site.Document) *site.Document {
	d, body := *doc, *doc.Body
	body.Text = nil
	d.Body = &body
	return &d
}

func saved(t testing.TB, folder, key string, pages []Facts, documents []*site.Document) {
	t.Helper()
	if err := Open(folder, key).Save(pages, documents); err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsKeptIsTheSame(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	pages, documents := sample(t)
	saved(t, folder, "a", pages, documents)
	store := Open(folder, "a")
	for i, facts := range pages {
		page := store.Page(facts.Path)
		if page == nil || page.Facts != facts {
			t.Fatalf("%s: got %+v, want %+v", facts.Path, page, facts)
		}
		if diff := cmp.Diff(bare(documents[i]), page.Document()); diff != "" {
			t.Errorf("%s is another:\n%s", facts.Path, diff)
		}
	}
	if Open(folder, "b").Page(pages[0].Path) != nil {
		t.Error("something was found under another key")
	}
}

// New records go behind the old ones, until most of these are of no use.
func TestTheFileDoesNotGrowForEver(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	pages, documents := sample(t)
	saved(t, folder, "a", pages, documents)
	name := filepath.Join(folder, fileName)
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	saved(t, folder, "a", pages, documents)
	if same, _ := os.ReadFile(name); !bytes.Equal(same, before) {
		t.Error("the file is another, though nothing changed")
	}
	pages[3].Sum++
	saved(t, folder, "a", pages, documents)
	if after, _ := os.ReadFile(name); !bytes.HasPrefix(after, before) || len(after) == len(before) {
		t.Error("one page was not written behind the others")
	}
	for n := range 40 {
		for i := range pages {
			pages[i].Sum = uint64(1000*n + i)
		}
		saved(t, folder, "a", pages, documents)
	}
	info, err := os.Stat(name)
	if err != nil || info.Size() > int64(6*len(before)) {
		t.Errorf("the file is %d bytes, and was %d: %v", info.Size(), len(before), err)
	}
	if page := Open(folder, "a").Page(pages[0].Path); page == nil || page.Sum != pages[0].Sum {
		t.Errorf("the page is not the last one that was saved: %+v", page)
	}
}

// Whatever happens to the file, what is read of it is what was written, or nothing.
func TestDamageIsNoticed(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	pages, documents := sample(t)
	saved(t, folder, "a", pages, documents)
	name := filepath.Join(folder, fileName)
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, data []byte) {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
		store := Open(folder, "a")
		for i, facts := range pages {
			page := store.Page(facts.Path)
			if page == nil {
				continue
			}
			if diff := cmp.Diff(bare(documents[i]), page.Document()); page.Facts != facts || diff != "" {
				t.Fatalf("%s: %s is another:\n%s", what, facts.Path, diff)
			}
		}
		saved(t, folder, "a", pages, documents)
		store = Open(folder, "a")
		for _, facts := range pages {
			if store.Page(facts.Path) == nil {
				t.Fatalf("%s: %s was not kept again", what, facts.Path)
			}
		}
	}
	for at := 0; at < len(whole); at += len(whole)/50 + 1 {
		check(fmt.Sprintf("cut off at %d", at), whole[:at])
		changed := bytes.Clone(whole)
		changed[at] ^= 0x40
		check(fmt.Sprintf("another byte at %d", at), changed)
	}
}

// No bytes make reading a document panic, or take more memory than there are bytes for.
func FuzzDecode(f *testing.F) {
	_, documents := sample(f)
	for _, doc := range documents {
		f.Add(encode(nil, bare(doc)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var doc site.Document
		if decode(data, &doc) != nil {
			return
		}
		var again site.Document
		if err := decode(encode(nil, &doc), &again); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkDocument(b *testing.B) {
	_, documents := sample(b)
	var kept [][]byte
	for _, doc := range documents {
		kept = append(kept, encode(nil, bare(doc)))
	}
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			encode(nil, bare(documents[i%len(documents)]))
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if err := decode(kept[i%len(kept)], &site.Document{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
