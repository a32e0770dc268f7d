package exec

import (
	"reflect"
	"slices"
	"text/template/parse"
)

// record is a map that was made only to be a dot: its values stand in places of their own.
type record struct {
	names  []string
	fields []place
}

// recordExpr is what a record has in its places.
func (c *compiler) recordExpr(of *record) expr {
	e := expr{typ: mapType, record: of}
	for _, field := range of.fields {
		e.fields = append(e.fields, c.at(field))
	}
	e.value = func(r *run) reflect.Value {
		whole := make(map[string]any, len(of.names))
		for i, name := range of.names {
			whole[name] = boxed(e.fields[i].value(r))
		}
		return reflect.ValueOf(whole)
	}
	e.truth = func(r *run) bool { return len(of.names) > 0 }
	return e
}

// pipelineOrRecord keeps what is put together only to be a dot apart.
func (c *compiler) pipelineOrRecord(cmds []*parse.CommandNode) expr {
	if len(cmds) == 1 && c.record != "" {
		if word, ok := cmds[0].Args[0].(*parse.IdentifierNode); ok && word.Ident == c.record {
			if e, ok := c.newRecord(cmds[0].Args[1:]); ok {
				return e
			}
		}
	}
	return c.pipeline(cmds)
}

// newRecord is a record of names and values; ok is false where a name is no constant.
func (c *compiler) newRecord(args []parse.Node) (e expr, ok bool) {
	if len(args)%2 != 0 {
		return e, false
	}
	made := &record{}
	seen := map[string]bool{}
	var values, texts int
	for i := 0; i < len(args); i += 2 {
		name, ok := args[i].(*parse.StringNode)
		if !ok || seen[name.Text] {
			return e, false
		}
		seen[name.Text] = true
		field := inInterface(c.argument(args[i+1]))
		p := place{typ: field.typ, text: isText(field.typ), index: values}
		if p.text {
			p.index = texts
			texts++
		} else {
			values++
		}
		made.names, made.fields = append(made.names, name.Text), append(made.fields, p)
		e.fields = append(e.fields, field)
	}
	e.typ, e.record = mapType, c.intern(made)
	return e, true
}

// inInterface is a value as a map of any has it: a struct is a copy, and what it is that only
// the run can tell is in an interface.
func inInterface(e expr) expr {
	if e.typ == nil {
		return valueExpr(nil, func(r *run) reflect.Value {
			v := boxed(e.value(r))
			return reflect.ValueOf(&v).Elem()
		})
	}
	if kind := e.typ.Kind(); e.known || kind != reflect.Struct && kind != reflect.Array {
		e.record, e.fields = nil, nil
		return e
	}
	return valueExpr(e.typ, func(r *run) reflect.Value { return reflect.ValueOf(e.value(r).Interface()) })
}

// intern gives equal records one address.
func (s *Set) intern(made *record) *record {
	for _, other := range s.records {
		if equal(made, other) {
			return other
		}
	}
	s.records = append(s.records, made)
	return made
}

// equal reports whether two records have the same names with values of the same types.
func equal(a, b *record) bool {
	return slices.Equal(a.names, b.names) && slices.Equal(a.fields, b.fields)
}
