package render

import (
	"bytes"
	"path"
	"slices"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// readUsed reads the style sheets and scripts, but for those that come with kiem which neither a
// layout nor what is published asks for: a site has only what it uses.
func (a *assets) readUsed(b *bundler) {
	read := func(f *site.File) {
		data, err := readFile(f, b)
		a.named[f] = &asset{path: published(f), data: data, err: err}
	}
	var left []*site.File
	for _, f := range a.all {
		switch {
		case !isCode(f):
		case f.URL == "/style.css" || !comesAlong(f) || a.isAsked(f):
			read(f)
		default:
			left = append(left, f)
		}
	}
	for more := true; more; { // what a sheet asks for may ask for others
		more = false
		for _, f := range left {
			if a.named[f] == nil && a.isNamed(f) {
				read(f)
				more = true
			}
		}
	}
}

// unused are the files that come with kiem which nothing asks for. A font's licence goes with it.
func (a *assets) unused() map[*site.File]bool {
	unused, fonts := map[*site.File]bool{}, map[string]bool{}
	licences := map[*site.File]string{}
	for _, f := range a.all {
		switch font := kitFont(f); {
		case font != "" && hasExt(f, ".txt"):
			licences[f] = font
		case font != "" && hasExt(f, ".woff2") && (a.isNamed(f) || a.isAsked(f)):
			fonts[font] = true
		case font != "" || isCode(f):
			unused[f] = a.named[f] == nil
		}
	}
	for f, font := range licences {
		unused[f] = !fonts[font]
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

// askedKinds are what one of them must have.
var askedKinds = [][]byte{[]byte(".css"), []byte(".js"), []byte(".woff")}

// askedBy are the names of the style sheets, scripts and fonts that layouts have, in order.
func askedBy(layouts []*site.Source) []string {
	var names []string
	for _, src := range layouts {
		isIn := func(ext []byte) bool { return bytes.Contains(src.Data, ext) }
		if path.Ext(src.Path) != ".html" || !slices.ContainsFunc(askedKinds, isIn) {
			continue // as nearly all layouts have none
		}
		for _, m := range askedFiles().FindAllSubmatch(src.Data, -1) {
			names = append(names, string(m[1]))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
