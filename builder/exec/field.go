package exec

import (
	"reflect"
	"sync/atomic"
	"text/template/parse"
)

// chain follows names from a value on; what comes with them is for the last.
func (c *compiler) chain(e expr, names []string, args []parse.Node, final *expr) expr {
	for i, name := range names {
		if i < len(names)-1 {
			e = c.field(e, name, nil, nil)
		} else {
			e = c.field(e, name, args, final)
		}
	}
	return e
}

// field is what a value has by a name: a field, what a method gives, or what is in a map.
func (c *compiler) field(of expr, name string, args []parse.Node, final *expr) expr {
	given := len(args) > 0 || final != nil
	switch {
	case of.record != nil:
		for i, n := range of.record.names {
			if n == name && !given {
				return of.fields[i]
			}
		}
		if given {
			return wrong()
		}
		return none()
	case of.known && !of.constant.IsValid():
		return of
	case of.typ == nil:
		return c.fieldOfAny(of, name, args, final)
	}
	if method, ok := methodOf(of.typ, name); ok {
		return c.method(of, method, args, final)
	}
	if given {
		return wrong()
	}
	get, typ := fieldGetter(of.typ, name)
	if get == nil {
		return wrong()
	}
	value := of.value
	return valueExpr(typ, func(r *run) reflect.Value { return get(value(r)) })
}

// methodOf is the method of a type, or of the pointer to it.
func methodOf(typ reflect.Type, name string) (method reflect.Method, ok bool) {
	if typ.Kind() == reflect.Pointer && typ.Elem().Kind() == reflect.Pointer {
		panic(unknown("pointer to a pointer, " + typ.String()))
	}
	if typ.Kind() != reflect.Pointer {
		typ = reflect.PointerTo(typ)
	}
	return typ.MethodByName(name)
}

// receiver is what a method is called of: a pointer to the value. A value that has no place
// has only the methods of its own type.
func receiver(v reflect.Value, name string) reflect.Value {
	switch {
	case v.Kind() == reflect.Pointer:
		return v
	case v.CanAddr():
		return v.Addr()
	}
	if _, ok := v.Type().MethodByName(name); !ok {
		giveUp()
	}
	copied := reflect.New(v.Type())
	copied.Elem().Set(v)
	return copied
}

// fieldGetter gets the field of that name of a struct, or what is in a map. It fails on a
// pointer that leads nowhere.
func fieldGetter(typ reflect.Type, name string) (get func(reflect.Value) reflect.Value, gives reflect.Type) {
	pointer := typ.Kind() == reflect.Pointer
	if pointer {
		typ = typ.Elem()
	}
	switch typ.Kind() {
	case reflect.Struct:
		field, ok := typ.FieldByName(name)
		switch {
		case !ok || !field.IsExported():
			return nil, nil
		case len(field.Index) > 1:
			return func(v reflect.Value) reflect.Value { return reflect.Indirect(v).FieldByIndex(field.Index) }, field.Type
		case pointer:
			i := field.Index[0]
			return func(v reflect.Value) reflect.Value { return v.Elem().Field(i) }, field.Type
		}
		i := field.Index[0]
		return func(v reflect.Value) reflect.Value { return v.Field(i) }, field.Type
	case reflect.Map:
		key := reflect.ValueOf(name)
		if key.Type().AssignableTo(typ.Key()) {
			return func(v reflect.Value) reflect.Value { return reflect.Indirect(v).MapIndex(key) }, nil
		}
	}
	return nil, nil
}

// method is what a method gives.
func (c *compiler) method(of expr, method reflect.Method, args []parse.Node, final *expr) expr {
	if n := method.Type.NumOut(); n != 1 && n != 2 {
		return wrong()
	}
	typ := method.Type.Out(0)
	form, ok := c.forms[method.Type]
	if !ok {
		return c.called(func(r *run) reflect.Value {
			return receiver(of.value(r), method.Name).Method(method.Index)
		}, method.Type, 1, args, final)
	}
	name := func(*run) string { return "" }
	given := len(args)
	if final != nil {
		given++
	}
	switch {
	case given != method.Type.NumIn()-1:
		return wrong()
	case final != nil:
		name = asText(c.converted(*final, stringType))
	case form.named:
		name = asText(c.typed(args[0], stringType))
	}
	bound := form.bind(method.Func.Interface())
	if bound.text != nil {
		e := textExpr(typ, func(r *run) string { return bound.text(receiver(of.value(r), method.Name), name(r)) })
		if write := c.writer(method); write != nil {
			e.write = func(r *run) { r.page = write(receiver(of.value(r), method.Name), r.page) }
		}
		return e
	}
	return valueExpr(typ, func(r *run) reflect.Value { return bound.value(receiver(of.value(r), method.Name), name(r)) })
}

func asText(e expr) func(*run) string {
	if e.text != nil {
		return e.text
	}
	return func(r *run) string { return e.value(r).String() }
}

// fieldOfAny is what a value of a type that only the run can tell has by a name. The types of
// one place are nearly always the same, so the last one is remembered.
func (c *compiler) fieldOfAny(of expr, name string, args []parse.Node, final *expr) expr {
	var given []func(*run) reflect.Value
	for _, arg := range args {
		given = append(given, c.argument(arg).value)
	}
	if final != nil {
		given = append(given, final.value)
	}
	type getter struct {
		typ reflect.Type
		get func(reflect.Value) reflect.Value
	}
	var last atomic.Pointer[getter]
	return valueExpr(nil, func(r *run) reflect.Value {
		v := of.value(r)
		if !v.IsValid() {
			return v
		}
		for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer && v.Elem().Kind() == reflect.Pointer {
			v = v.Elem() // fails where there is nothing
		}
		typ := v.Type()
		if len(given) > 0 {
			return callMethod(r, v, name, given)
		}
		known := last.Load()
		if known == nil || known.typ != typ {
			known = &getter{typ, c.getterOfAny(typ, name)}
			last.Store(known)
		}
		return known.get(v)
	})
}

// getterOfAny gets what values of a type have by a name, or gives up.
func (s *Set) getterOfAny(typ reflect.Type, name string) func(reflect.Value) reflect.Value {
	if method, ok := methodOf(typ, name); ok {
		if form, ok := s.forms[method.Type]; ok && !form.named {
			value := form.bind(method.Func.Interface()).value
			return func(v reflect.Value) reflect.Value { return value(receiver(v, name), "") }
		}
		return func(v reflect.Value) reflect.Value { return reflectCall(receiver(v, name).Method(method.Index), nil) }
	}
	if get, _ := fieldGetter(typ, name); get != nil {
		return get
	}
	return func(reflect.Value) reflect.Value { giveUp(); return reflect.Value{} }
}

// callMethod calls a method with what it gets.
func callMethod(r *run, v reflect.Value, name string, given []func(*run) reflect.Value) reflect.Value {
	method := receiver(v, name).MethodByName(name)
	args := make([]reflect.Value, len(given))
	for i, arg := range given {
		args[i] = convert(arg(r), paramType(method.Type(), i, 0))
	}
	return reflectCall(method, args)
}
