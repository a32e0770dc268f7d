package schema

import (
	"strings"
	"testing"

	"kiem/builder/site"
)

const tomlPage = `titel = "Een model"  # met een opmerking
datum = 2011-10-09
nummer = 3
concept = false
themas = ["a", "b"]
tekst = """
onder = niets
"""

[schema]
soort = "ringen"
delen = [
  "A",
  "B",
]

[[stappen]]
titel = "Eerst"

[[stappen]]
titel = "Dan"
  [[stappen.documenten]]
  "titel" = "Plan"
`

func TestTOMLIsReadAsTextWithPlaces(t *testing.T) {
	t.Parallel()
	node, problems := TOML([]byte(tomlPage), 2, "content/x.md")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := "{titel: Een model, datum: 2011-10-09, nummer: 3, concept: false, themas: [a, b], tekst: onder = niets\n, " +
		"schema: {soort: ringen, delen: [A, B]}, stappen: [{titel: Eerst}, {titel: Dan, documenten: [{titel: Plan}]}]}"
	if got := inOneLine(node); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	places := map[string]site.Pos{
		"titel": {Line: 2, Column: 1}, "datum": {Line: 3, Column: 1}, "themas": {Line: 6, Column: 1},
		"schema": {Line: 11, Column: 1}, "stappen": {Line: 18, Column: 1},
	}
	for _, key := range node.Keys {
		if pos, ok := places[key.Name]; ok && key.Pos != pos {
			t.Errorf("%s: got %v, want %v", key.Name, key.Pos, pos)
		}
	}
	if got, want := node.Keys[1].Value.Pos, (site.Pos{Line: 3, Column: 9}); got != want {
		t.Errorf("value of datum: got %v, want %v", got, want)
	}
	plan := node.Keys[7].Value.Items[1].Keys[1].Value.Items[0].Keys[0]
	if got, want := plan.Pos, (site.Pos{Line: 24, Column: 3}); got != want {
		t.Errorf("title of the document: got %v, want %v", got, want)
	}
}

func TestTOMLThatCannotBeRead(t *testing.T) {
	t.Parallel()
	for text, line := range map[string]int{
		"titel = \"A\"\nnummer = 0612\n":       3,
		"titel: A\n":                           2,
		"titel = \"A\"\n\ntitel = \"B\"\n":     4,
		"titel = \"A\"\ntekst = \"open\nb = 1": 3,
	} {
		node, problems := TOML([]byte(text), 2, "content/x.md")
		if got := strings.Join(said(t, problems), " "); node != nil || !strings.HasSuffix(got, "K173") || problems[0].Pos.Line != line {
			t.Errorf("%q: got %v %q, want K173 on line %d", text, node, got, line)
		}
	}
}
