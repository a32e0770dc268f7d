package render

import (
	"strconv"
	"strings"
	"text/template/parse"

	"kiem/builder/pattern"
)

// eachNode visits what a template is made of, in order.
func eachNode(node parse.Node, visit func(parse.Node)) {
	list := func(n *parse.ListNode) {
		if n != nil {
			eachNode(n, visit)
		}
	}
	pipe := func(n *parse.PipeNode) {
		if n != nil {
			eachNode(n, visit)
		}
	}
	branch := func(n *parse.BranchNode) {
		pipe(n.Pipe)
		list(n.List)
		list(n.ElseList)
	}
	visit(node)
	switch n := node.(type) {
	case *parse.ListNode:
		for _, child := range n.Nodes {
			eachNode(child, visit)
		}
	case *parse.ActionNode:
		pipe(n.Pipe)
	case *parse.TemplateNode:
		pipe(n.Pipe)
	case *parse.IfNode:
		branch(&n.BranchNode)
	case *parse.WithNode:
		branch(&n.BranchNode)
	case *parse.RangeNode:
		branch(&n.BranchNode)
	case *parse.PipeNode:
		for _, command := range n.Cmds {
			for _, arg := range command.Args {
				eachNode(arg, visit)
			}
		}
	case *parse.ChainNode:
		eachNode(n.Node, visit)
	}
}

var placeInFile = pattern.Of(`^(.*):(\d+):(\d+)$`)

// nodePlace is the layout and the offset of a part of it.
func (f *failure) nodePlace(node parse.Node) (layoutFile, int) {
	place, _ := (*parse.Tree)(nil).ErrorContext(node)
	m := placeInFile().FindStringSubmatch(place)
	if m == nil {
		return f.r.file(strings.TrimPrefix(f.layoutPath(), "layouts/")), 0
	}
	file := f.r.file(m[1])
	return file, file.offset(number(m[2]), number(m[3]))
}

func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}
