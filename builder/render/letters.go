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
	links := make([]Link, 0, len(pages)) // of all groups, side by side
	start := 0
	for _, page := range pages {
		letter := firstLetter(page.Title)
		if n := len(groups); n == 0 || groups[n-1].Letter != letter {
			groups, start = append(groups, LetterGroup{Letter: letter}), len(links)
		}
		link := s.pageLink(page)
		link.Text = page.Title + " (" + strings.ToLower(s.typeLabel(page.Type)) + ")"
		links = append(links, link)
		groups[len(groups)-1].Links = links[start:len(links):len(links)]
	}
	return groups
}

func firstLetter(title string) string {
	r, _ := utf8.DecodeRuneInString(site.Slug(title))
	switch {
	case unicode.IsLetter(r):
		return string(unicode.ToUpper(r))
	case unicode.IsDigit(r):
		return "0-9"
	}
	return "…"
}
