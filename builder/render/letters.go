package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/site"
)

// LetterGroup is the pages whose titles begin with a letter.
type LetterGroup struct {
	Letter string
	Links  []Link
}

// letters groups pages by the first letter of their titles, accents taken off.
func (s *scene) letters(pages []*site.Page) []LetterGroup {
	var groups []LetterGroup
	types := map[string]string{}         // what each is called
	links := make([]Link, 0, len(pages)) // of all groups, side by side
	start := 0
	for _, page := range pages {
		letter := firstLetter(page.Title)
		if n := len(groups); n == 0 || groups[n-1].Letter != letter {
			groups, start = append(groups, LetterGroup{Letter: letter}), len(links)
		}
		link := s.pageLink(page)
		if types[page.Type] == "" {
			types[page.Type] = " (" + strings.ToLower(s.typeLabel(page.Type)) + ")"
		}
		link.Text = page.Title + types[page.Type]
		links = append(links, link)
		groups[len(groups)-1].Links = links[start:len(links):len(links)]
	}
	return groups
}

func firstLetter(title string) string {
	beginning := title[:min(len(title), 1)]
	if beginning == "" || !isLetterOrDigit(beginning[0]) {
		beginning = site.Slug(title) // it has neither accents nor signs
	}
	r, _ := utf8.DecodeRuneInString(beginning)
	switch {
	case unicode.IsLetter(r):
		return string(unicode.ToUpper(r))
	case unicode.IsDigit(r):
		return "0-9"
	}
	return "…"
}

// isLetterOrDigit reports whether a byte is a letter without an accent, or a digit.
func isLetterOrDigit(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9'
}
