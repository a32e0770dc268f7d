package builder_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"kiem/builder"
	"kiem/builder/site"
)

// The rows are the elements that five pages of consultancies consist of, in six groups;
// testdata/rows.txt says for each of them where it is on a site that kiem has made, and
// explains how.
var rowGroups = []struct {
	letter string
	rows   int
}{{"A", 18}, {"B", 15}, {"C", 18}, {"D", 24}, {"E", 23}, {"F", 9}}

// TestRows finds what each row asks for on the repository's own site. Where that says
// nothing, because its sources do not, it is found on a small site that says everything,
// and messages are found on one with mistakes.
func TestRows(t *testing.T) {
	t.Parallel()
	checks := readRows(t)
	proven := 0
	for _, row := range rowNames() {
		t.Run(row, func(t *testing.T) {
			list := checks[row]
			delete(checks, row)
			if len(list) == 0 {
				t.Fatal("no check of this row")
			}
			found := 0
			for _, c := range list {
				if err := c.run(); err != nil {
					t.Errorf("rows.txt:%d: %s | %s: %v", c.line, c.page, c.selector, err)
				} else {
					found++
				}
			}
			if found > 0 && !t.Failed() {
				proven++
			}
		})
	}
	for row, list := range checks {
		t.Errorf("rows.txt:%d: there is no row %s", list[0].line, row)
	}
	t.Logf("%d of %d rows proven", proven, len(rowNames()))
}

func rowNames() []string {
	var names []string
	for _, g := range rowGroups {
		for n := range g.rows {
			names = append(names, fmt.Sprintf("%s%02d", g.letter, n+1))
		}
	}
	return names
}

// check is one line of the table.
type check struct {
	line           int
	page           string
	selector, want string
}

func readRows(t *testing.T) map[string][]check {
	data, err := os.ReadFile("testdata/rows.txt")
	if err != nil {
		t.Fatal(err)
	}
	checks := map[string][]check{}
	row := ""
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.SplitN(line, " | ", 3)
		if name, page, ok := strings.Cut(cells[0], " "); !ok || len(cells) < 2 {
			t.Fatalf("rows.txt:%d: %q is not: row page | selector | text", i+1, line)
		} else {
			if name != "" {
				row = name
			}
			c := check{line: i + 1, page: strings.TrimSpace(page), selector: strings.TrimSpace(cells[1])}
			if len(cells) == 3 {
				c.want = strings.TrimSpace(cells[2])
			}
			checks[row] = append(checks[row], c)
		}
	}
	return checks
}

// built is a site with the bytes of its outputs by their paths.
type built struct {
	*builder.Site
	files map[string][]byte
}

var rowSites = map[string]func() built{
	"":         sync.OnceValue(func() built { s, files := sample(); return built{s, files} }),
	"filled":   sync.OnceValue(func() built { return mustBuild("filled") }),
	"mistakes": sync.OnceValue(func() built { return mustBuild("mistakes") }),
}

func mustBuild(name string) built {
	s, err := builder.Load(context.Background(), options(filepath.Join("testdata", "rows", name)))
	if err != nil {
		panic(err)
	}
	return built{s, outputs(s)}
}

var isCode = regexp.MustCompile(`^K\d{3}$`)

func (c check) run() error {
	name, page, ok := strings.Cut(c.page, ":")
	if !ok {
		name, page = "", c.page
	}
	get := rowSites[name]
	if get == nil {
		return fmt.Errorf("no site %q", name)
	}
	s := get()
	if isCode.MatchString(c.selector) {
		return c.message(s.Problems, page)
	}
	if page == "*" {
		return c.everywhere(s)
	}
	data, ok := s.files[strings.TrimPrefix(filepath.ToSlash(filepath.Join(page, "index.html")), "/")]
	if !ok {
		data, ok = s.files[page]
	}
	switch {
	case !ok && c.selector == "-" && c.want == "absent":
		return nil
	case !ok:
		return fmt.Errorf("no such page")
	case c.selector == "-":
		return match([]string{folded(string(data))}, c.want)
	}
	return c.element(data)
}

// everywhere runs the check on each page; pages at old addresses are none.
func (c check) everywhere(s built) error {
	for path, data := range s.files {
		if strings.HasSuffix(path, ".html") && bytes.Contains(data, []byte("<main")) {
			if err := c.element(data); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	return nil
}

// message finds a problem by its code in a file, at the line and column that are wanted.
func (c check) message(problems []site.Problem, file string) error {
	var places []string
	for _, p := range problems {
		if p.File == file && p.Code == c.selector {
			places = append(places, strings.TrimSpace(fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Column, p.Suggestion)))
		}
	}
	if len(places) > 1 && c.want != "absent" {
		return fmt.Errorf("reported %d times: %q", len(places), places)
	}
	return match(places, c.want)
}
