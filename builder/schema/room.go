package schema

import (
	"slices"

	"kiem/builder/site"
)

// Room is where front matter is read that is needed for a while: the next is read in its place.
// Its zero value is empty.
type Room struct {
	// keys and items are those of the maps and lists that are not complete yet.
	keys  []site.Key
	items []*site.Node
	nodes []site.Node
	used  int
}

// usualNodes and mostNodes are how many nodes there is room for, at first and for the next.
const usualNodes, mostNodes = 16, 1024

// next is a new node.
func (r *Room) next() *site.Node {
	if r.used == len(r.nodes) {
		// The nodes before stay with who has them.
		r.nodes, r.used = make([]site.Node, max(usualNodes, 2*len(r.nodes))), 0
	}
	r.used++
	return &r.nodes[r.used-1]
}

// Node is [Node], of which the nodes may be in the room.
func (r *Room) Node(data []byte, firstLine int, file string) (*site.Node, []site.Problem) {
	if node, ok := r.readSimple(data, firstLine); ok {
		return node, nil
	}
	return readYAML(data, firstLine, file)
}

// TOML is [TOML].
func (*Room) TOML(data []byte, firstLine int, file string) (*site.Node, []site.Problem) {
	return TOML(data, firstLine, file)
}

// Empty makes room, when nobody needs the nodes any more.
func (r *Room) Empty() {
	if len(r.nodes) > mostNodes {
		*r = Room{}
		return
	}
	clear(r.nodes[:r.used])
	clear(r.keys[:cap(r.keys)])
	clear(r.items[:cap(r.items)])
	r.used = 0
}

// Own gives fields nodes of their own in place of those of the front matter.
func Own(fields site.Fields) {
	for i := range fields {
		own(&fields[i].Value)
	}
}

func own(v *site.Value) {
	v.Node = owned(v.Node)
	Own(v.Fields)
	for i := range v.Items {
		own(&v.Items[i])
	}
}

func owned(n *site.Node) *site.Node {
	if n == nil {
		return nil
	}
	own := *n
	own.Items, own.Keys = slices.Clone(n.Items), slices.Clone(n.Keys)
	for i := range own.Items {
		own.Items[i] = owned(own.Items[i])
	}
	for i := range own.Keys {
		own.Keys[i].Value = owned(own.Keys[i].Value)
	}
	return &own
}
