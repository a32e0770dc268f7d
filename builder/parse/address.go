package parse

import (
	"path"
	"slices"
	"strings"

	"kiem/builder/site"
)

// readPath takes from the file's path what it says: folder, id and language.
func (d *document) readPath() {
	folder, file := path.Split(d.Path)
	folder = strings.TrimSuffix(folder, "/")
	if folder == "content" {
		folder = ""
	}
	d.Folder = strings.TrimPrefix(folder, "content/")

	name := strings.TrimSuffix(file, path.Ext(file))
	name, suffix := d.cutLanguage(name)
	d.ID = site.Slug(name)
	if d.ID == "" {
		d.ID = "pagina"
	}
	if d.ID != name && !site.IsCopy(file) { // a copy is to go, whatever it is called
		d.suggest(d.tidy(name, suffix)+path.Ext(file), "K144", site.Pos{}, "name", file, "id", d.ID)
	}
}

// tidy is a file's name as it should be. A language behind an underscore is meant as the
// page's language.
func (d *document) tidy(name, suffix string) string {
	rest, lang, ok := cutLast(name, "_")
	lang = strings.ToLower(lang)
	if ok && suffix == "" && slices.Contains(d.settings.Languages, lang) && site.Slug(rest) != "" {
		return site.Slug(rest) + "." + lang
	}
	return d.ID + suffix
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// cutLanguage takes the language off a file's name: deep-purpose.en has en.
func (d *document) cutLanguage(name string) (rest, suffix string) {
	d.Lang = d.settings.Language
	dot := strings.LastIndexByte(name, '.')
	if dot < 1 {
		return name, ""
	}
	rest, suffix = name[:dot], name[dot:]
	lang := strings.ToLower(suffix[1:])
	switch {
	case slices.Contains(d.settings.Languages, lang):
		d.Lang, d.suffixed = lang, true
		return rest, "." + lang
	case !looksLikeLanguage(lang):
		return name, ""
	}
	d.Lang, d.suffixed = lang, true // its address is not that of the file without a suffix
	meant := ""
	if code := longCodes[lang]; slices.Contains(d.settings.Languages, code) {
		meant = rest + "." + code + ".md"
	}
	d.suggest(meant, "K145", site.Pos{},
		"value", suffix[1:], "choices", strings.Join(d.settings.Languages, ", "))
	return rest, suffix
}

// longCodes are what people write for the languages that have a shorter code.
var longCodes = map[string]string{
	"nld": "nl", "dut": "nl", "ned": "nl", "eng": "en", "deu": "de", "ger": "de",
	"dui": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "fry": "fy",
}

// notLanguages are endings of two letters that are part of a name: node.js.
var notLanguages = []string{"js", "ai", "io", "eu", "tv", "go", "py", "ts"}

// looksLikeLanguage reports whether the last part of a file's name is meant as a
// language: two letters, or three that are a language's longer code.
func looksLikeLanguage(ending string) bool {
	for i := range len(ending) {
		if ending[i] < 'a' || ending[i] > 'z' {
			return false
		}
	}
	return len(ending) == 2 && !slices.Contains(notLanguages, ending) || longCodes[ending] != ""
}
