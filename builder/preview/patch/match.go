package patch

import (
	"hash/maphash"
	"slices"
	"sort"
)

// identity is by what nodes are matched: their name, and a hash of whatever else counts.
type identity struct {
	name string
	hash uint64
}

// likenesses are the ways in which a node can be like another, the surest first.
var likenesses = []func(*node) identity{
	func(n *node) identity { return identity{n.name, n.hash} },
	func(n *node) identity { return n.by(append(kind(n), "id", "href", "src", "for", "class")...) },
	func(n *node) identity { return n.by(kind(n)...) },
}

// kind names the attributes without which an element would be quite another: what is typed
// in a field, or loaded by a link, must not come to belong to the next one.
func kind(n *node) []string {
	switch n.name {
	case "input", "select", "textarea", "option":
		return []string{"type", "name", "id", "value"}
	}
	return []string{"type", "name", "rel", "property"}
}

// by is the identity of a node by some of its attributes.
func (n *node) by(attrs ...string) identity {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, name := range attrs {
		if value, has := find(n.attrs, name); has {
			h.WriteString(name)
			h.WriteByte(0)
			h.WriteString(value)
			h.WriteByte(0)
		}
	}
	return identity{n.name, h.Sum64()}
}

// matcher finds partners among old and new children.
type matcher struct {
	old, new []*node
	// partner has for each new child the index of its old one, or -1. Partners are in order.
	partner []int
	like    func(*node) identity
}

// pair is an old and a new child, by index.
type pair struct{ old, new int }

// gap is what lies between partners: old and new children without one.
type gap struct{ from, to pair }

func match(old, new []*node) []int {
	m := matcher{old: old, new: new, partner: slices.Repeat([]int{-1}, len(new))}
	gaps := []gap{{to: pair{len(old), len(new)}}}
	for _, m.like = range likenesses {
		var left []gap
		for _, g := range gaps {
			left = append(left, m.fill(g)...)
		}
		gaps = left
	}
	return m.partner
}

// fill finds partners in a gap, and returns the gaps that are left. As patience diff does, it
// takes the ends for as long as they are alike, then the longest row of those that there are
// only one of, and then the ends of what lies between these.
func (m *matcher) fill(g gap) []gap {
	g = m.trim(g)
	if g.empty() {
		return nil
	}
	var left []gap
	row := append(longest(m.singles(g)), g.to)
	for _, next := range row {
		if next != g.to {
			m.partner[next.new] = next.old
		}
		if between := m.trim(gap{g.from, next}); !between.empty() {
			left = append(left, between)
		}
		g.from = pair{next.old + 1, next.new + 1}
	}
	return left
}

// empty reports whether there are no partners in a gap for lack of nodes on either side.
func (g gap) empty() bool { return g.from.old >= g.to.old || g.from.new >= g.to.new }

// trim makes partners of what is alike at both ends of a gap, and returns what is left.
func (m *matcher) trim(g gap) gap {
	for !g.empty() && m.like(m.old[g.from.old]) == m.like(m.new[g.from.new]) {
		m.partner[g.from.new] = g.from.old
		g.from.old++
		g.from.new++
	}
	for !g.empty() && m.like(m.old[g.to.old-1]) == m.like(m.new[g.to.new-1]) {
		g.to.old--
		g.to.new--
		m.partner[g.to.new] = g.to.old
	}
	return g
}

// singles are the pairs of nodes in a gap that are alike and like no other, by new index.
func (m *matcher) singles(g gap) []pair {
	type count struct{ at, old, new int }
	counts := map[identity]count{}
	for i := g.from.old; i < g.to.old; i++ {
		c := counts[m.like(m.old[i])]
		counts[m.like(m.old[i])] = count{i, c.old + 1, 0}
	}
	for j := g.from.new; j < g.to.new; j++ {
		c := counts[m.like(m.new[j])]
		c.new++
		counts[m.like(m.new[j])] = c
	}
	var pairs []pair
	for j := g.from.new; j < g.to.new; j++ {
		if c := counts[m.like(m.new[j])]; c.old == 1 && c.new == 1 {
			pairs = append(pairs, pair{c.at, j})
		}
	}
	return pairs
}

// longest is the longest row of the pairs, which are in order of new, that is in order of old
// as well.
func longest(pairs []pair) []pair {
	if len(pairs) == 0 {
		return nil
	}
	before := make([]int, len(pairs))
	var ends []int // for each length, the last of the row of that length with the lowest end
	for p := range pairs {
		length := sort.Search(len(ends), func(k int) bool { return pairs[ends[k]].old > pairs[p].old })
		if length == len(ends) {
			ends = append(ends, 0)
		}
		if length > 0 {
			before[p] = ends[length-1]
		}
		ends[length] = p
	}
	row := make([]pair, len(ends))
	last := ends[len(ends)-1]
	for k := range row {
		row[len(row)-1-k] = pairs[last]
		last = before[last]
	}
	return row
}
