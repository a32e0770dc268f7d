package render

import (
	"bytes"
	"strings"

	"kiem/builder/site"
	"kiem/builder/theme"
)

// newTheme makes the style sheet of a site's own colours, which comes after style.css; nil
// for a site with kiem's, which are there.
func newTheme(colours theme.Tokens, lightOnly bool) *asset {
	if colours == theme.Of(site.ThemeSettings{}) {
		return nil
	}
	css := ":root{" + properties(colours.Light) + "}\n"
	if !lightOnly {
		css += "@media screen and (prefers-color-scheme:dark){:root{" + properties(colours.Dark) + "}}\n"
	}
	data := minifyFile(".css", []byte("@layer tokens{"+css+"}"))
	return &asset{path: fingerprint("theme.css", data), data: data}
}

// properties are the custom properties of style.css that depend on the spot colour.
func properties(s theme.Scheme) string {
	var b strings.Builder
	for _, p := range [][2]string{
		{"spot", s.Spot}, {"spot-text", s.SpotText}, {"spot-plane", s.SpotPlane}, {"on-spot", s.OnSpot},
		{"line", s.Line}, {"tint", s.Tints[0]}, {"plane", s.Tints[1]},
		{"t8", s.Tints[0]}, {"t16", s.Tints[1]}, {"t24", s.Tints[2]}, {"t32", s.Tints[3]}, {"t60", s.Tints[4]},
	} {
		b.WriteString("--" + p[0] + ":" + p[1] + ";")
	}
	return b.String()
}

// addTheme adds that style sheet, if there is one.
func (r *renderer) addTheme(rs *recipes) {
	if r.theme != nil {
		rs.add(byItself, r.theme.path, func(r *renderer) ([]byte, error) { return r.theme.data, nil })
	}
}

// equal reports whether two files that were read are the same; both may be nil.
func (a *asset) equal(b *asset) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.path == b.path && bytes.Equal(a.data, b.data)
}

// themeFile is its path; "" when there is none.
func (r *renderer) themeFile() string {
	if r.theme == nil {
		return ""
	}
	return r.theme.path
}

// themeURL leads to it from the page that is made; "" when there is none.
func (s *scene) themeURL() string {
	if s.r.theme == nil {
		return ""
	}
	return s.href("/"+s.r.theme.path, "")
}
