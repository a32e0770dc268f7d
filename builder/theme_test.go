package builder_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"kiem/builder"
)

// A spot colour of the site's own is in a style sheet of its own, which every page asks for
// after kiem's; a site without one has no such file.
func TestSpotColour(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/modellen/a.md", "---\ntitel: A\n---\nTekst.\n")
	if got := themeSheets(t, dir); len(got) > 0 {
		t.Errorf("without a spot colour there is %q", got)
	}
	put(t, dir, "site.yaml", "thema: {steunkleur: '#a04'}\n")
	first := themeSheets(t, dir)
	put(t, dir, "site.yaml", "thema: {steunkleur: '#B00040'}\n")
	second := themeSheets(t, dir)
	if len(first) != 1 || len(second) != 1 {
		t.Fatalf("got the sheets %q and %q, want one of each", first, second)
	}
	for name, css := range second {
		if _, same := first[name]; same {
			t.Errorf("two colours have one name: %s", name)
		}
		for _, want := range []string{"--spot:#B00040", "--tint:color-mix(in oklab,", "--plane:color-mix(in oklab,", "prefers-color-scheme:dark"} {
			if !strings.Contains(strings.ReplaceAll(strings.ReplaceAll(css, ": ", ":"), ", ", ","), want) {
				t.Errorf("%s lacks %q:\n%s", name, want, css)
			}
		}
	}
}

var stylesheets = regexp.MustCompile(`<link rel="?stylesheet"? href="?[^ ">]*?([^/ ">]+)"?>`)

// themeSheets are the sheets of colours of the site, by name. Each page asks for them, last.
func themeSheets(t *testing.T, dir string) map[string]string {
	t.Helper()
	s, err := builder.Load(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	sheets := map[string]string{}
	files := outputs(s)
	for name, data := range files {
		if strings.HasPrefix(name, "theme.") {
			sheets[name] = string(data)
		}
	}
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		asked := stylesheets.FindAllSubmatch(data, -1)
		if len(asked) != 1+len(sheets) {
			t.Fatalf("%s asks for %d style sheets, want %d", name, len(asked), 1+len(sheets))
		}
		if last := string(asked[len(asked)-1][1]); len(sheets) > 0 && sheets[last] == "" {
			t.Errorf("%s asks for %s last, want one of %q", name, last, sheets)
		}
		if strings.Contains(string(data), "<style") || strings.Contains(string(data), " style=") {
			t.Errorf("%s has a style of its own", name)
		}
	}
	return sheets
}
