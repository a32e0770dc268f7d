package render

import (
	"html/template"
	"io"
	"maps"
	"text/template/parse"
)

// fewTemplates is of how many templates what they say may have changed for it to be less work to
// look at each by itself than to escape all again.
const fewTemplates = 4

// takeOver takes over what is escaped in the last set, where no more changed than what a few
// templates say. How a template is escaped follows from itself and, of those that it leads to,
// from how these leave off: where all are led to from text, and what changed leaves off in text, as
// it was and as it is, the others stay as they are.
func (e *layoutSet) takeOver(last *layoutSet) {
	last.mu.Lock()
	defer last.mu.Unlock()
	if last.wrong || last.mixed || len(last.done) == 0 || len(e.parts) != len(last.parts) || !maps.Equal(e.roots, last.roots) {
		return
	}
	var changed []string
	for name, part := range e.parts {
		before, known := last.parts[name]
		if !known {
			return
		}
		if before.of != part.of {
			changed = append(changed, name)
		}
	}
	if len(changed) > fewTemplates {
		return
	}
	if last.fromTextToText(changed) == nil {
		return
	}
	if escaped := e.fromTextToText(changed); escaped != nil {
		e.trees, e.done = maps.Clone(last.trees), maps.Clone(last.done)
		maps.Copy(e.trees, escaped)
	}
}

// fromTextToText escapes templates by themselves, with those that they lead to. It returns what
// is escaped for text, by name, or nil if one of them does not begin and leave off there.
func (e *layoutSet) fromTextToText(names []string) map[string]*parse.Tree {
	set, trees := template.New("").Funcs(e.functions), map[string]*parse.Tree{}
	var add func(name string)
	add = func(name string) {
		part, known := e.parts[name]
		if !known || trees[name] != nil {
			return
		}
		trees[name] = part.copied()
		template.Must(set.AddParseTree(name, trees[name]))
		eachCall(trees[name], func(call *parse.TemplateNode) { add(call.Name) })
	}
	for _, name := range names {
		add(name)
		addEscaping(set, name)
	}
	for _, name := range names {
		if set.ExecuteTemplate(io.Discard, escaping(name), nil) != nil {
			return nil
		}
	}
	escaped := map[string]*parse.Tree{}
	for _, name := range names {
		if !reach(trees, name, escaped) {
			return nil
		}
	}
	return escaped
}

// reach adds a tree that was escaped, and those that it leads to. It reports whether all of them
// are led to from text: what is led to from elsewhere was escaped under another name.
func reach(trees map[string]*parse.Tree, name string, reached map[string]*parse.Tree) bool {
	tree := trees[name]
	if tree == nil || reached[name] != nil {
		return tree != nil
	}
	reached[name] = tree
	all := true
	eachCall(tree, func(call *parse.TemplateNode) { all = reach(trees, call.Name, reached) && all })
	return all
}
