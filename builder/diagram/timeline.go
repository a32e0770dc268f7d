package diagram

import "kiem/builder/site"

// timeline is moments in order, each with what happened.
var timeline = kind{
	name: "timeline", dutch: "tijdlijn", min: 2, max: 12, repeats: true,
	keys: []string{"parts"},
	draw: drawTimeline,
	read: func(r *reader, fs fields, node *site.Node) {
		readParts(r, fs, node, "when")
		for _, part := range r.diagram.Parts {
			if part.When == "" {
				r.report("K120", part.Pos, "field", r.spelling("when"))
			}
		}
	},
}
