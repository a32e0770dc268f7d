package schema

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// checkText looks at how a text is written, when it is text after all.
func (d *decoder) checkText(f *Field, text string, node *site.Node, at spot) {
	d.checkQuotes(node)
	length := utf8.RuneCountInString(text)
	switch {
	case f.Max > 0 && length > f.Max:
		d.report("K135", node.Pos, "field", at.key, "count", strconv.Itoa(length), "max", strconv.Itoa(f.Max))
	case length < f.Min:
		d.report("K135", node.Pos, "field", at.key, "count", strconv.Itoa(length), "min", strconv.Itoa(f.Min))
	}
	if f.Title {
		d.checkTitle(text, node)
	}
	if f.Numbered {
		d.checkNumber(stepNumber(), text, node.Pos)
	}
}

// checkQuotes reports quotes that a word processor made curly: to YAML they are text.
func (d *decoder) checkQuotes(node *site.Node) {
	if node.Quoted || node.Text == "" || node.Text[0] < utf8.RuneSelf {
		return
	}
	for _, pair := range []string{"“”", "„”", "‘’", "«»"} {
		open, size := utf8.DecodeRuneInString(pair)
		inner, ok := strings.CutPrefix(node.Text, string(open))
		if !ok {
			continue
		}
		if inner, ok = strings.CutSuffix(inner, pair[size:]); ok && !strings.ContainsAny(inner, pair) {
			d.suggest(inQuotes(inner), "K201", node.Pos, "value", node.Text)
			return
		}
	}
}

var (
	// What begins with a digit may be words, such as 1-op-1 and 24-7, but for an underscore.
	fileName = pattern.Of(`^[a-z][a-z0-9]*([-_][a-z0-9]+)*([-_]\d+)$|^[a-z0-9]+(_[a-z0-9]+)+$|^[a-z][a-z0-9]*([-][a-z0-9]+){2,}$`)
	fileEnd  = pattern.Of(`(?i)\.(md|markdown|docx?|pdf|txt|html?)$`)
)

func (d *decoder) checkTitle(text string, node *site.Node) {
	bare := text
	if strings.IndexByte(text, '.') >= 0 {
		bare = fileEnd().ReplaceAllString(text, "")
	}
	if bare != text || strings.IndexByte(text, ' ') < 0 && fileName().MatchString(text) {
		title := titleFromName(bare)
		if strings.Contains(bare, " ") {
			title = capital(bare) // its hyphens are those of words
		}
		d.suggest(title, "K203", node.Pos, "value", text)
	}
	if IsShouting(text) {
		d.suggest(Quiet(text), "K204", node.Pos, "value", text)
	}
}

// titleFromName makes a title from the name of a file.
func titleFromName(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || unicode.IsSpace(r) })
	return capital(strings.Join(words, " "))
}

func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// IsShouting reports whether a text of several words is in capitals. One word is left
// alone: it may be a name, such as BOOM or KICK-OFF.
func IsShouting(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 8 && len(strings.Fields(text)) > 1
}

// Quiet is a text without its capitals but for the first. Names lose theirs.
func Quiet(text string) string { return capital(strings.ToLower(text)) }

var (
	stepNumber = pattern.Of(`(?i)^(?:(?:stap|step|fase|phase)\s+(?:\d+|[ivx]+)\s*[:.)–-]\s*|\d{1,2}\s*[:.)–-]\s+)`)
	partNumber = pattern.Of(`(?i)^(?:deel|part)\s+(?:\d+|[ivxl]+)\s*[:.)–-]\s*`)
)

// checkNumber reports a number in a title that kiem puts there itself. A number that goes on
// as another one is something else: 9 - 12 uur.
func (d *decoder) checkNumber(form *regexp.Regexp, text string, pos site.Pos) {
	if rest := form.ReplaceAllString(text, ""); rest != text && rest != "" && (rest[0] < '0' || rest[0] > '9') {
		d.suggest(capital(rest), "K207", pos, "value", text)
	}
}

// partInTitle reports a part's number that is typed in the title as well.
func (d *decoder) partInTitle() {
	if d.out.Fields.Get("part") == nil {
		return
	}
	for _, name := range []string{"title", "part_title"} {
		if v := d.out.Fields.Get(name); v != nil {
			d.checkNumber(partNumber(), v.Text, v.Pos)
		}
	}
}

// spoken returns the language of most names in a file, and whether they tell it; or else
// that of the page.
func (t *Type) spoken(node *site.Node, page string) (string, bool) {
	dutch, english := 0, 0
	for i := range node.Keys {
		switch t.names.find(node.Keys[i].Name).lang {
		case "nl":
			dutch++
		case "en":
			english++
		}
	}
	switch {
	case dutch > english:
		return "nl", true
	case english > dutch:
		return "en", true
	}
	return page, false
}

// mixedLanguages reports each name in the language that the file uses less. Each can be
// mended by itself, unless the field is there twice: then one has to go.
func (d *decoder) mixedLanguages(node *site.Node) {
	other := ""
	for i := range node.Keys {
		if lang := d.typ.names.find(node.Keys[i].Name).lang; lang != "" && lang == d.lang {
			other = node.Keys[i].Name
			break
		}
	}
	if other == "" {
		return
	}
	for i := range node.Keys {
		key := &node.Keys[i]
		if n := d.typ.names.find(key.Name); n.field != nil && n.lang != "" && n.lang != d.lang && !d.reported(key.Pos) {
			name := n.field.Spelling(d.lang)
			d.suggest(name, "K206", key.Pos, "field", key.Name, "name", other)
			if d.typ.names.find(name).field == n.field && d.typ.count(node, n.field) == 1 {
				d.mend(key.Pos, key.Name, name)
			}
		}
	}
}

// count returns how many names of a file are those of the field.
func (t *Type) count(node *site.Node, f *Field) int {
	n := 0
	for i := range node.Keys {
		if t.names.find(node.Keys[i].Name).field == f {
			n++
		}
	}
	return n
}

func (d *decoder) reported(pos site.Pos) bool {
	return slices.ContainsFunc(d.out.Problems, func(p site.Problem) bool { return p.Pos == pos })
}
