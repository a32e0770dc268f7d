package render

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// bundled is the first of these style sheets with the others in it, on one line.
func bundled(t *testing.T, texts ...string) string {
	t.Helper()
	files := filesOf(texts...)
	data, err := fs.ReadFile(files[0].Fsys, files[0].Name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(newBundler(files, nil).bundle(files[0], data))), " ")
}

func TestBundle(t *testing.T) {
	t.Parallel()
	const part = "static/p/a.css"
	for _, c := range []struct{ name, sheet, part, want string }{
		{"no imports", `p{}`, ``, `p{}`},
		{"an import", `@import "p/a.css"; p{}`, `a{}`, `a{} p{}`},
		{"with an address", `@import url(p/a.css); p{}`, `a{}`, `a{} p{}`},
		{"with an address in quotes", `@import url( './p/a.css' ) ; p{}`, `a{}`, `a{} p{}`},
		{"in a layer", `@layer a, b; @import "p/a.css" layer(a); p{}`, `a{}`, `@layer a, b; @layer a{ a{} } p{}`},
		{"in a layer without a name", `@IMPORT "p/a.css" LAYER;`, `a{}`, `@layer{ a{} }`},
		{"for a medium", `@import "p/a.css" screen and (width > 40em), print;`, `a{}`,
			`@media screen and (width > 40em), print{ a{} }`},
		{"on all conditions", `@import "p/a.css" layer(x.y) supports(not (display: grid)) print;`, `a{}`,
			`@media print{ @supports (not (display: grid)){ @layer x.y{ a{} } } }`},
		{"after words", "\ufeff@charset \"utf-8\"; /* p; */ @import \"p/a.css\"; p{}", `a{}`, `@charset "utf-8"; /* p; */ a{} p{}`},
		{"after a rule", `p{} @import "p/a.css";`, `a{}`, `p{} @import "p/a.css";`},
		{"after a layer with rules", `@layer a{} @import "p/a.css";`, `a{}`, `@layer a{} @import "p/a.css";`},
		{"in a comment", `/* @import "p/a.css"; */`, `a{}`, `/* @import "p/a.css"; */`},
		{"without an end", `@import "p/a.css"`, `a{}`, `@import "p/a.css"`},
		{"of nothing", `@import; @import x; p{}`, ``, `@import; @import x; p{}`},
		{"that is missing", `@import "p/a.css"; @import "gone.css"; p{}`, `a{}`, `@import "p/a.css"; @import "gone.css"; p{}`},
		{"after one that is missing", `@import "gone.css"; @import "p/a.css"; p{}`, `a{}`, `@import "gone.css"; a{} p{}`},
		{"of another host", `@import "https://kiem.example/p/a.css"; @import "//p/a.css"; @import "/p/a.css";`, `a{}`,
			`@import "https://kiem.example/p/a.css"; @import "//p/a.css"; @import "/p/a.css";`},
		{"with a question", `@import "p/a.css?1";`, `a{}`, `@import "p/a.css?1";`},
		{"twice", `@import "p/a.css"; @import "p/a.css";`, `a{}`, `@import "p/a.css"; a{}`},
		{"of itself", `@import "style.css"; p{}`, ``, `@import "style.css"; p{}`},
		{"in a circle", `@import "p/a.css"; p{}`, `@import "../style.css"; a{}`, `@import "p/a.css"; p{}`},
		{"of what imports", `@import "p/a.css";`, `@import "b/c.css" layer(c); a{}`,
			`@layer c{ c{background:url(p/b/c.svg)} } a{}`},
		{"of what imports what is missing", `@import "p/a.css";`, `@import "gone.css"; a{}`, `@import "p/a.css";`},
		{"of what begins with a character set", `@import "p/a.css";`, `@charset "utf-8"; a{}`, `a{}`},
		{"of what is in other letters", `@import "p/a.css";`, `@charset "latin1"; a{}`, `@import "p/a.css";`},
		{"of what imports, in UTF-8", `@import "p/a.css";`, `@charset "UTF-8"; @import "b/c.css"; a{}`, `c{background:url(p/b/c.svg)} a{}`},
		{"with addresses of images to choose from", `@import "p/a.css";`,
			`a{background:image-set("a.png" 1x, url(b.png) 2x, "c.png" type("image/png"))}`,
			`a{background:image-set("p/a.png" 1x, url(p/b.png) 2x, "p/c.png" type("image/png"))}`},
		{"on a condition with a semicolon", `@import "p/a.css" supports(display:grid;) screen; p{}`, `a{}`,
			`@media screen{ @supports (display:grid;){ a{} } } p{}`},
		{"of what has namespaces", `@import "p/a.css";`, `@namespace svg url(x); a{}`, `@import "p/a.css";`},
		{"with addresses", `@import "p/a.css"; p{background:url(p.svg)}`,
			`a{background:url(a.svg), url("../a.woff2?1#x"), url('./b/c.svg')}`,
			`a{background:url(p/a.svg), url("a.woff2?1#x"), url('p/b/c.svg')} p{background:url(p.svg)}`},
		{"with addresses in capitals", `@import "p/a.css";`, `a{b:URL(a.svg) -webkit-Image-Set("c.svg" 1x) url ("a.svg")}`,
			`a{b:URL(p/a.svg) -webkit-Image-Set("p/c.svg" 1x) url ("a.svg")}`},
		{"with addresses that stay", `@import "p/a.css";`, `a{b:url(/a.svg) url(#a) url(data:a) url(https://a.example/a) "../a" url()}`,
			`a{b:url(/a.svg) url(#a) url(data:a) url(https://a.example/a) "../a" url()}`},
		{"unfinished", `@import "p/a.css"; p{`, `a{}`, `a{} p{`},
		{"of what is unfinished", `@import "p/a.css"; p{}`, `a{url(`, `@import "p/a.css"; p{}`},
		{"of what closes too little", `@import "p/a.css" layer(a); p{}`, `a{color:blue`, `@import "p/a.css" layer(a); p{}`},
		{"of what closes too much", `@import "p/a.css" layer(a); p{}`, `a{}}b{}`, `@import "p/a.css" layer(a); p{}`},
		{"of what closes another thing", `@import "p/a.css"; p{}`, `a{b:c(}`, `@import "p/a.css"; p{}`},
		{"of a comment without an end", `@import "p/a.css"; p{}`, `a{} /* b`, `@import "p/a.css"; p{}`},
		{"of a text without an end", `@import "p/a.css"; p{}`, `a{content:"b`, `@import "p/a.css"; p{}`},
	} {
		got := bundled(t, "static/style.css", c.sheet, part, c.part, "static/p/b/c.css", "c{background:url(c.svg)}")
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// As they are not looked at when a site is made, they are here.
func TestOwnSheetsAreClosed(t *testing.T) {
	t.Parallel()
	found := 0
	err := fs.WalkDir(os.DirFS("../../static"), ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".css" {
			return err
		}
		found++
		text, err := os.ReadFile("../../static/" + name)
		if !isClosed(text) {
			t.Errorf("%s is not closed", name)
		}
		return err
	})
	if err != nil || found < 10 {
		t.Fatalf("found %d style sheets: %v", found, err)
	}
}

func TestPartsAreNotPublished(t *testing.T) {
	t.Parallel()
	files := filesOf(
		"static/style.css", `@import "style/a.css"; @import "style/b.css";`,
		"static/style/a.css", `a{}`,
		"static/style/b.css", `b{}`,
		"static/other.css", `@import "style/b.css"; @import "style/gone.css";`,
	)
	a := newAssets(files, nil, nil)
	var got []string
	for _, o := range outputsOf(a) {
		got = append(got, o.Path[:strings.IndexByte(o.Path, '.')])
	}
	if want := "style style/b other"; strings.Join(got, " ") != want {
		t.Errorf("published are %q, want %q", got, want)
	}
	if a.find("style/a.css") != nil {
		t.Error("a part can be asked for, though it is not published")
	}
}
