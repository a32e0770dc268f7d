package diagram

import (
	"slices"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// Drawing is a diagram drawn twice, for a wide and for a narrow column, as SVG to stand
// in a page. Both say the same; a page shows one of them, by the room that there is.
type Drawing struct {
	Wide, Narrow []byte
}

// Words are what a drawing says to those who cannot see it, in the language of the page.
type Words struct {
	// ID begins the ids in the drawing; no other drawing on the page may have it.
	ID string
	// Title is the drawing's name, Description says in one sentence what it shows.
	Title, Description string
	// Parts are what is said of each part of the diagram, in the order of its Parts.
	Parts []PartWords
}

// PartWords are what is said of one part.
type PartWords struct {
	// Label is the part's name and place: Identiteit, ring 2 van 3. It begins with the name
	// as it is seen, as people who speak to their computer say what they see.
	Label string
	// Href is where the part leads, "" for nowhere.
	Href string
}

// Draw draws a diagram. The same diagram gives the same bytes each time.
func Draw(d *site.Diagram, w Words) Drawing {
	return Drawing{Wide: write(sketchOf(d, wide), w, "w"), Narrow: write(sketchOf(d, narrow), w, "n")}
}

// size is which of the two drawings is made.
type size int

const (
	wide size = iota
	narrow
)

// pick returns the first value for the wide drawing, the second for the narrow one.
func pick[T any](s size, w, n T) T {
	if s == wide {
		return w
	}
	return n
}

// mostParts is more parts than any kind can have. A diagram with more was reported, and is
// not worth the time that drawing it takes.
const mostParts = 100

// sketchOf plans a drawing: every shape and every line of text in its place.
func sketchOf(d *site.Diagram, s size) *sketch {
	k := kindOf(d.Kind)
	sk := &sketch{size: s}
	if k != nil && k.draw != nil && len(d.Parts) > 0 && len(d.Parts) <= mostParts {
		k.draw(sk, d)
	}
	return sk
}

// TooLong returns the problems of words that fit in neither drawing of a diagram: they
// are broken without a place to break them, or cut short.
func TooLong(d *site.Diagram, file string) []site.Problem {
	if k := kindOf(d.Kind); k != nil && len(d.Parts) > k.max {
		return nil // with fewer parts there is more room
	}
	var problems []site.Problem
	told := map[string]bool{}
	for _, s := range []size{wide, narrow} {
		for _, word := range sketchOf(d, s).broken {
			if !told[word] {
				told[word] = true
				problems = append(problems, problem.At("K309", file, placeOf(d, word), "value", word))
			}
		}
	}
	return problems
}

// placeOf is the place of the first part with the word in its name, or else with it in
// what is said about it, or else of the diagram.
func placeOf(d *site.Diagram, word string) site.Pos {
	for _, p := range d.Parts {
		if hasWord(word, shown(p), p.To) {
			return p.Pos
		}
	}
	for _, p := range d.Parts {
		if hasWord(word, append([]string{p.When, p.Text, p.Ask}, p.Items...)...) {
			return p.Pos
		}
	}
	return d.Pos
}

func hasWord(word string, texts ...string) bool {
	for _, text := range texts {
		if slices.Contains(strings.Fields(strings.ReplaceAll(text, softHyphen, "")), word) {
			return true
		}
	}
	return false
}

func kindOf(name string) *kind {
	for _, k := range kinds {
		if k.name == name {
			return k
		}
	}
	return nil
}

// shown is the name of a part as it stands in the drawing.
func shown(p site.Part) string {
	if p.Short != "" {
		return p.Short
	}
	return p.Name
}

// num writes a coordinate: at most one decimal, and no more than it needs.
func num(v float64) string {
	text := strconv.FormatFloat(v, 'f', 1, 64)
	if n := len(text); text[n-2:] == ".0" {
		text = text[:n-2]
	}
	if text == "-0" {
		return "0"
	}
	return text
}
