package diagram

import "strings"

// fitEvenly fits texts in one size, the largest in which all of them fit: names of
// different sizes in one drawing would look like ranks that nobody meant. The labels
// stand at 0,0; the caller places them.
func (sk *sketch) fitEvenly(texts []text, at anchor) []label {
	size := evenSize(texts)
	labels := make([]label, len(texts))
	for i, t := range texts {
		t.sizes = []float64{size}
		l := sk.fit(t, 0, 0, at)
		l.lines = balance(t.text, l)
		labels[i] = l
	}
	return labels
}

// evenSize is the largest size in which all texts fit, or else the smallest there is.
func evenSize(texts []text) float64 {
	var trial sketch // what breaks here is noted when it is fitted in earnest
	size := texts[0].sizes[0]
	for _, t := range texts {
		size = min(size, trial.fit(t, 0, 0, start).size)
	}
	return size
}

// mostLines is how many lines a text may take where the drawing grows with it.
const mostLines = 40

// roomFor is a room for a number of lines. More lines than that are for texts that need
// them even in the smallest size.
func roomFor(lines int, w float64) func(int, float64) float64 {
	return func(n int, size float64) float64 {
		if n > lines && size > noteSize {
			return 0
		}
		return w
	}
}

// balanceStep is by how much the room grows in the search for even lines: about half a
// letter, finer than the eye sees.
const balanceStep = 4

// balance divides a label's text over as many lines as it has, of about the same length,
// so that no word is left alone on the last one. It never breaks more words.
func balance(s string, l label) []string {
	if len(l.lines) < 2 {
		return l.lines
	}
	total := textWidth(strings.Join(l.lines, " "), l.size, l.weight)
	for room := total / float64(len(l.lines)); room < l.room; room += balanceStep {
		lines, ok := wrap(s, room, l.size, l.weight)
		if ok && len(lines) <= len(l.lines) && hyphens(lines) <= hyphens(l.lines) {
			return lines
		}
	}
	return l.lines
}

// hyphens counts the lines that end in one.
func hyphens(lines []string) int {
	n := 0
	for _, line := range lines {
		if strings.HasSuffix(line, "-") {
			n++
		}
	}
	return n
}

// tint is the tint of a part, the last of the row for those beyond it.
func tint(tints []string, i int) string { return "s " + tints[min(i, len(tints)-1)] }
