package problem

import "kiem/builder/site"

// making are the codes that tell what keeps a site from being made, beside the errors in
// layouts.
var making = map[string]bool{"K403": true, "K406": true, "K407": true, "K412": true, "K413": true, "K416": true}

// Fixed reports whether a site has no choice in how much a code matters: what it tells of
// keeps the site from being made, whatever the site says of it.
func Fixed(code string) bool {
	_, layout := layoutCodes[code]
	_, template := templateCodes[code]
	return (layout || template) && catalogue[code].severity == site.Error || making[code]
}

// Adjust returns the problems with the severities that a site gives to codes of its own
// choice, and without those that it turned off.
func Adjust(problems []site.Problem, checks map[string]site.Severity, off map[string]bool) []site.Problem {
	if len(checks) == 0 && len(off) == 0 {
		return problems
	}
	kept := make([]site.Problem, 0, len(problems))
	for _, p := range problems {
		if Fixed(p.Code) {
			kept = append(kept, p)
			continue
		}
		if off[p.Code] {
			continue
		}
		if severity, ok := checks[p.Code]; ok {
			p.Severity = severity
		}
		kept = append(kept, p)
	}
	return kept
}

// Excerpts gives each problem that has a place the line it is on. line returns the nth
// line of a file, counted from 1, or "".
func Excerpts(problems []site.Problem, line func(file string, n int) string) {
	for i := range problems {
		p := &problems[i]
		if p.Excerpt == "" && p.File != "" && p.Pos.Line > 0 {
			p.Excerpt = line(p.File, p.Pos.Line)
		}
	}
}
