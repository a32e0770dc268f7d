// Package fix applies the edits that problems bring along to the files they are in.
//
// The rules:
//
//   - Only what an edit says is changed. Line ends stay as they are, mixed ones too, and so
//     do a byte order mark and whether the last line has an end.
//   - The edits of a problem are applied together or not at all. Of two problems that would
//     change the same place, the first is mended; the next round finds the other again.
//   - A file takes the place of the old one whole, and only when the old one is still what
//     was read.
package fix

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"kiem/builder/site"
)

// File is a file that is being mended. It has lines, so that places in it mean the same
// as in problems, whatever ends its lines have.
type File struct {
	mark    []byte // a byte order mark, or nothing
	lines   []line
	lengths map[int]int // of lines, by number, as far as they were asked for
	end     string      // of a line that an edit adds
}

type line struct {
	text []byte
	end  string // "" for the last one
}

var byteOrderMark = []byte("\ufeff")

// New takes a file's bytes, which are UTF-8, apart.
func New(data []byte) *File {
	f := &File{end: "\n"}
	if bytes.HasPrefix(data, byteOrderMark) {
		f.mark, data = byteOrderMark, data[len(byteOrderMark):]
	}
	for {
		i := bytes.IndexAny(data, "\r\n")
		if i < 0 {
			f.lines = append(f.lines, line{text: data})
			break
		}
		n := 1
		if bytes.HasPrefix(data[i:], []byte("\r\n")) {
			n = 2
		}
		f.lines = append(f.lines, line{data[:i:i], string(data[i : i+n])})
		data = data[i+n:]
	}
	if f.lines[0].end != "" {
		f.end = f.lines[0].end
	}
	return f
}

// Bytes returns the file as it is saved.
func (f *File) Bytes() []byte {
	data := bytes.Clone(f.mark)
	for _, l := range f.lines {
		data = append(append(data, l.text...), l.end...)
	}
	return data
}

// Text returns the file as kiem reads it: without a mark, lines ended by '\n'.
func (f *File) Text() []byte {
	data := []byte{}
	for i, l := range f.lines {
		if i > 0 {
			data = append(data, '\n')
		}
		data = append(data, l.text...)
	}
	return data
}

// Mend applies the edits of the problems, which are all about this file, and returns the
// problems that it mended.
func (f *File) Mend(problems []site.Problem) []site.Problem {
	var accepted []site.Edit // in order of place
	var mended []site.Problem
	f.lengths = map[int]int{}
	for _, p := range problems {
		if !f.fits(p.Edits, accepted) {
			continue
		}
		for _, e := range p.Edits {
			if e != (site.Edit{}) {
				accepted = slices.Insert(accepted, place(accepted, e), e)
			}
		}
		mended = append(mended, p)
	}
	if len(accepted) > 0 {
		f.lines = f.changed(accepted)
	}
	return mended
}

// fits reports whether there are edits, at places that the file has, and whether none
// touches another or one that is accepted already.
func (f *File) fits(edits, accepted []site.Edit) bool {
	own := slices.SortedFunc(slices.Values(edits), order)
	for i, e := range own {
		if e == (site.Edit{}) {
			continue
		}
		if !f.has(e.From) || !f.has(e.To) || compare(e.From, e.To) > 0 || i > 0 && touch(own[i-1], e) {
			return false
		}
		at := place(accepted, e)
		if at > 0 && touch(accepted[at-1], e) || at < len(accepted) && touch(e, accepted[at]) {
			return false
		}
	}
	return len(edits) > 0
}

// place is where an edit belongs among those that are in order.
func place(edits []site.Edit, e site.Edit) int {
	at, _ := slices.BinarySearchFunc(edits, e, order)
	return at
}

func order(a, b site.Edit) int { return cmp.Or(compare(a.From, b.From), compare(a.To, b.To)) }

// touch reports whether an edit reaches into the next one, or both are at one place: which
// of two insertions goes first is nothing to guess at.
func touch(first, next site.Edit) bool {
	return compare(first.To, next.From) > 0 ||
		first.To == next.From && (first.From == first.To || next.From == next.To)
}

func compare(a, b site.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// has reports whether there is such a place, the end of a line among them.
func (f *File) has(p site.Pos) bool {
	return p.Line >= 1 && p.Line <= len(f.lines) && p.Column >= 1 && p.Column <= f.length(p.Line)+1
}

// length is how many characters a line has. It is counted once: a line may have very many
// edits.
func (f *File) length(n int) int {
	length, counted := f.lengths[n]
	if !counted {
		length = utf8.RuneCount(f.lines[n-1].text)
		f.lengths[n] = length
	}
	return length
}

// changed are the lines with edits made that are in order and do not touch.
func (f *File) changed(edits []site.Edit) []line {
	c := changes{old: f.lines, at: site.Pos{Line: 1, Column: 1}}
	for _, e := range edits {
		c.keep(e.From)
		for i, text := range strings.Split(e.Text, "\n") {
			if i > 0 {
				c.endLine(f.end)
			}
			c.text = append(c.text, text...)
		}
		c.skip(e.To)
	}
	return c.rest()
}
