package site

import "strings"

// IsCopy reports whether a program that shares or downloads files named this one:
// "kick-off (1).md", "kick-off (conflicted copy 2011-10-09).md", "kick-off - kopie.md".
func IsCopy(base string) bool {
	lower := strings.ToLower(base)
	for _, words := range []string{"conflicted copy", "conflicterende kopie", "conflictkopie", "kopie met conflict", ".sync-conflict-"} {
		if strings.Contains(lower, words) {
			return true
		}
	}
	stem, isPage := strings.CutSuffix(lower, ".md")
	if !isPage {
		return false
	}
	if isCopyOf(stem) {
		return true
	}
	if !strings.HasSuffix(stem, ")") {
		return false
	}
	_, number, ok := strings.Cut(strings.TrimSuffix(stem, ")"), " (")
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

// isCopyOf reports whether a name says that a file is a copy, as folders on a screen name
// one: "kick-off - kopie (2)", "kick-off copy", "kopie van kick-off".
func isCopyOf(stem string) bool {
	stem, _, _ = strings.Cut(stem, " (")
	for _, word := range []string{" kopie", " copy"} {
		if before, ok := strings.CutSuffix(strings.TrimRight(stem, " 0123456789"), word); ok && before != "" {
			return true
		}
	}
	return strings.HasPrefix(stem, "kopie van ") || strings.HasPrefix(stem, "copy of ")
}
