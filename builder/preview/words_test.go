package preview

import (
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	asked = regexp.MustCompile(`\bwords\.(\w+)`)
	holes = regexp.MustCompile(`\{\w+\}`)
)

// The script finds all words that it asks for, in each language, and there are no others.
func TestTheScriptHasItsWords(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	names, err := fs.Glob(assets, "*.js")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		script, err := fs.ReadFile(assets, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range asked.FindAllSubmatch(script, -1) {
			used[string(match[1])] = true
		}
	}
	want := slices.Sorted(maps.Keys(used))
	for _, lang := range []string{"nl", "en"} {
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(Words(lang)))); diff != "" {
			t.Errorf("%s (-used +there):\n%s", lang, diff)
		}
	}
}

// What is filled in is the same in each language, and no text is missing.
func TestWordsFillInTheSame(t *testing.T) {
	t.Parallel()
	for name, text := range Words("nl") {
		other := Words("en")[name]
		if got, want := holes.FindAllString(text, -1), holes.FindAllString(other, -1); !slices.Equal(got, want) {
			t.Errorf("%s: %q and %q", name, text, other)
		}
		if strings.TrimSpace(text) == "" || strings.TrimSpace(other) == "" {
			t.Errorf("%s: %q and %q", name, text, other)
		}
	}
	if Words("fr")["lang"] != "en" {
		t.Error("a language that kiem does not speak is no English")
	}
}
