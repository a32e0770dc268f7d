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
