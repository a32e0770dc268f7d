package diagram

import "kiem/builder/site"

// readTree reads a tree, which is nested lists: the list after a name is its children.
//
//	[Mission, [Goal A, [Action 1, Action 2], Goal B]]
//
// A map works as well: a key is a name, and its value the children.
func (r *reader) readTree(node *site.Node, depth, parent int) {
	if depth >= mostInTree {
		if !r.deep {
			r.deep = true
			r.reportLayers(node.Pos, depth+1, mostInTree)
		}
		return
	}
	switch node.Kind {
	case site.ListNode:
		r.readBranches(node, depth, parent)
	case site.MapNode:
		for _, key := range node.Keys {
			name := &site.Node{Kind: site.ScalarNode, Text: key.Name, Pos: key.Pos}
			r.readChildren(key.Value, depth+1, r.addBranch(name, depth, parent))
		}
	default:
		r.addBranch(node, depth, parent)
	}
}

func (r *reader) readBranches(list *site.Node, depth, parent int) {
	last := parent
	for _, item := range list.Items {
		switch item.Kind {
		case site.ListNode:
			r.readTree(item, depth+1, last)
		case site.MapNode:
			r.readTree(item, depth, parent)
		default:
			last = r.addBranch(item, depth, parent)
		}
	}
}

func (r *reader) readChildren(node *site.Node, depth, parent int) {
	if node.Kind != site.EmptyNode {
		r.readTree(node, depth, parent)
	}
}

// addBranch adds a node and the line from its parent.
func (r *reader) addBranch(node *site.Node, depth, parent int) int {
	place := r.addNode(node, depth)
	if place >= 0 && parent >= 0 {
		r.diagram.Edges = append(r.diagram.Edges, [2]int{parent, place})
	}
	return place
}
