package theme

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kiem/builder/site"
)

func TestFontCalled(t *testing.T) {
	t.Parallel()
	for choice, want := range map[string]string{
		"hanken-grotesk": "Hanken Grotesk", "Hanken Grotesk": "Hanken Grotesk", "SOURCE serif 4": "Source Serif 4",
		"": "", "Arial": "", "hanken": "",
	} {
		if got, ok := FontCalled(choice); got.Family != want || ok != (want != "") {
			t.Errorf("%q is %q, %v, want %q", choice, got.Family, ok, want)
		}
	}
}

// Each font has its files and its licence, and a style sheet that declares it and a fallback.
func TestFontsAreThere(t *testing.T) {
	t.Parallel()
	for _, f := range Fonts() {
		sheet, err := os.ReadFile(filepath.Join("..", "..", "static", "fonts", f.Name+".css"))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{`font-family: "` + f.Family + `";`, `font-family: "` + f.Family + ` Fallback";`, f.Name + "-latin-wght-normal.woff2"} {
			if !strings.Contains(string(sheet), want) {
				t.Errorf("%s.css lacks %s", f.Name, want)
			}
		}
		for _, file := range []string{"LICENSE-" + f.Name + ".txt", f.Name + "-latin-wght-normal.woff2", f.Name + "-latin-ext-wght-normal.woff2"} {
			if _, err := os.Stat(filepath.Join("..", "..", "static", "fonts", file)); err != nil {
				t.Error(err)
			}
		}
	}
}

// A licence begins with the notice of who made the font, which has to go with each copy.
func TestLicences(t *testing.T) {
	t.Parallel()
	for _, f := range Fonts() {
		licence, err := os.ReadFile(filepath.Join("..", "..", "static", "fonts", "LICENSE-"+f.Name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		notice, rest, _ := strings.Cut(string(licence), "\n")
		if !strings.HasPrefix(notice, "Copyright ") || !strings.Contains(notice, "(http") {
			t.Errorf("%s: nobody is said to have made it: %q", f.Name, notice)
		}
		if !strings.Contains(rest, "SIL OPEN FONT LICENSE Version 1.1") {
			t.Errorf("%s: the licence is not there", f.Name)
		}
	}
}

// The part of the style sheet that is there is what the choice of kiem's own fonts would make.
func TestFontSheetIsInStep(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(filepath.Join("..", "..", "static", "style", "fonts.css"))
	if err != nil {
		t.Fatal(err)
	}
	_, rules, _ := strings.Cut(string(data), "*/")
	made := FontSheet(FontFace{Font: OwnSans()}, FontFace{Font: OwnText()})
	if got, want := strings.Join(strings.Fields(made), ""), strings.Join(strings.Fields(rules), ""); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// Drawings have room for a font without serifs, and for none of the site's own.
func TestFontOfDrawings(t *testing.T) {
	t.Parallel()
	called := func(name string) FontFace {
		f, ok := FontCalled(name)
		if !ok {
			return FontFace{URL: name}
		}
		return FontFace{Font: f}
	}
	for _, c := range []struct{ sans, text, imports, drawing string }{
		{"hanken-grotesk", "literata", "hanken-grotesk literata", ""},
		{"hanken-grotesk", "hanken-grotesk", "hanken-grotesk", ""},
		{"literata", "source-serif-4", "literata source-serif-4 schibsted-grotesk", "Schibsted Grotesk"},
		{"literata", "literata", "literata schibsted-grotesk", "Schibsted Grotesk"},
		{"newsreader", "schibsted-grotesk", "newsreader schibsted-grotesk", "Schibsted Grotesk"},
		{"house.woff2", "literata", "literata schibsted-grotesk", "Schibsted Grotesk"},
	} {
		sheet := FontSheet(called(c.sans), called(c.text))
		var imports []string
		for _, line := range strings.Split(sheet, "\n") {
			if name, ok := strings.CutPrefix(line, `@import "../fonts/`); ok {
				imports = append(imports, strings.TrimSuffix(name, `.css";`))
			}
		}
		if got := strings.Join(imports, " "); got != c.imports {
			t.Errorf("%s, %s: got the fonts %s, want %s", c.sans, c.text, got, c.imports)
		}
		_, drawing, _ := strings.Cut(sheet, `--drawing: "`)
		if got, _, _ := strings.Cut(drawing, `"`); got != c.drawing {
			t.Errorf("%s, %s: drawings have %q of their own, want %q", c.sans, c.text, got, c.drawing)
		}
	}
}

func TestWrongFonts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sans, text, want string }{
		{"", "", ""},
		{"literata", "hanken-grotesk", ""},
		{"house.woff2", "letters/house.woff2", ""},
		{"hanken-grotesque", "", "hanken-grotesque → hanken-grotesk"},
		{"Arial", "Source Serif 5", "Arial → , Source Serif 5 → source-serif-4"},
	} {
		var got []string
		for _, p := range Check(site.ThemeSettings{Sans: site.FontChoice{Name: c.sans}, Text: site.FontChoice{Name: c.text}}) {
			got = append(got, p.Args.Get("value")+" → "+p.Suggestion)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.sans, c.text, got, c.want)
		}
	}
}
