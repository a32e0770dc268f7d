package exec

import (
	"errors"
	"fmt"
	"reflect"
)

// builtins are html/template's own functions. Those that are not here are left to it.
var builtins = map[string]func(args []expr) expr{
	"and":   func(args []expr) expr { return either(args, false) },
	"or":    func(args []expr) expr { return either(args, true) },
	"not":   not,
	"len":   length,
	"index": func(args []expr) expr { return items(args, index) },
	"slice": func(args []expr) expr {
		if isPartOfText(args) {
			return partOfText(args)
		}
		return items(args, slice)
	},
	"eq": equals,
	"ne": func(args []expr) expr { return two(args, func(a []expr) expr { return not([]expr{equals(a)}) }) },
	"lt": func(args []expr) expr { return compared(args, less) },
	"le": func(args []expr) expr {
		return compared(args, func(a, b reflect.Value) bool { return less(a, b) || equal2(a, b) })
	},
	"gt": func(args []expr) expr {
		return compared(args, func(a, b reflect.Value) bool { return !less(a, b) && !equal2(a, b) })
	},
	"ge":      func(args []expr) expr { return compared(args, func(a, b reflect.Value) bool { return !less(a, b) }) },
	"print":   func(args []expr) expr { return printed(args, fmt.Sprint) },
	"println": func(args []expr) expr { return printed(args, fmt.Sprintln) },
}

func init() { builtins["printf"] = printf }

func two(args []expr, compile func([]expr) expr) expr {
	if len(args) != 2 {
		return wrong()
	}
	return compile(args)
}

func printed(args []expr, print func(...any) string) expr {
	all := values(args)
	return textExpr(stringType, func(r *run) string { return print(boxes(r, all)...) })
}

func printf(args []expr) expr {
	if len(args) == 0 {
		return wrong()
	}
	format, rest := (&compiler{}).converted(args[0], stringType), values(args[1:])
	text := asText(format)
	return textExpr(stringType, func(r *run) string { return fmt.Sprintf(text(r), boxes(r, rest)...) })
}

// either is and, or with first set or: the first that is false, or true, or else the last.
func either(args []expr, first bool) expr {
	if len(args) == 0 {
		return wrong()
	}
	var rest []expr
	for i, e := range args {
		if e.known && isTrue(e.constant) != first && i < len(args)-1 {
			continue // never the result
		}
		rest = append(rest, e)
		if e.known && isTrue(e.constant) == first {
			break // the result, unless one before it is
		}
	}
	if len(rest) == 1 {
		return rest[0]
	}
	typ := rest[0].typ
	for _, e := range rest {
		if e.typ != typ {
			typ = nil
		}
	}
	last := len(rest) - 1
	var result expr
	if isText(typ) {
		result = textExpr(typ, func(r *run) string {
			for _, e := range rest[:last] {
				if text := e.text(r); (text != "") == first {
					return text
				}
			}
			return rest[last].text(r)
		})
	} else {
		result = valueExpr(typ, func(r *run) reflect.Value {
			for _, e := range rest[:last] {
				if v := e.value(r); isTrue(v) == first {
					return v
				}
			}
			return rest[last].value(r)
		})
	}
	result.truth = func(r *run) bool {
		for _, e := range rest {
			if e.truth(r) == first {
				return first
			}
		}
		return !first
	}
	return result
}

func not(args []expr) expr {
	if len(args) != 1 {
		return wrong()
	}
	e := args[0]
	if e.known {
		return constant(reflect.ValueOf(!isTrue(e.constant)))
	}
	return boolExpr(func(r *run) bool { return !e.truth(r) })
}

func length(args []expr) expr {
	if len(args) != 1 {
		return wrong()
	}
	e := args[0]
	if e.text != nil {
		return intExpr(func(r *run) int { return len(e.text(r)) })
	}
	return intExpr(func(r *run) int {
		v := e.value(r)
		for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		return v.Len() // fails on what has no length
	})
}

// items compiles what takes numbers of a list: what comes out may be of any type, but for what
// is often taken of a list or a text.
func items(args []expr, take func(reflect.Value, []reflect.Value) (reflect.Value, error)) expr {
	if len(args) == 0 {
		return wrong()
	}
	all := values(args)
	return valueExpr(nil, func(r *run) reflect.Value {
		given := make([]reflect.Value, len(all))
		for i, value := range all {
			given[i] = value(r)
		}
		return must(take(given[0], given[1:]))
	})
}

var errItem = errors.New("no such item")

// index is html/template's index.
func index(item reflect.Value, indexes []reflect.Value) (reflect.Value, error) {
	item = inside(item)
	if !item.IsValid() {
		return item, errItem
	}
	for _, at := range indexes {
		at = inside(at)
		for item.Kind() == reflect.Pointer || item.Kind() == reflect.Interface {
			item = item.Elem()
		}
		switch item.Kind() {
		case reflect.Array, reflect.Slice, reflect.String:
			item = item.Index(placeIn(at))
		case reflect.Map:
			if !at.IsValid() || !at.Type().AssignableTo(item.Type().Key()) {
				return item, errItem
			}
			found := item.MapIndex(at)
			if !found.IsValid() {
				found = reflect.Zero(item.Type().Elem())
			}
			item = found
		default:
			return item, errItem
		}
	}
	return item, nil
}

// placeIn is a number as a place in a list.
func placeIn(v reflect.Value) int {
	switch kindOf(v) {
	case intKind:
		return int(v.Int())
	case uintKind:
		return int(v.Uint())
	}
	giveUp()
	return 0
}

// slice is html/template's slice, of at most two places.
func slice(item reflect.Value, indexes []reflect.Value) (reflect.Value, error) {
	item = inside(item)
	for item.Kind() == reflect.Pointer || item.Kind() == reflect.Interface {
		item = item.Elem()
	}
	if len(indexes) > 2 {
		return item, errItem
	}
	between := [2]int{0, item.Len()}
	for i, at := range indexes {
		between[i] = placeIn(at)
	}
	return item.Slice(between[0], between[1]), nil
}

// isPartOfText reports whether a slice is one of a text, between numbers.
func isPartOfText(args []expr) bool {
	if len(args) == 0 || len(args) > 3 || args[0].text == nil {
		return false
	}
	for _, at := range args[1:] {
		if at.typ != intType {
			return false
		}
	}
	return true
}

func partOfText(args []expr) expr {
	whole, places := args[0].text, values(args[1:])
	return textExpr(args[0].typ, func(r *run) string {
		text := whole(r)
		between := [2]int{0, len(text)}
		for i, at := range places {
			between[i] = int(at(r).Int())
		}
		return text[between[0]:between[1]] // fails where there is no such part
	})
}
