package link

import (
	"kiem/builder/site"
)

// visit looks up what one document refers and links to, and gathers what is wrong.
type visit struct {
	*linking
	from  *site.HeldBack // why the document is held back, or nil
	wrong []wrong
	asked []int32 // the places of pages of which it was asked what can be linked to
}

func (v *visit) report(p site.Problem) { v.wrong = append(v.wrong, wrong{Problem: p}) }

// wrong is a problem for which a suggestion may still have to be looked for.
type wrong struct {
	site.Problem
	// near looks for the suggestion; nil when there is nothing to look for. The linking may
	// be a later one than that in which the problem was found.
	near func(*linking) (suggestion string, meant *site.Page)
	// meant is the page that was probably meant, where that is a page that it would lead to
	// if it had no mistake: that nothing leads there would be the same mistake once more.
	meant *site.Page
}

// maxSuggestions is after how many suggestions no more are looked for. Each costs time in
// step with the size of the site, and where so much is wrong, something else is.
const maxSuggestions = 500

// suggest looks for suggestions, for the first of those that want one.
func (l *linking) suggest(all []wrong, threads int) {
	var wanting []*wrong
	for i := range all {
		if all[i].near != nil && len(wanting) < maxSuggestions {
			wanting = append(wanting, &all[i])
		}
	}
	parallel(len(wanting), threads, func(n int) {
		w := wanting[n]
		w.Suggestion, w.meant = w.near(l)
	})
}

// told are the problems alone.
func told(all []wrong) []site.Problem {
	problems := make([]site.Problem, len(all))
	for i := range all {
		problems[i] = all[i].Problem
	}
	return problems
}
