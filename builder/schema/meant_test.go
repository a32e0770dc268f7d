package schema

import (
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

// applied returns a text with the edits of the problems made, the last first.
func applied(text string, problems []site.Problem) string {
	lines := strings.Split(text, "\n")
	var edits []site.Edit
	for _, p := range problems {
		edits = append(edits, p.Edits...)
	}
	slices.SortFunc(edits, func(a, b site.Edit) int {
		if a.From.Line != b.From.Line {
			return b.From.Line - a.From.Line
		}
		return b.From.Column - a.From.Column
	})
	for _, e := range edits {
		line := []rune(lines[e.From.Line-1])
		lines[e.From.Line-1] = string(line[:e.From.Column-1]) + e.Text + string(line[e.To.Column-1:])
	}
	return strings.Join(lines, "\n")
}

// What can be mended without the author is mended at once: read again, the text has
// nothing left of it and says what was read before.
func TestMending(t *testing.T) {
	t.Parallel()
	cases(t, "testdata/mends.txt", func(t *testing.T, input, want string) {
		want, says, _ := strings.Cut(want, "\n>>> ")
		input, want = visible.Replace(input), visible.Replace(want)
		node, problems := Node([]byte(input), 1, "x.md")
		if got := inOneLine(node); got != says {
			t.Errorf("%s\nbefore: %s\nwant:   %s", input, got, says)
		}
		got := applied(input, problems)
		if strings.TrimSpace(got) != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", input, got, want)
		}
		node, left := Node([]byte(got), 1, "x.md")
		if got := inOneLine(node); got != says {
			t.Errorf("%s\nafter: %s\nwant:  %s", input, got, says)
		}
		for _, p := range left {
			if len(p.Edits) > 0 {
				t.Errorf("%s\nstill has %v", got, said(t, left))
			}
		}
		if got != input && len(left) >= len(problems) {
			t.Errorf("%s\nhas %v, and had %v", got, said(t, left), said(t, problems))
		}
	})
}
