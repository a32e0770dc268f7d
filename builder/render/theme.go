package render

import (
	"strings"

	"kiem/builder/site"
)

// themeSheet comes after style.css and takes the site's own spot colour, and what is mixed
// with it, through page and drawings. On a dark ground the colour is lighter.
const themeSheet = `:root {
  --spot: SPOT;
  --line: var(--spot);
  --tint: color-mix(in oklab, var(--spot) 8%, var(--paper));
  --plane: color-mix(in oklab, var(--spot) 16%, var(--paper));
  --t8: var(--tint);
  --t16: var(--plane);
  --t24: color-mix(in oklab, var(--spot) 24%, var(--paper));
  --t32: color-mix(in oklab, var(--spot) 32%, var(--paper));
  --t60: color-mix(in oklab, var(--spot) 60%, var(--paper));
}
@media (prefers-color-scheme: dark) {
  :root { --spot: color-mix(in oklab, SPOT 55%, #fff) }
}
`

// newTheme makes the style sheet of a site with a spot colour of its own; nil for one
// without.
func newTheme(spot string) *asset {
	if spot == "" {
		return nil
	}
	data := minifyFile(".css", []byte(strings.ReplaceAll(themeSheet, "SPOT", spot)))
	return &asset{path: fingerprint("theme.css", data), data: data}
}

// themeOutput is the recipe of that style sheet, if there is one.
func (r *renderer) themeOutput() []site.Output {
	if r.theme == nil {
		return nil
	}
	return []site.Output{{Path: r.theme.path, Make: func() ([]byte, error) { return r.theme.data, nil }}}
}

// themeURL leads to it from the page that is made; "" when there is none.
func (s *scene) themeURL() string {
	if s.r.theme == nil {
		return ""
	}
	return s.href("/"+s.r.theme.path, "")
}
