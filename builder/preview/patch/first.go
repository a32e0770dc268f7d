package patch

import (
	"slices"
	"strings"
)

// first is the first node that a reader sees change: in main if there is one, or else in the
// body.
type first struct {
	node   *node
	inMain bool
}

// inline are the elements that stand in a line of text: too little to point at.
var inline = strings.Fields(`a abbr audio b bdi bdo br button cite code data del dfn em i img input
	ins kbd label map mark meter output picture progress q ruby rp rt s samp select small source
	span strong sub sup svg textarea time track u var video wbr`)

// unseen are the elements in which nothing shows.
var unseen = strings.Fields("head script style template noscript")

func (f *first) see(n *node) {
	body, inMain := false, false
	for at := n; at != nil; at = at.parent {
		body = body || at.name == "body"
		inMain = inMain || at.name == "main"
		if slices.Contains(unseen, at.name) {
			return
		}
	}
	if !body || f.inMain && !inMain {
		return
	}
	if f.node == nil || inMain && !f.inMain || slices.Compare(n.path(), f.node.path()) < 0 {
		f.node, f.inMain = n, inMain
	}
}

// seeReplaced sees the first of the elements that took the place of others; where there is
// none, the one that now stands there, or the last before; or else the element around it.
func (f *first) seeReplaced(parent *node, from, to int, removed []*node) {
	inserted := parent.kids[from:to]
	near := inserted
	if !slices.ContainsFunc(near, shows) {
		if !slices.ContainsFunc(removed, shows) {
			return
		}
		before := slices.Clone(parent.kids[:from])
		slices.Reverse(before)
		near = slices.Concat(parent.kids[to:], before)
	}
	if i := slices.IndexFunc(near, shownElement); i < 0 {
		f.see(parent)
	} else if main := mainIn(inserted); main != nil {
		f.see(main)
	} else {
		f.see(near[i])
	}
}

// mainIn is the main element in some nodes, or nil.
func mainIn(nodes []*node) *node {
	for _, n := range nodes {
		if n.name == "main" {
			return n
		}
		if main := mainIn(n.kids); main != nil {
			return main
		}
	}
	return nil
}

func shownElement(n *node) bool { return n.isElement() && !slices.Contains(unseen, n.name) }

// shows reports whether a node can be seen at all.
func shows(n *node) bool {
	return shownElement(n) || n.name == textName && strings.TrimSpace(n.data) != ""
}

// block is the path to the nearest block around the node, or to the node itself if there is
// none in the body.
func (f *first) block() []int {
	if f.node == nil || f.node.name == "body" {
		return nil
	}
	at := f.node
	for slices.Contains(inline, at.name) || strings.Contains(at.name, " ") {
		at = at.parent
	}
	if at.name == "body" {
		at = f.node
	}
	return at.path()
}
