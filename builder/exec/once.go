package exec

import (
	"bytes"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// once is what a loop drew of lists of a type of [Functions.Shared]. The same list is drawn on
// many pages, and comes to the same on all of them when nothing else is drawn in the loop.
type once struct {
	mu  sync.RWMutex
	all map[onceKey]drawnList
}

// onceKey tells drawings apart: by the list, and by what the page has before it.
type onceKey struct {
	list                uintptr
	len                 int
	squeeze, afterSpace bool
}

// drawnList is a drawing. It keeps the list, so that no other can come to be in its place.
type drawnList struct {
	list reflect.Value
	text []byte
}

// mostOnce is how many lists are remembered.
const mostOnce = 32

// isOnce reports whether all that a loop draws of a list follows from the list.
func (c *compiler) isOnce(list reflect.Type, n *parse.BranchNode) bool {
	return list != nil && c.shared[list] && list.Kind() == reflect.Slice && isData(list.Elem()) &&
		len(n.Pipe.Decl) == 0 && c.isOfDot(n.List)
}

// isData reports whether values of a type are nothing but what their fields say.
func isData(typ reflect.Type) bool {
	switch typ.Kind() {
	case reflect.String, reflect.Bool, reflect.Int:
		return typ.NumMethod() == 0
	case reflect.Struct:
		for i := range typ.NumField() {
			if !isData(typ.Field(i).Type) {
				return false
			}
		}
		return reflect.PointerTo(typ).NumMethod() == 0
	}
	return false
}

// isOfDot reports whether a part of a template asks for nothing but its dot.
func (c *compiler) isOfDot(node parse.Node) bool {
	switch n := node.(type) {
	case *parse.TextNode, *parse.CommentNode, *parse.DotNode, *parse.FieldNode,
		*parse.StringNode, *parse.NumberNode, *parse.BoolNode, *parse.NilNode:
		return true
	case *parse.ListNode:
		return n == nil || all(n.Nodes, c.isOfDot)
	case *parse.ActionNode:
		return c.isOfDot(n.Pipe)
	case *parse.IfNode:
		return c.isOfDot(n.Pipe) && c.isOfDot(n.List) && c.isOfDot(n.ElseList)
	case *parse.WithNode:
		return c.isOfDot(n.Pipe) && c.isOfDot(n.List) && c.isOfDot(n.ElseList)
	case *parse.PipeNode:
		return len(n.Decl) == 0 && all(n.Cmds, func(cmd *parse.CommandNode) bool { return all(cmd.Args, c.isOfDot) })
	case *parse.IdentifierNode:
		_, own := c.functions[n.Ident]
		return strings.HasPrefix(n.Ident, escaperPrefix) || c.pure[n.Ident] || !own && builtins[n.Ident] != nil
	}
	return false
}

func all[T any](list []T, is func(T) bool) bool {
	for _, one := range list {
		if !is(one) {
			return false
		}
	}
	return true
}

// itemsOnce goes through a list, or writes what came of that the last time.
func (l *loop) itemsOnce(r *run, list reflect.Value) flow {
	if r.inTag() || r.keeps() {
		return l.items(r, list)
	}
	key := onceKey{list.Pointer(), list.Len(), r.squeeze, r.afterSpace(len(r.page))}
	l.once.mu.RLock()
	drawn, known := l.once.all[key]
	l.once.mu.RUnlock()
	if known {
		r.page = append(r.page, drawn.text...)
		r.looked = len(r.page)
		return on
	}
	from := len(r.page)
	f := l.items(r, list)
	if !r.inTag() && !r.keeps() {
		l.once.keep(key, drawnList{list, bytes.Clone(r.page[from:])})
	}
	return f
}

// inTag reports whether what was written ends where the name of a tag may begin.
func (r *run) inTag() bool {
	at := len(r.page)
	return at > r.start && (r.page[at-1] == '<' || r.page[at-1] == '/')
}

func (o *once) keep(key onceKey, drawn drawnList) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.all == nil || len(o.all) >= mostOnce {
		o.all = map[onceKey]drawnList{}
	}
	o.all[key] = drawn
}
