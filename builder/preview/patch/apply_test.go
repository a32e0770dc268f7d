package patch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// message is a patch as it arrives.
type message struct {
	Reload  bool
	Changes []struct {
		At       [][2]int
		Name     string
		Count    int
		Set      map[string]string
		Unset    []string
		Texts    map[int]string
		Children [][]any
	}
	Shifts [][]any
	Block  []int
}

// apply does what patch.js does, with what travels to it, and returns the root element.
func apply(old []byte, patch Patch) (*html.Node, error) {
	data, err := json.Marshal(patch)
	if err != nil {
		return nil, err
	}
	var m message
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	decoder.UseNumber()
	if err := decoder.Decode(&m); err != nil {
		return nil, err
	}
	root := rootOf(old)
	nodes := make([]*html.Node, len(m.Changes))
	for i, change := range m.Changes {
		at := root
		for _, step := range change.At {
			kids := slices.Collect(at.ChildNodes())
			if len(kids) != step[1] {
				return nil, fmt.Errorf("%d children instead of %d", len(kids), step[1])
			}
			at = kids[step[0]]
		}
		if n := grow(at, nil, 0); n.name != change.Name || len(n.kids) != change.Count {
			return nil, fmt.Errorf("%s with %d children instead of %s with %d", n.name, len(n.kids), change.Name, change.Count)
		}
		nodes[i] = at
	}
	for i, change := range m.Changes {
		n := nodes[i]
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
			_, set := change.Set[qualified(a)]
			return set || slices.Contains(change.Unset, qualified(a))
		})
		for name, value := range change.Set {
			n.Attr = append(n.Attr, attribute(name, value))
		}
		kids := append(slices.Collect(n.ChildNodes()), nil)
		for index, text := range change.Texts {
			if kids[index].Type == html.ElementNode {
				return nil, fmt.Errorf("%s instead of a text", kids[index].Data)
			}
			kids[index].Data = text
		}
		for _, replace := range change.Children {
			from := integer(replace[0])
			to := from + integer(replace[1])
			for _, kid := range kids[from:to] {
				n.RemoveChild(kid)
			}
			for _, form := range replace[2:] {
				n.InsertBefore(made(form), kids[to])
			}
		}
	}
	return root, move(root, m.Shifts)
}

func integer(v any) int {
	n, err := strconv.Atoi(string(v.(json.Number)))
	if err != nil {
		panic(err)
	}
	return n
}

func attribute(name, value string) html.Attribute {
	if space, key, ok := strings.Cut(name, " "); ok {
		return html.Attribute{Namespace: space, Key: key, Val: value}
	}
	return html.Attribute{Key: name, Val: value}
}

func made(form any) *html.Node {
	if text, ok := form.(string); ok {
		return &html.Node{Type: html.TextNode, Data: text}
	}
	parts := form.([]any)
	if parts[0] == "!" {
		return &html.Node{Type: html.CommentNode, Data: parts[1].(string)}
	}
	name := attribute(parts[0].(string), "")
	n := &html.Node{Type: html.ElementNode, Namespace: name.Namespace, Data: name.Key}
	for key, value := range parts[1].(map[string]any) {
		n.Attr = append(n.Attr, attribute(key, value.(string)))
	}
	for _, kid := range parts[2:] {
		n.AppendChild(made(kid))
	}
	return n
}

var digitsOf = regexp.MustCompile(`\d+`)

// move shifts positions.
func move(root *html.Node, shifts [][]any) error {
	var positions []*string
	var gather func(*html.Node)
	gather = func(n *html.Node) {
		for i, a := range n.Attr {
			if qualified(a) == At {
				positions = append(positions, &n.Attr[i].Val)
			}
		}
		if n.Data == "template" && n.Namespace == "" {
			return
		}
		for kid := range n.ChildNodes() {
			gather(kid)
		}
	}
	gather(root)
	for _, shift := range shifts {
		skip, count := integer(shift[0]), integer(shift[1])
		if skip+count > len(positions) {
			return fmt.Errorf("a shift of %d elements after %d, of %d", count, skip, len(positions))
		}
		for _, position := range positions[skip : skip+count] {
			if to, ok := shift[2].(string); ok {
				*position = to
				continue
			}
			i := 1
			*position = digitsOf.ReplaceAllStringFunc(*position, func(digits string) string {
				i++
				if by := integer(shift[i]); by != 0 {
					digits = strconv.Itoa(integer(json.Number(digits)) + by)
				}
				return digits
			})
		}
		positions = positions[skip+count:]
	}
	return nil
}

// rootOf parses a page, and returns its root element.
func rootOf(page []byte) *html.Node {
	document, err := parse(page)
	if err != nil {
		panic(err)
	}
	for n := range document.ChildNodes() {
		if n.Type == html.ElementNode {
			return n
		}
	}
	return nil
}

// same compares trees, node for node. The order of attributes is no part of them; where one is
// there twice, browsers have the first.
func same(a, b *html.Node) bool {
	if a.Type != b.Type || a.Namespace != b.Namespace || a.Data != b.Data {
		return false
	}
	attrsA, attrsB := distinct(slices.Clone(a.Attr)), distinct(slices.Clone(b.Attr))
	for _, attr := range attrsA {
		if !slices.Contains(attrsB, attr) {
			return false
		}
	}
	return len(attrsA) == len(attrsB) &&
		slices.EqualFunc(slices.Collect(a.ChildNodes()), slices.Collect(b.ChildNodes()), same)
}

// dump writes a tree as text.
func dump(root *html.Node) string {
	var b strings.Builder
	var write func(*html.Node, string)
	write = func(n *html.Node, indent string) {
		attrs := map[string]string{}
		for _, a := range slices.Backward(n.Attr) {
			attrs[qualified(a)] = a.Val
		}
		fmt.Fprintf(&b, "%s%d %s %q %q\n", indent, n.Type, n.Namespace, n.Data, attrs)
		for kid := range n.ChildNodes() {
			write(kid, indent+"  ")
		}
	}
	write(root, "")
	return b.String()
}

// check checks that the patch between two pages makes one of the other, and returns it.
func check(t *testing.T, old, new []byte) Patch {
	t.Helper()
	a, b := parsed(t, old), parsed(t, new)
	patch := Between(a, b)
	if patch.Reload {
		return patch
	}
	got, err := apply(old, patch)
	if err != nil {
		t.Fatalf("%v\nold: %s\nnew: %s", err, old, new)
	}
	if want := rootOf(new); !same(got, want) {
		t.Fatalf("got:\n%s\nwant:\n%s\nold: %s\nnew: %s", dump(got), dump(want), old, new)
	}
	return patch
}

func parsed(t *testing.T, page []byte) *Page {
	t.Helper()
	p, err := Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
