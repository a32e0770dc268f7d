package schema

import (
	"strconv"
	"strings"
	"testing"

	"kiem/builder/site"
)

// typed writes a value in one line: → is a reference, ↗ a link.
func typed(d Decoded, v site.Value) string {
	switch {
	case v.Reference > 0:
		return "→" + d.References[v.Reference-1].Text
	case v.Kind == site.FileKind:
		return "↗" + d.Links[v.Link-1].Dest
	case v.Node != nil:
		return inOneLine(v.Node)
	case v.Kind == site.ListOf:
		var items []string
		for _, item := range v.Items {
			items = append(items, typed(d, item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case v.Kind == site.Group || v.Kind == site.ImageKind:
		var fields []string
		for _, f := range v.Fields {
			fields = append(fields, f.Name+"="+typed(d, f.Value))
		}
		return "{" + strings.Join(fields, ", ") + "}"
	case v.Kind == site.Number || v.Kind == site.Year:
		return strconv.FormatFloat(v.Number, 'f', -1, 64)
	case v.Kind == site.Duration:
		return strconv.FormatFloat(v.Number, 'f', -1, 64) + " " + v.Unit
	case v.Kind == site.Boolean:
		return strconv.FormatBool(v.Bool)
	case v.Kind == site.DateKind:
		return v.Date.String()
	}
	return v.Text
}

func TestUnknownFieldsListTheCommonest(t *testing.T) {
	t.Parallel()
	node, _ := Node([]byte("titel: Aanpak\nqqqqqq: x\n"), 2, "content/x.md")
	d := load(t).Type("model").Decode(node, "content/x.md", "nl")
	if len(d.Problems) != 1 {
		t.Fatalf("got %v, want one problem", d.Problems)
	}
	choices := strings.Split(d.Problems[0].Args.Get("choices"), ", ")
	if len(choices) != mostChoices || choices[0] != "titel" || choices[2] != "samenvatting" || d.Problems[0].Args.Get("count") == "" {
		t.Errorf("got %q, want the %d commonest, and how many there are", choices, mostChoices)
	}
}

func TestFieldsAreTypedByTheSchema(t *testing.T) {
	t.Parallel()
	s := load(t)
	cases(t, "testdata/decode.txt", func(t *testing.T, input, want string) {
		name, lang, _ := strings.Cut(strings.SplitN(t.Name(), "/", 2)[1], "_")
		typ := s.Type(name)
		node, problems := Node([]byte(input), 1, "content/x.md")
		d := typ.Decode(node, "content/x.md", lang[:2])
		lines := said(t, site.SortProblems(append(problems, d.Problems...)))
		for _, f := range d.Fields {
			lines = append(lines, f.Name+"="+typed(d, f.Value))
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", input, got, want)
		}
	})
}

// Fields of the author's own go under extra, which only the page itself has.
func TestOnlyAPageHasRoomForOwnFields(t *testing.T) {
	t.Parallel()
	typ := load(t).Type("model")
	for text, want := range map[string]string{
		"xyzzyplugh: a":              "extra",
		"stappen: [{xyzzyplugh: a}]": "",
		"beeld: {xyzzyplugh: a}":     "",
	} {
		node, _ := Node([]byte(text), 1, "content/x.md")
		for _, p := range typ.Decode(node, "content/x.md", "nl").Problems {
			if p.Code == "K116" && p.Args.Get("name") != want {
				t.Errorf("%s: advises %q, want %q", text, p.Args.Get("name"), want)
			}
		}
	}
}

// A page in a folder whose name is misspelt is a plain page, to which the fields of the
// type that was meant do not belong: the folder is what is wrong, and is told once.
func TestMisspeltFolderIsToldOnce(t *testing.T) {
	t.Parallel()
	node, _ := Node([]byte("titel: Ritme\nschema: stappen\nstappen: [Een, Twee]\n"), 2, "content/modelen/x.md")
	d := load(t).Type("page").Decode(node, "content/modelen/x.md", "nl")
	if len(d.Problems) != 1 || d.Problems[0].Code != "K117" || d.Problems[0].Args.Get("other") != "modellen" {
		t.Errorf("got %v, want one problem that asks for the folder modellen", d.Problems)
	}
}
