package site

import "strings"

// IsCopy reports whether a program that shares or downloads files named this one:
// "kick-off (1).md", "kick-off (conflicted copy 2011-10-09).md".
func IsCopy(base string) bool {
	lower := strings.ToLower(base)
	for _, words := range []string{"conflicted copy", "conflicterende kopie", "conflictkopie", "kopie met conflict", ".sync-conflict-"} {
		if strings.Contains(lower, words) {
			return true
		}
	}
	stem, isPage := strings.CutSuffix(lower, ".md")
	if !isPage || !strings.HasSuffix(stem, ")") {
		return false
	}
	_, number, ok := strings.Cut(strings.TrimSuffix(stem, ")"), " (")
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}
