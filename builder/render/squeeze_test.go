package render

import (
	"bytes"
	"testing"
)

func TestSqueeze(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"between blocks", "<ul>\n  <li>a</li>\n\n</ul>\n", "<ul><li>a</li></ul>"},
		{"between inline elements", "<a>a</a>\n  <span>b</span>", "<a>a</a>\n<span>b</span>"},
		{"between words", "een\n  twee  drie", "een\ntwee  drie"},
		{"before a block and after one", "een\n<p>twee</p>\ndrie", "een<p>twee</p>drie"},
		{"at the edges of a text", "\n<span>\n", "\n<span>\n"},
		{"in a tag", "<a href=\"x\"\n   class=\"y\">", "<a href=\"x\"\nclass=\"y\">"},
		{"around an element of a site's own", "een\n<p-icon>x</p-icon>\n<nav-link/>\ntwee", "een\n<p-icon>x</p-icon>\n<nav-link/>\ntwee"},
		{"between items, which may be in a row", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>", "<ol><li>a</li>\n<li>b</li></ol>"},
		{"what only looks like a tag", "a >\n< b", "a >\n< b"},
	} {
		if got := string(squeeze([]byte(c.text))); got != c.want {
			t.Errorf("%s: %q became %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestSqueezer(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		writes []string
		want   string
	}{
		{"line ends behind one another", []string{"<p>a</p>\n", "\n", "\n\n", "<p>b</p>"}, "<p>a</p>\n<p>b</p>"},
		{"spaces that were written", []string{"a", " ", " ", "\n", "b"}, "a  b"},
		{"in preformatted text", []string{"<pre>a", "\n", "\n", "b</pre>", "\n", "\n"}, "<pre>a\n\nb</pre>\n"},
		{"in what a form holds", []string{"<textarea>\n", "\n", "b", "</textarea>"}, "<textarea>\n\nb</textarea>"},
		{"behind preformatted text", []string{"<pre>a</pre>\n", "\n", "b"}, "<pre>a</pre>\nb"},
	} {
		s := squeezer{Buffer: &bytes.Buffer{}}
		for _, text := range c.writes {
			s.Write([]byte(text))
		}
		if got := s.String(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
