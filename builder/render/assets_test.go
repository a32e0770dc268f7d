package render

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"kiem/builder/site"
)

// filesOf are published files with the given paths and texts.
func filesOf(texts ...string) []*site.File {
	fsys := fstest.MapFS{}
	var files []*site.File
	for i := 0; i < len(texts); i += 2 {
		fsys[texts[i]] = &fstest.MapFile{Data: []byte(texts[i+1])}
		_, below, _ := strings.Cut(texts[i], "/")
		files = append(files, &site.File{Path: texts[i], URL: "/" + below, Fsys: fsys, Name: texts[i]})
	}
	return files
}

func outputsOf(a *assets) []site.Output {
	rs := newRecipes(0)
	a.addTo(rs)
	return Outputs{&renderer{plan: &plan{recipes: rs}}}.All()
}

func TestAFingerprintIsInTheNameAndOfTheBytes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ path, data, want string }{
		{"style.css", "", "style.e3b0c442.css"},
		{"js/app.min.js", "a", "js/app.min.ca978112.js"},
		{"a.b/c", "a", "a.b/c.ca978112"},
	} {
		if got := fingerprint(c.path, []byte(c.data)); got != c.want {
			t.Errorf("fingerprint(%q, %q) = %q, want %q", c.path, c.data, got, c.want)
		}
	}
}

func TestPublishedFiles(t *testing.T) {
	t.Parallel()
	const minified = "p{color:red}"
	files := filesOf(
		"content/beelden/team.jpg", "\xff\xd8  x",
		"content/bestanden/cijfers.json", "{ \"a\": 1 }",
		"content/beelden/kiem.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <path d=\"M 0 0 L 1 1\"/>\n</svg>",
		"content/bestanden/huisstijl.css", "p { color: red }",
		"static/style.css", "p { color: #ff0000 }",
		"static/js/menu.js", "let a  = 1\n",
		"static/site.webmanifest", "{ \"name\": \"Kiem\" }",
		"static/fonts/a.woff2", "wOF2  ",
	)
	a := newAssets(files, nil, nil)
	want := []struct{ path, data string }{
		{"beelden/team.jpg", "\xff\xd8  x"},
		{"bestanden/cijfers.json", "{ \"a\": 1 }"},
		{"beelden/kiem.svg", `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0 1 1"/></svg>`},
		{"bestanden/huisstijl.css", "p { color: red }"},
		{fingerprint("style.css", []byte(minified)), minified},
		{fingerprint("js/menu.js", []byte("let a  = 1\n")), "let a  = 1\n"},
		{"site.webmanifest", `{"name":"Kiem"}`},
		{"fonts/a.woff2", "wOF2  "},
	}
	for i, output := range outputsOf(a) {
		data, err := output.Make()
		if err != nil || output.Path != want[i].path || string(data) != want[i].data {
			t.Errorf("%s\n got %q %q (%v)\nwant %q %q", files[i].Path, output.Path, data, err, want[i].path, want[i].data)
		}
		if got := a.address(files[i]); got != "/"+want[i].path {
			t.Errorf("the address of %s is %q, want %q", files[i].Path, got, "/"+want[i].path)
		}
	}
	if got := a.find("style.css"); got != files[4] {
		t.Errorf("style.css is %v, want the style sheet", got)
	}
	for _, name := range []string{"stijl.css", "bestanden/huisstijl.css", ""} {
		if got := a.find(name); got != nil {
			t.Errorf("%q is %s, want nothing", name, got.Path)
		}
	}
}

func TestPublishedPhotosDoNotTellWhoMadeThem(t *testing.T) {
	t.Parallel()
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	told := photo.String()[:2] + "\xff\xfe\x00\x07Elwin" + photo.String()[2:]
	for _, path := range []string{"content/team.jpg", "static/team.jpg", "content/team.jpeg", "content/team"} {
		data, err := outputsOf(newAssets(filesOf(path, told), nil, nil))[0].Make()
		if err != nil || string(data) != photo.String() {
			t.Errorf("%s: got %q (%v), want %q", path, data, err, photo.String())
		}
	}
}

func TestAFileThatAnotherOneNamesKeepsItsName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, code string
		keeps      bool
	}{
		{"an import", `@import "print.css";`, true},
		{"an import by address", `@import url(print.css) print;`, true},
		{"a path", `@import './print.css?2'`, true},
		{"a longer name", `@import "blueprint.css";`, false},
		{"a name that goes on", `@import "print.css.css";`, false},
		{"in words", `/* see print.css */`, false},
		{"at the edge", `print.css`, false},
	} {
		files := filesOf("static/print.css", "a{b:c}", "static/style.js", c.code)
		got := newAssets(files, nil, nil).address(files[0])
		if keeps := got == "/print.css"; keeps != c.keeps {
			t.Errorf("%s: the address is %s; keeping its name should be %v", c.name, got, c.keeps)
		}
	}
}

func TestAFileNamesItself(t *testing.T) {
	t.Parallel()
	files := filesOf("static/style.css", `a{background:url("style.css")}`)
	if got := newAssets(files, nil, nil).address(files[0]); got == "/style.css" {
		t.Errorf("got %s, want a fingerprint", got)
	}
}

func TestAFileThatCannotBeReadIsAnErrorOfItsOutput(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"static/style.css", "content/a.pdf"} {
		files := filesOf(path, "")
		files[0].Name = "gone"
		a := newAssets(files, nil, nil)
		_, err := outputsOf(a)[0].Make()
		if !errors.Is(err, fs.ErrNotExist) || !strings.HasPrefix(err.Error(), "reading "+path+": ") {
			t.Errorf("got error %v, want one that says what was being read: %s", err, path)
		}
		if got := a.address(files[0]); got != files[0].URL {
			t.Errorf("the address is %s, want %s", got, files[0].URL)
		}
	}
}
