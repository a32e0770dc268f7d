package schema

import (
	"go.yaml.in/yaml/v4"

	"kiem/builder/site"
)

// mended is YAML with its lines as they were meant.
type mended struct {
	*scanner
	problems []site.Problem
	// text differs from what was written when it is changed, and was then read again.
	text    string
	changed bool
	root    *yaml.Node
	err     error
}

// tabWidths are how wide a tab is shown, in the order in which they are tried.
var tabWidths = []int{2, 4, 8}

// mend reads a text as it was meant. Loud is whether YAML cannot read it as it is.
//
// How wide a tab was on the author's screen matters only beside lines that begin with
// spaces. It is the width at which most of these fit.
func mend(text string, firstLine int, file string, loud bool) mended {
	var best mended
	for i, width := range tabWidths {
		s := scan(text, firstLine, file, width)
		if m := s.mend(loud); i == 0 || m.misfits() < best.misfits() {
			best = m
		}
		if s.tabs == 0 || !loud {
			break
		}
	}
	return best
}

// mend makes the lines as they were meant. Where YAML can read a text only because of a
// trap in it, all of them count.
func (s *scanner) mend(loud bool) mended {
	m := mended{scanner: s}
	m.problems, m.text, m.changed = s.result(loud)
	if !m.changed {
		return m
	}
	m.root, m.err = parseYAML(m.text)
	if m.err != nil && !loud {
		return s.mend(true)
	}
	if m.err != nil {
		for i := range m.problems {
			m.problems[i].Edits = nil // something was not understood
		}
	}
	return m
}

// misfits is how much speaks against what was taken to be meant.
func (m *mended) misfits() int {
	n := len(m.traps) + m.doubts
	if m.err != nil {
		n += len(m.lines)
	}
	return n
}
