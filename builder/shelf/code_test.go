package shelf

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/codec"
	"kiem/builder/site"
)

// fill gives every member of a value another value than its zero, but for what is below so many
// lists and pointers.
func fill(v reflect.Value, depth int, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), depth, n)
		}
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), depth-1, n)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			v.SetBytes([]byte(fmt.Sprint(*n)))
			return
		}
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			for i := range v.Len() {
				fill(v.Index(i), depth-1, n)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), depth, n)
		}
	case reflect.Interface:
		var written site.Written
		fill(reflect.ValueOf(&written).Elem(), depth, n)
		v.Set(reflect.ValueOf(written))
	case reflect.Map: // only problems have one
	case reflect.String:
		v.SetString(fmt.Sprint("é", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint8, reflect.Uint64:
		v.SetUint(uint64(*n) & (1<<v.Type().Bits() - 1))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.5)
	default:
		v.SetInt(int64(*n * 1000 * (*n%2*2 - 1)))
	}
}

// No member of a document is lost, one that is added tomorrow neither.
func TestEveryMemberIsWritten(t *testing.T) {
	t.Parallel()
	for depth := range 6 {
		want, n := &site.Document{}, 0
		fill(reflect.ValueOf(want).Elem(), depth, &n)
		// These are elsewhere: in the record, with the session, and before the rest.
		want.Path, want.Folder, want.ID, want.Lang, want.Type, want.Broken, want.Sum, want.Problems = "", "", "", "", "", false, 0, nil
		if want.Body != nil {
			want.Body.Text = nil
		}
		got := &site.Document{}
		decodeDocument(string(encodeDocument(nil, want)), got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("to a depth of %d (-put +read):\n%s", depth, diff)
		}
	}
}

// Nor of what is told of a site, and of which file a document is.
func TestEveryMemberOfAReportIsWritten(t *testing.T) {
	t.Parallel()
	n := 0
	filled := func(value any) { fill(reflect.ValueOf(value).Elem(), 4, &n) }
	var report Report
	filled(&report)
	folder := filepath.Join(t.TempDir(), ".kiem")
	if err := SaveReport(folder, &report); err != nil {
		t.Fatal(err)
	}
	read, ok := LoadReport(folder, report.Whole)
	if !ok {
		t.Fatal("it is not there")
	}
	if diff := cmp.Diff(&report, read); diff != "" {
		t.Errorf("another report (-saved +read):\n%s", diff)
	}
	if _, ok := LoadReport(folder, report.Whole+1); ok {
		t.Error("a report of another site")
	}
	var facts, readFacts Facts
	filled(&facts)
	w := code{}
	w.facts(&facts)
	r := code{codec.Read(string(w.Data))}
	r.facts(&readFacts)
	if diff := cmp.Diff(facts, readFacts); diff != "" {
		t.Errorf("other facts (-put +read):\n%s", diff)
	}
}
