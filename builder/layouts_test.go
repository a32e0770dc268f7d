package builder_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"kiem/builder"
	"kiem/builder/problem"
)

// TestLayoutMistakes reads testdata/layouts.txt: what people write in layouts by mistake, and
// what kiem says of it in both languages.
func TestLayoutMistakes(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/layouts.txt")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.Split("\n"+string(data), "\n==== ")
	var written strings.Builder
	written.WriteString(strings.TrimPrefix(parts[0], "\n"))
	for _, part := range parts[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		input, want, _ := strings.Cut(rest, ">>>>\n")
		got := layoutMistakes(t, input)
		if strings.TrimSpace(got) != strings.TrimSpace(want) && !*update {
			t.Errorf("%s\n%s\ngot:\n%s\nwant:\n%s", name, input, got, want)
		}
		if strings.Contains(got, "render.") || strings.Contains(got, "interface") || strings.Contains(got, "nil ") {
			t.Errorf("%s: the words of a program:\n%s", name, got)
		}
		fmt.Fprintf(&written, "\n==== %s\n%s>>>>\n%s", name, input, got)
	}
	if *update {
		if err := os.WriteFile("testdata/layouts.txt", []byte(written.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// layoutMistakes checks a small site with the files, which each begin with a line "---- path"
// or are layouts/page.html, and prints what is said of it.
func layoutMistakes(t *testing.T, input string) string {
	t.Helper()
	dir := t.TempDir()
	put(t, dir, "content/index.md", "---\ntitel: Hallo\n---\nDag.\n")
	put(t, dir, "content/visie.md", "---\ntitel: Visie\nsamenvatting: Waar het om gaat.\n---\nDag.\n")
	put(t, dir, "site.yaml", "titel: Proef\ncontact: {e-mail: proef@voorbeeld.example}\nmenu: [visie]\n")
	if !strings.HasPrefix(input, "---- ") {
		input = "---- layouts/page.html\n" + input
	}
	for _, file := range strings.Split("\n"+input, "\n---- ")[1:] {
		path, text, _ := strings.Cut(file, "\n")
		put(t, dir, path, text)
	}
	s, err := builder.Check(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, lang := range []string{"nl", "en"} {
		if err := problem.Fprint(&b, s.Problems, problem.PrintOptions{Lang: lang}); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}
