package exec

import "text/template/parse"

// call compiles the drawing of another template.
func (c *compiler) call(ops *opList, n *parse.TemplateNode) {
	e := none()
	if n.Pipe != nil {
		if len(n.Pipe.Decl) > 0 {
			panic(unknown("variables in " + n.String()))
		}
		e = c.pipelineOrRecord(n.Pipe.Cmds)
	}
	var callee *routine
	var writes []func(r *run, values0, texts0 int)
	switch {
	case e.record != nil:
		callee = c.routineFor(n.Name, dotType{record: e.record})
		for i, field := range e.record.fields {
			writes = append(writes, put(field, e.fields[i]))
		}
	case e.known && !e.constant.IsValid():
		callee = c.routineFor(n.Name, dotType{none: true})
	default:
		callee = c.routineFor(n.Name, dotType{typ: e.typ})
		writes = append(writes, put(place{typ: e.typ, text: isText(e.typ)}, e))
	}
	// How much the caller remembers is known once all of it is compiled.
	caller := c.routine
	ops.add(func(r *run) flow {
		callerValues, callerTexts := r.values0, r.texts0
		values0, texts0 := callerValues+caller.values, callerTexts+caller.texts
		r.room(values0+callee.values, texts0+callee.texts)
		for _, write := range writes {
			write(r, values0, texts0)
		}
		r.values0, r.texts0 = values0, texts0
		callee.draw(r)
		r.values0, r.texts0 = callerValues, callerTexts
		return on
	})
}
