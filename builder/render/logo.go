package render

import (
	"bytes"
	"io/fs"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// findLogo finds the file of the logo, which the settings name from the site's folder or
// from static/ or content/.
func (r *renderer) findLogo() []site.Problem {
	name := strings.TrimPrefix(r.settings.Theme.Logo, "/")
	if name == "" {
		return nil
	}
	if r.logo = r.fileCalled(name); r.logo != nil {
		r.logoTile = !turnsDark(r.logo)
		return nil
	}
	p := problem.At("K223", settingsFile, r.settings.Theme.LogoPos, "value", r.settings.Theme.Logo)
	var names []string
	for _, f := range r.graph.Files {
		names = append(names, strings.TrimPrefix(f.URL, "/"))
	}
	if near := problem.Nearest(name, names); len(near) > 0 {
		p.Suggestion = near[0]
	}
	return []site.Problem{p}
}

// turnsDark reports whether a drawing has colours for a dark ground as well. Any other logo
// is made for paper, and stands on it always.
func turnsDark(f *site.File) bool {
	if !hasExt(f, ".svg") {
		return false
	}
	data, err := fs.ReadFile(f.Fsys, f.Name)
	return err == nil && bytes.Contains(data, []byte("prefers-color-scheme"))
}
