package link

import (
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// places are what a link on a page could lead to, as it would be written there.
type places func(*linking, *site.Page) []string

// broken reports a link that leads nowhere, with the nearest thing that does exist.
func (v *visit) broken(page *site.Page, link site.Link, code string, candidates places) site.Target {
	dest, fragment, hasFragment := strings.Cut(link.Dest, "#")
	if h, ok := v.heldTarget(page, dest); ok {
		v.reportHeld(h, dest, page.Path, link.Pos)
		return site.Target{Broken: true}
	}
	if target, ok := v.elsewhere(page, link); ok {
		return target
	}
	v.wrong = append(v.wrong, wrong{
		Problem: problem.At(code, page.Path, link.Pos, "value", dest),
		near: func(l *linking) (string, *site.Page) {
			all := candidates(l, page)
			if link.Kind == site.ImageLink {
				all = slices.DeleteFunc(all, func(name string) bool { return site.FormatNamed(name).Extension() == "" })
			}
			near := sameStem(dest, all)
			if near == "" {
				near = nearestDest(dest, all)
			}
			if near == "" && isManuscript(dest) && link.Kind == site.TextLink {
				near = nearestDest(strings.TrimSuffix(dest, path.Ext(dest))+".md", all)
			}
			if near != "" && hasFragment {
				near += "#" + fragment
			}
			return near, otherThan(page, l.meantBy(page, near))
		},
	})
	return site.Target{Broken: true}
}

// isManuscript reports whether a name is that of the text that a page was made from.
func isManuscript(name string) bool {
	return slices.Contains([]string{".docx", ".doc", ".odt", ".rtf", ".txt"}, strings.ToLower(path.Ext(name)))
}

// otherThan is the page that something on a page is about, or nil when it is that page.
func otherThan(page, found *site.Page) *site.Page {
	if found == page {
		return nil
	}
	return found
}

// meantBy is the page that a broken link probably means, or nil.
func (l *linking) meantBy(page *site.Page, dest string) *site.Page {
	dest, _, _ = strings.Cut(dest, "#")
	if strings.HasPrefix(dest, "/") {
		return l.pageAt(cleanAddress(dest))
	}
	return l.pageOf(path.Join(path.Dir(page.Path), dest))
}

// nearestDest is the candidate that the author may have meant: the nearest in spelling, or
// the one file in another folder whose name is nearest; "" when there is none.
func nearestDest(dest string, candidates []string) string {
	if near := problem.Nearest(dest, candidates); len(near) > 0 {
		return near[0]
	}
	bases := make([]string, len(candidates))
	for i, c := range candidates {
		bases[i] = path.Base(c)
	}
	near := problem.Nearest(path.Base(strings.ReplaceAll(dest, `\`, "/")), bases)
	if len(near) == 0 {
		return ""
	}
	first := slices.Index(bases, near[0])
	if slices.Contains(bases[first+1:], near[0]) {
		return ""
	}
	return candidates[first]
}

// sameStem is the one image with the same name but for capitals and for what it ends in;
// "" when there are none or more.
func sameStem(dest string, candidates []string) string {
	if site.FormatNamed(dest) == "" {
		return ""
	}
	stem := func(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
	found := ""
	for _, c := range candidates {
		if site.FormatNamed(c) == "" || !strings.EqualFold(stem(c), stem(dest)) {
			continue
		}
		if strings.EqualFold(c, dest) {
			return c
		}
		if found != "" {
			return ""
		}
		found = c
	}
	return found
}

// addresses are all addresses of the site, for suggestions.
func (l *linking) addresses(*site.Page) []string {
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

// nowhere is for a link that names nothing.
func nowhere(*linking, *site.Page) []string { return nil }

// pathsFrom are all pages and files, as a link on the page would name them.
func (l *linking) pathsFrom(page *site.Page) []string { return l.pathsFromFolder(path.Dir(page.Path)) }

func (l *linking) pathsFromFolder(folder string) []string {
	var all []string
	for _, page := range l.graph.Pages {
		all = append(all, relative(folder, page.Path))
	}
	for _, f := range l.graph.Files {
		if !strings.HasPrefix(f.Path, "static/") {
			all = append(all, relative(folder, f.Path))
		}
	}
	return all
}

// pathsFromTop are the same as a link names them that begins at the top: /modellen/a.md.
func (l *linking) pathsFromTop(*site.Page) []string {
	all := l.pathsFromFolder(path.Clean(l.content))
	for i, file := range all {
		all[i] = "/" + file
	}
	return all
}

// relative is the path of a file as seen from a folder.
func relative(folder, file string) string {
	var from []string
	if folder != "." {
		from = strings.Split(folder, "/")
	}
	to := strings.Split(file, "/")
	n := 0
	for n < len(from) && n < len(to)-1 && from[n] == to[n] {
		n++
	}
	return strings.Repeat("../", len(from)-n) + strings.Join(to[n:], "/")
}
