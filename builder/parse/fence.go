package parse

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kiem/builder/pattern"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// openMatter handles front matter that is never closed: the fields end where the text
// seems to begin. Without fields the first line is a rule across the page.
func (d *document) openMatter(m matter) (matter, bool) {
	first := skipBlank(d.data, m.start)
	if !m.syntax.whole && !d.isField(lineAt(d.data, first)) {
		return matter{}, false
	}
	if fence, found := findFalseFence(d.data, m.start); found && m.syntax.close == "---" {
		if begins := d.endOfFields(m.start); fence <= begins {
			return d.falseClose(m, fence), true
		}
	}
	m.end = d.endOfFields(m.start)
	m.text, m.guessed = m.end, true
	begins := skipBlank(d.data, m.text)
	if begins == len(d.data) {
		d.report("K111", d.lines.at(skipBlank(d.data, 0)), "value", m.syntax.close)
		return m, true
	}
	pos := d.lines.at(begins)
	d.report("K111", pos, "value", m.syntax.close, "line", strconv.Itoa(pos.Line))
	return m, true
}

// falseClose ends front matter at a line that was meant as its fence.
func (d *document) falseClose(m matter, fence int) matter {
	d.reportFalseFence(fence)
	m.end, m.text = fence, nextLine(d.data, fence)
	return m
}

func (d *document) reportFalseFence(offset int) {
	line := bytes.TrimRight(lineAt(d.data, offset), " \t\r\n")
	pos := d.lines.at(offset)
	p := problem.Suggest("---", "K113", d.Path, pos, "value", string(line))
	p.Edits = []site.Edit{site.Change(pos, string(line), "---")}
	d.Problems = append(d.Problems, p)
}

// looseMatter handles a file that begins with fields but not with a fence, or with a
// line that was meant as one.
func (d *document) looseMatter(first int) (matter, bool) {
	m := matter{syntax: &syntaxes[0], start: first}
	falseFence := isFalseFence(lineAt(d.data, first)) || isIndentedFence(lineAt(d.data, first))
	if falseFence {
		m.start = nextLine(d.data, first)
	}
	if !d.isKnownField(lineAt(d.data, skipBlank(d.data, m.start))) {
		return matter{}, false
	}
	end := d.endOfFields(m.start)
	closed := bytes.Equal(trimmedLine(d.data, end), []byte("---")) || isFalseFence(lineAt(d.data, end))
	if !falseFence && !closed && d.countKnown(m.start, end) < 2 {
		return matter{}, false // a sentence that happens to begin like a field
	}
	m.end, m.text, m.guessed = end, end, !falseFence || !closed
	if closed {
		m.text = nextLine(d.data, end)
	}
	if falseFence {
		d.reportFalseFence(first)
	} else {
		d.report("K112", d.lines.at(first))
	}
	if isFalseFence(lineAt(d.data, end)) {
		d.reportFalseFence(end)
	}
	return m, true
}

func (d *document) countKnown(start, end int) int {
	n := 0
	for i := start; i < end; i = nextLine(d.data, i) {
		if d.isKnownField(lineAt(d.data, i)) {
			n++
		}
	}
	return n
}

// endOfFields is the offset of the first line that cannot be part of the fields that
// start at an offset.
func (d *document) endOfFields(start int) int {
	blank := true
	for i := start; i < len(d.data); i = nextLine(d.data, i) {
		line := lineAt(d.data, i)
		text := bytes.TrimSpace(line)
		switch {
		case len(text) == 0:
			blank = true
			continue
		case line[0] == ' ', line[0] == '\t', d.isField(line):
		case bytes.HasPrefix(line, []byte("- ")), len(text) == 1 && strings.IndexByte("-]}", text[0]) >= 0:
		case text[0] == '#' && !bytes.HasPrefix(text, []byte("##")) && !blank:
		case text[0] == '{' || text[0] == '"':
		default:
			return i
		}
		blank = false
	}
	return len(d.data)
}

// headingLine is a line that is a heading in a text, and a remark among fields.
var headingLine = pattern.Of(`^#{2,6} \p{Lu}`)

// checkHeadingsAmongFields reports the first line among the fields that looks like a
// heading: the fence above it is probably missing.
func (d *document) checkHeadingsAmongFields(m matter) {
	if m.guessed {
		return
	}
	for i := m.start; i < m.end; i = nextLine(d.data, i) {
		if headingLine().Match(lineAt(d.data, i)) {
			d.report("K174", d.lines.at(i), "value", string(trimmedLine(d.data, i)))
			return
		}
	}
}

// isRule reports whether what lies between two lines of dashes is not fields but a part
// of the page between two rules.
func (d *document) isRule(block []byte) bool {
	blank, fields, first := false, false, true
	for i := 0; i < len(block); i = nextLine(block, i) {
		line := lineAt(block, i)
		switch {
		case len(bytes.TrimSpace(line)) == 0:
			blank = blank || first
		case d.isKnownField(line):
			return false
		case d.isField(line):
			fields = true
		}
		first = false
	}
	if len(bytes.TrimSpace(block)) == 0 {
		return false
	}
	return blank || !fields && bytes.Contains(block, []byte("\n\n"))
}

// isField reports whether a line begins like a field: a name of a few words, a colon and
// a space.
func (d *document) isField(line []byte) bool {
	_, ok := fieldName(line)
	return ok
}

// isKnownField reports whether a line begins with a field of the page's type.
func (d *document) isKnownField(line []byte) bool {
	name, ok := fieldName(line)
	return ok && d.typ.Field(name) != nil
}

const longestName = 40

func fieldName(line []byte) (string, bool) {
	colon := bytes.IndexByte(line, ':')
	if colon < 1 || colon > longestName {
		return "", false
	}
	if rest := line[colon+1:]; len(rest) > 0 && !isSpace(rest[0]) {
		return "", false
	}
	name := strings.Trim(string(line[:colon]), `"'`)
	if first, _ := utf8.DecodeRuneInString(name); !unicode.IsLetter(first) {
		return "", false
	}
	return name, strings.Count(name, " ") < 3 && !strings.ContainsAny(name, "*[](){}<>.,;!?/\\`")
}

// findFalseFence finds a line between start and the end of the data that was meant as a
// fence: dashes that a word processor made, too many or too few of them, or three dots.
func findFalseFence(data []byte, start int) (int, bool) {
	for i := start; i < len(data); i = nextLine(data, i) {
		if isFalseFence(lineAt(data, i)) {
			return i, true
		}
	}
	return 0, false
}

func isFalseFence(line []byte) bool {
	if len(line) == 0 || line[0] < utf8.RuneSelf && line[0] != '-' && line[0] != '.' {
		return false
	}
	text := string(bytes.TrimRight(line, " \t\r\n"))
	switch text {
	case "", "-", "---":
		return false
	case "...", "…":
		return true
	}
	return strings.Trim(text, "-‐‑‒–—―−") == ""
}

// isIndentedFence reports whether a line is a fence but for the spaces before it.
func isIndentedFence(line []byte) bool {
	return len(line) > 0 && isSpace(line[0]) && string(bytes.TrimSpace(line)) == "---"
}
