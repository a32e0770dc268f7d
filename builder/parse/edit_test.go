package parse

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"kiem/builder/site"
)

// TestEditsMend makes the changes of each problem in the tables by themselves. The problem
// is gone then, and there is no other one.
func TestEditsMend(t *testing.T) {
	t.Parallel()
	mended := map[string]bool{}
	for _, text := range tableInputs(t) {
		before := parsed(t, "content/x.md", text)
		for _, p := range before.Problems {
			if p.Edits == nil {
				continue
			}
			mended[p.Code] = true
			after := changed(text, p.Edits)
			left := count(parsed(t, "content/x.md", after).Problems)
			for code, n := range count(before.Problems) {
				if code == p.Code && left[code] >= n || code != p.Code && left[code] > n {
					t.Errorf("%s at %v: %d of %s became %d\n%s", p.Code, p.Pos, n, code, left[code], after)
				}
			}
		}
	}
	for _, code := range []string{"K155", "K156", "K201", "K211", "K212", "K213", "K237", "K250"} {
		if !mended[code] {
			t.Errorf("no %s in the tables is mended", code)
		}
	}
}

func count(problems []site.Problem) map[string]int {
	n := map[string]int{}
	for _, p := range problems {
		n[p.Code]++
	}
	return n
}

// changed makes changes in a text, the last one first.
func changed(text string, edits []site.Edit) string {
	edits = slices.SortedFunc(slices.Values(edits), func(a, b site.Edit) int { return comparePlaces(b.From, a.From) })
	for _, e := range edits {
		l := lines{data: []byte(text)}
		text = text[:l.offset(e.From)] + e.Text + text[l.offset(e.To):]
	}
	return text
}

func comparePlaces(a, b site.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// A field may have been written otherwise than it is read; then nothing is changed in it.
func TestEditsInFields(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ field, code, want string }{
		{"|\n  De orga-\n  nisatie is zo.", "K211", "|\n  De organisatie\n  is zo."},
		{"|\n  • een\n  • twee", "K212", "|\n  - een\n  - twee"},
		{`"De \u2022 punt\n\u2022 een"`, "K212", ""},
		{`"[a](<tel:06 12>)"`, "K237", `"[a](<tel:0612>)"`},
		{`'##Geen spatie, zo''n kop'`, "K250", `'## Geen spatie, zo''n kop'`},
	} {
		text := "---\ntitel: Een titel\nuitdaging: " + c.field + "\n---\n"
		problems := parsed(t, "content/modellen/x.md", text).Problems
		i := slices.IndexFunc(problems, func(p site.Problem) bool { return p.Code == c.code })
		if i < 0 {
			t.Errorf("%s: no %s in %v", c.field, c.code, site.Problems(problems))
			continue
		}
		want := ""
		if c.want != "" {
			want = strings.Replace(text, c.field, c.want, 1)
		}
		got := ""
		if problems[i].Edits != nil {
			got = changed(text, problems[i].Edits)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", c.field, got, want)
		}
	}
}
