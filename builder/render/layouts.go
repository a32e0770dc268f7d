package render

import (
	"bytes"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"
	"sync"
	"text/template/parse"

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

	words    words
	labels   labels
	layouts  map[string]*layouts // by language
	escaped  *layoutSet          // the layouts of all languages
	read     map[string]*readLayout
	files    map[string]string   // the texts of the layouts, by their names
	known    func() *layoutWords // what they say
	problems []site.Problem
	ok       bool // whether all layouts can be read
}

// newDesign reads the layouts. It takes over what it can from the last design, which may be
// nil.
func newDesign(sources []*site.Source, types *schema.Schema, settings *site.Settings, last *design) *design {
	d := &design{
		sources: slices.Clone(sources), types: types, languages: settings.Languages, address: settings.Address,
		layouts: map[string]*layouts{}, files: map[string]string{}, read: map[string]*readLayout{},
	}
	if last != nil && last.words.areOf(sources) {
		d.words = last.words
	} else {
		d.words = readWords(sources)
	}
	d.labels, d.problems = d.words.labels, slices.Clone(d.words.problems)
	found, ok := d.readLayouts(sources, last)
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

// layouts are the templates of one language. Each is read when a page first asks for it.
type layouts struct {
	mains map[string]*layout
	// figure draws a figure in a text, outside of any page; nil where there is no such partial.
	figure *layout
}

const baseLayout = "base.html"

// readLayouts reads the layouts. ok is false when one of them cannot be read; all are looked
// at, for all mistakes at once.
func (d *design) readLayouts(sources []*site.Source, last *design) (found []site.Problem, ok bool) {
	for _, src := range sources {
		if name := layoutName(src); path.Ext(name) == ".html" {
			d.files[name] = string(src.Data)
		}
	}
	d.known = sync.OnceValue(d.layoutWords)
	problems := d.missingLayouts()
	problems = append(problems, d.unusedLayouts(sources, problems)...)
	problems = append(problems, d.refusedInLayouts()...)
	if faults := d.checkLayouts(sources, last); len(faults) > 0 {
		return append(problems, faults...), false
	}
	var before *layoutSet
	if last != nil {
		before = last.escaped
	}
	d.escaped = newLayoutSet(d.read, d.functions(""), before)
	for _, lang := range d.languages {
		d.layouts[lang] = d.newLayouts(lang)
	}
	return problems, true
}

// checkLayouts tells what keeps layouts from being read, which is the same in any language. A
// layout that was read for the last design is not read again.
func (d *design) checkLayouts(sources []*site.Source, last *design) []site.Problem {
	var problems []site.Problem
	known := d.callable()
	for _, src := range sources {
		name := layoutName(src)
		if path.Ext(name) != ".html" {
			continue
		}
		if last != nil && last.read[name] != nil && last.files[name] == d.files[name] {
			d.read[name] = last.read[name]
			continue
		}
		if src.Name == "" {
			d.read[name] = outlined(name, d.files[name], known)
			continue
		}
		trees, err := parse.Parse(name, d.files[name], "", "", known)
		if err != nil {
			problems = append(problems, layoutFaults(d.file(name), err, d.callableNames())...)
		} else if isPartial(name) && nameless(name, trees) {
			problems = append(problems, namelessPartial(src))
		} else {
			d.read[name] = newReadLayout(name, trees, d.files[name])
		}
	}
	return problems
}

func isPartial(name string) bool { return strings.HasPrefix(name, "partials/") }

// newLayouts are the templates of a language, of layouts that can all be read.
func (d *design) newLayouts(lang string) *layouts {
	base := sync.OnceValue(func() *template.Template {
		set := template.New("").Funcs(d.functions(lang))
		for _, name := range sortedKeys(d.files) {
			if name == baseLayout || isPartial(name) {
				squeezeLayout(template.Must(set.New(name).Parse(d.files[name])), d.files[name])
			}
		}
		return set
	})
	// Cloning reads what a clone shares, so it is done one at a time.
	var cloning sync.Mutex
	clone := func() *template.Template {
		cloning.Lock()
		defer cloning.Unlock()
		return template.Must(base().Clone())
	}
	all := d.execSet(lang)
	newLayout := func(name string, slow func() *template.Template) *layout {
		return &layout{name: name, all: d.escaped, exec: all, slow: slow}
	}
	partials := sync.OnceValue(clone)
	set := &layouts{mains: map[string]*layout{}}
	if _, ok := d.escaped.parts["figure"]; ok {
		set.figure = newLayout("figure", func() *template.Template { return partials().Lookup("figure") })
	}
	for name, text := range d.files {
		if name == baseLayout || isPartial(name) {
			continue
		}
		set.mains[strings.TrimSuffix(name, ".html")] = newLayout(d.escaped.roots[name], sync.OnceValue(func() *template.Template {
			all := clone()
			t := template.Must(all.New(name).Parse(text))
			squeezeLayout(t, text)
			if t.Tree == nil || isBlank(t.Tree.Root.String()) {
				return all.Lookup(baseLayout)
			}
			return t
		}))
	}
	set.mains["base"] = newLayout(baseLayout, func() *template.Template { return partials().Lookup(baseLayout) })
	return set
}

// nameless reports whether a partial has its text outside of any define, where nothing
// finds it.
func nameless(file string, trees map[string]*parse.Tree) bool {
	return hasText(trees[file]) && trees[partialName(file)] == nil
}

// hasText reports whether a template is there and not blank.
func hasText(tree *parse.Tree) bool { return tree != nil && !isBlank(tree.Root.String()) }

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
func (d *design) layout(lang, name string) (*layout, error) {
	set := d.layouts[lang]
	for _, n := range []string{name, "page"} {
		if main := set.mains[n]; main != nil {
			return main, nil
		}
	}
	return nil, fmt.Errorf("no layout %q", name)
}

// begin makes what draws those pages that each site has: it takes as long as all pages of a small
// one.
func (d *design) begin() {
	if !d.ok {
		return
	}
	for _, lang := range d.languages {
		for _, name := range []string{"home", "404"} {
			if l, err := d.layout(lang, name); err == nil {
				_, _ = l.program(&View{}) // what is wrong is told when a page is made
			}
		}
	}
}

// functions are what layouts can call. Those that depend on the page that is drawn are
// methods of its view; these depend on the language alone.
func (d *design) functions(lang string) template.FuncMap {
	return template.FuncMap{
		"t": func(key string, args ...any) (string, error) {
			texts := make([]string, len(args))
			for i, arg := range args {
				texts[i] = sprint(arg)
			}
			return d.labels.text(lang, d.address, key, texts...)
		},
		"roman":  roman,
		"number": func(n any) string { return numberText(toFloat(n), lang) },
		"join":   func(list []string, separator string) string { return strings.Join(list, separator) },
		"dict":   dict,
	}
}

// callableNames are the names of all functions, html/template's own too.
func (d *design) callableNames() []string { return append(sortedKeys(d.functions("")), builtins...) }

// callable are the functions as far as reading a layout asks: that they are there.
func (d *design) callable() map[string]any {
	known := map[string]any{}
	for _, name := range d.callableNames() {
		known[name] = true
	}
	return known
}

// sprint is fmt.Sprint, which is seldom needed.
func sprint(value any) string {
	if text, ok := value.(string); ok {
		return text
	}
	return fmt.Sprint(value)
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
		m[sprint(pairs[i])] = pairs[i+1]
	}
	return m, nil
}
