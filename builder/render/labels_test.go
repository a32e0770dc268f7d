package render

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
	defaults "kiem/layouts"
)

func readOwnLabels(t *testing.T) labels {
	t.Helper()
	var sources []*site.Source
	for _, name := range []string{"labels/nl.yaml", "labels/en.yaml"} {
		data, err := defaults.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &site.Source{Path: "layouts/" + name, Data: data})
	}
	all, problems := readLabels(sources)
	if len(problems) > 0 {
		t.Fatal(site.Problems(problems))
	}
	return all
}

// Both languages have the same labels, with the same names to fill in, and each form of
// address.
func TestLabelsAreTheSameInBothLanguages(t *testing.T) {
	t.Parallel()
	all := readOwnLabels(t)
	name := regexp.MustCompile(`\{[A-Z]\w*\}`)
	names := func(text string) []string {
		found := name.FindAllString(text, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	for _, key := range sortedKeys(all["nl"]) {
		if _, ok := all["en"][key]; !ok {
			t.Errorf("%q is not in English", key)
		}
		for _, address := range []string{"u", "je"} {
			nl, _ := all.find("nl", address, key)
			en, _ := all.find("en", address, key)
			if nl == "" || en == "" {
				t.Errorf("%q is empty for %q", key, address)
			}
			if !slices.Equal(names(nl), names(en)) {
				t.Errorf("%q: %q and %q have different names", key, nl, en)
			}
		}
	}
	for _, key := range sortedKeys(all["en"]) {
		if _, ok := all["nl"][key]; !ok {
			t.Errorf("%q is not in Dutch", key)
		}
	}
}

// Names are filled in as by a strings.Replacer.
func FuzzFilled(f *testing.F) {
	f.Add("{A} {B}{A}", "A", "{B}", "B", "x")
	f.Add("{{A}}}", "A}", "1", "A", "2")
	f.Add("{A}", "A", "1", "A", "2")
	f.Add("{}{", "", "1", "{", "")
	f.Fuzz(func(t *testing.T, text, a, inA, b, inB string) {
		want := strings.NewReplacer("{"+a+"}", inA, "{"+b+"}", inB).Replace(text)
		if got := filled(text, []string{a, inA, b, inB}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got, want := filled(text, []string{a, inA}), strings.ReplaceAll(text, "{"+a+"}", inA); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func TestWhatIsFilledInStaysAsItIs(t *testing.T) {
	t.Parallel()
	r := &renderer{settings: &site.Settings{}, design: &design{labels: labels{"nl": {"x": {text: "{Title}, pagina {N} van {N}"}}}}}
	s := &scene{r: r, lang: "nl"}
	if got, want := s.say("x", "Title", "Over {N} en {Title}", "N", "2"), "Over {N} en {Title}, pagina 2 van 2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
