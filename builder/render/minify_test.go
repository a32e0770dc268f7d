package render

import (
	"bytes"
	"sync"
	"testing"
	"unicode/utf8"
)

func TestMinifiedPagesSayTheSame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, page, want string }{
		{
			"white space between blocks goes",
			"<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n<p>c</p>",
			"<ul><li>a</li><li>b</li></ul><p>c</p>",
		},
		{
			"a space between words and between inline elements stays",
			"<p>Een  <em>kiem</em> <strong>groeit</strong>,\n<a href=\"x/\">hier</a> <a href=\"y/\">daar</a></p>",
			`<p>Een <em>kiem</em> <strong>groeit</strong>,` + "\n" + `<a href="x/">hier</a> <a href="y/">daar</a></p>`,
		},
		{
			"spaces in code in a sentence stay",
			"<p>Typ  <code>a  b</code> of <code> c</code>  en <code class=\"x\">d\t\te\n\nf</code></p>",
			"<p>Typ <code>a  b</code> of <code> c</code> en <code class=\"x\">d\t\te\n\nf</code></p>",
		},
		{
			"preformatted text stays",
			"<pre><code>titel:  x\n\n  - &lt;3\n</code></pre>\n<pre>  y  </pre>",
			"<pre><code>titel:  x\n\n  - &lt;3\n</code></pre><pre>  y  </pre>",
		},
		{
			"code that is never closed",
			"<p>a  b <code>c  d</p>",
			"<p>a b <code>c d</p>",
		},
		{
			"what looks like markup or a template stays text",
			"<p>Wij &lt;3 {{ .Title }} en &lt;b&gt; en R&amp;amp;D &amp;copy &amp; {% if %}</p>",
			"<p>Wij &lt;3 {{ .Title }} en &lt;b> en R&amp;amp;D &amp;copy & {% if %}</p>",
		},
		{
			"tags, quotes and values that could be left out stay",
			`<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title></head><body><p id="a">x</p><button type="submit">y</button><form method="get"></form></body></html>`,
			`<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title></head><body><p id="a">x</p><button type="submit">y</button><form method="get"></form></body></html>`,
		},
		{
			"table parts and definition lists stay whole",
			"<table><thead><tr><th scope=\"col\">a</th></tr></thead> <tbody><tr><td>1</td></tr></tbody></table> <dl><dt>a</dt> <dd>b</dd></dl>",
			`<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><dl><dt>a</dt><dd>b</dd></dl>`,
		},
		{
			"an empty alternative text is still there",
			`<p><img src="a.png" alt=""> b</p>`,
			`<p><img src="a.png" alt> b</p>`,
		},
		{
			"text with quotes in an attribute",
			`<p title="a &quot;b&quot; &amp; 'c' &lt;d&gt;">x</p>`,
			`<p title="a &#34;b&#34; & 'c' <d>">x</p>`,
		},
		{
			"what a form holds stays",
			"<textarea>  a  b\n</textarea>",
			"<textarea>  a  b\n</textarea>",
		},
		{
			"a refresh stays readable",
			`<meta http-equiv="refresh" content="0; url=../x/">`,
			`<meta http-equiv="refresh" content="0; url=../x/">`,
		},
		{
			"comments go",
			`<p>a<!-- {{ b }} --> c</p>`,
			`<p>a c</p>`,
		},
		{
			"structured data, which has no spaces to take off",
			`<script type="application/ld+json">{"name":"\u003c/script\u003e  x","position":1000}</script>`,
			`<script type="application/ld+json">{"name":"\u003c/script\u003e  x","position":1000}</script>`,
		},
		{
			"data",
			`<script type="application/json">{ "name": "\u003c/script\u003e", "position": 1000 }</script>`,
			`<script type="application/json">{"name":"\u003c/script\u003e","position":1000}</script>`,
		},
		{
			"what should be JSON and is not",
			`<script type="application/ld+json">{ "name": </script>`,
			`<script type="application/ld+json">{ "name": </script>`,
		},
		{
			"a drawing without text",
			`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M 10.0 10.0 L 20.0 20.0"/></svg>`,
			`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M10 10 20 20"/></svg>`,
		},
		{
			"a drawing with text",
			`<svg viewBox="0 0 10 10"><text x="1.0">Naar <tspan>buiten</tspan> toe</text></svg>`,
			`<svg viewBox="0 0 10 10"><text x="1.0">Naar <tspan>buiten</tspan> toe</text></svg>`,
		},
	} {
		if got, err := minifyHTML([]byte(c.page)); err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if string(got) != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestManyPagesAreMinifiedAtOnce(t *testing.T) {
	t.Parallel()
	page := `<style>p { color: #ff0000 }</style><p>a  <code>b  c</code></p><svg viewBox="0 0 1 1"><path d="M 0 0 L 1 1"/></svg><script type="application/ld+json">{ "a": 1 }</script>`
	want, err := minifyHTML([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 50 {
				got, err := minifyHTML([]byte(page))
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("got %s (%v), want %s", got, err, want)
					return
				}
			}
		})
	}
	all.Wait()
}

func TestFilesAreMinifiedWhenTheySayTheSame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, ext, file, want string }{
		{"a style sheet", ".css", "/* c */\nbody {\n  background: url(\"beelden/a.svg\");\n  color: #ff0000;\n}\n", "body{background:url(beelden/a.svg);color:red}"},
		{"new in CSS", ".css", "@layer a { p { &:hover { color: light-dark(#fff, #000) } } }\n@container (width >= 30rem) { p { margin-inline: 0 } }", "@layer a{p{&:hover{color:light-dark(#fff,#000)}}}@container(width >= 30rem){p { margin-inline: 0 } }"},
		{"capitals in the extension", ".CSS", "p { margin: 0 }", "p{margin:0}"},
		{"JSON", ".json", "{\n  \"name\": \"a  b\",\n  \"big\": 1000\n}\n", `{"name":"a  b","big":1000}`},
		{"a manifest", ".webmanifest", "{ \"name\": \"x\" }", `{"name":"x"}`},
		{"JSON with comments", ".json", "{ // c\n \"a\": 1 }", "{ // c\n \"a\": 1 }"},
		{"a drawing", ".svg", "<?xml version=\"1.0\"?>\n<!-- c -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\n  <title>Logo</title>\n  <g id=\"a\">\n    <path d=\"M 0 0 L 10 10\"/>\n  </g>\n</svg>\n", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>Logo</title><g id="a"><path d="M0 0 10 10"/></g></svg>`},
		{"a drawing with a style", ".svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <style>\n    .a { fill: #ff0000 }\n  </style>\n  <path class=\"a\" d=\"M 0 0 L 1 1\"/>\n</svg>", `<svg xmlns="http://www.w3.org/2000/svg"><style>.a{fill:red}</style><path class="a" d="M0 0 1 1"/></svg>`},
		{"a drawing that is broken", ".svg", "<svg>  <path d=\"M 0 0\">", "<svg>  <path d=\"M 0 0\">"},
		{"an id that looks like a number", ".svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">  <g id=\"05\"><path d=\"M 0 0 L 1 1\"/></g></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\">  <g id=\"05\"><path d=\"M 0 0 L 1 1\"/></g></svg>"},
		{"a language inside a drawing", ".svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">  <title xml:lang=\"en\">Seed</title></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\">  <title xml:lang=\"en\">Seed</title></svg>"},
		{"XML", ".xml", "<?xml version=\"1.0\"?>\n<!-- c -->\n<a>\n    <b  x='1' >t <i>u</i> v</b>\n</a>\n", "<?xml version=\"1.0\"?><a>\n<b x='1'>t <i>u</i> v</b>\n</a>"},
		{"XML in which white space counts", ".xml", "<a>  <b>t  u</b>  </a>", "<a>  <b>t  u</b>  </a>"},
		{"a script", ".js", "let a  =  1 // c\n", "let a  =  1 // c\n"},
		{"another kind", ".txt", "a  b\n", "a  b\n"},
		{"nothing", ".css", "", ""},
	} {
		file := []byte(c.file)
		if got := string(minifyFile(c.ext, file)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
		if string(file) != c.file {
			t.Errorf("%s: the file itself was changed to %s", c.name, file)
		}
	}
}

func FuzzMinifiedPages(f *testing.F) {
	f.Add("<p>a <code>b  c</code> &lt;3</p>")
	f.Add("<code")
	f.Add("<code></code><code> </code")
	f.Fuzz(func(t *testing.T, page string) {
		got, err := minifyHTML([]byte(page))
		if err != nil {
			t.Skip(err)
		}
		if utf8.ValidString(page) && !utf8.Valid(got) {
			t.Errorf("%q became %q", page, got)
		}
	})
}

func FuzzFilesThatAreMinified(f *testing.F) {
	f.Add(".svg", "<svg><title>a</title></svg>")
	f.Add(".json", `{"a":[1,2]}`)
	f.Add(".css", "p{color:red}")
	f.Fuzz(func(t *testing.T, ext, file string) {
		if got := minifyFile(ext, []byte(file)); len(got) > len(file) {
			t.Errorf("%q became longer: %q", file, got)
		}
	})
}
