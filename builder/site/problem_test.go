package site

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"
)

func TestSortProblems(t *testing.T) {
	missing := func(field string) Problem {
		return Problem{Code: "K120", File: "b.md", Pos: Pos{1, 1}, Args: Args{"field", field}}
	}
	got := SortProblems([]Problem{
		missing("date"), missing("author"), missing("date"),
		{Code: "K101", File: "b.md"}, {Code: "K116", File: "a.md", Pos: Pos{9, 1}}, {Code: "K116", File: "a.md", Pos: Pos{2, 4}},
	})
	var said []string
	for _, p := range got {
		said = append(said, p.File+" "+p.Code+" "+p.Args.Get("field"))
	}
	want := []string{"a.md K116 ", "a.md K116 ", "b.md K120 date", "b.md K120 author", "b.md K101 "}
	if !slices.Equal(said, want) || got[0].Pos.Line != 2 {
		t.Errorf("got %q, want %q, with line 2 before line 9", said, want)
	}
}

func TestChangeIsTheSmallestEdit(t *testing.T) {
	for _, c := range []struct {
		written, meant string
		from, to       int
		text           string
	}{
		{"titel:Aanpak", "titel: Aanpak", 7, 7, " "},
		{"\t\té: x", "  é: x", 1, 3, "  "},
		{"é: \u00a0x", "é: x", 4, 5, ""},
		{"----", "---", 4, 5, ""},
		{"—-", "---", 1, 2, "--"},
		{"", "x", 1, 1, "x"},
		{"x", "x", 2, 2, ""},
	} {
		want := Edit{Pos{3, c.from}, Pos{3, c.to}, c.text}
		if got := Change(Pos{3, 1}, c.written, c.meant); got != want {
			t.Errorf("%q to %q: got %v, want %v", c.written, c.meant, got, want)
		}
	}
}

// Very many problems at one place, such as those with a file as a whole, take no more time
// each than a few.
func TestSortProblemsIsQuick(t *testing.T) {
	var ps []Problem
	for i := range 100_000 {
		ps = append(ps, Problem{Code: "K120", File: "a.md", Args: Args{"field", strconv.Itoa(i / 2)}})
	}
	start := time.Now()
	if got := len(SortProblems(ps)); got != 50_000 {
		t.Errorf("%d are left, want 50000", got)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("it takes %v", took)
	}
}

func TestWithout(t *testing.T) {
	t.Parallel()
	at := func(file string, line int, value string) Problem {
		return Problem{Code: "K231", File: file, Pos: Pos{Line: line}, Args: Args{"value", value}}
	}
	all := []Problem{at("a.md", 1, "x"), at("a.md", 1, "y"), at("a.md", 2, "x"), at("b.md", 1, "x")}
	got := Without(all, []Problem{at("a.md", 1, "x"), at("c.md", 1, "x"), at("b.md", 1, "x")})
	if want := all[1:3]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Two lists in order make the list that all of their problems make.
func TestMergeProblems(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 1))
	some := func() []Problem {
		ps := make([]Problem, random.IntN(8))
		for i := range ps {
			ps[i] = Problem{
				Code: fmt.Sprint("K", random.IntN(2)), File: fmt.Sprint(random.IntN(3)),
				Pos: Pos{random.IntN(2), random.IntN(2)}, Args: Args{"value", fmt.Sprint(random.IntN(2))},
			}
		}
		return SortProblems(ps)
	}
	for range 2000 {
		a, b := some(), some()
		if got, want := MergeProblems(a, b), SortProblems(slices.Concat(a, b)); !slices.EqualFunc(got, want, func(a, b Problem) bool { return reflect.DeepEqual(a, b) }) {
			t.Fatalf("of %v and %v:\n got %v\nwant %v", a, b, got, want)
		}
	}
}
