package exec

import (
	"cmp"
	"reflect"
	"slices"
	"text/template/parse"
)

// loop is a range while it is drawn.
type loop struct {
	over func(*run) reflect.Value
	// dot and key are where each round finds what it is about; key is -1 where no one asks.
	dot, key int
	begin    []op // gives both to their variables
	body     []op
	none     []op  // where there is nothing to go through
	once     *once // nil where more than the list is drawn
}

// loop compiles a range.
func (c *compiler) loop(ops *opList, n *parse.BranchNode) {
	defer func(vars int) { c.vars = c.vars[:vars] }(len(c.vars))
	vars := len(c.vars)
	over := c.pipeline(n.Pipe.Cmds)
	if over.known && !isTrue(over.constant) && !over.constant.IsValid() && len(n.Pipe.Decl) == 0 {
		c.blockInto(ops, n.ElseList, c.here)
		return
	}
	elem, key := rounds(over.typ)
	dot := c.place(elem, false)
	l := &loop{over: over.value, dot: dot.index, key: -1}
	if c.isOnce(over.typ, n) {
		l.once = &once{}
	}
	switch decl := n.Pipe.Decl; {
	case len(decl) > 0 && n.Pipe.IsAssign:
		panic(unknown("variables in " + n.Pipe.String()))
	case len(decl) == 1:
		l.begin = []op{c.declare(decl[0], c.at(dot))}
	case len(decl) == 2:
		counter := c.place(key, false)
		l.key = counter.index
		l.begin = []op{c.declare(decl[0], c.at(counter)), c.declare(decl[1], c.at(dot))}
	}
	l.body = c.block(n.List, c.at(dot))
	c.vars = c.vars[:vars]
	if n.ElseList != nil {
		for _, declared := range n.Pipe.Decl {
			l.none = append(l.none, c.declare(declared, over.ofAnyType()))
		}
		l.none = append(l.none, c.block(n.ElseList, c.here)...)
	}
	ops.add(l.draw)
}

// rounds are the types of what a range goes through and of what it counts by.
func rounds(over reflect.Type) (elem, key reflect.Type) {
	if over == nil {
		return nil, nil
	}
	switch over.Kind() {
	case reflect.Slice, reflect.Array:
		return over.Elem(), intType
	case reflect.Int:
		return intType, nil
	}
	return nil, nil
}

func (l *loop) draw(r *run) flow {
	v := l.over(r)
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			giveUp()
		}
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Invalid:
		return r.do(l.none)
	case reflect.Slice, reflect.Array:
		if l.once != nil && v.Len() > 0 {
			return l.itemsOnce(r, v)
		}
		return l.items(r, v)
	case reflect.Map:
		return l.entries(r, v)
	case reflect.Int:
		if l.key < 0 && v.Type() == intType {
			return l.numbers(r, int(v.Int()))
		}
	}
	giveUp()
	return on
}

func (l *loop) items(r *run, list reflect.Value) flow {
	n := list.Len()
	if n == 0 {
		return r.do(l.none)
	}
	for i := range n {
		var key reflect.Value
		if l.key >= 0 {
			key = reflect.ValueOf(i)
		}
		if l.round(r, key, list.Index(i)) == out {
			break
		}
	}
	return on
}

// entries goes through a map by its names, in their order.
func (l *loop) entries(r *run, all reflect.Value) flow {
	if all.Type().Key().Kind() != reflect.String {
		giveUp()
	}
	keys := all.MapKeys()
	if len(keys) == 0 {
		return r.do(l.none)
	}
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	for _, key := range keys {
		if l.round(r, key, all.MapIndex(key)) == out {
			break
		}
	}
	return on
}

func (l *loop) numbers(r *run, n int) flow {
	if n <= 0 {
		return r.do(l.none)
	}
	for i := range n {
		if l.round(r, reflect.Value{}, reflect.ValueOf(i)) == out {
			break
		}
	}
	return on
}

func (l *loop) round(r *run, key, elem reflect.Value) flow {
	r.values[r.values0+l.dot] = elem
	if l.key >= 0 {
		r.values[r.values0+l.key] = key
	}
	r.do(l.begin)
	return r.do(l.body)
}
