package problem

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/site"
)

func TestReport(t *testing.T) {
	problems := []site.Problem{
		Suggest("titel", "K116", "content/a & b.md", site.Pos{Line: 2, Column: 1}, "field", "titell"),
		At("K123", "content/x.md", site.Pos{}, "date", "2030-01-02"),
	}
	held := []site.HeldBack{
		{File: "content/x.md", Reason: site.Future, Date: site.Date{Year: 2030, Month: 1, Day: 2}},
	}
	r := JSON(problems, held, "nl")
	r.Pages, r.Files, r.Written, r.Removed, r.DurationMs = 1, 2, 3, 4, 5
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	want := `{
  "problems": [
    {
      "file": "content/a & b.md",
      "line": 2,
      "column": 1,
      "severity": "error",
      "code": "K116",
      "message": "onbekend veld \"titell\"; bedoelt u \"titel\"?",
      "why": "Wat in een onbekend veld staat, komt nergens op de site.",
      "fix": "Schrijf: titel",
      "suggestion": "titel"
    },
    {
      "file": "content/x.md",
      "line": 0,
      "column": 0,
      "severity": "warning",
      "code": "K123",
      "message": "de datum ligt in de toekomst",
      "why": "Deze pagina wordt pas getoond vanaf 2 januari 2030.",
      "fix": "Is dat de bedoeling, bouw de site dan op die dag opnieuw. Anders: verander de datum.",
      "suggestion": ""
    }
  ],
  "heldBack": [
    {
      "file": "content/x.md",
      "reason": "wordt getoond vanaf 2 januari 2030"
    }
  ],
  "pages": 1,
  "files": 2,
  "written": 3,
  "removed": 4,
  "durationMs": 5
}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A list without items is a list, not nothing: programs loop over it.
func TestReportOfNothing(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(nil, nil, "en").Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b.Bytes(), []byte(`"problems": []`)) || !bytes.Contains(b.Bytes(), []byte(`"heldBack": []`)) {
		t.Errorf("got %s", b.String())
	}
}

func TestHeldBack(t *testing.T) {
	for _, c := range []struct {
		held   site.HeldBack
		nl, en string
	}{
		{site.HeldBack{File: "a.md", Reason: site.Draft},
			"a.md: concept, te zien in de preview of met --drafts",
			"a.md: draft, to be seen in the preview or with --drafts"},
		{site.HeldBack{File: "a.md", Reason: site.Future, Date: site.Date{Year: 2030, Month: 5, Day: 1}},
			"a.md: wordt getoond vanaf 1 mei 2030", "a.md: shown from 1 May 2030"},
		{site.HeldBack{File: "a.md", Reason: site.EmptySeries},
			"a.md: reeks zonder delen", "a.md: series without parts"},
		{site.HeldBack{File: "a.md", Reason: site.NoLanguage},
			"a.md: in een taal die de site niet kent", "a.md: in a language that the site does not know"},
	} {
		if got := HeldBack(c.held, "nl"); got != c.nl {
			t.Errorf("got %q, want %q", got, c.nl)
		}
		if got := HeldBack(c.held, "en"); got != c.en {
			t.Errorf("got %q, want %q", got, c.en)
		}
	}
}

func TestAdjust(t *testing.T) {
	problems := []site.Problem{At("K101", "a", site.Pos{}), At("K204", "a", site.Pos{}), At("K131", "a", site.Pos{})}
	got := Adjust(problems, map[string]site.Severity{"K204": site.Error}, map[string]bool{"K131": true, "K101": false})
	want := []site.Problem{{Code: "K101", Severity: site.Error, File: "a"}, {Code: "K204", Severity: site.Error, File: "a"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if problems[1].Severity != site.Warning {
		t.Error("the problems that were given are changed")
	}
}

func TestExcerpts(t *testing.T) {
	problems := []site.Problem{
		{File: "a.md", Pos: site.Pos{Line: 2}}, {File: "a.md"}, {Pos: site.Pos{Line: 1}},
		{File: "a.md", Pos: site.Pos{Line: 3}, Excerpt: "kept"},
	}
	Excerpts(problems, func(file string, n int) string { return file + " line" })
	for i, want := range []string{"a.md line", "", "", "kept"} {
		if got := problems[i].Excerpt; got != want {
			t.Errorf("problem %d: got %q, want %q", i, got, want)
		}
	}
}
