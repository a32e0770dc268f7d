package schema

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// cases reads a text table: "=== name", the input, "---", the result.
func cases(t testing.TB, path string, run func(t *testing.T, input, want string)) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sections := strings.Split(string(data), "\n=== ")[1:]
	if len(sections) == 0 {
		t.Fatalf("%s: no cases", path)
	}
	for _, section := range sections {
		name, rest, _ := strings.Cut(section, "\n")
		input, want, ok := strings.Cut(rest, "\n---\n")
		if !ok {
			t.Fatalf("%s: %s has no result", path, name)
		}
		t.(*testing.T).Run(name, func(t *testing.T) {
			t.Parallel()
			run(t, input+"\n", strings.TrimSpace(want))
		})
	}
}

var visible = strings.NewReplacer("·", "\u00a0", "⇥", "\t")

// said writes problems as a table does, and checks that each can be put in words.
func said(t *testing.T, problems []site.Problem) []string {
	t.Helper()
	var lines []string
	for _, p := range problems {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%d:%d %s %s", p.Pos.Line, p.Pos.Column, p.Code, p.Suggestion)))
		for _, lang := range []string{"nl", "en"} {
			words := problem.Words(p, lang)
			if all := words.What + words.Why + words.Fix; strings.Contains(all, "…") && !strings.Contains(p.Suggestion, "…") && p.Code != "K120" && p.Code != "K134" {
				t.Errorf("%s lacks an argument: %s", p.Code, words.What+" | "+words.Why+" | "+words.Fix)
			}
		}
	}
	return lines
}

// inOneLine writes a node in one line.
func inOneLine(n *site.Node) string {
	switch {
	case n == nil:
		return ""
	case n.Kind == site.ListNode:
		var items []string
		for _, item := range n.Items {
			items = append(items, inOneLine(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case n.Kind == site.MapNode:
		var keys []string
		for _, key := range n.Keys {
			keys = append(keys, key.Name+": "+inOneLine(key.Value))
		}
		return "{" + strings.Join(keys, ", ") + "}"
	}
	return n.Text
}

func TestTrapsOfYAML(t *testing.T) {
	t.Parallel()
	cases(t, "testdata/traps.txt", func(t *testing.T, input, want string) {
		input, want = visible.Replace(strings.ReplaceAll(input, "---·", "---")), visible.Replace(want)
		node, problems := Node([]byte(input), 1, "content/x.md")
		got := said(t, site.SortProblems(problems))
		if node != nil && strings.Contains(want, "{") {
			got = append(got, inOneLine(node))
		}
		if text := strings.Join(got, "\n"); text != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", input, text, want)
		}
	})
}

// at returns the node under a key of a map.
func at(n *site.Node, name string) *site.Node {
	for _, key := range n.Keys {
		if key.Name == name {
			return key.Value
		}
	}
	return nil
}

func TestPlacesCountCharacters(t *testing.T) {
	t.Parallel()
	node, problems := Node([]byte("één: ë\nlijst: [é, 'ü', \"x\"]\nblok: |\n  tekst\nleeg:\n"), 7, "x.md")
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	list := at(node, "lijst")
	for _, c := range []struct {
		node *site.Node
		want site.Node
	}{
		{at(node, "één"), site.Node{Kind: site.ScalarNode, Text: "ë", Pos: site.Pos{Line: 7, Column: 6}}},
		{list.Items[1], site.Node{Kind: site.ScalarNode, Text: "ü", Quoted: true, Pos: site.Pos{Line: 8, Column: 12}}},
		{list.Items[2], site.Node{Kind: site.ScalarNode, Text: "x", Quoted: true, Pos: site.Pos{Line: 8, Column: 17}}},
		{at(node, "blok"), site.Node{Kind: site.ScalarNode, Text: "tekst", Quoted: true, Block: true, Pos: site.Pos{Line: 9, Column: 7}}},
		{at(node, "leeg"), site.Node{Kind: site.EmptyNode, Pos: site.Pos{Line: 11, Column: 6}}},
	} {
		got := *c.node
		if got.Kind != c.want.Kind || got.Text != c.want.Text || got.Quoted != c.want.Quoted ||
			got.Block != c.want.Block || got.Pos != c.want.Pos {
			t.Errorf("got  %+v\nwant %+v", got, c.want)
		}
	}
}

func TestPlacesOnMendedLinesAreThoseOfTheFile(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, key string
		want      site.Pos
	}{
		{"a: 1\n\tb: 2\n", "b", site.Pos{Line: 2, Column: 5}},
		{"a:\n\u00a0\u00a0b: 2\n", "a", site.Pos{Line: 2, Column: 3}},
		{"b:2\na: c\n", "b", site.Pos{Line: 1, Column: 3}},
		{"a: b: c\n", "a", site.Pos{Line: 1, Column: 4}},
		{"a: \"open\nb: 2\n", "a", site.Pos{Line: 1, Column: 4}},
	} {
		node, problems := Node([]byte(c.text), 1, "x.md")
		if len(problems) != 1 {
			t.Errorf("%q: %v", c.text, said(t, problems))
		}
		if got := at(node, c.key); got == nil || got.Pos != c.want {
			t.Errorf("%q: %s is at %+v, want %v", c.text, c.key, got, c.want)
		}
	}
}

func TestSignsThatYAMLRefusesBecomeSpaces(t *testing.T) {
	t.Parallel()
	for _, sign := range []string{"\u2028", "\u0085", "\x01", "\ufeff", "\r"} {
		node, problems := Node([]byte("a: x"+sign+"y\nb: z\n"), 1, "x.md")
		if got := inOneLine(node); got != "{a: x y, b: z}" || len(problems) > 0 {
			t.Errorf("%q: got %s %v", sign, got, said(t, problems))
		}
	}
}
