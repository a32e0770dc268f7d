package exec

import (
	"reflect"
	"text/template/parse"
)

// An expr is what a part of a pipeline is worth. Its functions work it out; value is always
// there, text where the type is a kind of string.
type expr struct {
	// typ is the type of the value, which then is there; nil where only the run can tell.
	typ   reflect.Type
	value func(*run) reflect.Value
	text  func(*run) string
	truth func(*run) bool
	// write writes it to the page as it is; it is only there for HTML of which that is less work.
	write func(*run)
	// known is whether the value is the same in each run: constant. One that is known and not
	// valid is nothing at all.
	known    bool
	constant reflect.Value
	// record is set for a map that was not made: fields are its values.
	record *record
	fields []expr
}

var (
	stringType = reflect.TypeFor[string]()
	boolType   = reflect.TypeFor[bool]()
	intType    = reflect.TypeFor[int]()
	anyType    = reflect.TypeFor[any]()
	mapType    = reflect.TypeFor[map[string]any]()
	valueType  = reflect.TypeFor[reflect.Value]()
)

func isText(typ reflect.Type) bool { return typ != nil && typ.Kind() == reflect.String }

// valueExpr is an expression of a type; an interface is of any.
func valueExpr(typ reflect.Type, value func(*run) reflect.Value) expr {
	if typ == nil || typ.Kind() == reflect.Interface || typ == valueType {
		return expr{value: value, truth: func(r *run) bool { return isTrue(value(r)) }}
	}
	e := expr{typ: typ, value: value}
	switch typ.Kind() {
	case reflect.String:
		e.text = func(r *run) string { return value(r).String() }
		e.truth = func(r *run) bool { return value(r).Len() > 0 }
	case reflect.Slice, reflect.Map, reflect.Array:
		e.truth = func(r *run) bool { return value(r).Len() > 0 }
	case reflect.Pointer:
		e.truth = func(r *run) bool { return !value(r).IsNil() }
	case reflect.Bool:
		e.truth = func(r *run) bool { return value(r).Bool() }
	default:
		e.truth = func(r *run) bool { return isTrue(value(r)) }
	}
	return e
}

// textExpr is an expression of a kind of string.
func textExpr(typ reflect.Type, text func(*run) string) expr {
	return expr{
		typ: typ, text: text,
		value: func(r *run) reflect.Value { return textValue(typ, text(r)) },
		truth: func(r *run) bool { return text(r) != "" },
	}
}

func textValue(typ reflect.Type, text string) reflect.Value {
	v := reflect.ValueOf(text)
	if typ != stringType {
		v = v.Convert(typ)
	}
	return v
}

func boolExpr(truth func(*run) bool) expr {
	return expr{typ: boolType, truth: truth, value: func(r *run) reflect.Value { return reflect.ValueOf(truth(r)) }}
}

func intExpr(number func(*run) int) expr {
	return valueExpr(intType, func(r *run) reflect.Value { return reflect.ValueOf(number(r)) })
}

func constant(v reflect.Value) expr {
	e := expr{known: true, constant: v, value: func(*run) reflect.Value { return v }}
	truth := isTrue(v)
	e.truth = func(*run) bool { return truth }
	if v.IsValid() && v.Kind() != reflect.Interface {
		e.typ = v.Type()
	}
	if isText(e.typ) {
		text := v.String()
		e.text = func(*run) string { return text }
	}
	return e
}

// none is nothing at all, as what a map does not have.
func none() expr { return constant(reflect.Value{}) }

// wrong is an expression that cannot be worked out. It is wrong only once it is met.
func wrong() expr {
	return valueExpr(nil, func(*run) reflect.Value { giveUp(); return reflect.Value{} })
}

func wrongOp(*run) flow { giveUp(); return on }

// ofAnyType forgets what is known of a value.
func (e expr) ofAnyType() expr { return valueExpr(nil, e.value) }

// boxed is a value as an interface has it.
func boxed(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	return v.Interface()
}

// pipeline compiles the commands of a pipeline, each of which gets what the last one gave.
func (c *compiler) pipeline(cmds []*parse.CommandNode) expr {
	var last *expr
	for _, cmd := range cmds {
		e := opened(c.command(cmd, last))
		last = &e
	}
	return *last
}

// opened is what is in an interface of any type.
func opened(e expr) expr {
	if e.typ != nil || e.known {
		return e
	}
	opened := valueExpr(nil, func(r *run) reflect.Value {
		v := e.value(r)
		if v.Kind() == reflect.Interface && v.NumMethod() == 0 {
			return v.Elem()
		}
		return v
	})
	opened.truth = e.truth
	return opened
}

// command compiles one command of a pipeline. final is what the last one gave, or nil.
func (c *compiler) command(cmd *parse.CommandNode, final *expr) expr {
	args := cmd.Args[1:]
	switch n := cmd.Args[0].(type) {
	case *parse.FieldNode:
		return c.chain(c.here, n.Ident, args, final)
	case *parse.ChainNode:
		return c.chain(c.argument(n.Node), n.Field, args, final)
	case *parse.VariableNode:
		e := c.variable(n.Ident[0])
		if len(n.Ident) > 1 {
			return c.chain(e, n.Ident[1:], args, final)
		}
		return alone(e, args, final)
	case *parse.IdentifierNode:
		return c.function(n.Ident, args, final)
	case *parse.PipeNode:
		return alone(c.inner(n), args, final)
	case *parse.DotNode:
		return alone(c.here, args, final)
	case *parse.NilNode:
		return wrong()
	}
	return alone(literal(cmd.Args[0]), args, final)
}

// alone is a value that can take no arguments.
func alone(e expr, args []parse.Node, final *expr) expr {
	if len(args) > 0 || final != nil {
		return wrong()
	}
	return e
}

// inner compiles a pipeline between brackets.
func (c *compiler) inner(n *parse.PipeNode) expr {
	if len(n.Decl) > 0 {
		panic(unknown("variables in " + n.String()))
	}
	return c.pipeline(n.Cmds)
}

// argument compiles what a function gets that takes values of any type.
func (c *compiler) argument(node parse.Node) expr {
	switch n := node.(type) {
	case *parse.DotNode:
		return c.here
	case *parse.NilNode:
		return none()
	case *parse.FieldNode:
		return c.chain(c.here, n.Ident, nil, nil)
	case *parse.VariableNode:
		e := c.variable(n.Ident[0])
		if len(n.Ident) > 1 {
			return c.chain(e, n.Ident[1:], nil, nil)
		}
		return e
	case *parse.PipeNode:
		return c.inner(n)
	case *parse.IdentifierNode:
		return c.function(n.Ident, nil, nil)
	case *parse.ChainNode:
		return c.chain(c.argument(n.Node), n.Field, nil, nil)
	}
	return literal(node)
}

// literal is a constant where any type is good.
func literal(node parse.Node) expr {
	switch n := node.(type) {
	case *parse.BoolNode:
		return constant(reflect.ValueOf(n.True))
	case *parse.StringNode:
		return constant(reflect.ValueOf(n.Text))
	case *parse.NumberNode:
		if isInt(n) {
			return constant(reflect.ValueOf(int(n.Int64)))
		}
	}
	panic(unknown("constant " + node.String()))
}

// isInt reports whether a number is written as an int. Others are so rare in a layout that
// html/template may have them.
func isInt(n *parse.NumberNode) bool {
	if !n.IsInt || int64(int(n.Int64)) != n.Int64 {
		return false
	}
	for i, c := range n.Text {
		if (c < '0' || c > '9') && (i > 0 || c != '-') {
			return false
		}
	}
	return true
}
