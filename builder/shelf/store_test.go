package shelf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"weak"

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
	var told []Told
	for _, k := range all {
		facts, records, told = append(facts, k.Facts), append(records, k.record), append(told, Tell(k.problems))
	}
	store := Open(folder, key)
	if err := store.Save(context.Background(), facts, records, told); err != nil {
		t.Fatal(err)
	}
	store.close()
}

// close closes the file. What was taken of it can be read no more.
func (s *Store) close() {
	if s.file != nil {
		s.file.Close()
	}
}

const unreadable = "it cannot be read"

// different tells how a page of the store is another than what was saved; "" when it is not.
func different(t testing.TB, store *Store, page *Page, k kept) string {
	t.Helper()
	if page.Facts != k.Facts {
		return cmp.Diff(k.Facts, page.Facts)
	}
	got, ok := New(0).Take(store, page, again{k.record})
	if !ok {
		return unreadable
	}
	problems, ok := page.Problems(true)
	if !ok {
		return unreadable
	}
	bare := func(d *site.Document) *site.Document {
		d, body := clone(d), clone(d.Body)
		body.Text = nil
		d.Body = body
		return d
	}
	return cmp.Diff(k.problems, problems, cmpopts.EquateEmpty()) + cmp.Diff(bare(k.record.Document()), bare(got.Document()))
}

// again makes a document again of a record, and fails without one.
type again struct{ record *site.Record }

func (a again) Document() (*site.Document, error) {
	if a.record == nil {
		return nil, errors.New("it is gone")
	}
	return a.record.Document(), nil
}

func (a again) Read() (site.Written, error) {
	d, err := a.Document()
	if err != nil {
		return site.Written{}, err
	}
	return d.Body.Read()
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

// A file that someone reads is never changed, and what is gone from the site is not kept.
func TestWhatIsKeptIsReplacedWhole(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	stat := func(name string) os.FileInfo {
		t.Helper()
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	index, pages := stat(indexName), stat(pagesName)
	saved(t, folder, "a", all)
	if !os.SameFile(index, stat(indexName)) || !os.SameFile(pages, stat(pagesName)) {
		t.Error("the files were written again, though nothing changed")
	}
	reader := Open(folder, "a")
	defer reader.close()
	old := slices.Clone(all)
	all[3].Stamp.Modified++
	all[4].Sum++
	all[4].record = all[5].record
	saved(t, folder, "a", all[:len(all)-1])
	saved(t, folder, "b", all[:2])
	for _, k := range old {
		if diff := different(t, reader, reader.Page(k.Path), k); diff != "" {
			t.Errorf("%s is another for who reads:\n%s", k.Path, diff)
		}
	}
	saved(t, folder, "a", all[:len(all)-1])
	store := Open(folder, "a")
	defer store.close()
	if store.Page(all[len(all)-1].Path) != nil {
		t.Error("a page that is gone is still there")
	}
	for _, k := range all[:len(all)-1] {
		k.record = keptFor(k.Facts, k.record)
		if diff := different(t, store, store.Page(k.Path), k); diff != "" {
			t.Errorf("%s is another:\n%s", k.Path, diff)
		}
	}
}

// Where few documents change, their file stays, until there are many that changed.
func TestTheFileOfDocumentsStays(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	stat := func() os.FileInfo {
		info, err := os.Stat(filepath.Join(folder, pagesName))
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	open, err := os.Open(filepath.Join(folder, pagesName)) // so that no other file is taken for it
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	first, stayed := stat(), 0
	for i := range all[:len(all)/2] {
		all[i].Sum++
		all[i].record = keptFor(all[i].Facts, all[(i+7)%len(all)].record)
		saved(t, folder, "a", all)
		if os.SameFile(first, stat()) {
			stayed++
		}
		store := Open(folder, "a")
		for _, k := range all {
			if page := store.Page(k.Path); page == nil {
				t.Fatalf("%s is not there", k.Path)
			} else if diff := different(t, store, page, k); diff != "" {
				t.Fatalf("%s is another:\n%s", k.Path, diff)
			}
		}
		store.close()
	}
	if stayed == 0 || stayed > len(all)/4 {
		t.Errorf("the file stayed %d times", stayed)
	}
}

// keptFor is a record of a document as it is read back: known by the file that it is kept for.
func keptFor(f Facts, r *site.Record) *site.Record {
	d := clone(r.Document())
	d.Path, d.Sum = f.Path, f.Sum
	return site.NewRecord(d)
}

// Whatever happens to the file, what is read of it is what was written, or nothing.
func TestDamageIsNoticed(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	damaged := 0
	check := func(what, name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
		store := Open(folder, "a")
		for _, k := range all {
			if page := store.Page(k.Path); page != nil {
				if diff := different(t, store, page, k); diff != "" && diff != unreadable {
					t.Fatalf("%s: %s is another:\n%s", what, k.Path, diff)
				}
			}
		}
		if store.damage.found.Load() {
			damaged++
			if !Open(folder, "a").IsEmpty() {
				t.Errorf("%s: the next run uses it", what)
			}
		}
		store.close()
		saved(t, folder, "a", all)
		store = Open(folder, "a")
		defer store.close()
		for _, k := range all {
			if page := store.Page(k.Path); page == nil || different(t, store, page, k) != "" {
				t.Fatalf("%s: %s was not kept again", what, k.Path)
			}
		}
	}
	for _, name := range []string{indexName, pagesName} {
		whole, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		for at := 0; at < len(whole); at += len(whole)/25 + 1 {
			check(fmt.Sprintf("%s, cut off at %d", name, at), name, whole[:at])
			changed, err := os.ReadFile(filepath.Join(folder, name)) // that of now
			if err != nil {
				t.Fatal(err)
			}
			changed[at] ^= 0x40
			check(fmt.Sprintf("%s, another byte at %d", name, at), name, changed)
		}
		check(name+", of an earlier run", name, whole)
	}
	if damaged == 0 {
		t.Error("no document was ever damaged")
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
				if _, ok := shelf.Take(store, store.Page(k.Path), again{}); !ok {
					b.Fatal(k.Path)
				}
			}
			store.close()
		}
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(all)), "µs/page")
	})
}

// What is damaged while it is read, and cannot be made again, is an error and nothing else.
func TestDamageMeanwhileIsAnError(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	store := Open(folder, "a")
	defer store.close()
	shelf := New(0)
	var records []*site.Record
	for _, k := range all {
		record, ok := shelf.Take(store, store.Page(k.Path), again{})
		if !ok {
			t.Fatal(k.Path)
		}
		records = append(records, record)
	}
	name := filepath.Join(folder, pagesName)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for i := range data {
		data[i] = 0xff
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, record := range records {
		if record.Document().Body == nil {
			t.Error("a document without a body")
		}
	}
	if shelf.Err() == nil {
		t.Error("nobody is told")
	}
}

// Of a store nothing stays in memory for the documents that were taken of it.
func TestAStoreIsLetGo(t *testing.T) {
	folder := filepath.Join(t.TempDir(), ".kiem")
	all := sample(t)
	saved(t, folder, "a", all)
	store := Open(folder, "a")
	record, ok := New(0).Take(store, store.Page(all[0].Path), again{})
	if !ok {
		t.Fatal(all[0].Path)
	}
	left, file := weak.Make(store), store.file
	defer file.Close()
	store = nil
	for range 3 {
		runtime.GC()
	}
	if left.Value() != nil {
		t.Error("the store is still in memory")
	}
	runtime.KeepAlive(record)
}

// What is there instead of the folder or its files is left alone.
func TestOnlyFilesOfTheFolderAreRead(t *testing.T) {
	t.Parallel()
	all := sample(t)
	elsewhere, dir := t.TempDir(), t.TempDir()
	saved(t, filepath.Join(elsewhere, ".kiem"), "a", all)
	before, err := os.ReadFile(filepath.Join(elsewhere, ".kiem", pagesName))
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, ".kiem")
	if err := os.Symlink(filepath.Join(elsewhere, ".kiem"), folder); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if store := Open(folder, "a"); !store.IsEmpty() {
		t.Error("a link out of the site was followed")
	}
	facts, records := []Facts{all[0].Facts}, []*site.Record{all[0].record}
	if err := Open(folder, "b").Save(t.Context(), facts, records, []Told{""}); err == nil {
		t.Error("something was written through a link")
	}
	if after, _ := os.ReadFile(filepath.Join(elsewhere, ".kiem", pagesName)); !bytes.Equal(before, after) {
		t.Error("what lies elsewhere is another")
	}
}
