package builder_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// element finds elements by their selector, or, after ld:, things of a type in the
// structured data.
func (c check) element(data []byte) error {
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return err
	}
	if kind, ok := strings.CutPrefix(c.selector, "ld:"); ok {
		key, want, _ := strings.Cut(c.want, " ")
		return match(structured(doc, kind, key), want)
	}
	selector, err := cascadia.ParseGroup(c.selector)
	if err != nil {
		return err
	}
	nodes := cascadia.QueryAll(doc, selector)
	want := c.want
	attribute := ""
	if rest, ok := strings.CutPrefix(want, "@"); ok {
		attribute, want, _ = strings.Cut(rest, " ")
	}
	var texts []string
	for _, n := range nodes {
		if attribute == "" {
			texts = append(texts, folded(text(n)))
			continue
		}
		for _, a := range n.Attr {
			if a.Key == attribute {
				texts = append(texts, a.Val)
			}
		}
	}
	return match(texts, want)
}

// match compares what was found with what is wanted, which is explained in rows.txt.
func match(found []string, want string) error {
	exact, isExact := strings.CutPrefix(want, "= ")
	list, isList := strings.CutPrefix(want, "all ")
	number, isCount := strings.CutPrefix(want, "count ")
	ok := false
	switch {
	case want == "absent":
		ok = len(found) == 0
	case isCount:
		n, err := strconv.Atoi(number)
		ok = err == nil && n == len(found)
	case isList:
		ok = strings.Join(found, "; ") == list
	case isExact:
		ok = slices.Contains(found, exact)
	default:
		ok = slices.ContainsFunc(found, func(text string) bool { return strings.Contains(text, want) })
	}
	if ok {
		return nil
	}
	if len(found) > 5 {
		found = append(found[:5:5], "…")
	}
	return fmt.Errorf("got %q, want %s", found, want)
}

// structured returns the values under a key of all things of a type in the structured
// data of a page.
func structured(doc *html.Node, kind, key string) []string {
	var values []string
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, item := range v {
				walk(item)
			}
		case map[string]any:
			if v["@type"] == kind && v[key] != nil {
				values = append(values, fmt.Sprint(v[key]))
			}
			for _, item := range v {
				walk(item)
			}
		}
	}
	for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile(`script[type="application/ld+json"]`)) {
		var data any
		if err := json.Unmarshal([]byte(text(n)), &data); err != nil {
			values = append(values, err.Error())
		}
		walk(data)
	}
	slices.Sort(values)
	return values
}

func text(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(text(c))
	}
	return b.String()
}

func folded(text string) string { return strings.Join(strings.Fields(text), " ") }
