package diagram_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"kiem/builder/diagram"
	"kiem/builder/problem"
)

// TestTooLong reads testdata/toolong.txt: a name after ====, a diagram as an author writes
// it, and below an arrow what does not fit in its drawings, in both languages.
func TestTooLong(t *testing.T) {
	t.Parallel()
	const file = "testdata/toolong.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(data), "\n==== ")
	written := cases[0]
	for _, c := range cases[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		input, want, _ := strings.Cut(rest, ">>>>\n")
		d, _, problems := parse(t, input)
		if d == nil || len(problems) > 0 {
			t.Fatalf("%s: %v", name, problems)
		}
		var b strings.Builder
		for _, p := range diagram.TooLong(d, "x.md") {
			for _, lang := range []string{"nl", "en"} {
				w := problem.Words(p, lang)
				fmt.Fprintf(&b, "%d:%d %s %s: %s » %s\n", p.Pos.Line, p.Pos.Column, p.Code, lang, w.What, w.Fix)
			}
		}
		got := b.String()
		if got != strings.TrimLeft(strings.TrimRight(want, "\n")+"\n", "\n") && !*update {
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
