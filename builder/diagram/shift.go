package diagram

import "kiem/builder/site"

// shift is what changes: rows of from and to.
var shift = kind{
	name: "shift", dutch: "verschuiving", min: 1, max: 8, repeats: true,
	keys: []string{"parts"},
	draw: drawShift,
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
	for _, item := range list.Items {
		part := site.Part{Pos: item.Pos}
		switch item.Kind {
		case site.ListNode:
			if texts := r.textsOf(item, "parts"); len(texts) == 2 {
				part.Name, part.To = texts[0], texts[1]
			}
		case site.MapNode:
			row := r.fields(item, []string{"from", "to"})
			part.Name, part.To = r.text(row, "from"), r.text(row, "to")
		}
		if part.Name == "" || part.To == "" {
			r.lost = true
			r.report("K165", item.Pos)
			continue
		}
		r.diagram.Parts = append(r.diagram.Parts, part)
	}
}
