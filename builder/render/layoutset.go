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
	mu    sync.Mutex
	set   *template.Template
	trees map[string]*parse.Tree
	roots map[string]string // the templates that layouts begin with
	done  map[string]bool   // which of these are escaped
	wrong bool              // whether one could not be
}

// newLayoutSet puts the trees of all files in one set; nothing is escaped yet.
func newLayoutSet(files map[string]*readLayout, functions template.FuncMap) *layoutSet {
	e := &layoutSet{
		set: template.New("").Funcs(functions), trees: map[string]*parse.Tree{},
		roots: map[string]string{}, done: map[string]bool{},
	}
	shared := layoutParts{}
	for _, file := range sortedKeys(files) {
		if file == baseLayout || isPartial(file) {
			delete(shared, file)
			maps.Copy(shared, files[file].parts.over(shared))
		}
	}
	e.add(shared, "")
	e.root(baseLayout)
	if _, ok := shared["figure"]; ok {
		e.root("figure")
	}
	for _, file := range sortedKeys(files) {
		if file != baseLayout && !isPartial(file) {
			e.addLayout(file, files[file], shared)
		}
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
		eachNode(defined.Tree.Root, func(node parse.Node) {
			if call, ok := node.(*parse.TemplateNode); ok {
				part.calls = append(part.calls, call.Name)
			}
		})
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
	e.add(own, file)
	root := baseLayout
	if read.whole {
		root = file
	}
	if own.has(root) {
		root = ownName(root, file)
	}
	e.roots[file] = root
	e.root(root)
}

func (parts layoutParts) has(name string) bool {
	_, ok := parts[name]
	return ok
}

// ownName is the name in the set of what a layout has for itself.
func ownName(name, file string) string { return name + " of " + file }

// add adds copies of trees, as escaping changes them. Those of a layout lead to its own.
func (e *layoutSet) add(parts layoutParts, file string) {
	for name, part := range parts {
		tree := part.tree.Copy()
		if file != "" {
			eachNode(tree.Root, func(node parse.Node) {
				if call, ok := node.(*parse.TemplateNode); ok && parts.has(call.Name) {
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
