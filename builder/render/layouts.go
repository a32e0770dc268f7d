package render

import (
	"bytes"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"
	"sync"

	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// A layout is an html/template file in layouts/. Each one is read together with base.html
// and the partials: it defines "main", and base.html puts that in the page. A layout with
// text of its own outside of a define is a whole page, and base.html is left out.

// design is what a site looks like and what its layouts say, whatever is on its pages. It
// follows from the layouts, the types and a few settings; it does not change once it is
// made, so pages of several renderings may be drawn with it.
type design struct {
	sources   []*site.Source
	types     *schema.Schema
	languages []string
	address   string // how readers are addressed: u, je

	labels   labels
	layouts  map[string]*layouts // by language
	files    map[string]string   // the texts of the layouts, by their names
	known    func() *layoutWords // what they say
	problems []site.Problem
	ok       bool // whether all layouts can be read
}

func newDesign(sources []*site.Source, types *schema.Schema, settings *site.Settings) *design {
	d := &design{
		sources: slices.Clone(sources), types: types, languages: settings.Languages, address: settings.Address,
		layouts: map[string]*layouts{}, files: map[string]string{},
	}
	d.labels, d.problems = readLabels(sources)
	found, ok := d.readLayouts(sources)
	d.problems, d.ok = append(append(d.problems, found...), d.misspeltLabels()...), ok
	return d
}

// isOf reports whether the design is what these layouts and settings give.
func (d *design) isOf(sources []*site.Source, types *schema.Schema, settings *site.Settings) bool {
	same := func(a, b *site.Source) bool {
		return a == b || a.Path == b.Path && a.Name == b.Name && a.Added == b.Added && bytes.Equal(a.Data, b.Data)
	}
	return d != nil && d.types == types && d.address == settings.Address &&
		slices.Equal(d.languages, settings.Languages) && slices.EqualFunc(d.sources, sources, same)
}

// layouts are the parsed templates of one language.
type layouts struct {
	byName map[string]*template.Template
	// partials draws a partial outside of any page, such as a figure in a text.
	partials *template.Template
}

const baseLayout = "base.html"

// readLayouts parses the templates, once for each language that has a page. ok is false when
// one of them cannot be read; all are looked at, for all mistakes at once.
func (d *design) readLayouts(sources []*site.Source) (found []site.Problem, ok bool) {
	for _, src := range sources {
		if name := layoutName(src); path.Ext(name) == ".html" {
			d.files[name] = string(src.Data)
		}
	}
	d.known = sync.OnceValue(d.layoutWords)
	problems := d.missingLayouts()
	problems = append(problems, d.unusedLayouts(sources, problems)...)
	for _, lang := range d.languages {
		set, faults := d.parseLayouts(sources, lang)
		if len(faults) > 0 {
			return append(problems, faults...), false
		}
		d.layouts[lang] = set
	}
	return problems, true
}

func (d *design) parseLayouts(sources []*site.Source, lang string) (*layouts, []site.Problem) {
	var problems []site.Problem
	functions := d.functions(lang)
	base := template.New("").Funcs(functions)
	words := append(sortedKeys(functions), builtins...)
	parse := func(set *template.Template, src *site.Source) *template.Template {
		t, err := set.New(layoutName(src)).Parse(string(src.Data))
		if err != nil {
			problems = append(problems, layoutFaults(d.file(layoutName(src)), err, words)...)
		}
		return t
	}
	var mains []*site.Source
	for _, src := range sources {
		name := layoutName(src)
		switch {
		case path.Ext(name) != ".html":
		case name == baseLayout:
			parse(base, src)
		case strings.HasPrefix(name, "partials/"):
			if t := parse(base, src); t != nil && nameless(t) {
				problems = append(problems, namelessPartial(src))
			}
		default:
			mains = append(mains, src)
		}
	}
	set := &layouts{byName: map[string]*template.Template{}}
	for _, src := range mains {
		clone, err := base.Clone()
		if err != nil {
			return nil, append(problems, problem.At("K501", src.Path, site.Pos{}))
		}
		t := parse(clone, src)
		if t == nil {
			continue
		}
		if t.Tree == nil || isBlank(t.Tree.Root.String()) {
			t = clone.Lookup(baseLayout)
		}
		set.byName[strings.TrimSuffix(layoutName(src), ".html")] = t
	}
	set.partials = template.Must(base.Clone())
	set.byName["base"] = set.partials.Lookup(baseLayout)
	return set, problems
}

// nameless reports whether a partial has its text outside of any define, where nothing
// finds it.
func nameless(t *template.Template) bool {
	return t.Tree != nil && !isBlank(t.Tree.Root.String()) && t.Lookup(partialName(t.Name())) == nil
}

func namelessPartial(src *site.Source) site.Problem {
	name := partialName(src.Path)
	return problem.Suggest(`{{define "`+name+`"}}`, "K506", src.Path, site.Pos{Line: 1, Column: 1}, "name", name, "value", "{{end}}")
}

// partialName is the name that the file of a partial promises.
func partialName(file string) string { return strings.TrimSuffix(path.Base(file), ".html") }

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// layoutName is the name below layouts/, by which templates and error messages know it.
func layoutName(src *site.Source) string { return strings.TrimPrefix(src.Path, "layouts/") }

// layout finds the template for a page: its own, or else that of pages. That a site has
// not the one it names is told of by then.
func (d *design) layout(lang, name string) (*template.Template, error) {
	set := d.layouts[lang]
	for _, n := range []string{name, "page"} {
		if t := set.byName[n]; t != nil {
			return t, nil
		}
	}
	return nil, fmt.Errorf("no layout %q", name)
}

// functions are what layouts can call. Those that depend on the page that is drawn are
// methods of its view; these depend on the language alone.
func (d *design) functions(lang string) template.FuncMap {
	return template.FuncMap{
		"t": func(key string, args ...any) (string, error) {
			return d.labels.text(lang, d.address, key, args...)
		},
		"roman":  roman,
		"number": func(n any) string { return numberText(toFloat(n), lang) },
		"join":   func(list []string, separator string) string { return strings.Join(list, separator) },
		"dict":   dict,
	}
}

func toFloat(n any) float64 {
	switch n := n.(type) {
	case int:
		return float64(n)
	case float64:
		return n
	}
	return 0
}

// dict makes one value of several, to hand to a partial.
func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("dict needs a name and a value, in pairs")
	}
	m := make(map[string]any, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		m[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return m, nil
}
