package render

import (
	"slices"
	"strings"
	"sync"
	"text/template/parse"
)

// readLayout is what a file of a layout says. It does not change, so it is kept for as long as
// the file says the same.
type readLayout struct {
	parts layoutParts
	whole bool // whether there is anything outside of a define
	// trees are what it defines, with white space made small.
	trees func() map[string]*parse.Tree
}

// layoutParts are what layouts define, by name.
type layoutParts map[string]layoutPart

type layoutPart struct {
	of    *readLayout
	name  string
	calls []string
	empty bool
}

func (p layoutPart) tree() *parse.Tree { return p.of.trees()[p.name] }

func newReadLayout(file string, trees map[string]*parse.Tree, text string) *readLayout {
	squeezeTrees(trees, text)
	read := &readLayout{
		parts: make(layoutParts, len(trees)), whole: hasText(trees[file]),
		trees: func() map[string]*parse.Tree { return trees },
	}
	for name, tree := range trees {
		part := layoutPart{of: read, name: name, empty: parse.IsEmptyTree(tree.Root)}
		eachCall(tree, func(call *parse.TemplateNode) { part.calls = append(part.calls, call.Name) })
		read.parts[name] = part
	}
	return read
}

func squeezeTrees(trees map[string]*parse.Tree, text string) {
	if keepsSpaces(text) {
		return
	}
	for _, tree := range trees {
		squeezeNodes(tree.Root)
	}
}

// outlined is a layout that is known to be right, as those that come with kiem are: what it
// defines is seen by its actions, and it is read once it is drawn. A site draws a third of them.
func outlined(file, text string, functions map[string]any) *readLayout {
	read := &readLayout{parts: layoutParts{}}
	read.trees = sync.OnceValue(func() map[string]*parse.Tree {
		trees, err := parse.Parse(file, text, "", "", functions)
		if err != nil {
			panic(err) // a test reads all of them
		}
		squeezeTrees(trees, text)
		return trees
	})
	o := outline{root: &layoutPart{of: read, name: file, empty: true}}
	o.read(text)
	for _, part := range append(o.parts, o.root) {
		read.parts[part.name] = *part
	}
	read.whole = !o.root.empty
	return read
}

// outline is what a layout defines.
type outline struct {
	root  *layoutPart
	parts []*layoutPart
	// open are what has to be ended where it reads: nil stands for what defines nothing.
	open []*layoutPart
}

func (o *outline) read(text string) {
	for at := 0; ; {
		i := strings.Index(text[at:], "{{")
		if i < 0 {
			o.has(!isBlank(text[at:]))
			return
		}
		o.has(!isBlank(text[at : at+i]))
		a, comment := scanAction(text, at+i)
		if !comment {
			o.take(a)
		}
		at = a.end
	}
}

// within is the part that it is in.
func (o *outline) within() *layoutPart {
	for _, part := range slices.Backward(o.open) {
		if part != nil {
			return part
		}
	}
	return o.root
}

// has notes that there is something in the part that it is in.
func (o *outline) has(something bool) {
	if something {
		o.within().empty = false
	}
}

func (o *outline) take(a action) {
	o.has(a.word != "define" && a.word != "end")
	switch a.word {
	case "end":
		o.open = o.open[:len(o.open)-1]
	case "if", "with", "range":
		o.open = append(o.open, nil)
	case "template", "block", "define":
		name := quotedName(a.text, "")
		if a.word != "define" {
			part := o.within()
			part.calls = append(part.calls, name)
		}
		if a.word != "template" {
			part := &layoutPart{of: o.root.of, name: name, empty: true}
			o.parts, o.open = append(o.parts, part), append(o.open, part)
		}
	}
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
