package render

import (
	"testing"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// Which pages are nearest is looked up only for a site that may show it.
func TestMayShowRelated(t *testing.T) {
	t.Parallel()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	const names = "{{range .Page.Related}}{{.Title}}{{end}}"
	for _, test := range []struct {
		file, typ string
		want      bool
	}{
		{"post.html", "post", true},
		{"post.html", "case", false},
		{"page.html", "case", true},
		{"base.html", "case", true},
		{"list.html", "case", true},
		{"partials/cards.html", "case", true},
	} {
		r := &renderer{
			graph:  &site.Graph{Pages: []*site.Page{{Record: site.NewRecord(&site.Document{Type: test.typ})}}},
			schema: types,
			design: &design{files: map[string]string{test.file: names, "case.html": "", "post.css": names}},
		}
		if got := r.mayShowRelated(); got != test.want {
			t.Errorf("%s names what is near, and there is a %s: %v, want %v", test.file, test.typ, got, test.want)
		}
	}
}
