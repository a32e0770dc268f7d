package schema

import (
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

// mendedText returns the text with the changes made that its problems carry, and those codes.
func mendedText(text string, problems []site.Problem) (string, []string) {
	lines := strings.Split(text, "\n")
	var codes []string
	for _, p := range slices.Backward(problems) { // so that places before it stay
		for _, e := range slices.Backward(p.Edits) {
			line := []rune(lines[e.From.Line-1])
			lines[e.From.Line-1] = string(line[:e.From.Column-1]) + e.Text + string(line[e.To.Column-1:])
		}
		if len(p.Edits) > 0 {
			codes = append(codes, p.Code)
		}
	}
	slices.Reverse(codes)
	return strings.Join(lines, "\n"), codes
}

// restOf finds the rest of a line in a text that begins at line 1.
func restOf(text string) func(site.Pos) string {
	lines := strings.Split(text, "\n")
	return func(pos site.Pos) string { return string([]rune(lines[pos.Line-1])[pos.Column-1:]) }
}

func TestMend(t *testing.T) {
	t.Parallel()
	s := load(t)
	cases(t, "testdata/mend.txt", func(t *testing.T, input, want string) {
		_, name, _ := strings.Cut(t.Name(), "/")
		syntax, name, _ := strings.Cut(name, "_")
		typ, lang, _ := strings.Cut(name, "_")
		read := Node
		if syntax == "toml" {
			read = TOML
		}
		decode := func(text string) Decoded {
			node, problems := read([]byte(text), 1, "content/x.md")
			if len(problems) > 0 {
				t.Fatal(said(t, problems))
			}
			d := s.Type(typ).Decode(node, "content/x.md", lang[:2])
			d.Mend(restOf(text))
			d.Problems = site.SortProblems(d.Problems)
			return d
		}
		before := decode(input)
		text, codes := mendedText(input, before.Problems)
		got := strings.TrimSpace(text) + "\n" + strings.Join(codes, " ")
		if strings.TrimSpace(got) != want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", input, got, want)
		}
		after := decode(text)
		for _, p := range after.Problems {
			if len(p.Edits) > 0 {
				t.Errorf("%s can be mended again", p.Code)
			}
		}
		if codes := strings.Join(codes, " "); strings.Contains(codes, "K206") && !strings.Contains(codes, "K121") && plainly(before) != plainly(after) {
			t.Errorf("the page reads\n%s\nand no longer\n%s", plainly(after), plainly(before))
		}
	})
}

// plainly writes what was read, without places.
func plainly(d Decoded) string {
	var lines []string
	for _, f := range d.Fields {
		lines = append(lines, f.Name+"="+typed(d, f.Value))
	}
	return strings.Join(lines, "\n")
}
