package diagram_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kiem/builder/diagram"
	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

var update = flag.Bool("update", false, "write what is got into testdata")

// TestParse reads testdata/diagrams.txt: a name after ====, a diagram as an author writes
// it, and below an arrow what it says.
func TestParse(t *testing.T) {
	t.Parallel()
	const file = "testdata/diagrams.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "\n==== ")
	written := cases[0]
	for _, c := range cases[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		input, want, _ := strings.Cut(rest, ">>>>\n")
		got := describe(parse(t, input))
		if got != strings.TrimRight(want, "\n")+"\n" && !*update {
			t.Errorf("%s\n%s\ngot:\n%s\nwant:\n%s", name, input, got, want)
		}
		written += "\n==== " + name + "\n" + input + ">>>>\n" + got
	}
	if *update {
		if err := os.WriteFile(file, []byte(written), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A file that is nothing but parts is told about, and not drawn.
func TestNoDrawingOfVeryManyParts(t *testing.T) {
	t.Parallel()
	for n, drawn := range map[int]bool{8: true, 5000: false} {
		d, _, problems := parse(t, "kind: rings\nparts:\n"+strings.Repeat("- a\n", n))
		if (d != nil) != drawn {
			t.Errorf("%d parts: drawn is %v", n, d != nil)
		}
		if !slices.ContainsFunc(problems, func(p site.Problem) bool { return p.Code == "K132" }) {
			t.Errorf("%d parts: no K132", n)
		}
	}
}

func parse(t testing.TB, text string) (*site.Diagram, []site.Link, []site.Problem) {
	t.Helper()
	if word := strings.TrimSpace(text); !strings.ContainsAny(word, ":-") {
		return diagram.Parse(&site.Node{Kind: site.ScalarNode, Text: word, Pos: site.Pos{Line: 1, Column: 1}}, "x.md", "nl")
	}
	node, problems := schema.Node([]byte(text), 1, "x.md")
	if node == nil || len(problems) > 0 {
		t.Fatalf("%q is no YAML: %v", text, site.Problems(problems))
	}
	return diagram.Parse(node, "x.md", "nl")
}

// describe prints what a diagram says, one member a line, without what it does not say.
func describe(d *site.Diagram, links []site.Link, problems []site.Problem) string {
	var b strings.Builder
	if d == nil {
		b.WriteString("no diagram\n")
	} else {
		for i := range reflect.TypeOf(*d).NumField() {
			name, value := reflect.TypeOf(*d).Field(i).Name, reflect.ValueOf(*d).Field(i)
			if name != "Parts" && name != "Pos" && !value.IsZero() {
				fmt.Fprintf(&b, "%s %v\n", name, value)
			}
		}
		for i, part := range d.Parts {
			fmt.Fprintf(&b, "%d %d:%d", i, part.Pos.Line, part.Pos.Column)
			for j := range reflect.TypeOf(part).NumField() {
				name, value := reflect.TypeOf(part).Field(j).Name, reflect.ValueOf(part).Field(j)
				if name != "Pos" && !value.IsZero() {
					fmt.Fprintf(&b, " %s=%v", name, value)
				}
			}
			b.WriteString("\n")
		}
	}
	for _, l := range links {
		fmt.Fprintf(&b, "link %d:%d %s %q\n", l.Pos.Line, l.Pos.Column, l.Dest, l.Text)
	}
	for _, p := range site.SortProblems(problems) {
		w := problem.Words(p, "nl")
		fmt.Fprintf(&b, "%d:%d %s %s » %s\n", p.Pos.Line, p.Pos.Column, p.Code, w.What, w.Fix)
	}
	return b.String()
}

func FuzzParse(f *testing.F) {
	data, err := os.ReadFile("testdata/diagrams.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range strings.Split(string(data), "\n==== ")[1:] {
		_, rest, _ := strings.Cut(c, "\n")
		input, _, _ := strings.Cut(rest, ">>>>\n")
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, text string) {
		node, _ := schema.Node([]byte(text), 1, "x.md")
		if node == nil {
			return
		}
		d, links, _ := diagram.Parse(node, "x.md", "nl")
		if d == nil {
			return
		}
		for _, edge := range d.Edges {
			if max(edge[0], edge[1]) >= len(d.Parts) || min(edge[0], edge[1]) < 0 {
				t.Errorf("edge %v of %d parts", edge, len(d.Parts))
			}
		}
		for _, part := range d.Parts {
			if part.Name == "" || part.Link > len(links) {
				t.Errorf("part %+v has no name, or a link that is not there", part)
			}
		}
	})
}
