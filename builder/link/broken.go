package link

import (
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// broken reports a link that leads nowhere, with the nearest thing that does exist.
func (l *linker) broken(page *site.Page, link site.Link, code string, candidates []string) site.Target {
	dest, fragment, hasFragment := strings.Cut(link.Dest, "#")
	if h, ok := l.heldTarget(page, dest); ok {
		l.reportHeld(h, dest, page.Path, link.Pos)
		return site.Target{Broken: true}
	}
	p := problem.At(code, page.Path, link.Pos, "value", dest)
	if near := l.nearestDest(dest, candidates); near != "" {
		if hasFragment {
			near += "#" + fragment
		}
		p.Suggestion = near
	}
	l.report(p)
	return site.Target{Broken: true}
}

// nearestDest is the candidate that the author may have meant: the nearest in spelling, or
// the one file in another folder whose name is nearest; "" when there is none.
func (l *linker) nearestDest(dest string, candidates []string) string {
	if near := problem.Nearest(dest, candidates); len(near) > 0 {
		return near[0]
	}
	bases := make([]string, len(candidates))
	for i, c := range candidates {
		bases[i] = path.Base(c)
	}
	near := problem.Nearest(path.Base(dest), bases)
	if len(near) == 0 {
		return ""
	}
	first := slices.Index(bases, near[0])
	if slices.Contains(bases[first+1:], near[0]) {
		return ""
	}
	return candidates[first]
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
