package diagram

import (
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// kind is the declaration of one kind of diagram.
type kind struct {
	name, dutch string
	// min and max are the number of parts.
	min, max int
	// plain is whether the parts need no more than a name, so that the kind can be
	// advised to an author who has the wrong number of them for another.
	plain bool
	// repeats is whether two parts may have the same name.
	repeats bool
	// example is the value of the parts, in English and in Dutch; empty where three words
	// will do.
	example [2]string
	// keys are those that the kind knows beside kind, title and caption.
	keys []string
	// read fills in the reader's diagram.
	read func(r *reader, fs fields, node *site.Node)
	// draw plans the drawing of a diagram that has at least one part.
	draw func(sk *sketch, d *site.Diagram)
}

// kinds are all kinds, in the order in which they are shown to authors and advised.
var kinds = []*kind{
	&rings, &funnel, &steps, &levels, &cycle, &matrix, &canvas, &network, &timeline, &shift,
}

// word is the kind's name in the author's language.
func (k *kind) word(dutch bool) string {
	if dutch {
		return k.dutch
	}
	return k.name
}

func joinNames(kinds []*kind, dutch bool) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.word(dutch)
	}
	return strings.Join(names, ", ")
}

// readParts reads what every kind but two has: a list of parts. The kind's own keys for
// a part come after the common ones.
func readParts(r *reader, fs fields, node *site.Node, keys ...string) {
	r.diagram.Parts = r.parts(fs, "parts", keys...)
	r.checkCount(fs.pos("parts", node.Pos), len(r.diagram.Parts))
}

// otherKinds are words that authors may use for a kind, though they are nothing like it.
var otherKinds = map[string]string{
	"cirkel": "cycle", "circle": "cycle", "cyclus": "cycle", "loop": "cycle", "lus": "cycle", "wiel": "cycle",
	"proces": "steps", "process": "steps", "stappenplan": "steps", "stap": "steps", "step": "steps",
	"fasen": "steps", "fases": "steps", "phases": "steps", "flow": "steps", "stroomschema": "steps", "flowchart": "steps",
	"piramide": "levels", "pyramide": "levels", "pyramid": "levels", "ladder": "levels", "trap": "levels",
	"schillen": "rings", "ui": "rings", "onion": "rings", "kwadrant": "matrix", "kwadranten": "matrix", "quadrant": "matrix",
	"planning": "timeline", "roadmap": "timeline", "tijdbalk": "timeline", "mindmap": "network",
}

// nearestKind returns the kind that was probably meant by a word, in the author's language;
// "" when none was.
func (r *reader) nearestKind(word string) string {
	meant := otherKinds[word]
	if meant == "" {
		var names []string
		for _, k := range r.kinds {
			names = append(names, k.name, k.dutch)
		}
		if near := problem.Nearest(word, names); len(near) > 0 {
			meant = near[0]
		}
	}
	for _, k := range r.kinds {
		if meant == k.name || meant == k.dutch {
			return k.word(r.dutch)
		}
	}
	return ""
}
