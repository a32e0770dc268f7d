package exec

import (
	"html/template"
	"reflect"
)

// A Form is what methods of one kind get and give: with it they are called as in Go, and not by
// reflection, which takes longer than what most of them do.
type Form struct {
	typ  reflect.Type
	bind func(method any) bound
	// named is whether the methods get a text.
	named bool
}

// bound is a method that can be called. text is set where it gives a kind of string.
type bound struct {
	value func(receiver reflect.Value, name string) reflect.Value
	text  func(receiver reflect.Value, name string) string
}

// Plain is the form of methods that get nothing.
func Plain[R, T any]() Form {
	return form(false, func(f func(R) T) func(R, string) T {
		return func(receiver R, _ string) T { return f(receiver) }
	})
}

// Named is the form of methods that get a text.
func Named[R, T any]() Form {
	return form(true, func(f func(R, string) T) func(R, string) T { return f })
}

// Tried is the form of methods that get nothing and may fail.
func Tried[R, T any]() Form {
	return form(false, func(f func(R) (T, error)) func(R, string) T {
		return func(receiver R, _ string) T { return must(f(receiver)) }
	})
}

// NamedTried is the form of methods that get a text and may fail.
func NamedTried[R, T any]() Form {
	return form(true, func(f func(R, string) (T, error)) func(R, string) T {
		return func(receiver R, name string) T { return must(f(receiver, name)) }
	})
}

func must[T any](v T, err error) T {
	if err != nil {
		giveUp()
	}
	return v
}

// form is the form of methods that can be made into one of a receiver and a name.
func form[F, R, T any](named bool, of func(F) func(R, string) T) Form {
	return Form{typ: reflect.TypeFor[F](), named: named, bind: func(method any) bound {
		call := of(method.(F))
		b := bound{value: func(receiver reflect.Value, name string) reflect.Value {
			return reflect.ValueOf(call(receiver.Interface().(R), name))
		}}
		switch call := any(call).(type) {
		case func(R, string) string:
			b.text = func(receiver reflect.Value, name string) string { return call(receiver.Interface().(R), name) }
		case func(R, string) template.HTML:
			b.text = func(receiver reflect.Value, name string) string { return string(call(receiver.Interface().(R), name)) }
		}
		return b
	}}
}

// A Writer appends the HTML that a method gives to the page: where that is all that is done with
// it, it need not be a text before.
type Writer struct {
	typ    reflect.Type
	method string
	write  func(receiver reflect.Value, page []byte) []byte
}

// Writes is the writer of a method.
func Writes[R any](method string, write func(R, []byte) ([]byte, error)) Writer {
	return Writer{reflect.TypeFor[R](), method, func(receiver reflect.Value, page []byte) []byte {
		return must(write(receiver.Interface().(R), page))
	}}
}

// writer is that of a method, or nil.
func (s *Set) writer(method reflect.Method) func(receiver reflect.Value, page []byte) []byte {
	for _, w := range s.writers {
		if w.typ == method.Type.In(0) && w.method == method.Name {
			return w.write
		}
	}
	return nil
}

// Unformed are the methods of a type, and of what its fields and methods lead to, that have to be
// called by reflection.
func (s *Set) Unformed(of reflect.Type) []string {
	seen := map[reflect.Type]bool{}
	var found []string
	var look func(typ reflect.Type)
	look = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice:
			if !seen[typ] && typ.Elem().Kind() == reflect.Struct {
				seen[typ] = true
				look(typ.Elem())
			} else if typ.Elem().Kind() != reflect.Struct {
				look(typ.Elem())
			}
			return
		case reflect.Struct:
		default:
			return
		}
		if seen[typ] {
			return
		}
		seen[typ] = true
		for i := range typ.NumField() {
			if field := typ.Field(i); field.IsExported() {
				look(field.Type)
			}
		}
		pointer := reflect.PointerTo(typ)
		for i := range pointer.NumMethod() {
			method := pointer.Method(i)
			if _, ok := s.forms[method.Type]; !ok {
				found = append(found, pointer.String()+"."+method.Name)
			}
			look(method.Type.Out(0))
		}
	}
	look(of)
	return found
}
