package diagram

import "kiem/builder/site"

// shift is what changes: rows of from and to.
var shift = kind{
	name: "shift", dutch: "verschuiving", min: 1, max: 8, repeats: true,
	keys:    []string{"parts"},
	example: [2]string{"[[From, To]]", "[[Van, Naar]]"},
	draw:    drawShift,
	read: func(r *reader, fs fields, node *site.Node) {
		r.readPairs(fs)
		r.checkCount(fs.pos("parts", node.Pos), len(r.diagram.Parts))
	},
}

// readPairs reads rows, each written as [from, to] or as the two fields.
func (r *reader) readPairs(fs fields) {
	list := fs.get("parts")
	if list == nil {
		return
	}
	if list.Kind != site.ListNode {
		r.lost = true
		r.reportShape(list, r.spelling("parts"), site.ListOf)
		return
	}
	if r.flat(list) {
		r.lost = true
		return
	}
	for _, item := range list.Items {
		part, ok := r.row(item)
		if !ok {
			r.lost = true
			continue
		}
		r.diagram.Parts = append(r.diagram.Parts, part)
	}
}

// row reads what goes from one to the other.
func (r *reader) row(item *site.Node) (site.Part, bool) {
	part := site.Part{Pos: item.Pos}
	before := r.unknown
	switch {
	case item.Kind == site.ListNode:
		if texts := r.textsOf(item, "parts"); len(texts) == 2 {
			part.Name, part.To = texts[0], texts[1]
		}
	case item.Kind == site.MapNode && !r.isLoose(item, pairKeys):
		row := r.fields(item, pairKeys)
		part.Name, part.To = r.text(row, "from"), r.text(row, "to")
	}
	if part.Name != "" && part.To != "" {
		return part, true
	}
	if r.unknown == before {
		r.reportPair(item)
	}
	return part, false
}
