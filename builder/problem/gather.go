package problem

import "kiem/builder/site"

// Adjust returns the problems with the severities that a site gives to codes of its own
// choice, and without those that it turned off.
func Adjust(problems []site.Problem, checks map[string]site.Severity, off map[string]bool) []site.Problem {
	kept := make([]site.Problem, 0, len(problems))
	for _, p := range problems {
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
