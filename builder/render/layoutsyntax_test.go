package render

import (
	"html/template"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"kiem/builder/schema"
	"kiem/builder/site"
	defaults "kiem/layouts"
)

// ownLayoutFiles are kiem's own layouts, by name.
func ownLayoutFiles(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(defaults.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".html") {
			return err
		}
		text, err := defaults.Files.ReadFile(name)
		files[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func layoutFunctions() []string {
	return append(sortedKeys((&design{}).functions("nl")), builtins...)
}

// What looks for mistakes in layouts finds none in kiem's own: so what it does find is the
// site's.
func TestOwnLayoutsHaveNoMistakes(t *testing.T) {
	t.Parallel()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := &design{types: types, files: ownLayoutFiles(t)}
	var sources []*site.Source
	for _, name := range sortedKeys(r.files) {
		file := r.file(name)
		actions := scanActions(file.text)
		if ps := unclosed(file, actions); len(ps) > 0 {
			t.Errorf("%s: %v", name, site.Problems(ps))
		}
		if ps, _ := checkBlocks(file, actions, layoutFunctions()); len(ps) > 0 {
			t.Errorf("%s: %v", name, site.Problems(ps))
		}
		for _, a := range actions {
			if ps := (alone{file, layoutFunctions()}).check(a); len(ps) > 0 {
				t.Errorf("%s: %s: %v", name, a.text, site.Problems(ps))
			}
		}
		if at, end, open := openHTML(file.text); open {
			t.Errorf("%s: %s is missing for %.40q", name, end, file.text[at:])
		}
		sources = append(sources, &site.Source{Path: file.path, Added: true})
	}
	if ps := r.unusedLayouts(sources, nil); len(ps) > 0 {
		t.Errorf("unused: %v", site.Problems(ps))
	}
}

func TestBuiltinsAreThoseOfTemplates(t *testing.T) {
	t.Parallel()
	for _, name := range builtins {
		if _, err := template.New("x").Parse("{{" + name + " .}}"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A layout with a piece missing, wherever that is, gives at least one problem, each in a
// place that exists.
func TestEveryBrokenLayoutGivesAProblem(t *testing.T) {
	t.Parallel()
	functions := (&design{}).functions("nl")
	broken := 0
	for name, whole := range ownLayoutFiles(t) {
		for i := 0; i < len(whole); i += 7 {
			for _, text := range []string{whole[:i], whole[:i] + whole[i+1:], whole[:i] + `"` + whole[i:]} {
				_, err := template.New(name).Funcs(functions).Parse(text)
				if err == nil {
					continue
				}
				broken++
				ps := layoutFaults(layoutFile{"layouts/" + name, text}, err, layoutFunctions())
				if len(ps) == 0 {
					t.Fatalf("%v gives no problem in\n%s", err, text)
				}
				lines := strings.Split(text, "\n")
				for _, p := range ps {
					if p.Pos.Line < 1 || p.Pos.Line > len(lines) || p.Pos.Column < 1 || p.Pos.Column > len([]rune(lines[p.Pos.Line-1]))+1 {
						t.Fatalf("%s at %v, which is nowhere in\n%s", p.Code, p.Pos, text)
					}
				}
			}
		}
	}
	if broken < 1000 {
		t.Errorf("only %d were broken", broken)
	}
}

// The time that a broken layout takes goes with its length.
func TestBrokenLayoutsAreQuick(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{"{{", "{{if .}}", "{{end}}", "{{x y}}\n", `{{t "`, "{{`", "{{/*", "{{.A ", "{{$a := .B}}{{$b}}", "{{edn}}", "{{(", "<a href=\"{{.}}", "<script>", "<b>{{.A}}</b>"} {
		text := strings.Repeat(piece, 300_000/len(piece)) + "{{"
		_, err := template.New("x.html").Parse(text)
		start := time.Now()
		ps := layoutFaults(layoutFile{"layouts/x.html", text}, err, layoutFunctions())
		openHTML(text)
		if took := time.Since(start); took > 4*time.Second {
			t.Errorf("%q takes %v", piece, took)
		}
		if len(ps) == 0 || len(ps) > 2*mostFaults {
			t.Errorf("%q gives %d problems", piece, len(ps))
		}
	}
}

// Each name of a view that kiem's own layouts ask for is among those that are suggested.
func TestMembersAreThoseOfViews(t *testing.T) {
	t.Parallel()
	for typ, names := range map[string][]string{
		"render.View": {"Asset", "Page", "Title"}, "render.Page": {"Field", "Summary", "Title"},
		"render.Link": {"Current", "URL"}, "render.Field": {"Items", "Text"}, "render.Redirect": {"Canonical"},
	} {
		for _, name := range names {
			if !slices.Contains(viewMembers()[typ], name) {
				t.Errorf("%s of %s is not there: %q", name, typ, viewMembers()[typ])
			}
		}
	}
	for typ, names := range viewMembers() {
		if slices.Contains(names, "scene") || slices.Contains(names, "page") {
			t.Errorf("%s shows what is kiem's own: %q", typ, names)
		}
	}
}
