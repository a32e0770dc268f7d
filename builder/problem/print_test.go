package problem

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/site"
)

// several are mistakes in four files, as a build gathers them.
func several() []site.Problem {
	problems := []site.Problem{
		Suggest(`titel: "Van visie naar praktijk: een aftrap"`, "K102", "content/cases/midden-groningen.md", site.Pos{Line: 2, Column: 29}),
		Suggest("opdrachtgever", "K116", "content/cases/midden-groningen.md", site.Pos{Line: 4, Column: 1}, "field", "opdrachtgeever"),
		Suggest("2011-10-09", "K121", "content/blog/samenwerking.md", site.Pos{Line: 3, Column: 8}, "value", "9-10-2011", "field", "datum"),
		At("K306", "content/modellen/los.md", site.Pos{}),
		At("K204", "content/visie.md", site.Pos{Line: 12, Column: 4}, "value", "ONZE VISIE"),
		At("K131", "content/visie.md", site.Pos{Line: 1, Column: 1}, "value", "2", "id", "reeks"),
	}
	lines := map[string]string{
		"content/cases/midden-groningen.md:2": "titel: Van visie naar praktijk: een aftrap",
		"content/cases/midden-groningen.md:4": "opdrachtgeever: Midden-Groningen",
		"content/blog/samenwerking.md:3":      "datum: 9-10-2011",
		"content/visie.md:12":                 "## ONZE VISIE",
	}
	Excerpts(problems, func(file string, n int) string {
		return lines[strings.TrimSuffix(place(site.Problem{File: file, Pos: site.Pos{Line: n}}), ": ")]
	})
	return problems
}

func printed(t *testing.T, problems []site.Problem, o PrintOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := Fprint(&b, problems, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const inDutch = `content/blog/samenwerking.md:3:8: fout K121: datum "9-10-2011" is niet in de
    vorm jaar-maand-dag; u bedoelt waarschijnlijk 2011-10-09 (9 oktober 2011)
   3 | datum: 9-10-2011
     |        ^
 Waarom  Alleen in die vorm zijn dag en maand nooit te verwisselen.
 Doe dit Schrijf: datum: 2011-10-09

content/cases/midden-groningen.md:2:29: fout K102: dubbele punt in een waarde
    zonder aanhalingstekens
   2 | titel: Van visie naar praktijk: een aftrap
     |                             ^
 Waarom  Na een dubbele punt met een spatie begint een nieuw veld.
 Doe dit titel: "Van visie naar praktijk: een aftrap"

content/cases/midden-groningen.md:4:1: fout K116: onbekend veld
    "opdrachtgeever"; bedoelt u "opdrachtgever"?
   4 | opdrachtgeever: Midden-Groningen
     | ^
 Waarom  Wat in een onbekend veld staat, komt nergens op de site.
 Doe dit Schrijf: opdrachtgever

content/modellen/los.md: waarschuwing K306: geen enkele pagina verwijst hierheen
 Waarom  Lezers vinden deze pagina alleen met een zoekmachine.
 Doe dit Zet haar in het menu, of verwijs ernaar vanaf een andere pagina.

content/visie.md:12:4: waarschuwing K204: "ONZE VISIE" staat in hoofdletters
  12 | ## ONZE VISIE
     |    ^
 Waarom  Een tekst in hoofdletters leest langzamer, en schermlezers kunnen hem
         letter voor letter spellen.
 Doe dit Gebruik kleine letters; hoe een kop eruitziet, regelt de vormgeving.

3 fouten, 2 waarschuwingen in 4 bestanden
`

const inEnglish = `content/blog/samenwerking.md:3:8: error K121: date "9-10-2011" is not in the
    form year-month-day; you probably mean 2011-10-09 (9 October 2011)
   3 | datum: 9-10-2011
     |        ^
 Why     Only in that form can day and month never be mistaken for each other.
 Do this Write: datum: 2011-10-09

content/cases/midden-groningen.md:2:29: error K102: colon in a value without
    quotes
   2 | titel: Van visie naar praktijk: een aftrap
     |                             ^
 Why     After a colon and a space a new field begins.
 Do this titel: "Van visie naar praktijk: een aftrap"

content/cases/midden-groningen.md:4:1: error K116: unknown field
    "opdrachtgeever"; did you mean "opdrachtgever"?
   4 | opdrachtgeever: Midden-Groningen
     | ^
 Why     What is in an unknown field is shown nowhere on the site.
 Do this Write: opdrachtgever

content/modellen/los.md: warning K306: no other page links to this one
 Why     Readers find this page only through a search engine.
 Do this Put it in the menu, or link to it from another page.

content/visie.md:12:4: warning K204: "ONZE VISIE" is in capitals
  12 | ## ONZE VISIE
     |    ^
 Why     A text in capitals reads more slowly, and screen readers may spell it
         letter by letter.
 Do this Use small letters; the design decides what a heading looks like.

content/visie.md:1:1: notice K131: part 2 of "reeks" is missing (so far)
 Why     Readers see that the numbers skip a part.
 Do this Write the part, or number the other parts again.

3 errors, 2 warnings, 1 notice in 4 files
`

func TestFprint(t *testing.T) {
	for _, c := range []struct {
		name string
		o    PrintOptions
		want string
	}{
		{"Dutch", PrintOptions{Lang: "nl", Width: 80}, inDutch},
		{"English with notices", PrintOptions{Lang: "en", Width: 80, Notices: true}, inEnglish},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := printed(t, several(), c.o)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s\n%s", diff, got)
			}
			for _, line := range strings.Split(got, "\n") {
				if columns(line) > c.o.Width {
					t.Errorf("wider than %d: %s", c.o.Width, line)
				}
			}
		})
	}
}

func TestFprintNothing(t *testing.T) {
	only := []site.Problem{At("K131", "x.md", site.Pos{})}
	if got := printed(t, only, PrintOptions{Lang: "nl"}); got != "" {
		t.Errorf("a hidden notice printed %q", got)
	}
}

func TestFprintWithoutAFile(t *testing.T) {
	want := "fout K406: er is geen folder content\n" +
		" Waarom  In die folder staan de pagina's; zonder pagina's is er geen site.\n" +
		" Doe dit Zet uw pagina's in een folder met de naam content, of begin een nieuwe site met: kiem init mijn-site\n\n1 fout\n"
	if got := printed(t, []site.Problem{At("K406", "", site.Pos{})}, PrintOptions{Lang: "nl"}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFprintColours(t *testing.T) {
	plain := printed(t, several(), PrintOptions{Lang: "nl", Width: 80})
	coloured := printed(t, several(), PrintOptions{Lang: "nl", Width: 80, Colour: true})
	if !strings.Contains(coloured, "\x1b[1;31mfout\x1b[0m K102") {
		t.Errorf("fout is not red:\n%q", coloured)
	}
	bare := strings.NewReplacer(boldCode, "", faintCode, "", markCode, "", endCode, "", severityCodes[1], "", severityCodes[0], "").Replace(coloured)
	if diff := cmp.Diff(plain, bare); diff != "" {
		t.Errorf("colour changes more than the colour (-plain +coloured):\n%s", diff)
	}
}

// Of very many problems in a file the errors are shown, and the rest counted.
func TestFprintCutsAFile(t *testing.T) {
	var problems []site.Problem
	for line := 1; line <= 30; line++ {
		problems = append(problems, At("K246", "a.md", site.Pos{Line: line, Column: 1}))
	}
	for line := 31; line <= 34; line++ {
		problems = append(problems, At("K101", "a.md", site.Pos{Line: line, Column: 1}))
	}
	problems = append(problems, At("K101", "b.md", site.Pos{Line: 1, Column: 1}))

	got := printed(t, problems, PrintOptions{Lang: "nl"})
	for text, want := range map[string]int{
		"waarschuwing K246": 16, "a.md:31:1: fout": 1, "a.md:34:1: fout": 1,
		"a.md: en nog 14\n": 1, "b.md:1:1: fout": 1, "en nog": 1,
		"\n5 fouten, 30 waarschuwingen in 2 bestanden\n": 1,
	} {
		if n := strings.Count(got, text); n != want {
			t.Errorf("%q is there %d times, want %d", text, n, want)
		}
	}
	if strings.Index(got, "a.md:16:1") > strings.Index(got, "a.md:31:1") {
		t.Error("problems of a file are not in order of line")
	}
	if n := strings.Count(printed(t, problems, PrintOptions{Lang: "nl", PerFile: 2}), "K101: "); n != 3 {
		t.Errorf("two per file shows %d errors, want 3", n)
	}
}

// Of very many files with a problem each the gravest problems are shown, in order of file,
// and the rest counted by code.
func TestFprintCutsASite(t *testing.T) {
	var problems []site.Problem
	for i := range 5000 {
		file, code := fmt.Sprintf("content/%04d.md", i), "K246"
		switch {
		case i >= 4990:
			code = "K101"
		case i%2 == 1:
			code = "K204"
		}
		problems = append(problems, At(code, file, site.Pos{Line: 1, Column: 1}))
	}
	for line := 2; line <= 31; line++ {
		problems = append(problems, At("K246", "content/0000.md", site.Pos{Line: line, Column: 1}))
	}
	got := printed(t, problems, PrintOptions{Lang: "nl"})
	for text, want := range map[string]int{
		": waarschuwing K": 190, ": fout K": 10, "content/4999.md:1:1: fout": 1, "content/0170.md": 1, "content/0171.md": 0,
		"content/0000.md: en nog 11\n": 1, "en nog": 2,
		"en nog 4819 in 4819 bestanden (K204: 2410, K246: 2409); alles: kiem check --json\n\n": 1,
		"\n10 fouten, 5020 waarschuwingen in 5000 bestanden\n":                                 1,
	} {
		if n := strings.Count(got, text); n != want {
			t.Errorf("%q is there %d times, want %d", text, n, want)
		}
	}
	if got := printed(t, problems, PrintOptions{Lang: "en", Notices: true}); !strings.Contains(got, "; all of them: kiem check --notices --json\n") {
		t.Error("with notices, the rest is told without")
	}
	if n := strings.Count(printed(t, problems, PrintOptions{Lang: "en", Total: 3}), ": error K101: "); n != 3 {
		t.Errorf("three in all shows %d errors, want 3", n)
	}
	for _, line := range strings.Split(printed(t, problems, PrintOptions{Lang: "en", Width: 60}), "\n") {
		if columns(line) > 60 {
			t.Errorf("wider than 60: %s", line)
		}
	}
}

// However many problems there are, telling of them takes a moment: 100 000 in one file, on
// one very long line, and one in each of 20 000 files.
func TestFprintIsQuick(t *testing.T) {
	line := strings.Repeat("[x](y) ", 100_000)
	var one, many []site.Problem
	for i := range 100_000 {
		p := At("K231", "content/x.md", site.Pos{Line: 1, Column: 7*i + 1}, "value", "y")
		p.Excerpt = line
		one = append(one, p)
	}
	for i := range 20_000 {
		many = append(many, At("K246", fmt.Sprintf("content/%d.md", i), site.Pos{Line: 1, Column: 1}))
	}
	for name, problems := range map[string][]site.Problem{"one file": one, "many files": many} {
		start := time.Now()
		got := printed(t, site.SortProblems(problems), PrintOptions{Lang: "nl", Width: 80})
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%s takes %v", name, took)
		}
		if lines := strings.Count(got, "\n"); lines > 1500 {
			t.Errorf("%s gives %d lines", name, lines)
		}
	}
}

func TestFprintReturnsTheWritersError(t *testing.T) {
	want := errors.New("pipe is closed")
	if err := Fprint(failing{want}, several(), PrintOptions{}); !errors.Is(err, want) {
		t.Errorf("got %v, want %v", err, want)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
