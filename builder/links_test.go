package builder_test

import (
	"bytes"
	"net/url"
	"path"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// Every address on every page leads to an output, and every fragment to an id on it that
// is there once.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	t.Parallel()
	for name, get := range rowSites {
		s := get()
		pages := map[string]*html.Node{}
		for file, data := range s.files {
			if strings.HasSuffix(file, ".html") {
				doc, err := html.Parse(bytes.NewReader(data))
				if err != nil {
					t.Fatalf("%s: %v", file, err)
				}
				pages[file] = doc
			}
		}
		ids := map[string]map[string]int{}
		for file, doc := range pages {
			ids[file] = map[string]int{}
			for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile("[id]")) {
				ids[file][attribute(n, "id")]++
			}
			for id, n := range ids[file] {
				if n > 1 {
					t.Errorf("%s:%s: id %q is there %d times", name, file, id, n)
				}
			}
		}
		for file, doc := range pages {
			for _, n := range cascadia.QueryAll(doc, cascadia.MustCompile("[href], [src]")) {
				address := attribute(n, "href") + attribute(n, "src")
				target, fragment, inside := resolve(t, file, address)
				if !inside {
					continue
				}
				if s.files[target] == nil {
					t.Errorf("%s:%s: %s leads to %s, which is not there", name, file, address, target)
				} else if fragment != "" && ids[target][fragment] == 0 {
					t.Errorf("%s:%s: %s leads to an id that is not there", name, file, address)
				}
			}
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// resolve returns the output that an address on a page leads to, and whether it is inside
// the site.
func resolve(t *testing.T, file, address string) (target, fragment string, inside bool) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return "", "", false
	}
	if u.Scheme != "" || u.Host != "" {
		return "", "", false
	}
	target = file
	if u.Path != "" {
		target = u.Path
		if !strings.HasPrefix(target, "/") {
			target = path.Join(path.Dir(file), target)
		}
		target = strings.TrimPrefix(target, "/")
		if strings.HasSuffix(u.Path, "/") || path.Ext(target) == "" {
			target = path.Join(target, "index.html")
		}
	}
	return target, u.Fragment, true
}
