package schema

import (
	"strings"
	"unicode/utf8"

	"kiem/builder/site"
)

// pieces reads what can be read of a text that YAML refuses as a whole: each field by
// itself. One that cannot be read is reported, and stays as the text that it is.
func (r *nodeReader) pieces(text string, err error) *site.Node {
	whole := &site.Node{Kind: site.MapNode, Pos: site.Pos{Line: 1 + r.offset, Column: 1}}
	lines := strings.Split(text, "\n")
	starts := fieldStarts(lines)
	found := len(r.problems) > 0
	for i, start := range starts {
		end := len(lines)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		piece := strings.Join(lines[start:end], "\n")
		part := nodeReader{file: r.file, offset: r.offset + start, lines: r.lines[start:end], line: -1}
		if r.read != nil {
			part.written, part.read = r.written[start:end], r.read[start:end]
		}
		root, err := parseYAML(piece)
		switch {
		case err != nil:
			pos := site.Pos{Line: lineOf(err, piece) + part.offset, Column: 1}
			if !hasLine(r.problems, start+1+r.offset, end+r.offset) {
				part.report("K140", pos)
				found = true
			}
			whole.Keys = append(whole.Keys, rawField(lines[start], r.lines[start], part.offset+1)...)
		case root != nil:
			if node := part.node(root); node.Kind == site.MapNode {
				whole.Keys = append(whole.Keys, node.Keys...)
			} else {
				part.report("K140", node.Pos)
				found = true
			}
		}
		r.problems = append(r.problems, part.problems...)
	}
	if !found {
		r.report("K140", site.Pos{Line: lineOf(err, text) + r.offset, Column: 1})
	}
	if len(whole.Keys) == 0 {
		return nil
	}
	return whole
}

// fieldStarts returns the lines, counted from 0, at which something begins that is not
// part of what is above it.
func fieldStarts(lines []string) []int {
	var starts []int
	for i, line := range lines {
		if line == "" || strings.ContainsAny(line[:1], " \t#-]}") {
			continue
		}
		starts = append(starts, i)
	}
	return starts
}

func hasLine(problems []site.Problem, first, last int) bool {
	for _, p := range problems {
		if p.Pos.Line >= first && p.Pos.Line <= last {
			return true
		}
	}
	return false
}

// rawField returns the field on a line with its value as plain text.
func rawField(line, written string, number int) []site.Key {
	name, value, ok := strings.Cut(line, ":")
	name = strings.Trim(name, ` "'`)
	if !ok || name == "" {
		return nil
	}
	text := strings.TrimSpace(value)
	column := len([]rune(line)) - len([]rune(strings.TrimLeft(value, " \t"))) + 1
	column = min(column, utf8.RuneCountInString(written)+1)
	node := &site.Node{Kind: site.ScalarNode, Text: text, Quoted: true,
		Pos: site.Pos{Line: number, Column: column}}
	if text == "" {
		node = &site.Node{Kind: site.EmptyNode, Pos: site.Pos{Line: number, Column: column}}
	}
	return []site.Key{{Name: name, Pos: site.Pos{Line: number, Column: 1}, Value: node}}
}
