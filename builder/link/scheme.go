package link

import (
	"net"
	"net/url"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// schemeTarget is for what has a colon: an address elsewhere, or a page by type and id.
func (v *visit) schemeTarget(page *site.Page, link site.Link, scheme, rest, fragment string) site.Target {
	if t := v.schema.Type(scheme); t != nil {
		return v.typeTarget(page, link, t.Name, rest, fragment)
	}
	switch {
	case runs(scheme, link.Kind):
		v.report(problem.At("K241", page.Path, link.Pos, "value", link.Dest))
		return site.Target{Broken: true}
	case isLocal(link.Dest):
		return v.local(page, link)
	}
	if target, ok := v.elsewhere(page, link); ok {
		return target
	}
	if inside, ok := v.settings.Inside(link.Dest); ok {
		v.checkOwn(page, link, inside)
		return site.Target{URL: link.Dest}
	}
	v.checkSafe(page, link)
	return site.Target{URL: link.Dest}
}

// checkOwn reports a link that has the site's full address before that of a page. What kiem
// makes beside the pages, such as a feed, and what others put at the same address can be
// linked to in no other way; nor can a field that takes full addresses hold another.
func (v *visit) checkOwn(page *site.Page, link site.Link, inside string) {
	if link.Text == "" {
		return
	}
	address, _, _ := strings.Cut(inside, "#")
	address, _, _ = strings.Cut(address, "?")
	target, moved := v.published(unescape(address))
	bare := isBareAddress(link)
	if target == (site.Target{}) {
		if v.shouldBePage(address) {
			link.Dest = inside
			v.broken(page, link, "K231", (*linking).addresses)
		} else if bare {
			v.report(problem.At("K234", page.Path, link.Pos, "value", link.Text))
		}
		return
	}
	if moved {
		address = target.Page.URL
	}
	p := rewritten(address, link, "K235", page.Path, "value", link.Dest)
	if _, anchor, ok := strings.Cut(link.Dest, "#"); ok && target.Page != nil && !slices.Contains(v.anchors(target.Page), unescape(anchor)) {
		p.Edits = nil // written anew the link would be wrong, and not just long
	}
	if bare {
		p.Edits = nil // it needs words as well
		p.Suggestion = "[" + v.wordsFor(target, page.Lang) + "](" + p.Suggestion + ")"
	}
	v.wrong = append(v.wrong, wrong{Problem: p, meant: otherThan(page, target.Page)})
}

// shouldBePage reports whether an address at which there is nothing could only be that of a
// page: it lies where pages do, and is not that of an empty sheet to print.
func (v *visit) shouldBePage(address string) bool {
	parent, name := path.Split(strings.TrimSuffix(cleanAddress(unescape(address)), "/"))
	return parent != "/" && path.Ext(name) == "" && name != "canvas" && (v.lists[parent] != nil || v.pageAt(parent) != nil)
}

// isBareAddress reports whether a reader sees the address itself instead of words. Of one
// of the site's own that is told here, together with what to write for it.
func isBareAddress(link site.Link) bool {
	_, rest, _ := strings.Cut(link.Dest, "://")
	return link.Text == rest || strings.Contains(link.Text, "://") && !strings.Contains(link.Text, " ")
}

// wordsFor are words for a link, as far as what it leads to has a name.
func (l *linking) wordsFor(target site.Target, lang string) string {
	home := target.Home != nil || target.Page != nil && l.home(target.Page.Lang).Page == target.Page
	switch {
	case home && l.settings.Title[lang] != "":
		return l.settings.Title[lang]
	case target.Page != nil:
		return target.Page.Title
	case target.List != nil && target.List.Kind == site.TypeList:
		return schema.In(l.schema.Type(target.List.Key).Plural, lang)
	}
	return "…"
}

// typeTarget is the page of the type with the id.
func (v *visit) typeTarget(page *site.Page, link site.Link, typ, id, fragment string) site.Target {
	types := []string{typ}
	if found := v.findPage(types, id, page.Lang); found != nil {
		return site.Target{Page: found, Fragment: fragment}
	}
	if h, ok := v.heldBack(types, id); ok {
		v.reportHeld(h, id, page.Path, link.Pos)
	} else {
		suffix := ""
		if _, after, ok := strings.Cut(link.Dest, "#"); ok {
			suffix = "#" + after
		}
		v.unknown(page.Record, link.Pos, link.Dest[:strings.IndexByte(link.Dest, ':')+1], id, suffix, types)
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

// isLocal reports whether only the author's own computer has what is at the address:
// file:///home/…, C:\…, \\server\…, http://localhost/….
func isLocal(address string) bool {
	scheme, _, ok := strings.Cut(address, ":")
	if strings.HasPrefix(address, `\\`) || ok && (len(scheme) == 1 || strings.EqualFold(scheme, "file")) {
		return true
	}
	if isNamed(address) || !strings.Contains(address, "//") {
		return false
	}
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	ip := net.ParseIP(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && (ip.IsLoopback() || ip.IsUnspecified())
}

// isNamed reports whether an address is one of a host with a name, written as it should be.
// Most are; what such an address cannot be need not be looked for.
func isNamed(address string) bool {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(address, "http://")
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	if !ok || rest == "" || rest[0] < 'a' || strings.HasSuffix(rest, "localhost") {
		return false
	}
	for i := range len(rest) {
		if c := rest[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '-' {
			return false
		}
	}
	return true
}

// local reports a link to the author's own computer. What a preview showed there is named
// by its address in the site.
func (v *visit) local(page *site.Page, link site.Link) site.Target {
	if u, err := url.Parse(link.Dest); err == nil && u.Hostname() != "" {
		if found := v.pageAt(cleanAddress(u.Path)); found != nil {
			v.report(problem.Suggest(found.URL, "K238", page.Path, link.Pos, "value", link.Dest))
			return site.Target{Broken: true}
		}
		return v.broken(page, link, "K238", nowhere)
	}
	return v.broken(page, link, "K238", (*linking).pathsFrom)
}
