package diagram

import (
	"kiem/builder/problem"
	"kiem/builder/site"
)

// timeline is moments in order, each with what happened.
var timeline = kind{
	name: "timeline", dutch: "tijdlijn", min: 2, max: 12, repeats: true,
	keys: []string{"parts"},
	example: [2]string{"[{when: 2020, name: One}, {when: 2021, name: Two}]",
		"[{wanneer: 2020, naam: Een}, {wanneer: 2021, naam: Twee}]"},
	draw: drawTimeline,
	read: func(r *reader, fs fields, node *site.Node) {
		readParts(r, fs, node, "when")
		r.checkMoments(fs.pos("parts", node.Pos))
	},
}

// checkMoments reports parts without their moment: once for all of them when none has one,
// as of a list of words.
func (r *reader) checkMoments(pos site.Pos) {
	if r.unknown > 0 {
		return // it may be under a name that is not known
	}
	var without []site.Part
	for _, part := range r.diagram.Parts {
		if part.When == "" {
			without = append(without, part)
		}
	}
	if len(without) > 1 && len(without) == len(r.diagram.Parts) {
		example := "{" + r.spelling("when") + ": 2020, " + r.spelling("name") + ": " + inFlow(without[0].Name) + "}"
		r.problems = append(r.problems,
			problem.Suggest(example, "K167", r.file, pos, "field", r.spelling("when")))
		return
	}
	for _, part := range without {
		r.report("K120", part.Pos, "field", r.spelling("when"))
	}
}
