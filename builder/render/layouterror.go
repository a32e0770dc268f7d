package render

import (
	"errors"
	"fmt"
	"html/template"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// failure is a page that a layout could not make.
type failure struct {
	r *renderer
	// lang and layout are those of the page; page is what was being made of it.
	lang, layout, page string
}

// layoutError makes problems of the error of a template that is carried out: the author's
// own, of what is in a page, or that of the layout.
func (f *failure) layoutError(err error) error {
	var ps site.Problems
	if errors.As(err, &ps) {
		return ps
	}
	var unsafe *template.Error
	if errors.As(err, &unsafe) {
		return f.withOthers(f.html(unsafe))
	}
	return f.withOthers(f.failed(err))
}

// withOthers is a problem with what else is asked for in vain by name in the same layout:
// html/template stops at the first.
func (f *failure) withOthers(p site.Problem) site.Problems {
	problems := site.Problems{p}
	file := f.r.file(strings.TrimPrefix(p.File, "layouts/"))
	for _, a := range scanActions(file.text) {
		if name := quotedName(a.text, ""); a.word == "template" && name != "" && !slices.Contains(f.r.known().parts, name) {
			problems = append(problems, f.unknownPart(file, a.start, name))
		}
		for _, m := range askedByName().FindAllStringSubmatch(a.text, -1) {
			label, static := m[1], m[2]
			lang := f.r.labels.language(f.lang)
			if _, ok := f.r.labels[lang][label]; label != "" && !ok {
				problems = append(problems, f.unknownLabel(file, a.start, noLabel{label, lang}))
			}
			if static != "" && f.r.assets.find(static) == nil {
				problems = append(problems, f.unknownFile(file, a.start, static))
			}
		}
		if len(problems) >= mostFaults {
			break
		}
	}
	return site.SortProblems(problems)
}

// askedByName is a label or a file that a layout asks for.
var askedByName = pattern.Of(`\bt "([^"]+)"|\.Asset "([^"]+)"`)

// noLabel and noFile are what layouts may ask a view for in vain.
type noLabel struct{ key, lang string }

func (e noLabel) Error() string { return fmt.Sprintf("no label %q", e.key) }

type noFile struct{ name string }

func (e noFile) Error() string { return fmt.Sprintf("no file %q", e.name) }

// How html/template words where a mistake is, and what it says of it.
var (
	templatePlace = pattern.Of(`template: ?"?([^":]+\.html)"?:(\d+)(?::(\d+))?: `)
	templateStep  = pattern.Of(`^executing "[^"]*" at <((?s:.*?))>: `)
	unknownField  = pattern.Of(`^can't evaluate field (\w+) in type (\S+)`)
	hiddenField   = pattern.Of(`^(\w+) is an unexported field of struct type (\S+)`)
	ofNothing     = pattern.Of(`^nil (?:pointer evaluating \S+\.|data; no entry for key ")(\w+)`)
	wrongNumber   = pattern.Of(`wrong number of args for (\w+): (?:want (?:at least )?(\d+) got (\d+)|got (\d+) want (?:at least )?(\d+))`)
	takesNothing  = pattern.Of(`^(?:can't give argument to non-function (\S+)|(\w+) (?:has arguments but cannot be invoked as function|is not a method but has arguments))`)
	calling       = pattern.Of(`^error calling (\w+): `)
	notDeclared   = pattern.Of(`^undefined variable: (\$\w+)`)
	tooFew        = pattern.Of(`^error calling (\w+): missing argument`)
	notDefined    = pattern.Of(`(?:^|: )(?:template "([^"]+)" not defined|no such template "([^"]+)"|"([^"]+)" is an incomplete or empty template)`)
)

// failed words an error that html/template gives while it makes a page.
func (f *failure) failed(err error) site.Problem {
	text := err.Error()
	m := templatePlace().FindStringSubmatchIndex(text)
	if m == nil {
		return problem.At("K502", f.layoutPath(), site.Pos{}, "page", f.page)
	}
	file := f.r.file(text[m[2]:m[3]])
	column := 0
	if m[6] >= 0 {
		column = number(text[m[6]:m[7]])
	}
	at := file.offset(number(text[m[4]:m[5]]), column)
	text = text[m[1]:]
	step := ""
	if m := templateStep().FindStringSubmatch(text); m != nil {
		step, text = m[1], text[len(m[0]):]
	}
	return f.word(file, at, step, text, err)
}

// word tells what is wrong at a place of a layout, of which step is the part that was
// carried out.
func (f *failure) word(file layoutFile, at int, step, text string, err error) site.Problem {
	var label noLabel
	if errors.As(err, &label) {
		return f.unknownLabel(file, at, label)
	}
	var static noFile
	if errors.As(err, &static) {
		return f.unknownFile(file, at, static.name)
	}
	for _, re := range []*regexp.Regexp{unknownField(), hiddenField()} {
		if m := re.FindStringSubmatch(text); m != nil {
			return f.unknownMember(file, file.findMember(m[1], at), m[1], m[2])
		}
	}
	if m := notDeclared().FindStringSubmatch(text); m != nil {
		return notDeclaredYet(file, at, m[1])
	}
	if m := ofNothing().FindStringSubmatch(text); m != nil {
		return f.ofNothing(file, file.findMember(m[1], at), m[1])
	}
	if name := named(notDefined(), text); name != "" {
		return f.unknownPart(file, at, name)
	}
	if m := wrongNumber().FindStringSubmatch(text); m != nil {
		return file.at(file.find(m[1], at), "K517", "value", m[1], "min", m[2]+m[5], "count", m[3]+m[4], "page", f.page)
	}
	for _, re := range []*regexp.Regexp{takesNothing(), tooFew()} {
		if name := named(re, text); name != "" {
			return file.at(file.find(name, at), "K517", "value", name, "page", f.page)
		}
	}
	if strings.HasPrefix(text, "range can't iterate over") {
		return file.at(file.find(step, at), "K525", "value", step, "page", f.page)
	}
	if strings.HasPrefix(text, "exceeded maximum template depth") {
		name := step
		if start, end := file.action(at); end > start {
			name = quotedName(file.text[start:end], step)
		}
		return file.at(at, "K526", "value", name, "page", f.page)
	}
	if word := f.caller(file, at, text); word != "" {
		return file.at(file.find(word, at), "K524", "value", word, "page", f.page)
	}
	return file.at(at, "K502", "page", f.page)
}

// caller is the function that could do nothing with what it got, or "".
func (f *failure) caller(file layoutFile, at int, text string) string {
	if m := calling().FindStringSubmatch(text); m != nil {
		return m[1]
	}
	for _, start := range []string{"wrong type for value", "invalid value", "expected ", "can't handle", "cannot assign", "dereference of"} {
		if !strings.HasPrefix(text, start) {
			continue
		}
		// The place is that of the value; what takes it is the last word before it. A value
		// that comes over a bar has no place, and that of what takes it is told.
		start, _ := file.action(at)
		before := strings.TrimSpace(file.text[start:at])
		if strings.HasSuffix(before, "|") {
			return file.text[at : at+wordLength(file.text[at:])]
		}
		words := strings.FieldsFunc(before, func(r rune) bool { return !isWord(byte(min(r, 255))) })
		for _, word := range slices.Backward(words) {
			if !slices.Contains(keywords, word) {
				return word
			}
		}
	}
	return ""
}

// ofNothing is a name that is asked of what this page does not have.
func (f *failure) ofNothing(file layoutFile, at int, name string) site.Problem {
	before := file.before(at)
	of := strings.TrimSuffix(before, ".")
	if of == "" || of == "$" {
		return file.at(at, "K518", "value", before+name, "page", f.page)
	}
	at -= 1 + len(of) - strings.LastIndexAny(of, ".$") - 1
	p := file.at(at, "K518", "value", before+name, "name", of, "page", f.page)
	p.Suggestion = "{{if " + of + "}}"
	return p
}

// unknownPart is a template that no file defines.
func (f *failure) unknownPart(file layoutFile, at int, name string) site.Problem {
	return file.near(file.find(name, at), "", name, f.r.known().parts, "K508", "value", name, "page", f.page)
}

// unknownFile is a file that is not in static/.
func (f *failure) unknownFile(file layoutFile, at int, name string) site.Problem {
	return file.near(file.find(name, at), "", name, f.r.staticNames(), "K510", "value", name, "page", f.page)
}

// mostLabels is how many missing labels are told by name: a file that lacks more was never
// meant to be whole.
const mostLabels = 8

// unknownLabel is a label that there is not: its name is wrong in the layout or, where
// another language has it, missing in the file of labels.
func (f *failure) unknownLabel(file layoutFile, at int, label noLabel) site.Problem {
	labels := "layouts/labels/" + label.lang + ".yaml"
	lacking := f.r.labels.lacking(label.lang)
	if slices.Contains(lacking, label.key) {
		asked := slices.DeleteFunc(lacking, func(key string) bool { return key == label.key || !f.r.known().quotes[key] })
		p := problem.At("K529", labels, site.Pos{}, "value", label.key, "page", f.page)
		if len(asked) > mostLabels {
			p.Args.Set("count", strconv.Itoa(len(asked)))
		} else {
			p.Args.Set("choices", strings.Join(asked, ", "))
		}
		return p
	}
	return file.near(file.find(label.key, at), "", label.key, sortedKeys(f.r.labels[label.lang]), "K509",
		"value", label.key, "other", labels, "page", f.page)
}

// findMember is where a name stands after a dot, near a place in an action.
func (f layoutFile) findMember(name string, at int) int {
	if i := f.find("."+name, at); strings.HasPrefix(f.text[i:], "."+name) {
		return i + 1
	}
	return f.find(name, at)
}

// layoutPath is the file of the layout that the page is made with.
func (f *failure) layoutPath() string {
	for _, name := range []string{f.layout, "page"} {
		if _, ok := f.r.files[name+".html"]; ok {
			return "layouts/" + name + ".html"
		}
	}
	return "layouts"
}

// file is the layout of the name that html/template knows it by.
func (d *design) file(name string) layoutFile {
	return layoutFile{path: "layouts/" + name, text: d.files[name]}
}

// staticNames are the files that a layout can ask for.
func (r *renderer) staticNames() []string {
	var names []string
	for _, file := range r.graph.Files {
		if inStatic(file) {
			names = append(names, strings.TrimPrefix(file.URL, "/"))
		}
	}
	return names
}

// layoutWords are what layouts say, for messages; they are looked up once, as a mistake is
// met by each page.
type layoutWords struct {
	// parts are the names that layouts give to their parts, quotes all that stands in
	// quotes in them.
	parts  []string
	quotes map[string]bool
	open   []openPiece
}

func (d *design) layoutWords() *layoutWords {
	w := &layoutWords{quotes: map[string]bool{}}
	for _, name := range sortedKeys(d.files) {
		file := d.file(name)
		for _, a := range scanActions(file.text) {
			if a.word == "define" || a.word == "block" {
				w.parts = append(w.parts, quotedName(a.text, ""))
			}
			for _, quote := range quotedPiece().FindAllString(a.text, -1) {
				w.quotes[quote[1:len(quote)-1]] = true
			}
		}
		if at, end, ok := openHTML(file.text); ok {
			w.open = append(w.open, openPiece{file, at, end})
		}
	}
	slices.Sort(w.parts)
	w.parts = slices.Compact(w.parts)
	return w
}
