package render

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestFontsHaveAFingerprint(t *testing.T) {
	t.Parallel()
	const font = "wOF2 letters"
	digits := strings.TrimPrefix(fingerprint("", []byte(font)), ".")
	for _, c := range []struct{ name, sheet, layout, want, file string }{
		{"from beside the sheet", `a{b:url(fonts/mijn%20huis.woff2)}`, "", `a{b:url(fonts/mijn%20huis.*.woff2)}`, "fonts/mijn huis.*.woff2"},
		{"in quotes, with more", `a{b:url("./fonts/mijn huis.woff2?v=2#x")}`, "", `a{b:url("./fonts/mijn huis.*.woff2?v=2#x")}`, "fonts/mijn huis.*.woff2"},
		{"from the host", `a{b:url(/fonts/mijn%20huis.woff2)}`, "", `a{b:url(/fonts/mijn%20huis.*.woff2)}`, "fonts/mijn huis.*.woff2"},
		{"not at all", `a{b:url(mijn.woff2)}`, "", `a{b:url(mijn.woff2)}`, "fonts/mijn huis.woff2"},
		{"from elsewhere as well", `a{b:url(fonts/mijn%20huis.woff2),url(/sub/fonts/mijn%20huis.woff2)}`, "",
			`a{b:url(fonts/mijn%20huis.woff2),url(/sub/fonts/mijn%20huis.woff2)}`, "fonts/mijn huis.woff2"},
		{"of another host", `a{b:url(https://a.example/fonts/mijn%20huis.woff2)}`, "", `a{b:url(https://a.example/fonts/mijn%20huis.woff2)}`, "fonts/mijn huis.woff2"},
		{"in a way that is none", `a{b:url(fonts/mijn%2.woff2)}`, "", `a{b:url(fonts/mijn%2.woff2)}`, "fonts/mijn huis.woff2"},
		{"in a layout", `a{b:url(fonts/mijn%20huis.woff2)}`, `<link href="/fonts/mijn%20huis.woff2">`, `a{b:url(fonts/mijn%20huis.woff2)}`, "fonts/mijn huis.woff2"},
		{"in a script", `a{b:url(fonts/mijn%20huis.woff2)}`, "script", `a{b:url(fonts/mijn%20huis.woff2)}`, "fonts/mijn huis.woff2"},
	} {
		script := ""
		if c.layout == "script" {
			script = `load("/fonts/mijn huis.woff2")`
		}
		files := filesOf("static/style.css", c.sheet, "static/fonts/mijn huis.woff2", font, "static/a.js", script)
		a := newAssets(files, nil, askedBy([]*site.Source{{Path: "layouts/x.html", Data: []byte(c.layout)}}))
		want, path := strings.ReplaceAll(c.want, "*", digits), strings.ReplaceAll(c.file, "*", digits)
		if got := string(a.named[files[0]].data); got != want {
			t.Errorf("%s: got the sheet %s, want %s", c.name, got, want)
		}
		if got := a.address(files[0]); got != "/"+fingerprint("style.css", []byte(want)) {
			t.Errorf("%s: the sheet is at %s, which is not of its bytes", c.name, got)
		}
		if got := outputsOf(a)[1].Path; got != path || a.address(files[1]) != "/"+path {
			t.Errorf("%s: got the font at %s and its address %s, want %s", c.name, got, a.address(files[1]), path)
		}
		preloads := strings.Join(a.preloads([]string{"/fonts/mijn huis.woff2", "/gone.woff2"}), " ")
		if preload := "/" + path; preloads != preload && c.name != "not at all" && c.name != "in quotes, with more" && c.name != "in a way that is none" {
			t.Errorf("%s: got preloads %s, want %s", c.name, preloads, preload)
		}
	}
}

func TestAFontInAPartOfTheStyle(t *testing.T) {
	t.Parallel()
	files := filesOf("static/style.css", `@import "style/fonts.css";`, "static/style/fonts.css", `a{b:url(../a.woff2)}`,
		"static/a.woff2", "wOF2", "static/b/print.css", `a{b:url("../a.woff2")}`)
	a := newAssets(files, nil, nil)
	font := fingerprint("a.woff2", []byte("wOF2"))
	for file, want := range map[int]string{0: "a{b:url(" + font + ")}", 3: "a{b:url(../" + font + ")}"} {
		if got := string(a.named[files[file]].data); got != want {
			t.Errorf("%s: got %s, want %s", files[file].Path, got, want)
		}
	}
}

func TestAFontThatCannotBeReadIsAnErrorOfItsOutput(t *testing.T) {
	t.Parallel()
	files := filesOf("static/a.woff2", "wOF2", "static/style.css", `a{b:url(a.woff2)}`)
	files[0].Name = "gone"
	output := outputsOf(newAssets(files, nil, nil))[0]
	if _, err := output.Make(); output.Path != "a.woff2" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %s and error %v", output.Path, err)
	}
}

func TestWhatComesWithKiemIsThereWhenItIsAskedFor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, style, layout, want string }{
		{"kiem's style", `@import "style/fonts.css"; @import "style/text.css";`, "", "style.* fonts/literata-latin.*.woff2 fonts/LICENSE-literata.txt eigen.* a.svg"},
		{"a style of the site's own", `p{}`, "", "style.* eigen.* a.svg"},
		{"with a part of kiem's", `@import "style/text.css"; p{}`, "", "style.* eigen.* a.svg"},
		{"and another by a layout", `p{}`, `{{.Asset "style/text.css"}}`, "style.* style/text.* eigen.* a.svg"},
		{"and the fonts by a layout", `p{}`, `<link href="/style/fonts.css">`,
			"style.* style/fonts.* fonts/literata-latin.*.woff2 fonts/LICENSE-literata.txt eigen.* a.svg"},
		{"and a font by a layout", `p{}`, `<link href='{{.Asset "fonts/literata-latin.woff2"}}'>`,
			"style.* fonts/literata-latin.woff2 fonts/LICENSE-literata.txt eigen.* a.svg"},
	} {
		files := filesOf("static/style.css", c.style,
			"static/style/fonts.css", `@import "../fonts/literata.css"; a{}`, "static/style/text.css", `b{}`,
			"static/fonts/literata.css", `@font-face{src:url(literata-latin.woff2)}`, "static/fonts/literata-latin.woff2", "wOF2",
			"static/fonts/LICENSE-literata.txt", "Copyright", "static/eigen.css", `i{}`, "static/a.svg", "<svg/>")
		for _, f := range files[1:6] {
			f.OfKiem = true
		}
		files[7].OfKiem = true
		var got []string
		for _, o := range outputsOf(newAssets(files, nil, askedBy([]*site.Source{{Path: "layouts/x.html", Data: []byte(c.layout)}}))) {
			name := digits.ReplaceAllString(o.Path, ".*")
			got = append(got, strings.TrimSuffix(name, ".css"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.name, strings.Join(got, " "), c.want)
		}
	}
}

var digits = regexp.MustCompile(`\.[0-9a-f]{8}`)
