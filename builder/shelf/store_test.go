package shelf

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kiem/builder/parse"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// kept is a document of the sample site, or one with a lot wrong.
type kept struct {
	Facts
	record   *site.Record
	problems []site.Problem
}

func sample(t testing.TB) (all []kept) {
	t.Helper()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	settings, sch, _ := types.Settings(nil)
	shelf := New(100_000)
	add := func(path string, data []byte) {
		src := &site.Source{Path: path, Data: data, Sum: uint64(len(data)) + 1}
		d := parse.Document(src, sch, settings)
		problems := d.Problems
		d.Problems = nil
		facts := Facts{Path: path, Stamp: site.Stamp{Size: int64(len(data)), Modified: 5}, Sum: src.Sum}
		all = append(all, kept{facts, shelf.Put(d), problems})
	}
	err = filepath.WalkDir("../../content", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		data, err := os.ReadFile(path)
		add(strings.TrimPrefix(filepath.ToSlash(path), "../../"), data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	add("content/modellen/fout.md", []byte("---\ntietel: x\nmodelen: [niets\ndiagram: {soort: net, delen: [a, {naam: b, onbekend: [1, {x: y}]}]}\nextra: {a: [b, c]}\n---\n# Kop\n\n[a]( b \"c)\n\n**vet\n"))
	add("content/leeg.md", nil)
	return all
}

func saved(t testing.TB, folder, key string, all []kept) {
	t.Helper()
	var facts []Facts
	var records []*site.Record
	for _, k := range all {
		facts, records = append(facts, k.Facts), append(records, k.record)
	}
	store := Open(folder, key)
	if err := store.Save(facts, records, func(i int) []site.Problem { return all[i].problems }); err != nil {
		t.Fatal(err)
	}
	store.close()
}

// different tells how a page of the store is another than what was saved; "" when it is not.
func different(t testing.TB, store *Store, page *Page, k kept) string {
	t.Helper()
	if page.Facts != k.Facts {
		return cmp.Diff(k.Facts, page.Facts)
	}
	got, problems, ok := New(0).Take(store, page, site.Written{})
	if !ok {
		return "it cannot be read"
	}
	bare := func(d *site.Document) *site.Document {
		d, body := clone(d), clone(d.Body)
		body.Text = nil
		d.Body = body
		return d
	}
	return cmp.Diff(k.problems, problems, cmpopts.EquateEmpty()) + cmp.Diff(bare(k.record.Document()), bare(got.Document()))
}

func clone[T any](value *T) *T {
	other := *value
	return &other
}

func TestWhatIsKeptIsTheSame(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	store := Open(folder, "a")
	defer store.close()
	for _, k := range all {
		page := store.Page(k.Path)
		if page == nil {
			t.Fatalf("%s is not there", k.Path)
		}
		if diff := different(t, store, page, k); diff != "" {
			t.Errorf("%s is another:\n%s", k.Path, diff)
		}
	}
	if Open(folder, "b").Page(all[0].Path) != nil {
		t.Error("something was found under another key")
	}
}

// New records go behind the old ones, until most of these are of no use.
func TestTheFileDoesNotGrowForEver(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	name := filepath.Join(folder, storeName)
	before, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	saved(t, folder, "a", all)
	if same, _ := os.ReadFile(name); !bytes.Equal(same, before) {
		t.Error("the file is another, though nothing changed")
	}
	all[3].Sum++
	saved(t, folder, "a", all)
	if after, _ := os.ReadFile(name); !bytes.HasPrefix(after, before) || len(after) == len(before) {
		t.Error("one page was not written behind the others")
	}
	for n := range 40 {
		for i := range all {
			all[i].Sum = uint64(1000*n + i)
		}
		saved(t, folder, "a", all)
	}
	info, err := os.Stat(name)
	if err != nil || info.Size() > int64(6*len(before)) {
		t.Errorf("the file is %d bytes, and was %d: %v", info.Size(), len(before), err)
	}
	if page := Open(folder, "a").Page(all[0].Path); page == nil || page.Sum != all[0].Sum {
		t.Errorf("the page is not the last one that was saved: %+v", page)
	}
}

// Whatever happens to the file, what is read of it is what was written, or nothing.
func TestDamageIsNoticed(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	name := filepath.Join(folder, storeName)
	whole, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, data []byte) {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
		store := Open(folder, "a")
		for _, k := range all {
			if page := store.Page(k.Path); page != nil {
				if diff := different(t, store, page, k); diff != "" {
					t.Fatalf("%s: %s is another:\n%s", what, k.Path, diff)
				}
			}
		}
		store.close()
		saved(t, folder, "a", all)
		store = Open(folder, "a")
		defer store.close()
		for _, k := range all {
			if store.Page(k.Path) == nil {
				t.Fatalf("%s: %s was not kept again", what, k.Path)
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

func BenchmarkStore(b *testing.B) {
	all := sample(b)
	folder := filepath.Join(b.TempDir(), ".kiem")
	b.Run("save", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			os.RemoveAll(folder)
			saved(b, folder, "a", all)
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(all)), "µs/page")
	})
	b.Run("take", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			store := Open(folder, "a")
			shelf := New(0)
			for _, k := range all {
				if _, _, ok := shelf.Take(store, store.Page(k.Path), nil); !ok {
					b.Fatal(k.Path)
				}
			}
			store.close()
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(all)), "µs/page")
	})
}
