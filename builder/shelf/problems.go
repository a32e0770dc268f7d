package shelf

import (
	"fmt"
	"slices"

	"kiem/builder/codec"
	"kiem/builder/site"
)

// Problems are problems that lie aside: of a large site there are many, and they are told when
// it is made.
type Problems struct {
	inMemory []site.Problem // all, when they are not in the file
	from     *pile
	parts    []part
	count    int
}

// part is where some of the problems are in the file.
type part struct {
	at   int64
	size int
}

// problemsInPart is how many problems are in memory twice while they are written or read.
const problemsInPart = 1000

// PutProblems keeps problems, in the file if there is one.
func (s *Shelf) PutProblems(all []site.Problem) *Problems {
	if !s.pile.hasFile() || len(all) == 0 {
		return &Problems{inMemory: all}
	}
	p := &Problems{count: len(all)}
	var c code
	for some := range slices.Chunk(all, problemsInPart) {
		c.Data = c.Data[:0]
		c.problems(&some)
		at, ok := s.pile.add(c.Data)
		if !ok {
			return &Problems{inMemory: all}
		}
		p.from, p.parts = &s.pile, append(p.parts, part{at, len(c.Data)})
	}
	return p
}

// Read returns the problems. The error is the machine's.
func (p *Problems) Read() (all []site.Problem, err error) {
	if p.from == nil {
		return p.inMemory, nil
	}
	all = make([]site.Problem, 0, p.count)
	for _, part := range p.parts {
		data := make([]byte, part.size)
		if _, err := p.from.ReadAt(data, part.at); err != nil {
			return nil, fmt.Errorf("reading what is wrong, which was laid aside: %w", err)
		}
		var some []site.Problem
		c := code{codec.Read(string(data))}
		c.problems(&some)
		all = append(all, some...)
	}
	return all, nil
}
