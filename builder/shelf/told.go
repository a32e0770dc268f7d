package shelf

import (
	"strings"

	"kiem/builder/codec"
	"kiem/builder/site"
)

// Told is what is wrong with a document, as it is left to the next run; "" when nothing is. Of
// many pages that is only advice, which few runs tell: it is read by those that do.
type Told string

// Tell is what is wrong with a document as it is left.
func Tell(problems []site.Problem) Told {
	if len(problems) == 0 {
		return ""
	}
	var c code
	noticesOnly := len(problems) == site.Count(problems, site.Notice)
	c.Bool(&noticesOnly)
	c.problems(&problems)
	return Told(c.Data)
}

// read is what is wrong, with notices or without.
func (t Told) read(notices bool) (problems []site.Problem) {
	if t == "" {
		return nil
	}
	var noticesOnly bool
	c := code{codec.Read(string(t))}
	if c.Bool(&noticesOnly); noticesOnly && !notices {
		return nil
	}
	c = code{codec.Read(strings.Clone(string(t[c.At():])))} // what it is a part of is let go
	if c.problems(&problems); !notices {
		problems = site.WithoutNotices(problems)
	}
	return problems
}
