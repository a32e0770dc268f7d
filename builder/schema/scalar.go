package schema

import (
	"strconv"
	"strings"
	"unicode"

	"kiem/builder/pattern"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// scalar reads a value that is one text by what its field holds.
func (d *decoder) scalar(f *Field, node *site.Node, at spot) (site.Value, bool) {
	v := site.Value{Kind: f.Kind, Pos: node.Pos, Text: strings.TrimSpace(node.Text)}
	if v.Text == "" {
		// An empty text between quotes is an answer where any text is: alt: "" is for an
		// image without meaning.
		return v, f.Kind == site.Text && f.Min == 0 && node.Quoted
	}
	if d.placeholder(node, at.key) {
		return v, f.Kind == site.Text
	}
	switch f.Kind {
	case site.Text:
		d.checkText(f, v.Text, node, at)
		return v, true
	case site.Markdown:
		d.checkQuotes(node)
		v.Text = node.Text
		v.Node = node
		return v, true
	case site.Boolean:
		return d.boolean(v, at)
	case site.Number, site.Year:
		return d.number(f, v, at)
	case site.DateKind:
		return d.date(v, at)
	case site.Duration:
		return d.duration(v, at)
	case site.Choice:
		return d.choice(f, v, at)
	case site.ReferTo:
		d.out.References = append(d.out.References, site.Reference{
			Field: at.path, To: f.To, Plain: f.Plain, Text: v.Text, Pos: node.Pos})
		v.Reference = len(d.out.References)
		return v, true
	case site.FileKind:
		v.Link = d.link(v, site.FileLink)
		return v, true
	}
	return d.pattern(f, v, at)
}

func (d *decoder) link(v site.Value, kind site.LinkKind) int {
	d.out.Links = append(d.out.Links, site.Link{Dest: v.Text, Kind: kind, Pos: v.Pos})
	return len(d.out.Links)
}

var (
	yes = map[string]bool{"true": true, "ja": true, "yes": true, "aan": true, "on": true, "waar": true}
	no  = map[string]bool{"false": true, "nee": true, "no": true, "uit": true, "off": true, "onwaar": true}
)

func (d *decoder) boolean(v site.Value, at spot) (site.Value, bool) {
	switch word := fold(v.Text); {
	case yes[word]:
		v.Bool = true
	case !no[word]:
		d.report("K124", v.Pos, "field", at.key, "value", v.Text)
		return v, false
	}
	return v, true
}

func (d *decoder) number(f *Field, v site.Value, at spot) (site.Value, bool) {
	n, err := strconv.ParseFloat(strings.Replace(v.Text, ",", ".", 1), 64)
	plain := err == nil && !strings.ContainsAny(v.Text, "eExXiInN_pP")
	whole := f.Whole || f.Kind == site.Year
	switch {
	case !plain, whole && n != float64(int64(n)), f.Kind == site.Year && (n < 1000 || n > 9999):
		d.suggest(guessNumber(f, v.Text), "K125", v.Pos, "field", at.key, "value", v.Text, "kind", numberKind(f))
		return v, false
	case f.Min != 0 && n < float64(f.Min):
		d.report("K136", v.Pos, "field", at.key, "kind", string(f.Kind), "value", v.Text, "min", strconv.Itoa(f.Min))
		return v, false
	case f.Max != 0 && n > float64(f.Max):
		d.report("K136", v.Pos, "field", at.key, "kind", string(f.Kind), "value", v.Text, "max", strconv.Itoa(f.Max))
		return v, false
	}
	v.Number = n
	return v, true
}

// numberKind is what a message calls the number that belongs in a field.
func numberKind(f *Field) string {
	if f.Kind == site.Number && f.Whole {
		return "whole"
	}
	return string(f.Kind)
}

var (
	yearIn   = pattern.Of(`(?:^|\D)([12]\d{3})(?:\D|$)`)
	digitsIn = pattern.Of(`\d+`)
)

// guessNumber returns the number that was meant, in digits, or "".
func guessNumber(f *Field, text string) string {
	if f.Kind == site.Year {
		if m := yearIn().FindStringSubmatch(text); m != nil {
			return m[1]
		}
		return ""
	}
	if n, ok := numberWord(text); ok {
		return strconv.Itoa(n)
	}
	if all := digitsIn().FindAllString(text, -1); len(all) == 1 {
		return all[0]
	}
	return ""
}

func (d *decoder) choice(f *Field, v site.Value, at spot) (site.Value, bool) {
	word := fold(v.Text)
	for _, c := range f.Choices {
		if fold(c.Name) == word {
			v.Text = c.Name
			return v, true
		}
		for _, alias := range c.Aliases {
			if fold(alias) == word {
				v.Text = c.Name
				return v, true
			}
		}
	}
	options := f.Options(d.lang)
	d.out.Problems = append(d.out.Problems, problem.Near(v.Text, options, "K137", d.file, v.Pos,
		"field", at.key, "value", v.Text, "choices", strings.Join(options, ", ")))
	return v, false
}

var (
	emailForm    = pattern.Of(`^[^@\s]+@[^@\s]+\.[^@\s.]+$`)
	phoneForm    = pattern.Of(`^\+?[\d\s().\-–/]{5,}$`)
	colourForm   = pattern.Of(`^#(?:[0-9A-Fa-f]{3}){1,2}$`)
	bareColour   = pattern.Of(`^(?:[0-9A-Fa-f]{3}){1,2}$`)
	schemeForm   = pattern.Of(`^https?://[^\s/]+`)
	domainForm   = pattern.Of(`^[\w-]+(\.[\w-]+)+(/\S*)?$`)
	languageForm = pattern.Of(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
)

// pattern reads the kinds that are text of a certain form.
func (d *decoder) pattern(f *Field, v site.Value, at spot) (site.Value, bool) {
	ok, guess := false, ""
	switch f.Kind {
	case site.URL:
		ok = schemeForm().MatchString(v.Text) && !strings.ContainsAny(v.Text, " \t")
		if !ok && domainForm().MatchString(v.Text) {
			guess = "https://" + v.Text
		}
		if ok {
			v.Link = d.link(v, site.TextLink)
		}
	case site.Email:
		v.Text = strings.TrimPrefix(v.Text, "mailto:")
		ok = emailForm().MatchString(v.Text)
	case site.Phone:
		digits := strings.Count(strings.Map(onlyDigits, v.Text), "0")
		ok = phoneForm().MatchString(v.Text) && digits >= 3
	case site.Path:
		ok = strings.HasPrefix(v.Text, "/") && !strings.ContainsAny(v.Text, " \t\\?#")
		if !ok && !strings.ContainsAny(v.Text, `:\?#`) {
			guess = "/" + strings.ReplaceAll(strings.Trim(v.Text, "/ "), " ", "%20") + "/"
		}
	case site.Colour:
		ok = colourForm().MatchString(v.Text)
		if !ok && bareColour().MatchString(v.Text) {
			guess = `"#` + v.Text + `"`
		}
	case site.Language:
		v.Text, ok = languageCode(v.Text)
		if guess = languageNames[fold(v.Text)]; guess != "" {
			ok = false
		}
	}
	if !ok {
		d.suggest(guess, "K136", v.Pos, "field", at.key, "kind", string(f.Kind), "value", v.Text)
	}
	if f.Kind == site.Language && guess != "" {
		v.Text, ok = guess, true // there is no doubt, and much that depends on it
	}
	return v, ok
}

func onlyDigits(r rune) rune {
	if unicode.IsDigit(r) {
		return '0'
	}
	return -1
}

// languageNames are the codes of languages that editors may call by name.
var languageNames = map[string]string{"nederlands": "nl", "dutch": "nl", "engels": "en",
	"english": "en", "duits": "de", "german": "de", "frans": "fr", "french": "fr"}

// languageCode returns the code in its usual form, and whether it is one.
func languageCode(text string) (string, bool) {
	code := strings.ToLower(text)
	return code, languageForm().MatchString(code)
}
