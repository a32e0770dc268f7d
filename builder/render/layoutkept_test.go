package render

import (
	"fmt"
	"html/template"
	"math/rand/v2"
	"strings"
	"testing"
	"text/template/parse"
)

// snippets are what layouts are made of here; some leave off in another place than text.
var snippets = []string{
	"tekst", "<b>vet</b>", "{{.Title}}", "{{.Title}}", `<a href="`, `">`, `<a title="{{.Title}}">`, "<script>", "</script>",
	`{{template "a" .}}`, `{{template "c" .}}`, `<p title="{{template "c" .}}">`, `{{if .Title}}<i>{{end}}`, `{{if .Title}}<i title="{{end}}`,
}

// Whatever is changed in layouts, what is taken over of the templates of before is what escaping
// all of them makes.
func TestTakenOverIsEscapedAnew(t *testing.T) {
	t.Parallel()
	functions := (&design{}).functions("")
	takenOver := 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 5))
		files := map[string]*readLayout{}
		write := func(name, text string) { files[name] = readAs(t, name, text, functions) }
		write(baseLayout, `<html>{{template "a" .}}<p>{{.Title}}</p>{{template "main" .}}{{template "b" .}}<p>{{.Title}}</p>`)
		names := map[string]string{"partials/a.html": "a", "partials/b.html": "b", "partials/c.html": "c", "list.html": "main", "page.html": "main"}
		for file, defined := range names {
			write(file, fmt.Sprintf("{{define %q}}<p>{{end}}", defined))
		}
		kept := newLayoutSet(files, functions, nil)
		for step := range 30 {
			file := sortedKeys(names)[r.IntN(len(names))]
			text := ""
			for range 1 + r.IntN(3) {
				text += snippets[r.IntN(len(snippets))]
			}
			write(file, fmt.Sprintf("{{define %q}}%s{{end}}", names[file], text))
			kept = newLayoutSet(files, functions, kept)
			if len(kept.done) > 0 {
				takenOver++
			}
			fresh := newLayoutSet(files, functions, nil)
			root := kept.roots[[]string{"list.html", "page.html"}[r.IntN(2)]]
			if got, want := escapedWith(kept, root), escapedWith(fresh, root); got != want {
				t.Fatalf("seed %d, step %d: %s, after a change of %s to\n%s\nwant\n%s\ngot\n%s", seed, step, root, file, text, want, got)
			}
		}
	}
	if takenOver < 500 {
		t.Errorf("only %d were taken over", takenOver)
	}
}

// What is behind a template that left off in an attribute is escaped for that, and no more when
// the template leaves off in text.
func TestATemplateThatClosesIsNotTakenOver(t *testing.T) {
	t.Parallel()
	functions := (&design{}).functions("")
	files := map[string]*readLayout{
		baseLayout: readAs(t, baseLayout, `{{template "open" .}}{{.Title}}">{{template "main" .}}`, functions),
		"a.html":   readAs(t, "a.html", `{{define "main"}}tekst{{end}}`, functions),
	}
	var kept *layoutSet
	for _, text := range []string{`<a href="`, "tekst", "anders", `<p title="`} {
		files["partials/open.html"] = readAs(t, "partials/open.html", `{{define "open"}}`+text+`{{end}}`, functions)
		kept = newLayoutSet(files, functions, kept)
		root := kept.roots["a.html"]
		if got, want := escapedWith(kept, root), escapedWith(newLayoutSet(files, functions, nil), root); got != want {
			t.Errorf("with %s, want\n%s\ngot\n%s", text, want, got)
		}
	}
}

func readAs(t *testing.T, name, text string, functions template.FuncMap) *readLayout {
	t.Helper()
	trees, err := parse.Parse(name, text, "", "", functions)
	if err != nil {
		t.Fatal(err)
	}
	return newReadLayout(name, trees, text)
}

// escapedWith is a root as it is escaped, with all that it leads to.
func escapedWith(e *layoutSet, root string) string {
	if !e.escape(root) {
		return "cannot be"
	}
	var b strings.Builder
	seen := map[string]bool{}
	var write func(name string)
	write = func(name string) {
		if tree := e.tree(name); tree != nil && !seen[name] {
			seen[name] = true
			fmt.Fprintf(&b, "%s: %s\n", name, tree.Root)
			eachCall(tree, func(call *parse.TemplateNode) { write(call.Name) })
		}
	}
	write(root)
	return b.String()
}
