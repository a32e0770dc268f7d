package shelf

import (
	"io"
	"strconv"

	"kiem/builder/codec"
	"kiem/builder/site"
)

// Report is what was told of a site that was made of the whole.
type Report struct {
	Whole        uint64
	Problems     []site.Problem
	Pages, Files int
	HeldBack     []site.HeldBack
}

const reportName = "report"

// SaveReport keeps a report in a folder. The error is the machine's.
func SaveReport(folder string, r *Report) error {
	return Save(folder, reportName, strconv.FormatUint(r.Whole, 36), func(w io.Writer) error {
		c, n := code{}, len(r.Problems)
		c.told(r)
		c.Int(&n)
		for i := range r.Problems {
			c.problem(&r.Problems[i])
			if _, err := w.Write(c.Data); err != nil {
				return err
			}
			c.Data = c.Data[:0]
		}
		_, err := w.Write(c.Data)
		return err
	})
}

// LoadReport reads the report that the same program kept of that whole. It is not ok when there
// is none.
func LoadReport(folder string, whole uint64) (r *Report, ok bool) {
	text, ok := Load(folder, reportName, strconv.FormatUint(whole, 36))
	if !ok {
		return nil, false
	}
	defer codec.IfDamaged(&ok)
	r = &Report{Whole: whole}
	c, n := code{codec.Read(text)}, 0
	c.told(r)
	if c.Int(&n); n > 0 {
		r.Problems = make([]site.Problem, n)
	}
	for i := range r.Problems {
		c.problem(&r.Problems[i])
	}
	return r, true
}

// told writes or reads a report, but for the problems.
func (c *code) told(r *Report) {
	c.Int(&r.Pages)
	c.Int(&r.Files)
	codec.List(&c.Codec, &r.HeldBack, func(h *site.HeldBack) {
		c.Text(&h.File)
		c.Text((*string)(&h.Reason))
		c.Date(&h.Date)
	})
}
