package patch

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"strings"

	"golang.org/x/net/html"
)

// Page is a page as a tree. It never changes, so that any number of goroutines may use it.
type Page struct {
	root *node
	// outside is what there is outside of the root element: the doctype, and comments.
	outside string
	size    int
}

// Parse reads a page as a browser does that runs scripts. It fails on one that is nested
// deeper than any real page.
func Parse(data []byte) (*Page, error) {
	document, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("reading a page: %w", err)
	}
	page := &Page{size: len(data)}
	var outside strings.Builder
	for child := range document.ChildNodes() {
		if child.Type == html.ElementNode {
			page.root = grow(child, nil, 0)
			outside.WriteString("root\n")
		} else {
			fmt.Fprintf(&outside, "%d %q %q\n", child.Type, child.Data, child.Attr)
		}
	}
	page.outside = outside.String()
	return page, nil
}

// parse does without what is no text, as it could not be told to the browser.
func parse(data []byte) (*html.Node, error) {
	return html.Parse(bytes.NewReader(bytes.ToValidUTF8(data, []byte("\uFFFD"))))
}

// node is a node of a page that knows its place and its subtree's hash.
type node struct {
	name   string
	data   string           // of a text or a comment
	attrs  []html.Attribute // with one of each name
	parent *node
	index  int
	kids   []*node
	hash   uint64 // of all in it but positions
}

const (
	textName    = "#text"
	commentName = "#comment"
)

// grow makes the tree below a node of the parser's.
func grow(from *html.Node, parent *node, index int) *node {
	n := &node{parent: parent, index: index}
	switch from.Type {
	case html.ElementNode:
		n.name = from.Data
		if from.Namespace != "" {
			n.name = from.Namespace + " " + from.Data
		}
		n.attrs = distinct(from.Attr)
	case html.TextNode:
		n.name, n.data = textName, from.Data
	default:
		n.name, n.data = commentName, from.Data
	}
	for child := range from.ChildNodes() {
		n.kids = append(n.kids, grow(child, n, len(n.kids)))
	}
	n.hash = n.sum()
	return n
}

// distinct returns the attributes without those whose name came before: a browser takes the
// first.
func distinct(attrs []html.Attribute) []html.Attribute {
	kept := attrs[:0]
	for _, a := range attrs {
		if _, twice := find(kept, qualified(a)); !twice {
			kept = append(kept, a)
		}
	}
	return kept
}

// qualified is the name of an attribute in a patch, with its namespace before it.
func qualified(a html.Attribute) string {
	if a.Namespace != "" {
		return a.Namespace + " " + a.Key
	}
	return a.Key
}

func find(attrs []html.Attribute, name string) (string, bool) {
	for _, a := range attrs {
		if qualified(a) == name {
			return a.Val, true
		}
	}
	return "", false
}

// attr is the value of an attribute, or "".
func (n *node) attr(name string) string {
	value, _ := find(n.attrs, name)
	return value
}

func (n *node) isElement() bool { return n.name[0] != '#' }

var seed = maphash.MakeSeed()

func (n *node) sum() uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	write := func(text string) {
		h.WriteString(text)
		h.WriteByte(0)
	}
	write(n.name)
	write(n.data)
	for _, a := range n.attrs {
		if a.Key != At {
			write(a.Namespace)
			write(a.Key)
			write(a.Val)
		}
	}
	for _, kid := range n.kids {
		maphash.WriteComparable(&h, kid.hash)
	}
	return h.Sum64()
}

// steps is the path to a node from the root element.
func (n *node) steps() []Step {
	if n.parent == nil {
		return []Step{}
	}
	return append(n.parent.steps(), Step{n.index, len(n.parent.kids)})
}

// path is the path to a node without what it takes to be sure of it.
func (n *node) path() []int {
	if n.parent == nil {
		return nil
	}
	return append(n.parent.path(), n.index)
}

// json is the node as it is told in a patch.
func (n *node) json() any {
	switch n.name {
	case textName:
		return n.data
	case commentName:
		return []any{"!", n.data}
	}
	attrs := make(map[string]string, len(n.attrs))
	for _, a := range n.attrs {
		attrs[qualified(a)] = a.Val
	}
	all := append(make([]any, 0, 2+len(n.kids)), n.name, attrs)
	for _, kid := range n.kids {
		all = append(all, kid.json())
	}
	return all
}
