package exec

import (
	"reflect"
	"text/template/parse"
)

// function compiles a call of a function.
func (c *compiler) function(name string, args []parse.Node, final *expr) expr {
	if f, ok := c.functions[name]; ok {
		return c.ownFunction(name, f, args, final)
	}
	compile := builtins[name]
	if compile == nil {
		panic(unknown("function " + name))
	}
	given := make([]expr, 0, len(args)+1)
	for _, arg := range args {
		given = append(given, c.argument(arg))
	}
	if final != nil {
		given = append(given, *final)
	}
	return compile(given)
}

// ownFunction compiles a call of a function that is not html/template's.
func (c *compiler) ownFunction(name string, f reflect.Value, args []parse.Node, final *expr) expr {
	typ := f.Type()
	n := len(args)
	if final != nil {
		n++
	}
	if fixed := typ.NumIn(); typ.IsVariadic() && n < fixed-1 || !typ.IsVariadic() && n != fixed {
		return wrong()
	}
	given := c.arguments(typ, 0, args, final)
	e := c.formed(f, given)
	if !c.pure[name] {
		return e
	}
	for _, arg := range given {
		if !arg.known {
			return e
		}
	}
	return folded(e)
}

// folded is what an expression of constants is worth; as it is where that goes wrong.
func folded(e expr) (result expr) {
	defer func() {
		if recover() != nil {
			result = e
		}
	}()
	return constant(e.value(nil))
}

// formed calls a function, without reflection where its form is a usual one.
func (c *compiler) formed(f reflect.Value, given []expr) expr {
	switch f := f.Interface().(type) {
	case func(string, ...any) (string, error):
		text, rest := asText(given[0]), values(given[1:])
		return textExpr(stringType, func(r *run) string { return must(f(text(r), boxes(r, rest)...)) })
	case func(any) string:
		value := given[0].value
		return textExpr(stringType, func(r *run) string { return f(boxed(value(r))) })
	case func(int) string:
		value := given[0].value
		return textExpr(stringType, func(r *run) string { return f(int(value(r).Int())) })
	case func([]string, string) string:
		list, text := given[0].value, asText(given[1])
		return textExpr(stringType, func(r *run) string { return f(list(r).Interface().([]string), text(r)) })
	case func(...any) (map[string]any, error):
		all := values(given)
		return valueExpr(mapType, func(r *run) reflect.Value { return reflect.ValueOf(must(f(boxes(r, all)...))) })
	}
	all := values(given)
	return valueExpr(f.Type().Out(0), func(r *run) reflect.Value {
		args := make([]reflect.Value, len(all))
		for i, value := range all {
			args[i] = value(r)
		}
		return reflectCall(f, args)
	})
}

func values(given []expr) []func(*run) reflect.Value {
	values := make([]func(*run) reflect.Value, len(given))
	for i, e := range given {
		values[i] = e.value
	}
	return values
}

func boxes(r *run, values []func(*run) reflect.Value) []any {
	all := make([]any, len(values))
	for i, value := range values {
		all[i] = boxed(value(r))
	}
	return all
}

// called calls what a run finds, by reflection. typ is its type, of which the first skip
// parameters are bound.
func (c *compiler) called(f func(*run) reflect.Value, typ reflect.Type, skip int, args []parse.Node, final *expr) expr {
	n := len(args)
	if final != nil {
		n++
	}
	if fixed := typ.NumIn() - skip; typ.IsVariadic() && n < fixed-1 || !typ.IsVariadic() && n != fixed {
		return wrong()
	}
	all := values(c.arguments(typ, skip, args, final))
	return valueExpr(typ.Out(0), func(r *run) reflect.Value {
		args := make([]reflect.Value, len(all))
		for i, value := range all {
			args[i] = value(r)
		}
		return reflectCall(f(r), args)
	})
}

// arguments are what a function gets, of the types that it wants.
func (c *compiler) arguments(typ reflect.Type, skip int, args []parse.Node, final *expr) []expr {
	var given []expr
	for i, arg := range args {
		given = append(given, c.typed(arg, paramType(typ, i, skip)))
	}
	if final != nil {
		given = append(given, c.converted(*final, paramType(typ, len(args), skip)))
	}
	return given
}

// paramType is the type of the nth argument, behind the parameters that are bound.
func paramType(typ reflect.Type, n, skip int) reflect.Type {
	last := typ.NumIn() - 1
	param := typ.In(min(n+skip, last))
	if typ.IsVariadic() && n+skip >= last {
		param = param.Elem()
	}
	if param == valueType {
		panic(unknown("a function of reflect.Values"))
	}
	return param
}

// reflectCall calls a function, which may give an error.
func reflectCall(f reflect.Value, args []reflect.Value) reflect.Value {
	results := f.Call(args)
	if len(results) > 2 || len(results) == 2 && !results[1].IsNil() {
		giveUp()
	}
	if results[0].Type() == valueType {
		return results[0].Interface().(reflect.Value)
	}
	return results[0]
}

// typed is an argument of a type.
func (c *compiler) typed(node parse.Node, typ reflect.Type) expr {
	switch n := node.(type) {
	case *parse.BoolNode, *parse.StringNode:
	case *parse.NumberNode:
		if typ.Kind() != reflect.Int && typ != anyType {
			panic(unknown("number for " + typ.String()))
		}
	case *parse.NilNode:
		return c.converted(none(), typ)
	default:
		return c.converted(c.argument(n), typ)
	}
	e := c.argument(node)
	if e.known && e.typ != nil && e.typ != typ && typ.Kind() == e.typ.Kind() {
		return constant(e.constant.Convert(typ))
	}
	if e.typ != nil && typ.Kind() != reflect.Interface && e.typ != typ {
		return wrong()
	}
	return e
}

// converted is a value as a function that wants a type gets it.
func (c *compiler) converted(e expr, typ reflect.Type) expr {
	if e.typ != nil && (e.typ == typ || typ == anyType) {
		return e
	}
	if e.known {
		return folded(valueExpr(nil, func(*run) reflect.Value { return convert(e.constant, typ) }))
	}
	return valueExpr(typ, func(r *run) reflect.Value { return convert(e.value(r), typ) })
}

// convert makes a value one of a type, as far as html/template does.
func convert(v reflect.Value, typ reflect.Type) reflect.Value {
	if !v.IsValid() {
		switch typ.Kind() {
		case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
			return reflect.Zero(typ)
		}
		giveUp()
	}
	if v.Type().AssignableTo(typ) {
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		if v = v.Elem(); v.Type().AssignableTo(typ) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && v.Type().Elem().AssignableTo(typ):
		if v = v.Elem(); v.IsValid() {
			return v
		}
	case reflect.PointerTo(v.Type()).AssignableTo(typ) && v.CanAddr():
		return v.Addr()
	}
	giveUp()
	return v
}
