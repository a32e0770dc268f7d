package render

import "testing"

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
