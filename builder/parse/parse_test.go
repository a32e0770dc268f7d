package parse

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"kiem/builder/schema"
	"kiem/builder/site"
)

var testSettings = &site.Settings{Language: "nl", Languages: []string{"nl", "en"}}

var loadSchema = sync.OnceValues(schema.Load)

func testSchema(t testing.TB) *schema.Schema {
	t.Helper()
	s, err := loadSchema()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parsed(t testing.TB, path, text string) *site.Document {
	t.Helper()
	return Document(&site.Source{Path: path, Data: []byte(text)}, testSchema(t), testSettings)
}

func TestSameFromManyGoroutines(t *testing.T) {
	t.Parallel()
	var texts []string
	for _, text := range tableInputs(t) {
		texts = append(texts, describe(parsed(t, "content/modellen/x.md", text)))
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for i, text := range tableInputs(t) {
				if got := describe(parsed(t, "content/modellen/x.md", text)); got != texts[i] {
					t.Errorf("got:\n%s\nwant:\n%s", got, texts[i])
				}
			}
		})
	}
	group.Wait()
}

func TestLead(t *testing.T) {
	t.Parallel()
	d := parsed(t, "content/x.md", "![Beeld](a.jpg)\n\n## Kop\n\n> Citaat.\n\nZo'n *eerste*\nalinea &amp; `code`.\n\nTwee woorden.\n")
	if want := "Zo’n eerste alinea & code."; d.Body.Lead != want {
		t.Errorf("Lead = %q, want %q", d.Body.Lead, want)
	}
}

func TestHeadingsAndSections(t *testing.T) {
	t.Parallel()
	d := parsed(t, "content/modellen/x.md", "---\ntitel: Aanpak\n---\nVooraf.\n\n## Uitdaging\n\nTekst.\n\n### Onder\n\n## Anders\n")
	want := []site.Heading{
		{Level: 2, ID: "uitdaging", Text: "Uitdaging", Pos: site.Pos{Line: 6, Column: 1}},
		{Level: 3, ID: "onder", Text: "Onder", Pos: site.Pos{Line: 10, Column: 1}},
		{Level: 2, ID: "anders", Text: "Anders", Pos: site.Pos{Line: 12, Column: 1}},
	}
	if !slices.Equal(d.Body.Headings, want) {
		t.Errorf("headings = %v, want %v", d.Body.Headings, want)
	}
	var got []string
	for _, s := range d.Body.Sections {
		got = append(got, s.Field+"|"+string(written(d.Body).HTML[s.Text:s.End]))
	}
	sections := []string{
		"|<p>Vooraf.</p>\n",
		"challenge|<p>Tekst.</p>\n<h3 id=\"onder\">Onder</h3>\n",
		"|",
	}
	if !slices.Equal(got, sections) {
		t.Errorf("sections = %q, want %q", got, sections)
	}
}

func TestIDsOfLayoutsAreKept(t *testing.T) {
	t.Parallel()
	d := parsed(t, "content/modellen/x.md", "---\ntitel: Aanpak\nstappen: [Kijken]\nbegrippen: [{naam: Kiem, tekst: Een begin.}]\n---\n"+
		"## Contact\n## Stap 1\n## Begrip kiem\n## Steps\n")
	want := []string{"contact-2", "stap-1-2", "begrip-kiem-2", "steps-2"}
	if !slices.Equal(d.Body.Anchors, want) {
		t.Errorf("anchors = %v, want %v", d.Body.Anchors, want)
	}
}

func TestFieldsAreTypeset(t *testing.T) {
	t.Parallel()
	d := parsed(t, "content/modellen/x.md", "---\ntitel: Zo'n \"kiem\"\nthemas: [zo'n]\nbovenkop: Samen&shy;werken\nschema:\n  soort: ringen\n  delen: [Zo'n, Kern]\n---\n## Zo'n\n## Kern\n")
	if got, want := d.Fields.Text("title"), "Zo’n “kiem”"; got != want {
		t.Errorf("title = %q, want %q", got, want)
	}
	if got, want := d.Fields.Text("kicker"), "Samen\u00adwerken"; got != want {
		t.Errorf("kicker = %q, want %q", got, want)
	}
	if got, want := d.Fields.Texts("themes"), []string{"zo'n"}; !slices.Equal(got, want) {
		t.Errorf("themes = %q, want %q: they are names", got, want)
	}
	if got := d.Diagrams[0].Parts[0]; got.Name != "Zo’n" || got.Anchor != "zon" {
		t.Errorf("part = %+v, want Zo’n at zon", got)
	}
}

// What a draft misses is a warning, of whichever kind; what is wrong in it stays wrong.
func TestDraftMayMissFields(t *testing.T) {
	t.Parallel()
	const text = "---\ntitel: Een bericht\nsamenvatting: Zin.\nconcept: %s\nbronnen: [{door: iemand}]\nmenu: twee\n---\n" +
		"```diagram\ndelen: [Een, Twee]\n```\n"
	for draft, want := range map[string]string{
		"ja":  "warning K120 datum, warning K120 auteur, warning K120 titel, error K125 menu, warning K161 soort",
		"nee": "error K120 datum, error K120 auteur, error K120 titel, error K125 menu, error K161 soort",
	} {
		d := parsed(t, "content/blog/bericht.md", fmt.Sprintf(text, draft))
		var got []string
		for _, p := range site.SortProblems(d.Problems) {
			got = append(got, []string{"notice", "warning", "error"}[p.Severity]+" "+p.Code+" "+p.Args.Get("field"))
		}
		if text := strings.Join(got, ", "); text != want {
			t.Errorf("concept: %s\ngot  %s\nwant %s", draft, text, want)
		}
	}
}

// A section whose heading is not one yet is there, but for that.
func TestHeadingThatIsNoneIsNotMissing(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"**De aanpak**\n\nTekst.\n": false,
		"##Aanpak\n":                false,
		"#### De aanpak\n":          false,
		"Tekst.\n":                  true,
	} {
		d := parsed(t, "content/cases/x.md", "---\ntitel: Een case\n---\n"+text)
		missing := slices.ContainsFunc(d.Problems, func(p site.Problem) bool { return p.Code == "K134" && p.Args.Get("field") == "aanpak" })
		if missing != want {
			t.Errorf("%q: missing is %v, want %v; %v", text, missing, want, d.Problems)
		}
	}
}

// A plain Markdown file misses nothing that a page must have.
func TestHeadingIsTitle(t *testing.T) {
	t.Parallel()
	d := parsed(t, "content/index.md", "# Welkom\n\nTekst.\n")
	for _, p := range d.Problems {
		if p.Severity == site.Error {
			t.Errorf("%s of %s", p.Code, p.Args.Get("field"))
		}
	}
	if v := d.Fields.Get("title"); v == nil || v.Text != "Welkom" || v.Pos != (site.Pos{Line: 1, Column: 1}) {
		t.Errorf("title = %+v, want Welkom at 1:1", v)
	}
}

// mended returns a text with the edits of the problems of a code made, the last first.
func mended(text, code string, problems []site.Problem) string {
	lines := strings.Split(text, "\n")
	for _, p := range slices.Backward(site.SortProblems(problems)) {
		for _, e := range p.Edits {
			if p.Code == code {
				line := []rune(lines[e.From.Line-1])
				lines[e.From.Line-1] = string(line[:e.From.Column-1]) + e.Text + string(line[e.To.Column-1:])
			}
		}
	}
	return strings.Join(lines, "\n")
}

func TestFalseFencesAreMended(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"---\ntitel: A\n----\nTekst.\n":                "---\ntitel: A\n---\nTekst.\n",
		"---\ntitel: A\n—- \r\nTekst.\n\n---\nMeer.\n": "---\ntitel: A\n--- \r\nTekst.\n\n---\nMeer.\n",
		"---\ntitel: A\n...\nTekst.\n":                 "---\ntitel: A\n---\nTekst.\n",
		"—\ntitel: A\n–\nTekst.\n":                     "---\ntitel: A\n---\nTekst.\n",
		"  ---\ntitel: A\n---\nTekst.\n":               "---\ntitel: A\n---\nTekst.\n",
	} {
		got := mended(text, "K113", parsed(t, "content/x.md", text).Problems)
		if got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		d := parsed(t, "content/x.md", got)
		if d.Fields.Text("title") != "A" || slices.ContainsFunc(d.Problems, func(p site.Problem) bool { return p.Code == "K113" }) {
			t.Errorf("%q has %v", got, d.Problems)
		}
	}
}

// The lines of a block inside something else need not be indented alike.
func TestOnlyBlocksAtTheMarginAreMended(t *testing.T) {
	t.Parallel()
	const block = "```diagram\nsoort: stappen\ndelen:\n\t-A\n\t-B\n```\n"
	text := "# T\n\n" + block
	got := mended(text, "K101", parsed(t, "content/x.md", text).Problems)
	if want := strings.ReplaceAll(text, "\t", "  "); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, p := range parsed(t, "content/x.md", "# T\n\n> "+strings.ReplaceAll(block, "\n", "\n> ")+"\n").Problems {
		if len(p.Edits) > 0 {
			t.Errorf("%s has %v", p.Code, p.Edits)
		}
	}
}

// written is the text of a body, which is in memory when it was just parsed.
func written(body *site.Body) site.Written {
	text, _ := body.Text.(site.Written)
	return text
}
