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
