package link

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// targets finds what every link and file name points to, and checks its anchor.
func (l *linker) targets() {
	l.linked = map[*site.Page]bool{}
	for _, page := range l.graph.Pages {
		page.Targets = make([]site.Target, len(page.Links))
		for i, link := range page.Links {
			target := l.target(page, link)
			l.checkFragment(page, link, &target)
			page.Targets[i] = target
			if target.Page != nil && target.Page != page {
				l.linked[target.Page] = true
			}
		}
	}
}

func (l *linker) target(page *site.Page, link site.Link) site.Target {
	dest, fragment, _ := strings.Cut(link.Dest, "#")
	if f, err := url.PathUnescape(fragment); err == nil {
		fragment = f
	}
	scheme, rest, hasScheme := strings.Cut(dest, ":")
	switch {
	case link.Dest == "":
		return l.broken(page, link, "K231", nil)
	case dest == "":
		return site.Target{Page: page, Fragment: fragment}
	case hasScheme && !strings.ContainsAny(scheme, "/.?"):
		return l.schemeTarget(page, link, scheme, rest, fragment)
	case strings.HasPrefix(dest, "//"):
		return site.Target{URL: link.Dest}
	}
	target := l.insideTarget(page, link, dest)
	target.Fragment = fragment
	return target
}

// schemeTarget is for what has a colon: an address elsewhere, or a page by type and id.
func (l *linker) schemeTarget(page *site.Page, link site.Link, scheme, rest, fragment string) site.Target {
	var types []string
	if t := l.schema.Type(scheme); t != nil {
		types = []string{t.Name}
	}
	if types == nil {
		if own := l.settings.BaseURL; own != "" && strings.HasPrefix(link.Dest, own) {
			inside := "/" + strings.TrimPrefix(link.Dest, own)
			l.report(problem.Suggest(inside, "K235", page.Path, link.Pos, "value", link.Dest))
		}
		return site.Target{URL: link.Dest}
	}
	if found := l.find(types, rest, page.Lang); found != nil {
		return site.Target{Page: found, Fragment: fragment}
	}
	if l.isHeldBack(types, rest) {
		l.report(problem.At("K129", page.Path, link.Pos, "value", rest))
		return site.Target{Broken: true}
	}
	l.report(l.unknown(page.Document, link.Pos, rest, types[0], l.idsOf(types)))
	return site.Target{Broken: true}
}

// insideTarget is for addresses and paths inside the site.
func (l *linker) insideTarget(page *site.Page, link site.Link, dest string) site.Target {
	dest, _, _ = strings.Cut(dest, "?")
	if d, err := url.PathUnescape(dest); err == nil {
		dest = d
	}
	if strings.HasPrefix(dest, "/") {
		if target, ok := l.atAddress(page, link, dest); ok {
			return target
		}
		if target, ok := l.atPath(page, "content"+dest); ok {
			return target
		}
		return l.broken(page, link, brokenCode(link), l.addresses())
	}
	file := path.Join(path.Dir(page.Path), dest)
	if target, ok := l.atPath(page, file); ok {
		return target
	}
	if target, ok := l.atAddress(page, link, path.Join(page.URL, "..", dest)+"/"); ok && !strings.Contains(path.Base(dest), ".") {
		return target
	}
	return l.broken(page, link, brokenCode(link), l.pathsFrom(page))
}

func brokenCode(link site.Link) string {
	switch link.Kind {
	case site.ImageLink:
		return "K223"
	case site.FileLink:
		return "K313"
	}
	return "K231"
}

// atAddress finds what is published at an address of the site.
func (l *linker) atAddress(page *site.Page, link site.Link, address string) (site.Target, bool) {
	if file := l.files[address]; file != nil {
		return site.Target{File: file}, true
	}
	address = strings.TrimSuffix(cleanAddress(address), "index.html")
	if list := l.lists[address]; list != nil {
		return site.Target{List: list}, true
	}
	if found := l.byURL[address]; found != nil {
		return site.Target{Page: found}, true
	}
	for _, h := range l.graph.Homes {
		if h.URL == address {
			return site.Target{Home: h}, true
		}
	}
	if found := l.aliases[address]; found != nil {
		l.report(problem.Suggest(found.URL, "K232", page.Path, link.Pos, "value", link.Dest, "url", found.URL))
		return site.Target{Page: found}, true
	}
	return site.Target{}, false
}

// atPath finds what becomes of a file. A link to a page leads to its translation in the
// language of the page that links, unless the file's name says which one is meant.
func (l *linker) atPath(page *site.Page, file string) (site.Target, bool) {
	if f := l.paths[file]; f != nil {
		return site.Target{File: f}, true
	}
	if found := l.byPath[file]; found != nil {
		if found.Lang == l.settings.Language {
			found = translation(found, page.Lang)
		}
		if list := l.lists[found.URL]; list != nil {
			return site.Target{List: list}, true
		}
		return site.Target{Page: found}, true
	}
	if folder, ok := strings.CutPrefix(file, "content/"); ok && path.Ext(file) == "" {
		if list := l.lists[l.root(page.Lang)+l.folder(strings.TrimSuffix(folder, "/"), page.Lang)]; list != nil {
			return site.Target{List: list}, true
		}
	}
	return site.Target{}, false
}

// broken reports a link that leads nowhere, with the nearest thing that does exist.
func (l *linker) broken(page *site.Page, link site.Link, code string, candidates []string) site.Target {
	dest, fragment, hasFragment := strings.Cut(link.Dest, "#")
	if held := l.heldPath(page, dest); held != "" {
		l.report(problem.At("K129", page.Path, link.Pos, "value", held))
		return site.Target{Broken: true}
	}
	p := problem.At(code, page.Path, link.Pos, "value", dest)
	if near := l.nearestDest(page, dest, candidates); near != "" {
		if hasFragment {
			near += "#" + fragment
		}
		p.Suggestion = near
	}
	l.report(p)
	return site.Target{Broken: true}
}

// heldPath returns the id of the page that is held back at the path, or "".
func (l *linker) heldPath(page *site.Page, dest string) string {
	name := strings.TrimSuffix(path.Base(strings.TrimSuffix(dest, "/")), ".md")
	name, lang, _ := strings.Cut(name, ".")
	if lang == "" {
		lang = page.Lang
	}
	for _, h := range l.graph.HeldBack {
		if h.File == path.Join(path.Dir(page.Path), dest) || h.File == "content"+dest {
			return name
		}
	}
	return ""
}

// nearestDest is the candidate that the author may have meant: the same but for case,
// the nearest in spelling, or the one file of that name in another folder.
func (l *linker) nearestDest(page *site.Page, dest string, candidates []string) string {
	for _, c := range candidates {
		if strings.EqualFold(c, dest) {
			return c
		}
	}
	if near := problem.Nearest(dest, candidates); len(near) > 0 {
		return near[0]
	}
	base := path.Base(dest)
	var same []string
	for _, c := range candidates {
		if path.Base(c) == base {
			same = append(same, c)
		}
	}
	if len(same) == 1 {
		return same[0]
	}
	var bases []string
	for _, c := range candidates {
		bases = append(bases, path.Base(c))
	}
	if near := problem.Nearest(base, bases); len(near) > 0 {
		return candidates[slices.Index(bases, near[0])]
	}
	return ""
}

// addresses are all addresses of the site, for suggestions.
func (l *linker) addresses() []string {
	var all []string
	for _, page := range l.graph.Pages {
		all = append(all, page.URL)
	}
	for _, list := range l.graph.Lists {
		all = append(all, list.URL)
	}
	for _, f := range l.graph.Files {
		all = append(all, f.URL)
	}
	return all
}

// pathsFrom are all pages and files, as a link on the page would name them.
func (l *linker) pathsFrom(page *site.Page) []string {
	var all []string
	add := func(file string) {
		if strings.HasPrefix(file, "content/") {
			all = append(all, relative(path.Dir(page.Path), file))
		}
	}
	for _, other := range l.graph.Pages {
		add(other.Path)
	}
	for _, f := range l.graph.Files {
		add(f.Path)
	}
	return all
}

// relative is the path of a file as seen from a folder.
func relative(folder, file string) string {
	from, to := strings.Split(folder, "/"), strings.Split(file, "/")
	n := 0
	for n < len(from) && n < len(to)-1 && from[n] == to[n] {
		n++
	}
	return strings.Repeat("../", len(from)-n) + strings.Join(to[n:], "/")
}

// checkFragment checks that the anchor is on the page that the link leads to.
func (l *linker) checkFragment(page *site.Page, link site.Link, target *site.Target) {
	if target.Fragment == "" || target.Page == nil {
		return
	}
	anchors := l.anchors(target.Page)
	if slices.Contains(anchors, target.Fragment) {
		return
	}
	p := problem.At("K233", page.Path, link.Pos, "value", target.Fragment, "other", target.Page.Path, "choices", strings.Join(anchors, ", "))
	if near := problem.Nearest(target.Fragment, anchors); len(near) > 0 {
		p.Suggestion = near[0]
	}
	l.report(p)
	target.Fragment = ""
}

// layoutAnchors are the fields that kiem's own layouts show under a heading with the
// field's name as its id.
var layoutAnchors = []string{
	"canvas", "steps", "terms", "competencies", "principles", "goals", "key_elements", "results", "sources", "downloads",
}

// anchors are the ids that can be linked to on a page: those in its text, and those of
// what its fields hold.
func (l *linker) anchors(page *site.Page) []string {
	if all, ok := l.anchored[page]; ok {
		return all
	}
	all := slices.Clone(page.Body.Anchors)
	for _, f := range page.Fields {
		if f.Value.Body != nil {
			all = append(append(all, f.Name), f.Value.Body.Anchors...)
		}
		if slices.Contains(layoutAnchors, f.Name) {
			all = append(all, f.Name)
		}
		if f.Name == "diagram" {
			all = append(all, "model")
		}
	}
	for i := range page.Fields.Items("steps") {
		all = append(all, site.StepAnchor(page.Lang, i+1))
	}
	for _, term := range page.Fields.Items("terms") {
		all = append(all, site.TermAnchor(page.Lang, term.Fields.Text("name")))
	}
	for _, d := range page.Diagrams {
		all = append(all, d.ID)
	}
	all = append(all, "inhoud", "contact")
	l.anchored[page] = all
	return all
}
