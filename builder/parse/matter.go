package parse

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// syntax is what front matter is written in.
type syntax struct {
	open, close string
	read        func(in *schema.Room, data []byte, firstLine int, file string) (*site.Node, []site.Problem)
	// whole is whether the fences are part of what is read.
	whole bool
}

// syntaxes are told apart by their first line. JSON is YAML, too.
var syntaxes = []syntax{
	{open: "---", close: "---", read: (*schema.Room).Node},
	{open: "---yaml", close: "---", read: (*schema.Room).Node},
	{open: "+++", close: "+++", read: (*schema.Room).TOML},
	{open: "---toml", close: "---", read: (*schema.Room).TOML},
	{open: ";;;", close: ";;;", read: (*schema.Room).Node},
	{open: "---json", close: "---", read: (*schema.Room).Node},
	{open: "{", close: "}", read: (*schema.Room).Node, whole: true},
}

// matter is front matter as it lies in the file.
type matter struct {
	syntax *syntax
	// start and end are the offsets of what is between the fences, text that of what
	// comes after.
	start, end, text int
	// guessed is whether a fence is missing, so that its end is a guess.
	guessed bool
}

// readMatter reads the fields of the file and returns where its text starts.
func (d *document) readMatter() int {
	start := 0
	if bytes.HasPrefix(d.data, byteOrderMark) {
		start = len(byteOrderMark)
	}
	m, ok := d.findMatter(start)
	if !ok {
		d.decode(nil)
		return start
	}
	d.checkHeadingsAmongFields(m)
	node, problems := m.syntax.read(d.room, d.data[m.start:m.end], d.lines.at(m.start).Line, d.Path)
	d.Broken = m.guessed || node == nil && len(problems) > 0 ||
		node != nil && node.Kind != site.MapNode
	if !m.guessed {
		d.Problems = append(d.Problems, problems...)
	}
	d.decode(node)
	d.dropAts()
	return m.text
}

// dropAts reads a reference such as @elwin as the name after the sign. That the sign cannot
// be there is told already, and quotes around it would not help.
func (d *document) dropAts() {
	for i := range d.Problems {
		p := &d.Problems[i]
		if p.Code != "K107" || p.Args.Get("value") != "@" {
			continue
		}
		for j := range d.References {
			ref := &d.References[j]
			if name, ok := strings.CutPrefix(ref.Text, "@"); ok && name != "" && !ref.Plain && ref.Pos == p.Pos {
				p.Suggestion = strings.Replace(p.Suggestion, `"@`+name+`"`, name, 1)
				ref.Text = name
			}
		}
	}
}

// decode types the fields. Where a fence is missing the fields are a guess, and what is
// wrong with them is not worth telling before that.
func (d *document) decode(node *site.Node) {
	if name := d.typ.Find(node, "type"); name != nil {
		if t := d.schema.Type(name.Text); t != nil {
			d.setType(t)
		}
	}
	lang := d.typ.Find(node, "lang")
	if lang != nil && lang.Text != "" && !d.suffixed {
		d.Lang = strings.Clone(lang.Text)
	}
	d.decoded = d.typ.Decode(node, d.Path, d.Lang)
	d.decoded.Mend(d.restOfLine)
	d.Fields = d.decoded.Fields
	d.Links = d.decoded.Links
	d.References = d.decoded.References
	if lang := d.Fields.Text("lang"); lang != "" && !d.suffixed {
		d.Lang = strings.Clone(lang)
	}
	if !d.Broken || node != nil && node.Kind != site.MapNode {
		d.mendQuotes(d.decoded.Problems)
		d.Problems = append(d.Problems, d.decoded.Problems...)
	}
}

// mendQuotes finds the changes that make curly quotes around a value straight, where none
// inside it are in the way.
func (d *document) mendQuotes(problems []site.Problem) {
	for i := range problems {
		p := &problems[i]
		written := p.Args.Get("value")
		if p.Code != "K201" || strings.ContainsAny(written, "\"\\") {
			continue
		}
		if d.edit(p.Pos, written, p.Suggestion) == nil {
			continue // the file has it otherwise: over more than one line
		}
		last := p.Pos
		last.Column += utf8.RuneCountInString(written) - 1
		p.Edits = []site.Edit{
			{From: p.Pos, To: site.Pos{Line: p.Pos.Line, Column: p.Pos.Column + 1}, Text: `"`},
			{From: last, To: site.Pos{Line: last.Line, Column: last.Column + 1}, Text: `"`},
		}
	}
}

// findMatter finds the front matter, whole or broken, that begins at the start of the
// file.
func (d *document) findMatter(start int) (matter, bool) {
	first := skipBlank(d.data, start)
	line := trimmedLine(d.data, first)
	for i := range syntaxes {
		if string(line) == syntaxes[i].open && d.data[first] == line[0] {
			return d.closeMatter(&syntaxes[i], first)
		}
	}
	return d.looseMatter(first)
}

// closeMatter finds the end of front matter whose first line is at an offset.
func (d *document) closeMatter(s *syntax, first int) (matter, bool) {
	m := matter{syntax: s, start: nextLine(d.data, first)}
	if s.whole {
		m.start = first
	}
	length, rest, ok := cutMatter(s, d.data[first:])
	if !ok {
		return d.openMatter(m)
	}
	m.end, m.text = m.start+length, len(d.data)-rest
	if s.close == "---" {
		if fence, found := findFalseFence(d.data[:m.end], m.start); found {
			return d.falseClose(m, fence), true
		}
		if d.isRule(d.data[m.start:m.end]) {
			return matter{}, false
		}
	}
	return m, true
}

// skipBlank is the offset of the first line that is not blank.
func skipBlank(data []byte, i int) int {
	for i < len(data) && len(bytes.TrimSpace(lineAt(data, i))) == 0 {
		i = nextLine(data, i)
	}
	return i
}

// nextLine is the offset of the line after the one at an offset.
func nextLine(data []byte, i int) int {
	if n := bytes.IndexByte(data[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(data)
}

// restOfLine is what the file has on a line from a place on.
func (d *document) restOfLine(pos site.Pos) string {
	return string(bytes.TrimSuffix(lineAt(d.data, d.lines.offset(pos)), newline))
}

func lineAt(data []byte, i int) []byte { return data[i:nextLine(data, i)] }

func trimmedLine(data []byte, i int) []byte { return bytes.TrimSpace(lineAt(data, i)) }
