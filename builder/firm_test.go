package builder_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"kiem/builder"
)

// What keeps a site from being made is an error, whatever the site makes of its code: a
// build must not say that all is well, let alone take away the site that is there.
func TestWhatStopsABuildCannotBeTurnedOff(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, layout, code string }{
		{"a layout that cannot be read", "{{if", "K513"},
		{"a layout that fails", `{{define "main"}}{{.Page.Titel}}{{end}}`, "K505"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			put(t, dir, "content/index.md", "---\ntitle: Hallo\n---\nDag.\n")
			put(t, dir, "content/visie.md", "---\ntitle: Visie\n---\nDag.\n")
			put(t, dir, "site.yaml", "checks: {"+test.code+": off}\n")
			o := options(dir)
			o.Out = filepath.Join(dir, "public")
			if result, err := builder.Build(context.Background(), o); err != nil || result.Stopped {
				t.Fatalf("the first build: %v, %+v", err, result)
			}
			put(t, dir, "layouts/page.html", test.layout)
			result, err := builder.Build(context.Background(), o)
			if err != nil {
				t.Fatal(err)
			}
			if len(result.Problems) == 0 || !result.Stopped {
				t.Errorf("got %d problems, stopped: %v; want a build that is stopped by %s", len(result.Problems), result.Stopped, test.code)
			}
			if _, err := os.Stat(filepath.Join(o.Out, "visie", "index.html")); err != nil {
				t.Errorf("the last site: %v", err)
			}
		})
	}
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
