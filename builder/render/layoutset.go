package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"maps"
	"slices"
	"sync"
	texttemplate "text/template"
	"text/template/parse"

	"kiem/builder/exec"
)

// Layouts are drawn by package exec, from templates that html/template has escaped. As what a
// layout says is the same in each language and most of it is in partials that all layouts share,
// all of it is escaped once, in one set: there a layout has names of its own for what it defines,
// and for each part of base.html or a partial that leads to that.

// layout draws pages of one layout in one language.
type layout struct {
	name string // of its template in the set
	all  *layoutSet
	exec *exec.Set
	// slow is the layout as html/template draws it, which knows all and tells what is wrong.
	slow func() *template.Template
}

// draw appends to a page what the layout makes of a view. With squeeze, white space between its
// parts is made small.
func (l *layout) draw(page []byte, view any, squeeze bool) ([]byte, error) {
	if l.all.escape(l.name) {
		if program, err := l.all.program(l.exec, l.name, view); err == nil {
			if drawn, ok := program.Draw(page, view, squeeze); ok {
				return drawn, nil
			}
		}
	}
	b := bytes.NewBuffer(page)
	var w io.Writer = b
	if squeeze {
		w = &squeezer{Buffer: b}
	}
	err := l.slow().Execute(w, view)
	return b.Bytes(), err
}

// layoutSet are the layouts of a design in one set.
type layoutSet struct {
	functions template.FuncMap
	parts     map[string]setPart // by their names in the set
	roots     map[string]string  // the templates that layouts begin with

	mu sync.Mutex
	// set has copies of all trees, as escaping changes them. It is made when something is to be
	// escaped that was not taken over from another set.
	set   *template.Template
	trees map[string]*parse.Tree
	done  map[string]bool // which roots are escaped, with all that they lead to
	wrong bool            // whether one could not be
	mixed bool            // whether one is led to from elsewhere than text
}

// setPart is a part in a set: that of a layout leads to the layout's own.
type setPart struct {
	layoutPart
	file string
	own  layoutParts
}

// newLayoutSet has the layouts of all files. Nothing is escaped yet but what can be taken over
// from the last set, which may be nil.
func newLayoutSet(files map[string]*readLayout, functions template.FuncMap, last *layoutSet) *layoutSet {
	e := &layoutSet{functions: functions, parts: map[string]setPart{}, roots: map[string]string{}, done: map[string]bool{}}
	shared := layoutParts{}
	for _, file := range sortedKeys(files) {
		if file == baseLayout || isPartial(file) {
			delete(shared, file)
			maps.Copy(shared, files[file].parts.over(shared))
		}
	}
	for name, part := range shared {
		e.parts[name] = setPart{layoutPart: part}
	}
	for _, file := range sortedKeys(files) {
		if file != baseLayout && !isPartial(file) {
			e.addLayout(file, files[file], shared)
		}
	}
	if last != nil {
		e.takeOver(last)
	}
	return e
}

// readLayout is what a file of a layout says. It does not change, so it is kept for as long as
// the file says the same.
type readLayout struct {
	parts layoutParts
	whole bool     // whether there is anything outside of a define
	asked []string // the names of style sheets, scripts and fonts in it
}

// layoutParts are what layouts define, by name.
type layoutParts map[string]layoutPart

type layoutPart struct {
	tree  *parse.Tree // with its white space made small
	calls []string
	empty bool
}

func newReadLayout(t *texttemplate.Template, text string) *readLayout {
	read := &readLayout{parts: layoutParts{}, whole: t.Tree != nil && !isBlank(t.Tree.Root.String()), asked: askedIn(text)}
	squeeze := !keepsSpaces(text)
	for _, defined := range t.Templates() {
		if defined.Tree == nil {
			continue
		}
		if squeeze {
			squeezeNodes(defined.Tree.Root)
		}
		part := layoutPart{tree: defined.Tree, empty: parse.IsEmptyTree(defined.Tree.Root)}
		eachCall(defined.Tree, func(call *parse.TemplateNode) { part.calls = append(part.calls, call.Name) })
		read.parts[defined.Name()] = part
	}
	return read
}

// over leaves out what is empty and defined elsewhere, as html/template does.
func (parts layoutParts) over(others layoutParts) layoutParts {
	kept := layoutParts{}
	for name, part := range parts {
		if _, ok := others[name]; !ok || !part.empty {
			kept[name] = part
		}
	}
	return kept
}

// addLayout adds what is different in one layout: what it defines and, of what all layouts
// share, each part that leads there.
func (e *layoutSet) addLayout(file string, read *readLayout, shared layoutParts) {
	own := read.parts.over(shared)
	for more := true; more; {
		more = false
		for name, part := range shared {
			if !own.has(name) && slices.ContainsFunc(part.calls, own.has) {
				own[name], more = part, true
			}
		}
	}
	for name, part := range own {
		e.parts[ownName(name, file)] = setPart{part, file, own}
	}
	root := baseLayout
	if read.whole {
		root = file
	}
	if own.has(root) {
		root = ownName(root, file)
	}
	e.roots[file] = root
}

func (parts layoutParts) has(name string) bool {
	_, ok := parts[name]
	return ok
}

// ownName is the name in the set of what a layout has for itself.
func ownName(name, file string) string { return name + " of " + file }

// copied is a copy of the tree of the part.
func (p setPart) copied() *parse.Tree {
	tree := p.tree.Copy()
	if p.file != "" {
		eachCall(tree, func(call *parse.TemplateNode) {
			if p.own.has(call.Name) {
				call.Name = ownName(call.Name, p.file)
			}
		})
	}
	return tree
}

// eachCall visits where a template leads to another.
func eachCall(tree *parse.Tree, visit func(call *parse.TemplateNode)) {
	eachNode(tree.Root, func(node parse.Node) {
		if call, ok := node.(*parse.TemplateNode); ok {
			visit(call)
		}
	})
}

// addEscaping adds a template that does nothing but to have another one escaped.
func addEscaping(set *template.Template, name string) {
	call := fmt.Sprintf("{{if false}}{{template %q}}{{end}}", name)
	template.Must(set.New(escaping(name)).Parse(call))
}

func escaping(name string) string { return "escape " + name }

// escape escapes a root and what it leads to. It reports whether it could.
func (e *layoutSet) escape(name string) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.done[name] || e.wrong {
		return !e.wrong
	}
	if e.set == nil {
		e.fill()
	}
	e.done[name] = true
	e.wrong = e.wrong || e.set.ExecuteTemplate(io.Discard, escaping(name), nil) != nil
	e.mixed = e.mixed || e.wrong || !reach(e.trees, name, map[string]*parse.Tree{})
	return !e.wrong
}

// fill makes the set, with what is escaped already escaped in it.
func (e *layoutSet) fill() {
	e.set, e.trees = template.New("").Funcs(e.functions), map[string]*parse.Tree{}
	for name, part := range e.parts {
		e.trees[name] = part.copied()
		template.Must(e.set.AddParseTree(name, e.trees[name]))
	}
	roots := map[string]bool{baseLayout: true, "figure": true}
	for _, root := range e.roots {
		roots[root] = true
	}
	for _, root := range sortedKeys(roots) {
		addEscaping(e.set, root)
	}
	for _, root := range sortedKeys(e.done) {
		e.wrong = e.wrong || e.set.ExecuteTemplate(io.Discard, escaping(root), nil) != nil
	}
}

// program is what draws a template. Templates are escaped and compiled one at a time.
func (e *layoutSet) program(set *exec.Set, name string, view any) (*exec.Program, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.wrong || !e.done[name] {
		return nil, fmt.Errorf("%s is not escaped", name)
	}
	return set.Program(name, view)
}

// tree is a template of the set.
func (e *layoutSet) tree(name string) *parse.Tree { return e.trees[name] }

// execSet is the set for one language.
func (d *design) execSet(lang string) *exec.Set {
	return exec.NewSet(d.escaped.tree, exec.Functions{
		All: d.functions(lang), Pure: []string{"t", "roman", "number", "join"}, Record: "dict", Forms: forms, Writers: writers,
	})
}
