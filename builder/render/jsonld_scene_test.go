package render

import (
	"net/url"
	"testing"
)

// Links lead where net/url says that they lead.
func FuzzResolved(f *testing.F) {
	for _, from := range []string{"https://a.example/", "https://a.example/b/c/", "https://a.example/b/c.html", "https://a:8/b", "https://a.example/é/b c/", "http://a/b/", "https://a//b/", "https://a/b/../c/", "https://a/./b/", "https://a"} {
		for _, link := range []string{"", "./", "../", "../../../b/", "b/", "b.html", "./b:c/", "b:c", "/b/", "//b/", "a//b", "a/./b", "a/..", "../.", ".b", "b?c", "b#c", "%62/", "a/../b/", "https://b/"} {
			f.Add(from, link)
		}
	}
	f.Fuzz(func(t *testing.T, from, link string) {
		want, ok := "", false
		if base, err := url.Parse(from); err == nil {
			if to, err := base.Parse(link); err == nil {
				want, ok = to.String(), true
			}
		}
		if got, gotOK := resolved(from, link); got != want || gotOK != ok {
			t.Errorf("%q from %q: got %q, %v, want %q, %v", link, from, got, gotOK, want, ok)
		}
	})
}
