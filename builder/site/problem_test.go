package site

import (
	"slices"
	"testing"
)

func TestSortProblems(t *testing.T) {
	missing := func(field string) Problem {
		return Problem{Code: "K120", File: "b.md", Pos: Pos{1, 1}, Args: Args{"field": field}}
	}
	got := SortProblems([]Problem{
		missing("date"), missing("author"), missing("date"),
		{Code: "K101", File: "b.md"}, {Code: "K116", File: "a.md", Pos: Pos{9, 1}}, {Code: "K116", File: "a.md", Pos: Pos{2, 4}},
	})
	var said []string
	for _, p := range got {
		said = append(said, p.File+" "+p.Code+" "+p.Args["field"])
	}
	want := []string{"a.md K116 ", "a.md K116 ", "b.md K120 date", "b.md K120 author", "b.md K101 "}
	if !slices.Equal(said, want) || got[0].Pos.Line != 2 {
		t.Errorf("got %q, want %q, with line 2 before line 9", said, want)
	}
}
