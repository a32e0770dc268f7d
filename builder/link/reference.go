package link

import (
	"regexp"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// references finds the page behind every reference in a field.
func (l *linker) references() {
	for _, page := range l.graph.Pages {
		page.Refs = make([]site.Ref, len(page.References))
		for i, ref := range page.References {
			page.Refs[i] = l.reference(page.Document, ref)
		}
		hideClient(page)
	}
}

// hideClient leaves the client of a case unnamed when the client did not agree to be
// named, and there is no public source that names it: then only its sector is shown. What
// one language says of this holds in all.
func hideClient(page *site.Page) {
	if !hidesClient(page) {
		return
	}
	ref := &page.Refs[page.Fields.Get("client").Reference-1]
	sector := ""
	if ref.Page != nil {
		sector = ref.Page.Fields.Text("sector")
	}
	*ref = site.Ref{Text: sector, Unnamed: true}
}

func hidesClient(page *site.Page) bool {
	client := page.Fields.Get("client")
	return client != nil && client.Reference > 0 && (withoutConsent(page) || slices.ContainsFunc(page.Translations, withoutConsent))
}

func withoutConsent(page *site.Page) bool {
	return !page.Fields.Bool("permission", true) && len(page.Fields.Items("sources")) == 0
}

// looksLikeID tells a misspelt id from a name: a client that has no page of its own is
// written as "Gemeente X", not as gemeente-x.
var looksLikeID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

func (l *linker) reference(doc *site.Document, ref site.Reference) site.Ref {
	types, name := l.narrow(ref)
	if page := l.find(types, name, doc.Lang); page != nil {
		return site.Ref{Page: page, Text: page.Title}
	}
	if h, ok := l.heldBack(types, name); ok {
		l.reportHeld(h, name, doc.Path, ref.Pos)
		return site.Ref{}
	}
	if ref.Plain {
		if page := l.titled(types, name, doc.Lang); page != nil {
			return site.Ref{Page: page, Text: page.Title}
		}
	}
	if ref.Plain && (!looksLikeID.MatchString(name) || len(problem.Nearest(name, l.idsOf(types))) == 0) {
		return site.Ref{Text: ref.Text}
	}
	if other := l.find(nil, name, doc.Lang); other != nil && len(types) > 0 {
		l.report(problem.At("K128", doc.Path, ref.Pos,
			"value", name, "type", other.Type, "to", strings.Join(types, ", ")))
		return site.Ref{}
	}
	prefix := ""
	if len(types) == 1 && !slices.Equal(types, ref.To) {
		prefix = strings.TrimSuffix(ref.Text, name)
	}
	l.report(l.unknown(doc, ref.Pos, prefix, name, types))
	return site.Ref{}
}

// narrow returns the types that a reference may point to and the name in it. A type before
// the name, as in model:kick-off, leaves that one, when the field takes it.
func (l *linker) narrow(ref site.Reference) (types []string, name string) {
	prefix, rest, ok := strings.Cut(ref.Text, ":")
	t := l.schema.Type(prefix)
	switch {
	case !ok || t == nil:
		return ref.To, ref.Text
	case len(ref.To) > 0 && !slices.Contains(ref.To, t.Name):
		return ref.To, rest
	}
	return []string{t.Name}, rest
}

// unknown is the problem of a name that no page of the types has, with the nearest one
// that a page does have, by id or by title. The prefix is the type that was written before
// the name, with its colon.
func (l *linker) unknown(doc *site.Document, pos site.Pos, prefix, name string, types []string) site.Problem {
	want := ""
	if len(types) > 0 {
		want = types[0]
	}
	args := []string{"value", name, "id", site.Slug(name), "to", want}
	var near []string
	if l.suggests() {
		near = problem.Nearest(name, l.idsOf(types))
		if len(near) == 0 {
			near = l.byTitle(name, want)
		}
	}
	if len(near) == 0 {
		return problem.At("K127", doc.Path, pos, args...)
	}
	return problem.Suggest(prefix+near[0], "K127", doc.Path, pos, args...)
}

// byTitle returns the id of the page that has the name as its title.
func (l *linker) byTitle(name, want string) []string {
	slug := site.Slug(name)
	for _, page := range l.graph.Pages {
		if (want == "" || page.Type == want) && slug != "" && site.Slug(page.Title) == slug {
			return []string{page.ID}
		}
	}
	return nil
}

// titled returns the one page of the types that has the name as its title, in the language:
// where a name need not be an id, it may well be written as readers know it.
func (l *linker) titled(types []string, name, lang string) *site.Page {
	if l.titles == nil {
		l.titles = make(map[id]*site.Page, len(l.graph.Pages))
		for _, page := range l.graph.Pages {
			key := id{page.Type, site.Slug(page.Title), page.Lang}
			if _, again := l.titles[key]; again {
				page = nil
			}
			l.titles[key] = page
		}
	}
	for _, t := range types {
		if page := l.titles[id{t, site.Slug(name), lang}]; page != nil {
			return page
		}
	}
	return nil
}

// find returns the page of one of the types (any, when there are none) with the id, in
// the language if it is there in that, or else in the site's own or any other.
func (l *linker) find(types []string, name, lang string) *site.Page {
	if len(types) == 0 {
		for _, t := range l.schema.Types {
			if page := l.find([]string{t.Name}, name, lang); page != nil {
				return page
			}
		}
		return nil
	}
	for _, t := range types {
		if page := l.byID[id{t, name, lang}]; page != nil {
			return page
		}
		for _, other := range l.settings.Languages {
			if page := l.byID[id{t, name, other}]; page != nil {
				return page
			}
		}
	}
	return nil
}

func (l *linker) idsOf(types []string) []string {
	var ids []string
	for _, t := range l.schema.Types {
		if len(types) == 0 || slices.Contains(types, t.Name) {
			ids = append(ids, l.ids[t.Name]...)
		}
	}
	return ids
}
