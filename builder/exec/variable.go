package exec

import "text/template/parse"

// assign gives what a pipeline is worth to its variable.
func (c *compiler) assign(pipe *parse.PipeNode, e expr) op {
	if len(pipe.Decl) != 1 {
		panic(unknown("variables in " + pipe.String()))
	}
	declared := pipe.Decl[0]
	name := declared.Ident[0]
	if !pipe.IsAssign {
		return c.declare(declared, e)
	}
	for i := len(c.vars) - 1; i >= 0; i-- {
		v := c.vars[i]
		if v.name != name {
			continue
		}
		if v.place.typ == nil {
			return set(v.place, e.ofAnyType())
		}
		if v.place.typ != e.typ {
			c.mixed[v.declared] = true
			panic(again{})
		}
		return set(v.place, e)
	}
	return wrongOp
}

// declare makes a new variable.
func (c *compiler) declare(declared *parse.VariableNode, e expr) op {
	if c.mixed[declared] {
		e = e.ofAnyType()
	}
	p := c.place(e.typ, isText(e.typ))
	c.vars = append(c.vars, variable{declared.Ident[0], declared, p})
	return set(p, e)
}

// variable finds a variable by its name.
func (c *compiler) variable(name string) expr {
	for i := len(c.vars) - 1; i >= 0; i-- {
		if c.vars[i].name == name {
			return c.at(c.vars[i].place)
		}
	}
	if name == "$" {
		return c.root
	}
	return wrong()
}
