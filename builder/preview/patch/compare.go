package patch

import "slices"

// comparison makes a patch in one walk over both pages, in order of the new one.
type comparison struct {
	patch Patch
	// whole says that all of the body is replaced.
	whole  bool
	shifts shifts
	// hidden is how many templates there are around the nodes that are compared.
	hidden int
	first  first
}

func compare(old, new *Page, whole bool) Patch {
	c := comparison{whole: whole}
	if old.outside != new.outside || old.body() != new.body() {
		return Patch{Reload: true}
	}
	c.elements(old.root, new.root)
	if c.patch.Reload {
		return Patch{Reload: true}
	}
	c.patch.Shifts = c.shifts.all
	c.patch.Block = c.first.block()
	return c.patch
}

// body is the name of the page's body: another one if it is a set of frames.
func (p *Page) body() string {
	for _, kid := range slices.Backward(p.root.kids) {
		if kid.isElement() {
			return kid.name
		}
	}
	return ""
}

// elements compares partners.
func (c *comparison) elements(old, new *node) {
	change := Change{Name: old.name, Count: len(old.kids)}
	c.attributes(old, new, &change)
	partner := c.partners(old, new)
	c.texts(old, new, partner, &change)
	c.children(old, new, partner, &change)
	if len(change.Set)+len(change.Unset)+len(change.Texts)+len(change.Children) > 0 {
		change.At = old.steps()
		c.patch.Changes = append(c.patch.Changes, change)
		c.patch.Reload = c.patch.Reload || loaded(old) || loaded(new)
	}
	c.within(new, func() {
		for j, kid := range new.kids {
			if i := partner[j]; i < 0 {
				c.pass(kid)
			} else if kid.isElement() {
				c.elements(old.kids[i], kid)
			}
		}
	})
}

// partners has for each new child the index of its old partner, or -1.
func (c *comparison) partners(old, new *node) []int {
	if c.whole && new.name == "body" {
		return slices.Repeat([]int{-1}, len(new.kids))
	}
	return match(old.kids, new.kids)
}

func (c *comparison) attributes(old, new *node, change *Change) {
	seen := false // a change that is not only one of position
	for _, a := range new.attrs {
		name := qualified(a)
		was, had := find(old.attrs, name)
		switch {
		case had && was == a.Val:
		case had && name == At && c.hidden == 0:
			c.shifts.add(was, a.Val)
		default:
			if change.Set == nil {
				change.Set = map[string]string{}
			}
			change.Set[name] = a.Val
			seen = seen || name != At
		}
		if name == At && c.hidden == 0 {
			c.shifts.passed++
		}
	}
	for _, a := range old.attrs {
		name := qualified(a)
		if _, has := find(new.attrs, name); !has {
			change.Unset = append(change.Unset, name)
			seen = seen || name != At
		}
	}
	if seen {
		c.first.see(new)
	}
}

// texts tells what texts change.
func (c *comparison) texts(old, new *node, partner []int, change *Change) {
	for j, i := range partner {
		if i < 0 || old.kids[i].data == new.kids[j].data {
			continue
		}
		if change.Texts == nil {
			change.Texts = map[int]string{}
		}
		change.Texts[i] = new.kids[j].data
		if new.kids[j].name == textName {
			c.first.see(new)
		}
	}
}

// children tells what children without a partner are replaced.
func (c *comparison) children(old, new *node, partner []int, change *Change) {
	i := 0
	for j := 0; ; j++ {
		begin := j
		for j < len(partner) && partner[j] < 0 {
			j++
		}
		end := len(old.kids)
		if j < len(partner) {
			end = partner[j]
		}
		if inserted := new.kids[begin:j]; i < end || len(inserted) > 0 {
			c.replace(old.kids[i:end], inserted, i, change)
			c.first.seeReplaced(new, begin, j, old.kids[i:end])
		}
		if j == len(partner) {
			break
		}
		i = end + 1
	}
}

func (c *comparison) replace(removed, inserted []*node, from int, change *Change) {
	r := Replace{From: from, Removed: len(removed)}
	for _, n := range inserted {
		r.Inserted = append(r.Inserted, n.json())
	}
	change.Children = append(change.Children, r)
	if slices.ContainsFunc(removed, anyLoaded) || slices.ContainsFunc(inserted, anyLoaded) {
		c.patch.Reload = true
	}
}

// pass goes over a new node without a partner.
func (c *comparison) pass(n *node) {
	if _, has := find(n.attrs, At); has && c.hidden == 0 {
		c.shifts.passed++
	}
	c.within(n, func() {
		for _, kid := range n.kids {
			c.pass(kid)
		}
	})
}

// within does something with the children of a node. Those of a template are not found when
// one looks for elements with a position.
func (c *comparison) within(n *node, do func()) {
	if n.name == "template" {
		c.hidden++
		defer func() { c.hidden-- }()
	}
	do()
}
