package exec

import (
	"reflect"
	"text/template/parse"
)

// An op does one thing to a page; it tells how a loop around it goes on.
type op func(*run) flow

type flow int

const (
	on   flow = iota
	next      // to the next round
	out       // out of the loop
)

// routine is a template that is compiled for dots of one type.
type routine struct {
	dot    place
	ops    []op
	values int // how many it remembers, its dot among them
	texts  int
}

// routineKey tells the routines of a set apart.
type routineKey struct {
	name string
	dot  dotType
}

// dotType is what is known of a dot: its type, or what was put together for it. Neither is
// known where only the run can tell.
type dotType struct {
	typ    reflect.Type
	record *record
	none   bool // there is no dot
}

// place is where a value stands among those that a template remembers.
type place struct {
	typ   reflect.Type // nil where only the run can tell
	text  bool         // among the texts
	index int
}

// mostDepth is how many templates may be within one another; html/template tells of more.
const mostDepth = 1000

func (t *routine) draw(r *run) {
	if r.depth++; r.depth > mostDepth {
		giveUp()
	}
	r.do(t.ops)
	r.depth--
}

func (r *run) do(ops []op) flow {
	for _, do := range ops {
		if f := do(r); f != on {
			return f
		}
	}
	return on
}

// compiler makes one routine.
type compiler struct {
	*Set
	made *[]routineKey
	*routine
	vars []variable
	// here is the dot, root what the template began with.
	here, root expr
	// mixed are the variables that get values of several types, by their declarations.
	mixed map[*parse.VariableNode]bool
}

// variable is a variable of the template, while it can be seen.
type variable struct {
	name     string
	declared *parse.VariableNode
	place    place
}

// again begins a routine anew, as a variable has turned out to be mixed.
type again struct{}

// routineFor compiles a template for a dot, unless that was done before.
func (c *compiler) routineFor(name string, dot dotType) *routine {
	key := routineKey{name, dot}
	if made := c.routines[key]; made != nil {
		return made
	}
	tree := c.trees(name)
	if tree == nil || tree.Root == nil {
		panic(unknown("there is no template " + name))
	}
	made := &routine{}
	c.routines[key] = made
	*c.made = append(*c.made, key)
	body := &compiler{Set: c.Set, made: c.made, routine: made, mixed: map[*parse.VariableNode]bool{}}
	for !body.compile(tree, dot) {
	}
	return made
}

// compile reports whether it came to the end.
func (c *compiler) compile(tree *parse.Tree, dot dotType) (done bool) {
	*c.routine, c.vars = routine{}, nil
	defer func() {
		switch reason := recover().(type) {
		case nil:
		case again:
			done = false
		default:
			panic(reason)
		}
	}()
	c.here = c.arrived(dot)
	c.root = c.here
	c.ops = c.list(tree.Root)
	return true
}

// arrived is the dot as the template finds it.
func (c *compiler) arrived(dot dotType) expr {
	switch {
	case dot.none:
		return none()
	case dot.record != nil:
		for _, field := range dot.record.fields {
			c.place(field.typ, field.text)
		}
		return c.recordExpr(dot.record)
	}
	c.dot = c.place(dot.typ, isText(dot.typ))
	return c.at(c.dot)
}

// place makes room for a value.
func (c *compiler) place(typ reflect.Type, text bool) place {
	p := place{typ: typ, text: text}
	if text {
		p.index = c.texts
		c.texts++
	} else {
		p.index = c.values
		c.values++
	}
	return p
}

// at is what stands in a place.
func (c *compiler) at(p place) expr {
	i := p.index
	if p.text {
		return textExpr(p.typ, func(r *run) string { return r.texts[r.texts0+i] })
	}
	return valueExpr(p.typ, func(r *run) reflect.Value { return r.values[r.values0+i] })
}

// put writes a value to a place of the template of which the values and texts begin at values0
// and texts0.
func put(p place, e expr) func(r *run, values0, texts0 int) {
	i := p.index
	if p.text {
		return func(r *run, _, texts0 int) { text := e.text(r); r.texts[texts0+i] = text }
	}
	return func(r *run, values0, _ int) { value := e.value(r); r.values[values0+i] = value }
}

// keep makes a place for what is worked out once and used more often.
func (c *compiler) keep(e expr) (kept expr, do op) {
	if e.known {
		return e, nil
	}
	p := c.place(e.typ, isText(e.typ))
	return c.at(p), set(p, e)
}

func set(p place, e expr) op {
	write := put(p, e)
	return func(r *run) flow {
		write(r, r.values0, r.texts0)
		return on
	}
}

func (c *compiler) list(list *parse.ListNode) []op {
	var ops opList
	c.into(&ops, list)
	return ops.done()
}

func (c *compiler) into(ops *opList, list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		c.node(ops, node)
	}
}

// block compiles a list of which the variables end with it.
func (c *compiler) block(list *parse.ListNode, dot expr) []op {
	var ops opList
	c.blockInto(&ops, list, dot)
	return ops.done()
}

func (c *compiler) blockInto(ops *opList, list *parse.ListNode, dot expr) {
	vars, before := len(c.vars), c.here
	c.here = dot
	c.into(ops, list)
	c.vars, c.here = c.vars[:vars], before
}

func (c *compiler) node(ops *opList, node parse.Node) {
	switch n := node.(type) {
	case *parse.TextNode:
		ops.text(string(n.Text))
	case *parse.ActionNode:
		c.action(ops, n)
	case *parse.IfNode:
		c.choice(ops, &n.BranchNode, false)
	case *parse.WithNode:
		c.choice(ops, &n.BranchNode, true)
	case *parse.RangeNode:
		c.loop(ops, &n.BranchNode)
	case *parse.TemplateNode:
		c.call(ops, n)
	case *parse.BreakNode:
		ops.add(func(*run) flow { return out })
	case *parse.ContinueNode:
		ops.add(func(*run) flow { return next })
	case *parse.CommentNode:
	default:
		panic(unknown("node " + n.String()))
	}
}

// action writes what a pipeline gives, or gives it to a variable.
func (c *compiler) action(ops *opList, n *parse.ActionNode) {
	if len(n.Pipe.Decl) > 0 {
		ops.add(c.assign(n.Pipe, c.pipeline(n.Pipe.Cmds)))
		return
	}
	cmds, escapers := c.escapers(n.Pipe.Cmds)
	e := c.pipeline(cmds)
	if e.known {
		ops.text(string(c.escaped(e, escapers)))
		return
	}
	ops.add(c.print(e, escapers))
}

// choice compiles an if or a with.
func (c *compiler) choice(ops *opList, n *parse.BranchNode, with bool) {
	defer func(vars int) { c.vars = c.vars[:vars] }(len(c.vars))
	e := c.pipeline(n.Pipe.Cmds)
	if len(n.Pipe.Decl) > 0 {
		ops.add(c.assign(n.Pipe, e))
		e = c.variable(n.Pipe.Decl[0].Ident[0])
	} else if with && e.record == nil {
		kept, do := c.keep(e)
		if do != nil {
			ops.add(do)
		}
		e = kept
	}
	inside := c.here
	if with {
		inside = e
	}
	if e.known {
		if isTrue(e.constant) {
			c.blockInto(ops, n.List, inside)
		} else {
			c.blockInto(ops, n.ElseList, c.here)
		}
		return
	}
	truth, yes, no := e.truth, c.block(n.List, inside), c.block(n.ElseList, c.here)
	ops.add(func(r *run) flow {
		if truth(r) {
			return r.do(yes)
		}
		return r.do(no)
	})
}
