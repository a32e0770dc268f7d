package diagram

import (
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// timeline is moments in order, each with what happened.
var timeline = kind{
	name: "timeline", dutch: "tijdlijn", min: 2, max: 12, repeats: true,
	keys: []string{"parts"},
	draw: drawTimeline,
	read: func(r *reader, fs fields, node *site.Node) {
		readParts(r, fs, node, "when")
		r.checkMoments(fs.pos("parts", node.Pos))
	},
}

// checkMoments reports parts without their moment: once for all of them when none has one,
// as of a list of words.
func (r *reader) checkMoments(pos site.Pos) {
	var without []site.Part
	for _, part := range r.diagram.Parts {
		if part.When == "" {
			without = append(without, part)
		}
	}
	if len(without) > 1 && len(without) == len(r.diagram.Parts) {
		name := without[0].Name
		if strings.ContainsAny(name, `,:#'"[]{}`) {
			name = "…"
		}
		example := "{" + r.spelling("name") + ": " + name + ", " + r.spelling("when") + ": 2020}"
		r.problems = append(r.problems,
			problem.Suggest(example, "K167", r.file, pos, "field", r.spelling("when")))
		return
	}
	for _, part := range without {
		r.report("K120", part.Pos, "field", r.spelling("when"))
	}
}
