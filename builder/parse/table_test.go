package parse

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kiem/builder/problem"
	"kiem/builder/site"
)

var update = flag.Bool("update", false, "write what is got into testdata")

// TestTables reads files in testdata and compares what becomes of them. A case is a line
// with its name, after a bar the path of the file; the file; and below an arrow what
// becomes of it:
//
//	==== name | content/modellen/kick-off.md
//	titel: Kick-off
//	>>>>
//	error 1:1 K112 …
func TestTables(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts := strings.Split("\n"+string(data), "\n==== ")
		var written strings.Builder
		written.WriteString(strings.TrimPrefix(parts[0], "\n"))
		for _, part := range parts[1:] {
			head, rest, _ := strings.Cut(part, "\n")
			input, want, _ := strings.Cut(rest, ">>>>\n")
			name, path, ok := strings.Cut(head, " | ")
			if !ok {
				path = "content/x.md"
			}
			input = typed(input)
			got := describe(parsed(t, path, strings.TrimSuffix(input, "·END·\n")))
			if got != strings.TrimRight(want, "\n")+"\n" && !*update {
				t.Errorf("%s: %s\n%s\ngot:\n%s\nwant:\n%s", file, name, input, got, want)
			}
			fmt.Fprintf(&written, "\n==== %s\n%s>>>>\n%s", head, rest[:strings.Index(rest, ">>>>\n")], got)
		}
		if *update {
			text := strings.TrimPrefix(written.String(), "\n")
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// shown are characters that nobody would see in a table; any other is there as ·U+200B·.
var (
	shown      = strings.NewReplacer("␣", " ", "⇥", "\t", "↵", "\r", "·BOM·", "\ufeff", "·NBSP·", "\u00a0")
	codePoints = regexp.MustCompile(`·U\+[0-9A-F]{4,6}·`)
)

// typed is what is in the file that a table shows.
func typed(input string) string {
	return codePoints.ReplaceAllStringFunc(shown.Replace(input), func(name string) string {
		n, _ := strconv.ParseUint(strings.Trim(name, "·U+"), 16, 32)
		return string(rune(n))
	})
}

// describe prints what a document says, leaving out what every page has.
func describe(d *site.Document) string {
	var b strings.Builder
	if d.ID != "x" || d.Folder != "" || d.Lang != "nl" {
		fmt.Fprintf(&b, "address %q %s %s %s\n", d.Folder, d.ID, d.Lang, d.Type)
	} else if d.Type != "page" {
		fmt.Fprintf(&b, "type %s\n", d.Type)
	}
	if d.Broken {
		b.WriteString("broken\n")
	}
	describeFields(&b, d.Fields, "")
	for _, r := range d.References {
		fmt.Fprintf(&b, "reference %d:%d %s %s\n", r.Pos.Line, r.Pos.Column, r.Field, r.Text)
	}
	for i, l := range d.Links {
		fmt.Fprintf(&b, "link %d:%d %q %q", l.Pos.Line, l.Pos.Column, l.Dest, l.Text)
		fmt.Fprintf(&b, "%s\n", []string{"", " image", " file"}[l.Kind])
		_ = i
	}
	for _, dg := range d.Diagrams {
		fmt.Fprintf(&b, "diagram %d:%d %s %s", dg.Pos.Line, dg.Pos.Column, dg.ID, dg.Kind)
		for _, part := range dg.Parts {
			fmt.Fprintf(&b, " [%d:%d %s", part.Pos.Line, part.Pos.Column, part.Name)
			if part.Anchor != "" {
				b.WriteString(" #" + part.Anchor)
			}
			b.WriteString("]")
		}
		b.WriteString("\n")
	}
	for _, p := range site.SortProblems(d.Problems) {
		if p.Code == "K120" && p.Pos == (site.Pos{Line: 1, Column: 1}) || p.Code == "K134" {
			continue // what a page lacks is package schema's to test
		}
		severity := []string{"notice", "warning", "error"}[p.Severity]
		fmt.Fprintf(&b, "%s %d:%d %s %s", severity, p.Pos.Line, p.Pos.Column, p.Code, problem.Words(p, "en").What)
		if p.Suggestion != "" {
			fmt.Fprintf(&b, " » %s", p.Suggestion)
		}
		b.WriteString("\n")
		for _, e := range p.Edits {
			fmt.Fprintf(&b, "  edit %d:%d-%d:%d %q\n", e.From.Line, e.From.Column, e.To.Line, e.To.Column, e.Text)
		}
	}
	describeSections(&b, d.Body)
	b.WriteString(strings.ReplaceAll(filled(d, d.Body), "\n\n", "\n"))
	return b.String()
}

func describeFields(b *strings.Builder, fields site.Fields, path string) {
	for _, f := range fields {
		name := path + f.Name
		switch {
		case f.Value.Body != nil:
			fmt.Fprintf(b, "field %s rendered %s\n", name, strings.TrimSpace(string(written(f.Value.Body).HTML)))
		case len(f.Value.Items) > 0:
			for i, item := range f.Value.Items {
				fmt.Fprintf(b, "field %s.%d %s\n", name, i+1, item.Text)
				describeFields(b, item.Fields, fmt.Sprintf("%s.%d.", name, i+1))
			}
		default:
			fmt.Fprintf(b, "field %s %s\n", name, f.Value.Text)
		}
	}
}

func describeSections(b *strings.Builder, body *site.Body) {
	for _, s := range body.Sections {
		if s.Field != "" {
			fmt.Fprintf(b, "section %s %s\n", s.Field, body.Headings[s.Heading].Text)
		}
	}
}
