package problem

import (
	"cmp"
	"slices"
	"strings"

	"kiem/builder/site"
)

// Near makes a problem as [At] does, with the candidate nearest to the word as its
// suggestion, and any others that are as near.
func Near(word string, candidates []string, code, file string, pos site.Pos, args ...string) site.Problem {
	p := At(code, file, pos, args...)
	near := Nearest(word, candidates)
	if len(near) == 0 {
		return p
	}
	p.Suggestion = near[0]
	if len(near) > 1 {
		p.Args.Set("others", strings.Join(near[1:], ", "))
	}
	return p
}

// mostNear is how many candidates are offered at most, and longestWord the length in
// bytes of the longest word that anything is offered for.
const (
	mostNear    = 3
	longestWord = 200
)

// Nearest returns the candidates that the author may have meant by the word: those at the
// smallest distance, at most three, none when nothing is near. Case, accents, hyphens and
// other signs do not count. Beside those that differ by a slip of the fingers it finds
// one that the word is a long part of, or the other way round: the author who writes
// "strategie" may mean "adaptieve-strategie".
func Nearest(word string, candidates []string) []string {
	if len(word) > longestWord {
		return nil
	}
	w := newFolded(word)
	if len(w.letters) == 0 {
		return nil
	}
	limit := allowance(len(w.letters))
	reach := limit // only what is as near as the nearest so far
	var d distance
	var found []near
	for _, candidate := range candidates {
		if len(candidate) > 2*longestWord {
			continue
		}
		c := newFolded(candidate)
		longest := max(len(w.letters), len(c.letters))
		score := d.between(w.letters, c.letters, reach)
		// Half of a word is no slip: "foto" is not "menu", and no letter is another.
		if score <= reach && score < longest && (score <= 1 || 2*score < longest) {
			reach = score
		} else if reach == limit && (w.isPart(c) || c.isPart(w)) {
			score = limit + 2*longest - len(w.letters) - len(c.letters)
		} else {
			continue
		}
		found = append(found, near{candidate, score, commonPrefix(w.letters, c.letters)})
	}
	return best(found)
}

// allowance is how far a word of so many letters may be from what was meant.
func allowance(letters int) int {
	switch {
	case letters <= 3:
		return 1
	case letters <= 8:
		return 2
	}
	return 3
}

// near is a candidate that may be meant. Of two at the same score the one that begins
// like the word comes first: a slip is seldom in the first letters.
type near struct {
	candidate     string
	score, prefix int
}

func best(found []near) []string {
	slices.SortStableFunc(found, func(a, b near) int {
		return cmp.Or(
			cmp.Compare(a.score, b.score),
			cmp.Compare(b.prefix, a.prefix),
			cmp.Compare(a.candidate, b.candidate),
		)
	})
	var names []string
	for _, n := range found {
		if len(names) == mostNear || n.score > found[0].score {
			break
		}
		if !slices.Contains(names, n.candidate) {
			names = append(names, n.candidate)
		}
	}
	return names
}

// folded is a word without what does not count: as a slug, and its letters alone.
type folded struct {
	slug    string
	letters []rune
}

func newFolded(word string) folded {
	slug := site.Slug(strings.ReplaceAll(word, "_", "-"))
	return folded{slug, []rune(strings.ReplaceAll(slug, "-", ""))}
}

// isPart reports whether the word is a long part of the other one: its beginning, or its
// last words.
func (f folded) isPart(of folded) bool {
	const shortest = 5
	if len(f.letters) < shortest || 2*len(f.letters) < len(of.letters) {
		return false
	}
	return commonPrefix(f.letters, of.letters) == len(f.letters) || strings.HasSuffix(of.slug, "-"+f.slug)
}

func commonPrefix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// distance computes the optimal string alignment distance: how many letters to insert,
// leave out, replace, or swap with their neighbour, no letter twice. Its rows are kept
// from one pair of words to the next.
type distance struct {
	rows [3][]int
}

// between returns the distance, or limit+1 when it is more than the limit.
func (d *distance) between(a, b []rune, limit int) int {
	// What both begin and end with costs nothing.
	same := commonPrefix(a, b)
	a, b = a[same:], b[same:]
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	far := limit + 1
	for i := range d.rows {
		d.rows[i] = slices.Grow(d.rows[i][:0], len(b)+1)[:len(b)+1]
		for j := range d.rows[i] {
			d.rows[i][j] = far
		}
	}
	before, previous, row := d.rows[0], d.rows[1], d.rows[2]
	for j := range min(limit, len(b)) + 1 {
		previous[j] = j
	}
	for i := 1; i <= len(a); i++ {
		// Only near the diagonal can the distance be within the limit.
		first, last := max(i-limit, 1), min(i+limit, len(b))
		row[first-1] = far
		if first == 1 {
			row[0] = min(i, far)
		}
		for j := first; j <= last; j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(previous[j]+1, row[j-1]+1, previous[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, previous, row = previous, row, before
	}
	return min(previous[len(b)], far)
}
