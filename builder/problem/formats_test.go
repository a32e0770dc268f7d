package problem

import (
	"encoding/json"
	"path"
	"strings"
	"testing"

	"kiem/builder/site"
)

func below(file string) string { return path.Join("docs", file) }

func TestGitHub(t *testing.T) {
	for _, c := range []struct {
		name    string
		problem site.Problem
		want    string
	}{
		{"a place", At("K101", "content/a.md", site.Pos{Line: 2, Column: 1}),
			"::error file=docs/content/a.md,line=2,col=1,title=K101::tab at the start of the line%0AFields are indented with spaces; a tab does not count.%0ARemove what is before the text on this line.\n"},
		{"a file", At("K157", "content/100%, a:b.md", site.Pos{}),
			"::error file=docs/content/100%25%2C a%3Ab.md,title=K157::empty file%0ANo page can be made of this.%0AWrite at least a title in it, or throw the file away.\n"},
		{"no file", At("K413", "", site.Pos{}, "name", "public"),
			"::error title=K413::another command of kiem is still at work in public%0ATwo at a time would write through one another.%0AWait until the other is done and try again, or choose another folder with --out.\n"},
	} {
		var b strings.Builder
		if err := GitHub(&b, []site.Problem{c.problem}, "en", below); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, b.String(), c.want)
		}
	}
}

func TestSARIF(t *testing.T) {
	mended := At("K109", "content/een twee.md", site.Pos{Line: 2, Column: 7}, "field", "titel")
	mended.Edits = []site.Edit{{From: site.Pos{Line: 2, Column: 7}, To: site.Pos{Line: 2, Column: 7}, Text: " "}}
	saved := At("K152", "content/b.md", site.Pos{Line: 1, Column: 1})
	saved.Edits = []site.Edit{{}}
	var b strings.Builder
	problems := []site.Problem{mended, saved, At("K157", "content/c.md", site.Pos{}), At("K413", "", site.Pos{}, "name", "public"), mended}
	if err := SARIF(&b, problems, "nl", "v1", below); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal([]byte(b.String()), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	for i, r := range run.Results {
		if rule := run.Tool.Driver.Rules[r.RuleIndex]; rule.ID != r.RuleID || r.RuleID != problems[i].Code {
			t.Errorf("result %d is of %s, its rule is %s", i, r.RuleID, rule.ID)
		}
	}
	if len(run.Tool.Driver.Rules) != 4 {
		t.Errorf("%d rules, want 4", len(run.Tool.Driver.Rules))
	}
	first := run.Results[0]
	place := first.Locations[0].Physical
	if place.Artifact.URI != "docs/content/een%20twee.md" || *place.Region != (sarifRegion{StartLine: 2, StartColumn: 7}) {
		t.Errorf("at %+v %+v", place.Artifact, place.Region)
	}
	if r := first.Fixes[0].Changes[0].Replacements[0]; r.Deleted != (sarifRegion{2, 7, 2, 7}) || r.Inserted.Text != " " {
		t.Errorf("mended by %+v", r)
	}
	if run.Results[1].Fixes != nil {
		t.Error("an encoding is no change of text")
	}
	if run.Results[2].Locations[0].Physical.Region != nil || len(run.Results[3].Locations) != 0 {
		t.Error("a file as a whole has no region, and a folder no place")
	}
}
