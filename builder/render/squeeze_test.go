package render

import "testing"

func TestSqueeze(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"between blocks", "<ul>\n  <li>a</li>\n\n</ul>\n", "<ul><li>a</li></ul>"},
		{"between inline elements", "<a>a</a>\n  <span>b</span>", "<a>a</a>\n<span>b</span>"},
		{"between words", "een\n  twee  drie", "een\ntwee  drie"},
		{"before a block and after one", "een\n<p>twee</p>\ndrie", "een<p>twee</p>drie"},
		{"at the edges of a text", "\n<span>\n", "\n<span>\n"},
		{"in a tag", "<a href=\"x\"\n   class=\"y\">", "<a href=\"x\"\nclass=\"y\">"},
		{"what only looks like a tag", "a >\n< b", "a >\n< b"},
	} {
		if got := string(squeeze([]byte(c.text))); got != c.want {
			t.Errorf("%s: %q became %q, want %q", c.name, c.text, got, c.want)
		}
	}
}
