package render

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"text/template/parse"

	"github.com/google/go-cmp/cmp"
)

// What comes with kiem is seen as it is when it is read.
func TestOwnLayoutsAreOutlined(t *testing.T) {
	t.Parallel()
	known := (&design{}).callable()
	own, found := os.DirFS("../../layouts"), 0
	err := fs.WalkDir(own, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		data, err := fs.ReadFile(own, name)
		if err != nil {
			return err
		}
		found++
		sameOutline(t, name, string(data), known)
		return nil
	})
	if err != nil || found < 50 {
		t.Fatalf("found %d layouts: %v", found, err)
	}
}

func TestOutline(t *testing.T) {
	t.Parallel()
	known := (&design{}).callable()
	for _, text := range []string{
		"", " \n", "tekst", "{{/* niets */}}", "{{.Title}}", `{{define "a"}}{{end}}`, `{{define "a"}} {{/* niets */}}{{- end}}`,
		`{{define "a"}}{{if .X}}{{template "b" .}}{{else}}{{template "c" .}}{{end}}{{end}} {{define "d"}}x{{end}}`,
		`<p>{{block "a" .}}{{with .Y}}{{block "b" .}}{{end}}{{end}}{{template "c"}}{{end}}{{template "d" "}}"}}`,
		`{{- range $i, $x := .Z -}}{{template "a" $x}}{{end}}{{define "b"}}{{.A}}{{end}}`,
	} {
		sameOutline(t, "x.html", text, known)
	}
}

// sameOutline checks that a layout is outlined as it is read.
func sameOutline(t *testing.T, name, text string, known map[string]any) {
	t.Helper()
	trees, err := parse.Parse(name, text, "", "", known)
	if err != nil {
		t.Fatal(err)
	}
	want, got := newReadLayout(name, trees, text), outlined(name, text, known)
	if diff := cmp.Diff(saidIn(want), saidIn(got)); diff != "" || want.whole != got.whole {
		t.Errorf("%s (-read +outlined), whole %v and %v:\n%s", name, want.whole, got.whole, diff)
	}
}

// saidIn is what a layout defines, in words.
func saidIn(read *readLayout) map[string]string {
	said := map[string]string{}
	for name, part := range read.parts {
		said[name] = "calls " + strings.Join(slices.Sorted(slices.Values(part.calls)), ", ")
		if part.empty {
			said[name] += "; it is empty"
		}
		said[name] += "; " + part.tree().Root.String()
	}
	return said
}
