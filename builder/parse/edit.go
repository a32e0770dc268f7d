package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"kiem/builder/site"
)

// edit returns the change that makes one text of another in the file, or nil when the file
// does not have the text at that place: in a field, it may have been written otherwise.
// What both have in common at either end stays as it is.
func (d *document) edit(at site.Pos, written, meant string) []site.Edit {
	if written == meant || !bytes.HasPrefix(d.data[d.lines.offset(at):], []byte(written)) {
		return nil
	}
	for len(written) > 0 {
		_, size := utf8.DecodeRuneInString(written)
		rest, ok := strings.CutPrefix(meant, written[:size])
		if !ok {
			break
		}
		written, meant = written[size:], rest
		at.Column++
	}
	for len(written) > 0 {
		_, size := utf8.DecodeLastRuneInString(written)
		rest, ok := strings.CutSuffix(meant, written[len(written)-size:])
		if !ok {
			break
		}
		written, meant = written[:len(written)-size], rest
	}
	to := site.Pos{Line: at.Line, Column: at.Column + utf8.RuneCountInString(written)}
	return []site.Edit{{From: at, To: to, Text: meant}}
}

// mend gives the problem that was reported last the changes that mend it together; none
// when one of them cannot be made.
func (d *document) mend(changes ...[]site.Edit) {
	var all []site.Edit
	for _, edits := range changes {
		if edits == nil {
			return
		}
		all = append(all, edits...)
	}
	d.Problems[len(d.Problems)-1].Edits = all
}
