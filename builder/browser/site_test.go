// Package browser holds the tests that look at kiem's pages as readers do: in a browser,
// Chromium, on wide and narrow screens and in the colours that people choose. The pages
// are those of the site in testdata, with a diagram of each kind and number of parts,
// built with kiem's own layouts and served from this machine. Pages that are patched, as the
// preview does, are compared with those that are loaded; the preview's bar is tried on the
// sample site. One page of each layout of the sample site is looked at as a whole, on screen
// and on paper.
//
// Without Chromium, or without axe-core (npm ci in this folder), the tests are skipped;
// with CI=true they fail instead.
package browser

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"
	"testing/fstest"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// ends are what is done when all tests are.
var ends []func()

func atEnd(f func()) { ends = append(ends, f) }

func TestMain(m *testing.M) {
	code := m.Run()
	for _, end := range ends {
		end()
	}
	os.Exit(code)
}

// built is the site in testdata, with the bytes of each of its files.
var built = sync.OnceValues(func() (fstest.MapFS, error) {
	s, err := builder.Load(context.Background(), builder.Options{
		Dir: "testdata/site", Layouts: layouts.Files, Static: static.Files,
		Today: site.Date{Year: 2026, Month: 11, Day: 22},
	})
	if err != nil {
		return nil, err
	}
	return made(s)
})

// made are the files of a site that has no warnings, with their bytes.
func made(s *builder.Site) (fstest.MapFS, error) {
	for _, p := range s.Problems {
		if p.Severity > site.Notice {
			return nil, site.Problems{p}
		}
	}
	files := fstest.MapFS{}
	for _, output := range s.Outputs.All() {
		data, err := output.Make()
		if err != nil {
			return nil, err
		}
		files[output.Path] = &fstest.MapFile{Data: data}
	}
	return files, nil
}

// served is the site on a server of this machine.
var served = sync.OnceValues(func() (*httptest.Server, error) {
	files, err := built()
	if err != nil {
		return nil, err
	}
	server := httptest.NewServer(http.FileServerFS(files))
	atEnd(server.Close)
	return server, nil
})
