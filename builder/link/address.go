package link

import (
	"strings"
	"unicode/utf8"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// root is the address of a language: / for the site's own, /en/ for English.
func (l *reading) root(lang string) string {
	if lang == l.settings.Language {
		return "/"
	}
	return "/" + lang + "/"
}

// address is where the document is published: its folders and id below the root of its
// language. The folder of a type has its name in that language, so that the English
// translation beside modellen/kick-off.md is /en/models/kick-off/; a page whose own name
// should be another in the address says so with its slug.
func (l *reading) address(doc *site.Document) string {
	var b strings.Builder
	b.WriteString(l.root(doc.Lang))
	b.WriteString(l.folder(doc.Folder, doc.Lang))
	if doc.ID != "index" {
		name := doc.ID
		if slug := site.Slug(doc.Fields.Text("slug")); slug != "" {
			name = slug
		}
		b.WriteString(name)
		b.WriteByte('/')
	}
	return b.String()
}

// folder is the part of an address for a folder below content/, with a '/' at its end;
// "" for content/ itself.
func (l *reading) folder(folder, lang string) string {
	if folder == "" {
		return ""
	}
	var b strings.Builder
	for i, name := range strings.Split(folder, "/") {
		if i == 0 && lang != l.settings.Language {
			if t := l.schema.TypeOfFolder(name); t != nil && t.Folder(lang) != "" {
				name = t.Folder(lang)
			}
		}
		if slug := site.Slug(name); slug != "" {
			b.WriteString(slug)
			b.WriteByte('/')
		}
	}
	return b.String()
}

// listAddress is where the list of a type is: the folder that its pages lie in, or else
// the folder that they could lie in.
func (l *linking) listAddress(t *schema.Type, lang string) string {
	for _, page := range l.ofType(t, lang) {
		first, _, _ := strings.Cut(page.Folder, "/")
		if first != "" && l.schema.TypeOfFolder(first) == t {
			return l.root(lang) + l.folder(first, lang)
		}
	}
	return l.root(lang) + site.Slug(t.Folder(lang)) + "/"
}

// description is the summary as written, or else the first paragraph, cut at the end of
// a sentence so that it fits where summaries are shown.
func description(doc *site.Document) string {
	if s := doc.Fields.Text("summary"); s != "" {
		return s
	}
	for _, field := range []string{"promise", "challenge"} {
		if v := doc.Fields.Get(field); v != nil && v.Body != nil {
			return cut(v.Body.Lead)
		} else if v != nil && v.Text != "" {
			return cut(v.Text)
		}
	}
	if questions := doc.Fields.Texts("questions"); len(questions) > 0 {
		return cut(questions[0])
	}
	if doc.Body == nil {
		return ""
	}
	return cut(doc.Body.Lead)
}

const maxDescription = 200 // characters, as long as a summary may be

// cut shortens the text to whole sentences that fit, or, when not even the first one
// does, to whole words.
func cut(text string) string {
	if utf8.RuneCountInString(text) <= maxDescription {
		return text
	}
	sentence, word, n := 0, 0, 0
	for i, r := range text {
		if n++; n > maxDescription-1 {
			break
		}
		if r != ' ' || i == 0 {
			continue
		}
		word = i
		if strings.IndexByte(".!?", text[i-1]) >= 0 {
			sentence = i
		}
	}
	if sentence > 0 {
		return text[:sentence]
	}
	return strings.TrimRight(text[:word], ",;: ") + "…"
}
