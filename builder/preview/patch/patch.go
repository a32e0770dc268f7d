// Package patch tells what has to change in an open page to make it another one. The live
// preview sends that to the browser, where the script in this folder does it in place: what
// did not change is not touched, and so it keeps its focus, its selection, what is typed in
// it, and whether it is unfolded.
//
// The rules:
//
//   - Pages are compared as trees, as a browser has them, and never as text. What comes new
//     travels as a tree too. No HTML is parsed in the middle of a page, where it would depend
//     on what stands around it: rows outside of a table, a drawing's parts, a paragraph in a
//     paragraph.
//   - A node that has a partner in the other page stays. Partners are looked for among the
//     children of partners, in order: those that are equal, then those that go by the same
//     name, such as an id or an address, then those of the same kind. Nothing is moved: a
//     block that stands elsewhere is taken away and made anew, and its neighbours stay.
//   - Partners are compared to the last attribute, however they were found. So the worst that
//     poor matching can do is to make a patch long.
//   - Positions in the source, in the attribute At, are not part of what a page shows. They
//     are compared last, and where all of them move by as many lines that is told once.
//   - A patch says what it expects to find on its way. A page that is not like that is not
//     touched but loaded anew; so is one with a change that a browser only takes from a page
//     that it loads, such as another program or doctype.
package patch

import (
	_ "embed"
	"encoding/json"
)

// Script is a JavaScript module that exports the function apply, which applies a patch.
//
//go:embed patch.js
var Script []byte

// At is the attribute that says which place in the source an element is from.
const At = "data-kiem-at"

// Patch is what makes one page of another. All of it is about the page as it was, but for
// Shifts and Block, which are about the page as it will be.
type Patch struct {
	// Reload says that the page has to be loaded anew. Then there is nothing else.
	Reload  bool     `json:"reload,omitempty"`
	Changes []Change `json:"changes,omitempty"`
	Shifts  []Shift  `json:"shifts,omitempty"`
	// Block is the path to the first block that a reader sees change: for each step the index
	// of a child. It is empty when there is none.
	Block []int `json:"block,omitempty"`
}

// Change is what changes in one element: attributes, and children that are no elements or have
// no partner.
type Change struct {
	// At is the path to the element from the root element.
	At []Step `json:"at"`
	// Name is the name that the element has to have, after "svg " or "math " when it is of
	// these; Count, how many children it has to have.
	Name  string            `json:"name"`
	Count int               `json:"count"`
	Set   map[string]string `json:"set,omitempty"`
	Unset []string          `json:"unset,omitempty"`
	// Texts are new texts for children that are texts or comments, by index.
	Texts    map[int]string `json:"texts,omitempty"`
	Children []Replace      `json:"children,omitempty"`
}

// Step is the index of a child, and how many children there have to be. All nodes count, and
// those of a template are in what it holds.
type Step [2]int

// Replace is that some children of an element are replaced by others.
type Replace struct {
	From, Removed int
	// Inserted are nodes as JSON: a text is a string, an element is [name, {attributes},
	// children…], and a comment is ["!", text]. A name with a space has its namespace before.
	Inserted []any
}

// MarshalJSON returns [from, removed, inserted…].
func (r Replace) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]any{r.From, r.Removed}, r.Inserted...))
}

// Shift is that the positions of some elements change, of all that have one, in order. The
// elements in templates are not among them.
type Shift struct {
	// Skip is how many elements keep theirs, after those of the shift before.
	Skip, Count int
	// By is what is added to each number in a position. Without it, To is the new position.
	By []int
	To string
}

// MarshalJSON returns [skip, count, by…] or [skip, count, to].
func (s Shift) MarshalJSON() ([]byte, error) {
	shift := []any{s.Skip, s.Count}
	for _, by := range s.By {
		shift = append(shift, by)
	}
	if s.By == nil {
		shift = append(shift, s.To)
	}
	return json.Marshal(shift)
}

// Between returns what makes the new page of the old one. Where so much changed that it would
// be longer than the page, it replaces all of the body.
func Between(old, new *Page) Patch {
	patch := compare(old, new, false)
	if size := patch.size(); size > new.size {
		if whole := compare(old, new, true); whole.size() < size {
			return whole
		}
	}
	return patch
}

// size is how many bytes a patch has.
func (p Patch) size() int {
	data, _ := json.Marshal(p) // numbers and strings: there is nothing that cannot be written
	return len(data)
}
