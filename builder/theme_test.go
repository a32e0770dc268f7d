package builder_test

import (
	"context"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kiem/builder"
)

// A spot colour of the site's own is in a style sheet of its own, which every page asks for
// after kiem's; a site without one has no such file.
func TestSpotColour(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/modellen/a.md", "---\ntitel: A\n---\nTekst.\n")
	if got := themeSheets(t, dir); len(got) > 0 {
		t.Errorf("without a spot colour there is %q", got)
	}
	put(t, dir, "site.yaml", "thema: {steunkleur: '#1c6b52'}\n")
	if got := themeSheets(t, dir); len(got) > 0 {
		t.Errorf("with kiem's own spot colour there is %q", got)
	}
	put(t, dir, "site.yaml", "thema: {steunkleur: '#a04'}\n")
	first := themeSheets(t, dir)
	put(t, dir, "site.yaml", "thema: {steunkleur: '#F28C00'}\n")
	second := themeSheets(t, dir)
	if len(first) != 1 || len(second) != 1 {
		t.Fatalf("got the sheets %q and %q, want one of each", first, second)
	}
	for name, css := range second {
		if _, same := first[name]; same {
			t.Errorf("two colours have one name: %s", name)
		}
		light, dark, _ := strings.Cut(strings.ToUpper(css), "PREFERS-COLOR-SCHEME:DARK")
		for _, want := range []string{
			"--SPOT:#F28C00", "--SPOT-TEXT:#A96003", "--SPOT-PLANE:#F28C00", "--ON-SPOT:#16202A", "--LINE:#D97E08",
			"--TINT:#FFF6EF", "--PLANE:#FFEDDF", "--T8:#FFF6EF", "--T16:#FFEDDF", "--T24:#FFE5CF", "--T32:#FEDCBF", "--T60:#FBBC85",
		} {
			name, _, _ := strings.Cut(want, ":")
			if !strings.Contains(light, want) || !strings.Contains(dark, name+":#") {
				t.Errorf("%s lacks %s, or another on dark:\n%s", name, want, css)
			}
		}
	}
}

// The drawings that leave the site have its colours as well; what is said about them is said
// at their place in the settings.
func TestSpotColourIsEverywhere(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/modellen/a.md", "---\ntitel: A\ndiagram: {soort: ringen, delen: [Een, Twee]}\n---\nTekst.\n")
	put(t, dir, "site.yaml", "titel: Proef\nthema:\n  steunkleur: '#f28c00'\n  kleuren: {tekst: '#fff', vlak: '#f28c00'}\n")
	s, err := builder.Load(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	drawing := string(outputs(s)["modellen/a/a.svg"])
	for _, want := range []string{`stroke="#D97E08"`, `fill="#FBBC85"`} {
		if !strings.Contains(drawing, want) {
			t.Errorf("the drawing lacks %s:\n%s", want, drawing)
		}
	}
	var got []string
	for _, p := range s.Problems {
		if strings.HasPrefix(p.Code, "K30") && p.File == "site.yaml" {
			got = append(got, fmt.Sprint(p.Code, " ", p.Pos.Line, ":", p.Pos.Column, " ", p.Suggestion))
		}
	}
	if want := []string{"K301 3:15 ", `K302 4:34 "#AF6400"`}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

var stylesheets = regexp.MustCompile(`<link rel="?stylesheet"? href="?[^ ">]*?([^/ ">]+)"?>`)

// themeSheets are the sheets of colours of the site, by name. Each page asks for them, last.
func themeSheets(t *testing.T, dir string) map[string]string {
	t.Helper()
	s, err := builder.Load(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	sheets := map[string]string{}
	files := outputs(s)
	for name, data := range files {
		if strings.HasPrefix(name, "theme.") {
			sheets[name] = string(data)
		}
	}
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		asked := stylesheets.FindAllSubmatch(data, -1)
		if len(asked) != 1+len(sheets) {
			t.Fatalf("%s asks for %d style sheets, want %d", name, len(asked), 1+len(sheets))
		}
		if last := string(asked[len(asked)-1][1]); len(sheets) > 0 && sheets[last] == "" {
			t.Errorf("%s asks for %s last, want one of %q", name, last, sheets)
		}
		if strings.Contains(string(data), "<style") || strings.Contains(string(data), " style=") {
			t.Errorf("%s has a style of its own", name)
		}
	}
	return sheets
}

// A site publishes the fonts that it has, with their licences, and no others; its pages ask at
// once for the letters that most text is in.
func TestFonts(t *testing.T) {
	t.Parallel()
	const home = "---\ntitel: Welkom\n---\nTekst.\n"
	for _, c := range []struct{ name, settings, own, files, preloads, css string }{
		{"kiem's own", "", "",
			"LICENSE-schibsted-grotesk.txt LICENSE-source-serif-4.txt schibsted-grotesk-latin-ext-wght-normal.*.woff2 " +
				"schibsted-grotesk-latin-wght-normal.*.woff2 source-serif-4-latin-ext-wght-italic.*.woff2 " +
				"source-serif-4-latin-ext-wght-normal.*.woff2 source-serif-4-latin-wght-italic.*.woff2 source-serif-4-latin-wght-normal.*.woff2",
			"fonts/schibsted-grotesk-latin-wght-normal.*.woff2 fonts/source-serif-4-latin-wght-normal.*.woff2",
			`--sans:"Schibsted Grotesk"`},
		{"one of kiem's", "thema: {lettertype: {koppen: Hanken Grotesk, tekst: hanken-grotesk}}", "",
			"LICENSE-hanken-grotesk.txt hanken-grotesk-latin-ext-wght-normal.*.woff2 hanken-grotesk-latin-wght-normal.*.woff2",
			"fonts/hanken-grotesk-latin-wght-normal.*.woff2", `--serif:"Hanken Grotesk", "Hanken Grotesk Fallback"`},
		{"the site's own", "thema: {lettertype: {koppen: letters/mijn huis.woff2, tekst: hanken-grotesk}}", "static/letters/mijn huis.woff2",
			"LICENSE-hanken-grotesk.txt LICENSE-schibsted-grotesk.txt hanken-grotesk-latin-ext-wght-normal.*.woff2 " +
				"hanken-grotesk-latin-wght-normal.*.woff2 schibsted-grotesk-latin-ext-wght-normal.*.woff2 schibsted-grotesk-latin-wght-normal.*.woff2",
			"letters/mijn%20huis.*.woff2 fonts/hanken-grotesk-latin-wght-normal.*.woff2", `--sans:"Own Sans"`},
		{"a style of the site's own", "", "static/style.css", "", "", `body`},
		{"one with serifs", "thema: {lettertype: literata}", "",
			"LICENSE-literata.txt LICENSE-schibsted-grotesk.txt LICENSE-source-serif-4.txt " +
				"literata-latin-ext-wght-italic.*.woff2 literata-latin-ext-wght-normal.*.woff2 literata-latin-wght-italic.*.woff2 literata-latin-wght-normal.*.woff2 " +
				"schibsted-grotesk-latin-ext-wght-normal.*.woff2 schibsted-grotesk-latin-wght-normal.*.woff2 source-serif-4-latin-ext-wght-italic.*.woff2 " +
				"source-serif-4-latin-ext-wght-normal.*.woff2 source-serif-4-latin-wght-italic.*.woff2 source-serif-4-latin-wght-normal.*.woff2",
			"fonts/literata-latin-wght-normal.*.woff2 fonts/source-serif-4-latin-wght-normal.*.woff2", `--drawing:"Schibsted Grotesk"`},
	} {
		dir := t.TempDir()
		put(t, dir, "content/index.md", home)
		put(t, dir, "site.yaml", "titel: Proef\ncontact: {e-mail: a@voorbeeld.example}\n"+c.settings+"\n")
		switch {
		case strings.HasSuffix(c.own, ".css"):
			put(t, dir, c.own, "body { color: red }")
		case c.own != "":
			put(t, dir, c.own, "wOF2"+strings.Repeat("\x00", 60))
		}
		files, page, css := published(t, dir)
		if got := fingerprints.ReplaceAllString(strings.Join(files, " "), ".*."); got != c.files {
			t.Errorf("%s\n got %s\nwant %s", c.name, got, c.files)
		}
		for _, address := range fontAddresses.FindAllStringSubmatch(css+page, -1) {
			if name, err := url.PathUnescape(address[1]); err != nil || !slices.Contains(files, name) {
				t.Errorf("%s: a font is asked for that is not there: %s", c.name, address[0])
			}
		}
		var preloads []string
		for _, m := range regexp.MustCompile(`rel="preload"[^>]* href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
			preloads = append(preloads, m[1])
		}
		if got := fingerprints.ReplaceAllString(strings.Join(preloads, " "), ".*."); got != c.preloads {
			t.Errorf("%s\n got preloads %s\nwant %s", c.name, got, c.preloads)
		}
		if !strings.Contains(css, c.css) {
			t.Errorf("%s: the style sheet lacks %s:\n%s", c.name, c.css, css)
		}
	}
}

var (
	fingerprints  = regexp.MustCompile(`\.[0-9a-f]{8}\.`)
	fontAddresses = regexp.MustCompile(`\bfonts/([^"()]+\.woff2)`)
)

// What a site publishes of kiem's style is what it uses.
func TestOwnStyleIsInThePlaceOfAllOfKiems(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, dir, "content/index.md", "---\ntitel: Welkom\n---\nTekst.\n")
	put(t, dir, "static/style.css", "body { color: red }")
	put(t, dir, "static/style/own.css", "body { color: blue }") // which nothing asks for, but is the site's own
	s, err := builder.Load(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	var sheets []string
	for _, output := range s.Outputs.All() {
		if strings.HasSuffix(output.Path, ".css") {
			sheets = append(sheets, fingerprints.ReplaceAllString(output.Path, ".*."))
		}
	}
	slices.Sort(sheets)
	if want := []string{"style.*.css", "style/own.*.css"}; !slices.Equal(sheets, want) {
		t.Errorf("got the style sheets %q, want %q", sheets, want)
	}
}

// A file with a font that cannot be used is told of, with what may be meant instead: never with
// its own name.
func TestFontsThatCannotBeUsed(t *testing.T) {
	t.Parallel()
	font := "wOF2" + strings.Repeat("\x00", 60)
	for _, c := range []struct{ name, choice, want string }{
		{"not there", "huis.woff2", "K319"},
		{"nearly there", "letters/goet.woff2", "K319 letters/goed.woff2"},
		{"near what is broken", "kapo.woff2", "K319"},
		{"broken", "kapot.woff2", "K320"},
		{"of another form", "huisletter.ttf", "K320"},
		{"broken, near one that is not", "letters/goed2.woff2", "K320 letters/goed.woff2"},
		{"good", "letters/goed.woff2", ""},
	} {
		dir := t.TempDir()
		put(t, dir, "content/index.md", "---\ntitel: Welkom\n---\nTekst.\n")
		put(t, dir, "static/kapot.woff2", "<!doctype html>"+font)
		put(t, dir, "static/huisletter.ttf", "\x00\x01\x00\x00"+font)
		put(t, dir, "static/letters/goed.woff2", font)
		put(t, dir, "static/letters/goed2.woff2", font[:20])
		put(t, dir, "site.yaml", "titel: Proef\nbasisadres: https://voorbeeld.example/\ncontact: {e-mail: a@voorbeeld.example}\nthema: {lettertype: {koppen: "+c.choice+"}}\n")
		s, err := builder.Load(context.Background(), options(dir))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range s.Problems {
			if p.File == "site.yaml" {
				got = append(got, strings.TrimSpace(p.Code+" "+p.Suggestion))
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// A site that is never dark has no colours for it, in any of its style sheets.
func TestNeverDark(t *testing.T) {
	t.Parallel()
	for _, off := range []string{"off", "uit", `"uit"`} {
		dir := t.TempDir()
		put(t, dir, "content/index.md", "---\ntitel: Welkom\n---\nTekst.\n")
		put(t, dir, "site.yaml", "titel: Proef\ncontact: {e-mail: a@voorbeeld.example}\nthema: {donker: "+off+", steunkleur: '#F28C00'}\n")
		_, _, css := published(t, dir)
		for name, sheet := range themeSheets(t, dir) {
			css += name + sheet
		}
		if strings.Contains(css, "dark") || !strings.Contains(css, "F28C00") && !strings.Contains(css, "f28c00") {
			t.Errorf("%s: got\n%s", off, css)
		}
	}
}

// published are the names in fonts/, the home page and style.css of the site in dir.
func published(t *testing.T, dir string) (fonts []string, page, css string) {
	t.Helper()
	s, err := builder.Load(context.Background(), options(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, output := range s.Outputs.All() {
		name, isFont := strings.CutPrefix(output.Path, "fonts/")
		isStyle := strings.HasPrefix(output.Path, "style.")
		if isFont {
			fonts = append(fonts, name)
		}
		if output.Path != "index.html" && !isStyle {
			continue
		}
		data, err := output.Make()
		if err != nil {
			t.Fatal(err)
		}
		if isStyle {
			css = string(data)
		} else {
			page = string(data)
		}
	}
	slices.Sort(fonts)
	return fonts, page, css
}
