package render_test

import (
	"bytes"
	"context"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// Pages of which the layouts were squeezed are, but for white space that is never seen, what
// they are without that; and hardly larger than a minifier makes of each page afterwards.
func TestSqueezedPagesSayTheSame(t *testing.T) {
	t.Parallel()
	as := fstest.MapFS{}
	err := fs.WalkDir(layouts.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(layouts.Files, name)
		if strings.HasSuffix(name, ".html") {
			data = append(data, "{{/* <pre: every space counts */}}"...)
		}
		as[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	squeezed, full := pages(t, layouts.Files), pages(t, as)
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true})
	size, least := 0, 0
	for path, page := range squeezed {
		got, err := m.Bytes("text/html", bytes.Clone(page))
		if err != nil {
			t.Fatal(err)
		}
		want, err := m.Bytes("text/html", bytes.Clone(full[path]))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s says something else", path)
		}
		size, least = size+len(page), least+len(want)
	}
	if size > least+least/50 {
		t.Errorf("%d bytes, where a minifier leaves %d", size, least)
	}
	if len(squeezed) == 0 {
		t.Error("there are no pages")
	}
}

// pages makes the pages of the sample site with these layouts.
func pages(t *testing.T, layouts fs.FS) map[string][]byte {
	t.Helper()
	s, err := builder.Load(context.Background(), builder.Options{
		Dir: "../..", Layouts: layouts, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26},
	})
	if err != nil {
		t.Fatal(err)
	}
	made := map[string][]byte{}
	for _, output := range s.Outputs.All() {
		if strings.HasSuffix(output.Path, ".html") {
			if made[output.Path], err = output.Make(); err != nil {
				t.Fatal(err)
			}
		}
	}
	return made
}
