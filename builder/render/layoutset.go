package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"maps"
	"reflect"
	"sync"
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
	if program, err := l.program(view); err == nil {
		if drawn, ok := program.Draw(page, view, squeeze); ok {
			return drawn, nil
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

// program is what draws the layout for views of the type of this one.
func (l *layout) program(view any) (*exec.Program, error) {
	l.all.escape(l.name)
	return l.all.program(l.exec, l.name, view)
}

// layoutSet are the layouts of a design in one set.
type layoutSet struct {
	functions template.FuncMap
	parts     map[string]setPart // by their names in the set
	roots     map[string]string  // the templates that layouts begin with

	mu sync.Mutex
	// set has copies of all trees, as escaping changes them. It is made when something is to be
	// escaped that was not taken over from another set. As no tree can be added to it once
	// something is escaped, all are there from the start, and empty until a root leads to them.
	set    *template.Template
	trees  map[string]*parse.Tree
	filled map[string]bool
	done   map[string]bool // which roots are escaped, with all that they lead to
	wrong  bool            // whether one could not be
	mixed  bool            // whether one is led to from elsewhere than text
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
	callers := map[string][]string{}
	for name, part := range shared {
		for _, called := range part.calls {
			callers[called] = append(callers[called], name)
		}
	}
	for _, file := range sortedKeys(files) {
		if file != baseLayout && !isPartial(file) {
			e.addLayout(file, files[file], shared, callers)
		}
	}
	if last != nil {
		e.takeOver(last)
	}
	return e
}

// addLayout adds what is different in one layout: what it defines and, of what all layouts
// share, each part that leads there. The callers of a name are the shared parts that call it.
func (e *layoutSet) addLayout(file string, read *readLayout, shared layoutParts, callers map[string][]string) {
	own := read.parts.over(shared)
	var lead func(to string)
	lead = func(to string) {
		for _, caller := range callers[to] {
			if !own.has(caller) {
				own[caller] = shared[caller]
				lead(caller)
			}
		}
	}
	for _, name := range sortedKeys(own) {
		lead(name)
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
	tree := p.tree().Copy()
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
		e.begin()
	}
	e.done[name] = true
	e.escapeRoot(name)
	e.mixed = e.mixed || e.wrong || !reach(e.trees, name, map[string]*parse.Tree{})
	return !e.wrong
}

// begin makes the set, with what is escaped already escaped in it.
func (e *layoutSet) begin() {
	e.set, e.trees, e.filled = template.New("").Funcs(e.functions), make(map[string]*parse.Tree, len(e.parts)), map[string]bool{}
	roots := map[string]bool{baseLayout: true, "figure": true}
	for _, root := range e.roots {
		roots[root] = true
	}
	for _, root := range sortedKeys(roots) {
		addEscaping(e.set, root) // first, as reading one takes the longer, the more there are
	}
	for name := range e.parts {
		e.trees[name] = &parse.Tree{Root: &parse.ListNode{}}
		template.Must(e.set.AddParseTree(name, e.trees[name]))
	}
	for _, root := range sortedKeys(e.done) {
		e.escapeRoot(root)
	}
}

func (e *layoutSet) escapeRoot(name string) {
	e.fill(name)
	e.wrong = e.wrong || e.set.ExecuteTemplate(io.Discard, escaping(name), nil) != nil
}

// fill copies a tree, and those that it leads to.
func (e *layoutSet) fill(name string) {
	part, ok := e.parts[name]
	if !ok || e.filled[name] {
		return
	}
	e.filled[name] = true
	*e.trees[name] = *part.copied()
	eachCall(e.trees[name], func(call *parse.TemplateNode) { e.fill(call.Name) })
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
		Shared: []reflect.Type{reflect.TypeFor[Links]()},
	})
}
