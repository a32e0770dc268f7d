package link

import (
	"path"
	"strings"

	"kiem/builder/site"
)

// Targets finds what every link and file name on a page points to, and checks its anchor.
func (l *linking) Targets(page *site.Page) []site.Target { return l.onPage(page).targets }

// Leads tells the targets of a page apart. After a look at all pages it is known of each.
func (l *linking) Leads(page *site.Page) uint64 {
	if looks := l.recent.looks.Load(); looks != nil {
		return looks.of[l.placeOf[page.N]].leads
	}
	return leadsOf(l.onPage(page).targets)
}

func leadsOf(targets []site.Target) uint64 {
	var all site.Basis
	for _, t := range targets {
		all.Is(t.Broken)
		all.Text(t.URL, t.Fragment)
		switch {
		case t.Page != nil:
			all.Text("page", t.Page.URL, t.Page.Lang)
		case t.List != nil:
			all.Text("list", t.List.URL)
		case t.Home != nil:
			all.Text("home", t.Home.URL)
		case t.File != nil:
			all.Text("file")
			addFile(&all, t.File)
		}
	}
	return all.Done()
}

// addFile adds what pages show of a file that they lead to.
func addFile(all *site.Basis, f *site.File) {
	all.Text(f.Path, f.URL, string(f.Format))
	all.Number(int(f.Size), f.Width, f.Height, f.PDFPages)
}

// onPage is what was found on the page, targets and mistakes alike.
func (l *linking) onPage(page *site.Page) *found {
	f := l.foundOn(page)
	f.forTargets.Do(func() {
		v := visit{linking: l}
		links := l.Record(page).Links()
		f.targets = make([]site.Target, len(links))
		for i, link := range links {
			f.targets[i] = v.target(page, link)
			v.checkFragment(page, link, &f.targets[i])
		}
		f.wrong, f.asked = v.wrong, v.asked
	})
	return f
}

func (v *visit) target(page *site.Page, link site.Link) site.Target {
	dest, fragment, _ := strings.Cut(link.Dest, "#")
	fragment = unescape(fragment)
	scheme, rest, hasScheme := strings.Cut(dest, ":")
	switch {
	case link.Dest == "", link.Dest == "…", link.Dest == "...":
		return v.broken(page, link, brokenCode(link), nowhere)
	case dest == "":
		return site.Target{Page: page, Fragment: fragment}
	case hasScheme && !strings.ContainsAny(scheme, "/.?"):
		return v.schemeTarget(page, link, scheme, rest, fragment)
	case isLocal(link.Dest):
		return v.local(page, link)
	case strings.HasPrefix(dest, "//"):
		return site.Target{URL: link.Dest}
	}
	target := v.insideTarget(page, link, dest)
	if target.URL == "" { // an address elsewhere has it already
		target.Fragment = fragment
	}
	return target
}

// insideTarget is for addresses and paths inside the site.
func (v *visit) insideTarget(page *site.Page, link site.Link, dest string) site.Target {
	dest, _, _ = strings.Cut(dest, "?")
	dest = unescape(dest)
	if strings.HasPrefix(dest, "/") {
		if target, ok := v.atAddress(page, link, dest); ok {
			return target
		}
		if target, ok := v.atPath(page, v.fromTop(dest)); ok {
			return target
		}
		if path.Ext(dest) == ".md" {
			return v.broken(page, link, brokenCode(link), (*linking).pathsFromTop)
		}
		return v.broken(page, link, brokenCode(link), (*linking).addresses)
	}
	file := path.Join(path.Dir(page.Path), dest)
	if target, ok := v.atPath(page, file); ok {
		return target
	}
	if target, ok := v.atAddress(page, link, path.Join(page.URL, "..", dest)+"/"); ok && !strings.Contains(path.Base(dest), ".") {
		return target
	}
	return v.broken(page, link, brokenCode(link), (*linking).pathsFrom)
}

// fromTop is the file that a path names that begins at the top: /modellen/a.md.
func (l *linking) fromTop(dest string) string {
	return strings.TrimPrefix(path.Join("/", l.content, dest), "/")
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

// atAddress finds what a link to an address of the site leads to, and reports an address
// that is an old one.
func (v *visit) atAddress(page *site.Page, link site.Link, address string) (site.Target, bool) {
	target, moved := v.published(address)
	if moved {
		v.report(rewritten(target.Page.URL, link, "K232", page.Path, "value", link.Dest, "url", target.Page.URL))
	}
	return target, target != site.Target{}
}

// published finds what is at an address of the site, and tells whether a page moved away
// from there.
func (l *linking) published(address string) (target site.Target, moved bool) {
	if file := l.fileAt(address); file != nil {
		return site.Target{File: file}, false
	}
	address = strings.TrimSuffix(cleanAddress(address), "index.html")
	if list := l.lists[address]; list != nil {
		return site.Target{List: list}, false
	}
	if found := l.pageAt(address); found != nil {
		return site.Target{Page: found}, false
	}
	for _, h := range l.graph.Homes {
		if h.URL == address {
			return site.Target{Home: h}, false
		}
	}
	if found := l.aliases[address]; found != nil {
		return site.Target{Page: found}, true
	}
	return site.Target{}, false
}

// atPath finds what becomes of a file. A link to a page leads to its translation in the
// language of the page that links, unless the file's name says which one is meant.
func (l *linking) atPath(page *site.Page, file string) (site.Target, bool) {
	if f := l.fileNamed(file); f != nil {
		return site.Target{File: f}, true
	}
	if found := l.pageOf(file); found != nil {
		if found.Lang == l.settings.Language {
			found = translation(found, page.Lang)
		}
		if list := l.lists[found.URL]; list != nil {
			return site.Target{List: list}, true
		}
		return site.Target{Page: found}, true
	}
	if folder, ok := strings.CutPrefix(file, l.content); ok && path.Ext(file) == "" {
		if list := l.lists[l.root(page.Lang)+l.folder(strings.Trim(folder, "/"), page.Lang)]; list != nil {
			return site.Target{List: list}, true
		}
	}
	return site.Target{}, false
}
