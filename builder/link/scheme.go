package link

import (
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// schemeTarget is for what has a colon: an address elsewhere, or a page by type and id.
func (l *linker) schemeTarget(page *site.Page, link site.Link, scheme, rest, fragment string) site.Target {
	if t := l.schema.Type(scheme); t != nil {
		return l.typeTarget(page, link, t.Name, rest, fragment)
	}
	switch own := l.settings.BaseURL; {
	case runs(scheme, link.Kind):
		l.report(problem.At("K241", page.Path, link.Pos, "value", link.Dest))
		return site.Target{Broken: true}
	case isLocal(scheme):
		return l.broken(page, link, brokenCode(link), l.pathsFrom)
	case own != "" && strings.HasPrefix(link.Dest, own):
		inside := "/" + strings.TrimPrefix(link.Dest, own)
		l.report(problem.Suggest(inside, "K235", page.Path, link.Pos, "value", link.Dest))
	}
	return site.Target{URL: link.Dest}
}

// typeTarget is the page of the type with the id.
func (l *linker) typeTarget(page *site.Page, link site.Link, typ, id, fragment string) site.Target {
	types := []string{typ}
	if found := l.find(types, id, page.Lang); found != nil {
		return site.Target{Page: found, Fragment: fragment}
	}
	if h, ok := l.heldBack(types, id); ok {
		l.reportHeld(h, id, page.Path, link.Pos)
	} else {
		l.report(l.unknown(page.Document, link.Pos, id, types))
	}
	return site.Target{Broken: true}
}

// runs reports whether an address of the scheme is a program instead of a place. Whatever
// way it was written, none gets into a page.
func runs(scheme string, kind site.LinkKind) bool {
	switch strings.ToLower(strings.TrimFunc(scheme, func(r rune) bool { return r <= ' ' })) {
	case "javascript", "vbscript":
		return true
	case "data":
		return kind != site.ImageLink
	}
	return false
}

// isLocal reports whether an address of the scheme is a file on the author's own computer:
// file:///home/… or C:\….
func isLocal(scheme string) bool { return strings.EqualFold(scheme, "file") || len(scheme) == 1 }
