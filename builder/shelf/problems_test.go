package shelf

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kiem/builder/site"
)

// Problems that were laid aside are what they were, on disk and in memory.
func TestProblemsLieAside(t *testing.T) {
	t.Parallel()
	var all []site.Problem
	for n := range 2*problemsInPart + 1 {
		p := site.Problem{Code: "K101", Severity: site.Severity(n % 3), File: fmt.Sprint(n), Pos: site.Pos{Line: n, Column: 1}, Excerpt: "é"}
		if n%2 == 0 {
			p.Args, p.Suggestion = site.Args{"field", "titel"}, "title"
		}
		if n%5 == 0 {
			p.Edits = []site.Edit{{From: p.Pos, To: p.Pos, Text: "x"}, {}}
		}
		all = append(all, p)
	}
	for _, want := range [][]site.Problem{nil, all[:0], all[:1], all[:problemsInPart], all} {
		for _, room := range []int{0, 1 << 20} {
			s := New(room)
			s.Put(documentOf(3))
			got, err := s.PutProblems(want).Read()
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("%d problems with room for %d (-put +read): %v\n%s", len(want), room, err, diff)
			}
		}
	}
	s := New(0)
	s.Put(documentOf(3))
	aside := s.PutProblems(all)
	if aside.inMemory != nil {
		t.Error("they are in memory, although there is a file")
	}
	s.pile.write()
	s.pile.file.Close()
	if _, err := aside.Read(); err == nil {
		t.Error("problems that cannot be read are not told of")
	}
	if got, err := s.PutProblems(all).Read(); err != nil || cmp.Diff(all, got) != "" {
		t.Errorf("problems that cannot be written do not stay in memory: %v", err)
	}
}
