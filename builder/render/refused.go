package render

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/site"
)

// What a page's policy has browsers refuse is told where a site's own layouts and style sheets
// ask for it: in the browser nothing is seen of it but what is not there. A site that has a
// policy of its own knows what it lets through.

const policyPartial = "partials/policy.html"

var (
	outsideTag = pattern.Of(`(?i)<(script|iframe|img|video|audio|source|embed|object|link)\b[^>]*?\s(?:src|href|data)\s*=\s*["']?((?:https?:)?//[^"'\s>/]+)[^>]*>`)
	loadedLink = pattern.Of(`(?i)\srel\s*=\s*["']?[^"'>]*\b(stylesheet|preload|modulepreload|icon|manifest)\b`)
	scriptTag  = pattern.Of(`(?i)<script\b[^>]*>`)
	notRun     = pattern.Of(`(?i)\ssrc\s*=|\stype\s*=\s*["']?[^"'>]*json`)
	styleTag   = pattern.Of(`(?i)<style\b`)
	inTag      = pattern.Of(`(?i)<[a-z][^<>]*?\s(style|on[a-z]+)\s*=\s*["']`)
	aside      = pattern.Of(`(?s)<!--.*?-->|\{\{-?\s*/\*.*?\*/\s*-?\}\}`)
	outsideCSS = pattern.Of(`(?i)(?:@import\s+|url\(\s*)["']?((?:https?:)?//[^"'\s)/]+)`)
)

// ownPolicy reports whether the site has a policy of its own.
func (d *design) ownPolicy() bool {
	return slices.ContainsFunc(d.sources, func(src *site.Source) bool { return src.Name != "" && layoutName(src) == policyPartial })
}

// refusedInLayouts tells of what the site's own layouts ask for in vain.
func (d *design) refusedInLayouts() []site.Problem {
	if d.ownPolicy() {
		return nil
	}
	var problems []site.Problem
	for _, src := range d.sources {
		name := layoutName(src)
		if src.Name == "" || d.files[name] == "" {
			continue
		}
		file := d.file(name)
		for _, r := range refusedIn(file.text) {
			problems = append(problems, file.at(r.at, "K532", "value", r.what, "name", r.host))
		}
	}
	return problems
}

// refused is something that a browser will not load or do, and the host that it is of.
type refused struct {
	at         int
	what, host string
}

func refusedIn(text string) []refused {
	text = aside().ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(" ", len(s)) })
	var all []refused
	for _, m := range outsideTag().FindAllStringSubmatchIndex(text, -1) {
		tag := strings.ToLower(text[m[2]:m[3]])
		if tag != "link" || loadedLink().MatchString(text[m[0]:m[1]]) {
			all = append(all, refused{m[0], "<" + tag + ">", hostOf(text[m[4]:m[5]])})
		}
	}
	for _, m := range scriptTag().FindAllStringIndex(text, -1) {
		if !notRun().MatchString(text[m[0]:m[1]]) {
			all = append(all, refused{m[0], "<script>", ""})
		}
	}
	for _, m := range styleTag().FindAllStringIndex(text, -1) {
		all = append(all, refused{m[0], "<style>", ""})
	}
	for _, m := range inTag().FindAllStringSubmatchIndex(text, -1) {
		all = append(all, refused{m[2], text[m[2]:m[3]] + "=", ""})
	}
	return all
}

// hostOf is the host of the beginning of an address: //elders.example.
func hostOf(address string) string { return address[strings.Index(address, "//")+len("//"):] }

// faultsInSheets tells of what the style sheets of static/ ask for in vain, and of what they do
// not close.
func faultsInSheets(files []*site.File) []site.Problem {
	var problems []site.Problem
	sheets := map[string]bool{}
	for _, f := range files {
		sheets[f.URL] = inStatic(f) && hasExt(f, ".css")
	}
	for _, f := range files {
		if !sheets[f.URL] || f.OfKiem {
			continue
		}
		data, err := fs.ReadFile(f.Fsys, f.Name)
		if err != nil {
			continue // that is told when the file is published
		}
		text := layoutFile{path: f.Path, text: string(data)}
		for _, m := range outsideCSS().FindAllStringSubmatchIndex(text.text, -1) {
			host := hostOf(text.text[m[2]:m[3]])
			problems = append(problems, text.at(m[2], "K532", "value", text.text[m[2]:m[3]], "name", host))
		}
		for _, s := range readHead(data).statements {
			asked, _ := cutAddress(s.url)
			if address := path.Join(path.Dir(f.URL), asked); isRelative(asked) && !sheets[address] {
				problems = append(problems, text.near(s.start, "", asked, beside(f.URL, sheets), "K533", "value", asked))
			}
		}
		if at, sign, found := unclosedCSS(data); found {
			problems = append(problems, text.at(at, "K534", "value", sign))
		}
	}
	return problems
}

// beside are the style sheets as a style sheet asks for them.
func beside(address string, sheets map[string]bool) []string {
	var names []string
	for other, is := range sheets {
		if is && other != address {
			names = append(names, relativeAddress(address, other))
		}
	}
	slices.Sort(names)
	return names
}
