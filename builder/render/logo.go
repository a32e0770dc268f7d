package render

import (
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
	for _, folder := range []string{"", "static/", "content/"} {
		for _, f := range r.graph.Files {
			if f.Path == folder+name {
				r.logo = f
				return nil
			}
		}
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
