package render

import (
	"path"
	"slices"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// unused are those of the style sheets, scripts and fonts that come with kiem which neither a
// layout nor what is published asks for: a site has only what it uses. A font's licence goes
// with it.
func (a *assets) unused() map[*site.File]bool {
	used := map[*site.File]bool{}
	for f := range a.named {
		used[f] = f.URL == "/style.css" || !comesAlong(f) || a.isAsked(f)
	}
	for more := true; more; { // what a sheet asks for may ask for others
		more = false
		for f := range a.named {
			if !used[f] && a.isNamedIn(f, used) {
				used[f], more = true, true
			}
		}
	}
	fonts := map[string]bool{}
	for _, f := range a.files {
		if kitFont(f) != "" && hasExt(f, ".woff2") && (a.isNamedIn(f, used) || a.isAsked(f)) {
			used[f], fonts[kitFont(f)] = true, true
		}
	}
	unused := map[*site.File]bool{}
	for _, f := range a.files {
		isLicence := kitFont(f) != "" && hasExt(f, ".txt")
		switch {
		case isLicence:
			unused[f] = !fonts[kitFont(f)]
		case a.named[f] != nil || kitFont(f) != "":
			unused[f] = !used[f]
		}
	}
	return unused
}

// comesAlong reports whether a file is one of kiem's, or takes the place of one of its fonts.
func comesAlong(f *site.File) bool { return f.OfKiem || kitFont(f) != "" }

// isAsked reports whether a layout has the name of a file.
func (a *assets) isAsked(f *site.File) bool {
	base := path.Base(f.URL)
	return slices.Contains(a.asked, base) || slices.Contains(a.asked, escape(base))
}

// askedFiles are the names of the style sheets, scripts and fonts that layouts have, each with
// what may stand before a name.
var askedFiles = pattern.Of("[\"'`/(]([^\"'`/()<>\\s]+\\.(?:css|js|woff2?))[\"'`)?#]")

// askedBy are the names of the style sheets, scripts and fonts that layouts have, in order. Those
// of layouts that were read are known.
func askedBy(layouts map[string]string, read map[string]*readLayout) []string {
	var names []string
	for file, text := range layouts {
		if known := read[file]; known != nil {
			names = append(names, known.asked...)
		} else {
			names = append(names, askedIn(text)...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func askedIn(layout string) []string {
	var names []string
	for _, m := range askedFiles().FindAllStringSubmatch(layout, -1) {
		names = append(names, m[1])
	}
	return names
}
