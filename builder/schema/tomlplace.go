package schema

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"kiem/builder/site"
)

// tomlPlace is where a key and its value stand.
type tomlPlace struct{ key, value site.Pos }

// tomlScanner finds keys by reading lines: the library does not tell where they are. A
// key inside a value that runs over lines, or on a line with another, has no place of its
// own.
type tomlScanner struct {
	places map[string]tomlPlace
	// counts are the items so far of each array of tables.
	counts map[string]int
	// table is the path of the table that lines belong to.
	table string
	// until is the end of a text that runs over lines, and depth the brackets of a list
	// that does.
	until string
	depth int
}

// tomlPlaces returns the places of keys by their path: steps[1].title.
func tomlPlaces(text string, firstLine int) map[string]tomlPlace {
	s := tomlScanner{places: make(map[string]tomlPlace), counts: make(map[string]int)}
	for i, line := range strings.Split(text, "\n") {
		s.line(line, firstLine+i)
	}
	return s.places
}

func (s *tomlScanner) line(line string, number int) {
	trimmed := strings.TrimSpace(line)
	start := site.Pos{Line: number, Column: columnAt(line, strings.Index(line, trimmed))}
	switch {
	case s.until != "":
		if strings.Contains(trimmed, s.until) {
			s.until = ""
		}
	case s.depth > 0:
		s.depth += brackets(trimmed)
	case trimmed == "" || trimmed[0] == '#':
	case trimmed[0] == '[':
		s.header(trimmed, start)
	default:
		s.pair(line, start)
	}
}

// header begins a table, or with two brackets the next item of an array of tables.
func (s *tomlScanner) header(trimmed string, start site.Pos) {
	before, _, _ := strings.Cut(trimmed, "#")
	name := s.numbered(tomlKey(strings.Trim(before, "[] \t")))
	s.table = name
	if strings.HasPrefix(trimmed, "[[") {
		s.table = fmt.Sprintf("%s[%d]", name, s.counts[name])
		s.counts[name]++
		if _, ok := s.places[name]; !ok {
			s.places[name] = tomlPlace{start, start}
		}
	}
	s.places[s.table] = tomlPlace{start, start}
}

// pair notes a line "name = value".
func (s *tomlScanner) pair(line string, start site.Pos) {
	name, value, ok := strings.Cut(line, "=")
	if !ok {
		return
	}
	trimmed := strings.TrimLeft(value, " \t")
	at := site.Pos{Line: start.Line, Column: columnAt(line, len(line)-len(trimmed))}
	s.places[join(s.table, ".", tomlKey(strings.TrimSpace(name)))] = tomlPlace{start, at}
	for _, quotes := range []string{`"""`, `'''`} {
		if rest, ok := strings.CutPrefix(trimmed, quotes); ok && !strings.Contains(rest, quotes) {
			s.until = quotes
		}
	}
	if strings.HasPrefix(trimmed, "[") {
		s.depth = max(0, brackets(trimmed))
	}
}

// columnAt returns the column of a place in a line that is given in bytes.
func columnAt(line string, at int) int { return utf8.RuneCountInString(line[:at]) + 1 }

func brackets(text string) int { return strings.Count(text, "[") - strings.Count(text, "]") }

// tomlKey takes the quotes and spaces from a key and its parts.
func tomlKey(key string) string {
	parts := strings.Split(key, ".")
	for i, part := range parts {
		parts[i] = strings.Trim(part, " \t\"'")
	}
	return strings.Join(parts, ".")
}

// numbered puts the number of the present item into the path of a table inside an array:
// steps.documents is steps[1].documents.
func (s *tomlScanner) numbered(path string) string {
	full := ""
	parts := strings.Split(path, ".")
	for i, part := range parts {
		full = join(full, ".", part)
		if n := s.counts[full]; n > 0 && i < len(parts)-1 {
			full = fmt.Sprintf("%s[%d]", full, n-1)
		}
	}
	return full
}
