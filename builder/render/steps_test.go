package render

import (
	"testing"

	"kiem/builder/site"
)

// Only steps that each last as long as a session are sessions.
func TestTotalOfSteps(t *testing.T) {
	t.Parallel()
	words := readOwnLabels(t)
	for _, c := range []struct {
		lengths []site.Value
		want    string
	}{
		{[]site.Value{lasting(1, "half-day"), lasting(1, "half-day")}, "2 sessies · 2 dagdelen"},
		{[]site.Value{lasting(90, "minute"), lasting(1, "day")}, "2 sessies"},
		{[]site.Value{lasting(2, "week"), lasting(1, "half-day"), lasting(6, "week")}, "3 stappen"},
		{[]site.Value{lasting(2, "week"), lasting(6, "week")}, "2 stappen · 8 weken"},
		{[]site.Value{lasting(1, "month")}, "1 stap · 1 maand"},
		{[]site.Value{lasting(1, "hour"), {}}, "2 stappen"},
		{nil, ""},
	} {
		var steps []any
		for _, length := range c.lengths {
			if length.Unit == "" {
				steps = append(steps, group("title", "Zonder duur"))
			} else {
				steps = append(steps, group("title", "Stap", "duration", length))
			}
		}
		page := testPage("model", "/modellen/a/", "A", "steps", steps)
		s := &scene{r: &renderer{design: &design{labels: words}, settings: &site.Settings{Language: "nl", Address: "u"}}, lang: "nl"}
		if got := (&Page{scene: s, page: page}).Total(); got != c.want {
			t.Errorf("%v come to %q, want %q", c.lengths, got, c.want)
		}
	}
}

// What one step yields stands with that step, and is not said again.
func TestOutcomesOfMoreThanOneStep(t *testing.T) {
	t.Parallel()
	outcome, document := []any{"outcomes", list("een plan")}, []any{"documents", list(group("title", "Plan"))}
	for _, c := range []struct {
		steps []any
		want  int
	}{
		{list(group(outcome...)), 0},
		{list(group(outcome...), group("title", "Leeg")), 0},
		{list(group(outcome...), group(outcome...)), 2},
		{list(group(outcome...), group(document...)), 1},
	} {
		s := &scene{r: &renderer{design: &design{labels: readOwnLabels(t)}, settings: &site.Settings{Language: "nl", Address: "u"}}, lang: "nl"}
		page := testPage("model", "/modellen/a/", "A", "steps", c.steps)
		if got := (&Page{scene: s, page: page}).Outcomes(); len(got) != c.want {
			t.Errorf("%v: got %q, want %d outcomes", c.steps, got, c.want)
		}
	}
}
