package diagram

import "kiem/builder/site"

// funnel goes from wide to narrow. Something may be taken along from a layer on.
var funnel = kind{
	name: "funnel", dutch: "trechter", min: 2, max: 6, plain: true,
	keys: []string{"parts", "carry"},
	draw: drawFunnel,
	read: func(r *reader, fs fields, node *site.Node) {
		readParts(r, fs, node)
		r.readCarry(fs)
	},
}

// readCarry reads what is taken along: a sentence, or a sentence and the layer after
// which it holds.
func (r *reader) readCarry(fs fields) {
	node := fs.get("carry")
	if node == nil {
		return
	}
	d := r.diagram
	d.CarryFrom = 1
	if node.Kind != site.MapNode {
		d.Carry = r.textOf(node, "carry")
		return
	}
	carry := r.fields(node, []string{"from", "text"})
	d.Carry = r.text(carry, "text")
	d.CarryFrom = r.number(carry, "from", 1, 1, max(len(d.Parts)-1, 1))
}
