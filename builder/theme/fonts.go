package theme

import (
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// Font is a font that comes with kiem: in static/fonts are NAME.css, which declares it, and its
// files.
type Font struct {
	// Name is what a site calls it, Family what style sheets do.
	Name, Family string
}

// fonts are those that a site can choose from, the one of each kind that it has when it does
// not choose first.
var (
	withoutSerifs = []Font{
		{"schibsted-grotesk", "Schibsted Grotesk"},
		{"bricolage-grotesque", "Bricolage Grotesque"},
		{"instrument-sans", "Instrument Sans"},
		{"hanken-grotesk", "Hanken Grotesk"},
		{"atkinson-hyperlegible-next", "Atkinson Hyperlegible Next"},
	}
	withSerifs = []Font{
		{"source-serif-4", "Source Serif 4"},
		{"literata", "Literata"},
		{"newsreader", "Newsreader"},
	}
)

// Fonts are all fonts that come with kiem.
func Fonts() []Font { return slices.Concat(withoutSerifs, withSerifs) }

// OwnSans is the font of headings of a site that chooses none.
func OwnSans() Font { return withoutSerifs[0] }

// OwnText is that of running text.
func OwnText() Font { return withSerifs[0] }

// IsFile reports whether a choice of font names a file of the site's own.
func IsFile(choice string) bool { return strings.ContainsRune(choice, '/') || path.Ext(choice) != "" }

// FontCalled returns the font that a choice names: hanken-grotesk, or Hanken Grotesk.
func FontCalled(choice string) (Font, bool) {
	name := strings.ReplaceAll(strings.ToLower(choice), " ", "-")
	for _, f := range Fonts() {
		if f.Name == name {
			return f, true
		}
	}
	return Font{}, false
}

// checkFonts finds names that no font has.
func checkFonts(settings site.ThemeSettings) []site.Problem {
	var found []site.Problem
	for _, choice := range []struct {
		site.FontChoice
		fonts []Font
	}{{settings.Sans, withoutSerifs}, {settings.Text, withSerifs}} {
		if _, ok := FontCalled(choice.Name); ok || choice.Name == "" || IsFile(choice.Name) {
			continue
		}
		var names, all []string
		for _, f := range choice.fonts {
			names = append(names, f.Name)
		}
		for _, f := range Fonts() {
			all = append(all, f.Name)
		}
		p := problem.At("K318", settingsFile, choice.Pos, "value", choice.Name, "choices", strings.Join(names, ", "))
		if near := problem.Nearest(choice.Name, all); len(near) > 0 {
			p.Suggestion = near[0]
		}
		found = append(found, p)
	}
	return found
}

// FontSheet is the text of static/style/fonts.css for a choice of fonts: it declares them and
// gives them to the names that the other style sheets know. Each is either one of kiem's or a
// file of the site's own. Words in drawings have room for kiem's fonts without serifs, which are
// about as wide as one another. One with serifs is wider, and how wide a site's own is nobody
// knows: there drawings keep kiem's usual one.
func FontSheet(sans, text FontFace) string {
	drawing := sans
	if !slices.Contains(withoutSerifs, sans.Font) {
		drawing = FontFace{Font: OwnSans()}
	}
	var b strings.Builder
	var imports []string
	for _, face := range []FontFace{sans, text, drawing} {
		if statement := face.imported(); !slices.Contains(imports, statement) {
			imports = append(imports, statement)
			b.WriteString(statement)
		}
	}
	b.WriteString(sans.declared("Own Sans"))
	b.WriteString(text.declared("Own Text"))
	b.WriteString("@layer tokens { :root {\n")
	b.WriteString("  --sans: " + sans.family("Own Sans") + "system-ui, sans-serif;\n")
	b.WriteString("  --serif: " + text.family("Own Text") + "serif;\n")
	if drawing != sans {
		b.WriteString("  --drawing: " + drawing.family("") + "sans-serif;\n")
	}
	b.WriteString("}}\n")
	return b.String()
}

// FontFace is a font as a site uses it.
type FontFace struct {
	Font // one of kiem's, or none
	// URL leads to a file of the site's own from static/style/, and Variable says that it holds
	// all weights.
	URL      string
	Variable bool
}

func (f FontFace) imported() string {
	if f.URL != "" {
		return ""
	}
	return "@import \"../fonts/" + f.Name + ".css\";\n"
}

func (f FontFace) declared(family string) string {
	if f.URL == "" {
		return ""
	}
	weight := ""
	if f.Variable {
		weight = "  font-weight: 100 900;\n"
	}
	return "@font-face {\n  font-family: \"" + family + "\";\n" + weight +
		"  font-display: swap;\n  src: url(\"" + f.URL + "\") format(\"woff2\");\n}\n"
}

func (f FontFace) family(own string) string {
	if f.URL != "" {
		return `"` + own + `", `
	}
	return `"` + f.Family + `", "` + f.Family + ` Fallback", `
}
