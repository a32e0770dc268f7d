package link_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"kiem/builder/link"
	"kiem/builder/parse"
	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

var update = flag.Bool("update", false, "write the graphs into testdata")

var today = site.Date{Year: 2026, Month: 11, Day: 22}

// Each archive in testdata is a small site: its files, and below them, as the file graph,
// what links make of it. A file drafts has what is different with drafts.
func TestGraph(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			s := readSite(t, archive)
			changed := false
			for i, f := range archive.Files {
				if f.Name != "graph" && f.Name != "drafts" {
					continue
				}
				got := dump(s.graph(f.Name == "drafts"))
				if got == string(f.Data) {
					continue
				}
				if *update {
					archive.Files[i].Data, changed = []byte(got), true
				} else {
					t.Errorf("%s (-want +got):\n%s", f.Name, cmp.Diff(string(f.Data), got))
				}
			}
			if changed {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// source is a site that was parsed.
type source struct {
	documents []*site.Record
	files     []site.File
	schema    *schema.Schema
	settings  *site.Settings
}

func (s source) graph(drafts bool) *site.Graph {
	return link.Graph(s.documents, s.files, s.schema, s.settings, link.Options{Today: today, Drafts: drafts})
}

// defaults are the settings of an archive without any, so that there is no advice about
// what is missing in them.
const (
	defaults       = "title: Proef\nbase_url: https://proef.example/\n"
	defaultContact = "contact: {email: post@proef.example}\n"
)

// readSite parses an archive. What is wrong with its files by themselves is a mistake in
// the test.
func readSite(t *testing.T, archive *txtar.Archive) source {
	t.Helper()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	settings := &site.Source{Path: "site.yaml", Data: []byte(defaults)}
	var pages []*site.Source
	var s source
	hasContact := false
	for _, f := range archive.Files {
		switch {
		case f.Name == "site.yaml":
			settings.Data = append(settings.Data, f.Data...)
			hasContact = strings.Contains(string(f.Data), "contact:")
		case strings.HasSuffix(f.Name, ".md"):
			pages = append(pages, &site.Source{Path: f.Name, Data: f.Data})
		case f.Name != "graph" && f.Name != "drafts":
			s.files = append(s.files, site.File{Path: f.Name, URL: "/" + strings.TrimPrefix(f.Name, "content/")})
		}
	}
	if !hasContact {
		settings.Data = append(settings.Data, defaultContact...)
	}
	var problems []site.Problem
	s.settings, s.schema, problems = types.Settings(settings)
	slices.SortFunc(pages, func(a, b *site.Source) int { return strings.Compare(a.Path, b.Path) })
	for _, page := range pages {
		d := parse.Document(page, s.schema, s.settings)
		problems = append(problems, d.Problems...)
		s.documents = append(s.documents, site.NewRecord(d))
	}
	for _, p := range problems {
		if p.Severity == site.Error {
			t.Errorf("%s:%d:%d: %s: %s", p.File, p.Pos.Line, p.Pos.Column, p.Code, problem.Words(p, "en").What)
		}
	}
	return s
}
