package render

import (
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// settingsFile is where types name their layouts.
const settingsFile = "site.yaml"

// ownLayouts are those that kiem itself asks for; types name the others.
var ownLayouts = []string{"404", "base", "home", "list", "page", "redirect", "search", "sheet", "themes"}

// missingLayouts tells of the types for which the settings name a layout that there is not.
func (d *design) missingLayouts() []site.Problem {
	var problems []site.Problem
	for _, t := range d.types.Types {
		if _, ok := d.files[t.Layout+".html"]; ok || t.LayoutPos == (site.Pos{}) {
			continue
		}
		names := d.typeLayouts()
		problems = append(problems, problem.Near(t.Layout, names, "K504", settingsFile, t.LayoutPos,
			"value", t.Layout, "type", t.Name, "choices", strings.Join(names, ", ")))
	}
	return problems
}

// typeLayouts are the names of the layouts that a type can have.
func (d *design) typeLayouts() []string {
	var names []string
	for _, file := range sortedKeys(d.files) {
		name := strings.TrimSuffix(file, ".html")
		if name == "page" || !strings.HasPrefix(name, "partials/") && !slices.Contains(ownLayouts, name) {
			names = append(names, name)
		}
	}
	return names
}

// unusedLayouts tells of the files of the site's own that nothing asks for, as their name is
// misspelt. What takes the place of one of kiem's has a name that is right, and so has what
// is suggested for a layout that is missing.
func (d *design) unusedLayouts(sources []*site.Source, missing []site.Problem) []site.Problem {
	var added []string
	for _, src := range sources {
		if name := layoutName(src); src.Added && path.Ext(name) == ".html" {
			added = append(added, name)
		}
	}
	if len(added) == 0 {
		return nil
	}
	layouts := slices.Clone(ownLayouts)
	for _, t := range d.types.Types {
		layouts = append(layouts, t.Layout)
	}
	for _, p := range missing {
		layouts = append(layouts, p.Suggestion)
	}
	u := d.uses()
	var problems []site.Problem
	for _, name := range added {
		stem := strings.TrimSuffix(name, ".html")
		if slices.Contains(layouts, stem) || u.asked[name] || u.used[name] {
			continue
		}
		if u.asked[partialName(name)] {
			continue // the name is right, and a define is missing: that is told elsewhere
		}
		if !strings.HasPrefix(name, "partials/") {
			problems = append(problems, misnamed(stem, layouts, ""))
			continue
		}
		var parts []string
		for part := range u.asked {
			if part != "main" && u.provider[part] != "base.html" {
				parts = append(parts, part)
			}
		}
		slices.Sort(parts)
		problems = append(problems, misnamed(stem, parts, "partials/"))
	}
	return problems
}

// misnamed is a file that nothing uses, with the nearest of the names that something does
// and that begin with the same letter: a site may well have a part of its own called parts,
// and that is not cards.
func misnamed(stem string, names []string, folder string) site.Problem {
	base := path.Base(stem)
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == "" || base == "" || name[0] != base[0] })
	p := problem.Near(base, names, "K527", "layouts/"+stem+".html", site.Pos{})
	if p.Suggestion == "" {
		return p
	}
	p.Args.Delete("others")
	if folder != "" {
		p.Args = site.Args{"value", `{{define "` + p.Suggestion + `"}}`}
	}
	p.Suggestion = "layouts/" + folder + p.Suggestion + ".html"
	return p
}

// uses is which parts layouts ask for, and which files have them.
type uses struct {
	// asked are the names of parts, provider the file that each name is taken from, the
	// last one that defines it; used are the files with a part that is asked for.
	asked    map[string]bool
	provider map[string]string
	used     map[string]bool
}

func (d *design) uses() uses {
	u := uses{asked: map[string]bool{"figure": true}, provider: map[string]string{}, used: map[string]bool{}}
	for _, name := range sortedKeys(d.files) {
		for _, a := range scanActions(d.files[name]) {
			part := quotedName(a.text, "")
			switch a.word {
			case "template":
				u.asked[part] = true
			case "block":
				u.asked[part], u.provider[part] = true, name
			case "define":
				u.provider[part] = name
			}
		}
	}
	for part, name := range u.provider {
		if u.asked[part] && part != "main" { // which each layout has
			u.used[name] = true
		}
	}
	return u
}
