package shelf

import (
	"bufio"

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
	c := code{}
	c.report(r)
	return writeKept(folder, reportName, func(w *bufio.Writer) error {
		_, err := w.Write(appendRecord(nil, c.data))
		return err
	})
}

// LoadReport reads the report that the same program kept of that whole. It is not ok when there
// is none.
func LoadReport(folder string, whole uint64) (r *Report, ok bool) {
	file, size := openKept(folder, reportName)
	if file == nil {
		return nil, false
	}
	defer file.Close()
	record, ok := readRecord(file, nil, size)
	if !ok {
		return nil, false
	}
	defer ifDamaged(&ok)
	r = &Report{}
	c := code{text: string(record), reading: true}
	if c.sum(&r.Whole); r.Whole != whole {
		return nil, false
	}
	c.at = 0
	c.report(r)
	return r, true
}

func (c *code) report(r *Report) {
	c.sum(&r.Whole)
	c.problems(&r.Problems)
	c.int(&r.Pages)
	c.int(&r.Files)
	list(c, &r.HeldBack, func(h *site.HeldBack) {
		c.string(&h.File)
		c.string((*string)(&h.Reason))
		c.date(&h.Date)
	})
}
