package builder_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kiem/builder"
	"kiem/builder/site"
)

// slip is a mistake that is planted in the site in testdata/suggestions.
type slip struct {
	line                           int
	file, there, typed, code, want string
}

// A name that was misspelt is found again: of the mistakes in testdata/suggestions.txt at
// least nine in ten have what was meant as their first suggestion. A word that resembles
// nothing gets none: a wrong suggestion costs an author more than a missing one.
func TestSuggestions(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/suggestions")); err != nil {
		t.Fatal(err)
	}
	var tried, found, strange, guessed int
	for _, s := range readSlips(t) {
		got, seen := s.suggestion(t, dir)
		if s.want != "-" {
			tried++
			if got == s.want {
				found++
			} else {
				t.Logf("suggestions.txt:%d: %s: %q is suggested, want %q", s.line, s.typed, got, s.want)
			}
			continue
		}
		strange++
		if !seen {
			t.Errorf("suggestions.txt:%d: %s is not %s", s.line, s.typed, s.code)
		} else if got != "" {
			guessed++
			t.Errorf("suggestions.txt:%d: %s resembles nothing, and %q is suggested", s.line, s.typed, got)
		}
	}
	t.Logf("%d of %d mistakes have the right first suggestion; %d of %d strange words have one", found, tried, guessed, strange)
	if tried < 50 || strange < 20 {
		t.Errorf("%d mistakes and %d strange words are too few to tell", tried, strange)
	}
	if 10*found < 9*tried {
		t.Errorf("%d of %d mistakes have the right first suggestion, want nine in ten", found, tried)
	}
}

func readSlips(t *testing.T) []slip {
	data, err := os.ReadFile("testdata/suggestions.txt")
	if err != nil {
		t.Fatal(err)
	}
	var slips []slip
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, " | ")
		if len(cells) != 5 {
			t.Fatalf("suggestions.txt:%d: %q is not: file | there | typed | code | meant", i+1, line)
		}
		slips = append(slips, slip{i + 1, cells[0], cells[1], cells[2], cells[3], cells[4]})
	}
	return slips
}

// suggestion plants the mistake in the site for as long as it is looked at. It returns what
// is suggested first, and whether the mistake was seen at all.
func (s slip) suggestion(t *testing.T, dir string) (first string, seen bool) {
	name := filepath.Join(dir, filepath.FromSlash(s.file))
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	planted := strings.Replace(string(data), s.there, s.typed, 1)
	if planted == string(data) {
		t.Fatalf("suggestions.txt:%d: %s does not have %q", s.line, s.file, s.there)
	}
	writeFile(t, name, []byte(planted))
	defer writeFile(t, name, data)
	for _, p := range problemsWith(t, options(dir), strings.HasPrefix(s.file, "layouts/")) {
		if p.Code == s.code && p.File == s.file {
			return p.Suggestion, true
		}
	}
	return "", false
}

// problemsWith are the problems of a site, with those of its layouts that show only when pages
// are made.
func problemsWith(t *testing.T, o builder.Options, ofLayouts bool) []site.Problem {
	t.Helper()
	if ofLayouts {
		report, err := builder.Check(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		return report.Problems
	}
	o.Layouts = nil
	s, err := builder.Load(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return s.Problems
}
