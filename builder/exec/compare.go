package exec

import (
	"reflect"
)

// What html/template's comparisons and the like say of values of which only the run knows the
// types. Where it has an error, this gives up.

// isTrue is html/template's truth of a value.
func isTrue(v reflect.Value) bool {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0
	case reflect.Chan, reflect.Func, reflect.Pointer, reflect.UnsafePointer, reflect.Interface:
		return !v.IsNil()
	case reflect.Struct:
		return true
	}
	return !v.IsZero()
}

// kinds of values that can be compared.
type kind int

const (
	noKind kind = iota
	boolKind
	complexKind
	intKind
	floatKind
	stringKind
	uintKind
)

func kindOf(v reflect.Value) kind {
	switch v.Kind() {
	case reflect.Bool:
		return boolKind
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return intKind
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return uintKind
	case reflect.Float32, reflect.Float64:
		return floatKind
	case reflect.Complex64, reflect.Complex128:
		return complexKind
	case reflect.String:
		return stringKind
	}
	return noKind
}

// inside is what an interface holds.
func inside(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface {
		return v.Elem()
	}
	return v
}

// equals compiles eq: the first is one of the others.
func equals(args []expr) expr {
	if len(args) < 2 {
		return wrong()
	}
	first, others := args[0], args[1:]
	if allTexts(args) {
		if len(others) == 1 {
			return folding(args, boolExpr(func(r *run) bool { return first.text(r) == others[0].text(r) }))
		}
		return folding(args, boolExpr(func(r *run) bool {
			text, found := first.text(r), false
			for _, e := range others {
				found = e.text(r) == text || found
			}
			return found
		}))
	}
	return folding(args, boolExpr(func(r *run) bool {
		// All are worked out before any is compared: one of them may fail.
		all := make([]reflect.Value, len(others))
		v := first.value(r)
		for i, e := range others {
			all[i] = e.value(r)
		}
		for _, other := range all {
			if equal2(v, other) {
				return true
			}
		}
		return false
	}))
}

func allTexts(args []expr) bool {
	for _, e := range args {
		if e.text == nil {
			return false
		}
	}
	return true
}

// folding works an expression out at once if what it is made of is known.
func folding(args []expr, e expr) expr {
	for _, arg := range args {
		if !arg.known {
			return e
		}
	}
	return folded(e)
}

func equal2(a, b reflect.Value) bool {
	a, b = inside(a), inside(b)
	switch ka, kb := kindOf(a), kindOf(b); {
	case ka == intKind && kb == uintKind:
		return a.Int() >= 0 && uint64(a.Int()) == b.Uint()
	case ka == uintKind && kb == intKind:
		return b.Int() >= 0 && a.Uint() == uint64(b.Int())
	case ka != kb:
		if a.IsValid() && b.IsValid() {
			giveUp()
		}
		return false
	case ka == boolKind:
		return a.Bool() == b.Bool()
	case ka == complexKind:
		return a.Complex() == b.Complex()
	case ka == floatKind:
		return a.Float() == b.Float()
	case ka == intKind:
		return a.Int() == b.Int()
	case ka == stringKind:
		return a.String() == b.String()
	case ka == uintKind:
		return a.Uint() == b.Uint()
	}
	if a.IsValid() && b.IsValid() && a.Kind() != b.Kind() {
		giveUp()
	}
	if isNil(a) || isNil(b) {
		return isNil(a) == isNil(b)
	}
	if !b.Type().Comparable() {
		giveUp()
	}
	return a.Interface() == b.Interface()
}

func isNil(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return v.IsNil()
	}
	return false
}

func less(a, b reflect.Value) bool {
	a, b = inside(a), inside(b)
	switch ka, kb := kindOf(a), kindOf(b); {
	case ka == intKind && kb == uintKind:
		return a.Int() < 0 || uint64(a.Int()) < b.Uint()
	case ka == uintKind && kb == intKind:
		return b.Int() >= 0 && a.Uint() < uint64(b.Int())
	case ka != kb:
	case ka == floatKind:
		return a.Float() < b.Float()
	case ka == intKind:
		return a.Int() < b.Int()
	case ka == stringKind:
		return a.String() < b.String()
	case ka == uintKind:
		return a.Uint() < b.Uint()
	}
	giveUp()
	return false
}

// compared compiles an order of two values.
func compared(args []expr, compare func(a, b reflect.Value) bool) expr {
	if len(args) != 2 {
		return wrong()
	}
	a, b := args[0], args[1]
	return folding(args, boolExpr(func(r *run) bool { return compare(a.value(r), b.value(r)) }))
}
