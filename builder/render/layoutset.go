package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"maps"
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
	mu    sync.Mutex
	set   *template.Template
	trees map[string]*parse.Tree
	roots map[string]string // the templates that layouts begin with
	done  map[string]bool   // which of these are escaped
	wrong bool              // whether one could not be
}

// newLayoutSet puts the trees of all files in one set; nothing is escaped yet.
func newLayoutSet(files map[string]fileTrees, functions template.FuncMap) *layoutSet {
	e := &layoutSet{
		set: template.New("").Funcs(functions), trees: map[string]*parse.Tree{},
		roots: map[string]string{}, done: map[string]bool{},
	}
	shared := fileTrees{}
	for _, file := range sortedKeys(files) {
		if file == baseLayout || isPartial(file) {
			delete(shared, file)
			maps.Copy(shared, files[file].over(shared))
		}
	}
	e.add(shared, "")
	e.root(baseLayout)
	if shared["figure"] != nil {
		e.root("figure")
	}
	for _, file := range sortedKeys(files) {
		if file != baseLayout && !isPartial(file) {
			e.addLayout(file, files[file], shared)
		}
	}
	return e
}

// fileTrees are what a file of a layout defines, by name.
type fileTrees map[string]*parse.Tree

// over leaves out what is empty and defined elsewhere, as html/template does.
func (trees fileTrees) over(others fileTrees) fileTrees {
	kept := fileTrees{}
	for name, tree := range trees {
		if others[name] == nil || !parse.IsEmptyTree(tree.Root) {
			kept[name] = tree
		}
	}
	return kept
}

// addLayout adds what is different in one layout.
func (e *layoutSet) addLayout(file string, trees, shared fileTrees) {
	own := trees.over(shared)
	for more := true; more; {
		more = false
		for name, tree := range shared {
			if own[name] == nil && callsAny(tree, own) {
				own[name], more = tree, true
			}
		}
	}
	e.add(own, file)
	root := file
	if tree := trees[file]; tree == nil || isBlank(tree.Root.String()) {
		root = baseLayout
	}
	if own[root] != nil {
		root = ownName(root, file)
	}
	e.roots[file] = root
	e.root(root)
}

func callsAny(tree *parse.Tree, names fileTrees) bool {
	found := false
	eachNode(tree.Root, func(node parse.Node) {
		if call, ok := node.(*parse.TemplateNode); ok && names[call.Name] != nil {
			found = true
		}
	})
	return found
}

// ownName is the name in the set of what a layout has for itself.
func ownName(name, file string) string { return name + " of " + file }

// add adds copies of trees, as escaping changes them. Those of a layout lead to its own.
func (e *layoutSet) add(trees fileTrees, file string) {
	for name, tree := range trees {
		tree = tree.Copy()
		if file != "" {
			eachNode(tree.Root, func(node parse.Node) {
				if call, ok := node.(*parse.TemplateNode); ok && trees[call.Name] != nil {
					call.Name = ownName(call.Name, file)
				}
			})
			name = ownName(name, file)
		}
		e.trees[name] = tree
		template.Must(e.set.AddParseTree(name, tree))
	}
}

// root adds a template that does nothing but to have another one escaped.
func (e *layoutSet) root(name string) {
	call := fmt.Sprintf("{{if false}}{{template %q}}{{end}}", name)
	template.Must(e.set.New(escaping(name)).Parse(call))
}

func escaping(name string) string { return "escape " + name }

// escape escapes a template and what it leads to. It reports whether it could.
func (e *layoutSet) escape(name string) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.done[name] && !e.wrong {
		e.done[name] = true
		e.wrong = e.set.ExecuteTemplate(io.Discard, escaping(name), nil) != nil
	}
	return !e.wrong
}

// program is what draws a template. Templates are escaped and compiled one at a time.
func (e *layoutSet) program(set *exec.Set, name string, view any) (*exec.Program, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return set.Program(name, view)
}

// tree is a template of the set.
func (e *layoutSet) tree(name string) *parse.Tree { return e.trees[name] }

// execSet is the set for one language.
func (d *design) execSet(lang string) *exec.Set {
	return exec.NewSet(d.escaped.tree, exec.Functions{
		All: d.functions(lang), Pure: []string{"t", "roman", "number", "join"}, Record: "dict", Forms: forms,
	})
}

// layoutTrees are the trees of the layouts, by file, with their white space made small.
func layoutTrees(t *texttemplate.Template, text string) fileTrees {
	squeeze := !keepsSpaces(text)
	trees := fileTrees{}
	for _, defined := range t.Templates() {
		if defined.Tree == nil {
			continue
		}
		if squeeze {
			squeezeNodes(defined.Tree.Root)
		}
		trees[defined.Name()] = defined.Tree
	}
	return trees
}
