package schema

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// TOML reads TOML as [Node] reads YAML. TOML types its values itself; they become text
// again, to be typed by their fields.
func TOML(data []byte, firstLine int, file string) (*site.Node, []site.Problem) {
	var values map[string]any
	text := string(data)
	meta, err := toml.Decode(text, &values)
	if err != nil {
		pos := site.Pos{Line: firstLine, Column: 1}
		var at toml.ParseError
		if errors.As(err, &at) && at.Position.Line > 0 {
			pos.Line += min(at.Position.Line-1, strings.Count(strings.TrimRight(text, "\n"), "\n"))
		}
		return nil, []site.Problem{problem.At("K173", file, pos)}
	}
	r := tomlReader{places: tomlPlaces(text, firstLine), order: make(map[string]int)}
	for i, key := range meta.Keys() {
		if name := strings.Join(key, "\x00"); r.order[name] == 0 {
			r.order[name] = i + 1
		}
	}
	if len(values) == 0 {
		return nil, nil
	}
	start := tomlPlace{key: site.Pos{Line: firstLine, Column: 1}, value: site.Pos{Line: firstLine, Column: 1}}
	return r.table(values, "", "", start), nil
}

// tomlPlace is where a key and its value stand.
type tomlPlace struct{ key, value site.Pos }

type tomlReader struct {
	// places finds a key by its path with the numbers of array items: steps[1].title.
	places map[string]tomlPlace
	// order is the order of keys in the file, by their path without numbers.
	order map[string]int
}

func (r *tomlReader) table(values map[string]any, path, plain string, around tomlPlace) *site.Node {
	node := &site.Node{Kind: site.MapNode, Pos: around.value}
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	rank := func(name string) int { return r.order[join(plain, "\x00", name)] }
	slices.SortFunc(names, func(a, b string) int {
		if c := rank(a) - rank(b); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		full := join(path, ".", name)
		at, ok := r.places[full]
		if !ok {
			at = around
		}
		value := r.value(values[name], full, join(plain, "\x00", name), at)
		node.Keys = append(node.Keys, site.Key{Name: name, Pos: at.key, Value: value})
	}
	return node
}

func join(path, sign, name string) string {
	if path == "" {
		return name
	}
	return path + sign + name
}

func (r *tomlReader) value(value any, path, plain string, at tomlPlace) *site.Node {
	node := &site.Node{Kind: site.ScalarNode, Pos: at.value}
	switch v := value.(type) {
	case map[string]any:
		return r.table(v, path, plain, at)
	case []map[string]any:
		node.Kind = site.ListNode
		for i, item := range v {
			node.Items = append(node.Items, r.item(item, i, path, plain, at))
		}
	case []any:
		node.Kind = site.ListNode
		for i, item := range v {
			node.Items = append(node.Items, r.item(item, i, path, plain, at))
		}
	case string:
		node.Text, node.Quoted = v, true
	case time.Time:
		node.Text = tomlDate(v)
	case float64:
		node.Text = strconv.FormatFloat(v, 'f', -1, 64)
	default:
		node.Text = fmt.Sprint(v)
	}
	return node
}

func (r *tomlReader) item(item any, i int, path, plain string, at tomlPlace) *site.Node {
	path = fmt.Sprintf("%s[%d]", path, i)
	if own, ok := r.places[path]; ok {
		at = own
	}
	return r.value(item, path, plain, at)
}

// tomlDate writes a date as it was written; a time of day is kept, for the field to
// refuse.
func tomlDate(t time.Time) string {
	if t.Location().String() == "date-local" {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02T15:04:05")
}

// tomlPlaces finds keys by reading lines: the library does not tell where they are. A key
// inside a value that runs over lines, or on a line with another, has no place of its
// own.
func tomlPlaces(text string, firstLine int) map[string]tomlPlace {
	places := make(map[string]tomlPlace)
	counts := make(map[string]int)
	table := ""
	until := "" // the end of a text over more lines
	depth := 0  // of a list over more lines
	for i, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(line)
		pos := func(at int) site.Pos {
			return site.Pos{Line: firstLine + i, Column: len([]rune(line[:at])) + 1}
		}
		start := strings.Index(line, trimmed)
		switch {
		case until != "":
			if strings.Contains(trimmed, until) {
				until = ""
			}
			continue
		case depth > 0:
			depth += strings.Count(trimmed, "[") - strings.Count(trimmed, "]")
			continue
		case trimmed == "" || trimmed[0] == '#':
			continue
		case strings.HasPrefix(trimmed, "[["):
			name := numbered(tomlKey(strings.Trim(cutComment(trimmed), "[] \t")), counts)
			table = fmt.Sprintf("%s[%d]", name, counts[name])
			counts[name]++
			places[table] = tomlPlace{pos(start), pos(start)}
			if _, ok := places[name]; !ok {
				places[name] = places[table]
			}
			continue
		case trimmed[0] == '[':
			table = numbered(tomlKey(strings.Trim(cutComment(trimmed), "[] \t")), counts)
			places[table] = tomlPlace{pos(start), pos(start)}
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		if !ok {
			continue
		}
		at := len(name) + 1 + len(value) - len(strings.TrimLeft(value, " \t"))
		path := join(table, ".", tomlKey(strings.TrimSpace(name)))
		places[path] = tomlPlace{pos(start), pos(at)}
		value = strings.TrimSpace(value)
		for _, quotes := range []string{`"""`, `'''`} {
			if strings.HasPrefix(value, quotes) && !strings.Contains(value[3:], quotes) {
				until = quotes
			}
		}
		if strings.HasPrefix(value, "[") {
			depth = max(0, strings.Count(value, "[")-strings.Count(value, "]"))
		}
	}
	return places
}

func cutComment(line string) string {
	before, _, _ := strings.Cut(line, "#")
	return strings.TrimSpace(before)
}

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
func numbered(path string, counts map[string]int) string {
	full := ""
	parts := strings.Split(path, ".")
	for i, part := range parts {
		full = join(full, ".", part)
		if n := counts[full]; n > 0 && i < len(parts)-1 {
			full = fmt.Sprintf("%s[%d]", full, n-1)
		}
	}
	return full
}
