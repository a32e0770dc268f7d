package link

import (
	"path"
	"slices"
	"strings"

	"kiem/builder/pattern"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// lookup is what became of the references of a document. It follows from the document and
// the identities of all.
type lookup struct {
	refs []ref
	*unfound
}

// unfound is what there is to say of references that lead to no document: most documents have
// none of these.
type unfound struct {
	texts []string
	wrong []wrong
}

var allFound unfound

// ref is what a reference points to: a document by its place, or text by that.
type ref struct {
	to   int32 // or nothing
	text int32 // plus one, or 0
	use  *fieldUse
}

const nothing = -1

// roomFor is room for the references of the documents at some places, side by side: there are
// many, and few of each.
func (l *linking) roomFor(places []int32) []lookup {
	count := 0
	for _, i := range places {
		count += int(l.entries[i].references)
	}
	room, refs := make([]lookup, len(places)), make([]ref, count)
	for n, i := range places {
		count := l.entries[i].references
		room[n].refs, refs = refs[:count:count], refs[count:]
	}
	return room
}

// lookUp finds the page behind every reference in a field.
func (l *linking) lookUp(e *entry, found *lookup) {
	found.unfound = &allFound
	if e.references == 0 {
		return
	}
	v := visit{linking: l}
	var texts []string
	for i, written := range e.doc.References() {
		to, text := v.reference(e.doc, written)
		r := ref{to: to, use: l.use(e.doc.Type, written.Field)}
		if text != "" {
			texts = append(texts, text)
			r.text = int32(len(texts))
		}
		found.refs[i] = r
	}
	if len(texts)+len(v.wrong) > 0 {
		found.unfound = &unfound{texts, v.wrong}
	}
}

// references gives the pages what their references point to.
func (l *linking) references() {
	n := 0
	for _, place := range l.placeOf {
		n += len(l.lookups[place].refs)
	}
	all := make([]site.Ref, n)
	for n := range l.pages {
		page := &l.pages[n]
		found := l.lookups[l.placeOf[n]]
		refs := found.refs
		page.Refs, all = all[:len(refs):len(refs)], all[len(refs):]
		for i, ref := range refs {
			page.Refs[i] = l.refOf(ref.to, found.textOf(ref))
		}
	}
	for _, i := range l.special.clients {
		if page := l.at[i]; page != nil {
			l.hideClient(page)
		}
	}
}

func (l *linking) refsOf(page *site.Page) []ref { return l.lookups[l.placeOf[page.N]].refs }

// textOf is the text that a reference of the document points to, or "".
func (l *lookup) textOf(r ref) string {
	if r.text == 0 {
		return ""
	}
	return l.texts[r.text-1]
}

// refOf is what a reference points to, now that the pages are there: a document, or text.
func (l *linking) refOf(to int32, text string) site.Ref {
	if to == nothing {
		return site.Ref{Text: text}
	}
	if page := l.at[to]; page != nil {
		return site.Ref{Page: page, Text: page.Title}
	}
	return site.Ref{} // a series without parts
}

// hideClient leaves the client of a case unnamed when the client did not agree to be
// named, and there is no public source that names it: then only its sector is shown. What
// one language says of this holds in all.
func (l *linking) hideClient(page *site.Page) {
	e := l.entryOn(page)
	isHiding := func(t *site.Page) bool { return l.entryOn(t).unconsented }
	if e.client == 0 || !e.unconsented && !slices.ContainsFunc(page.Translations, isHiding) {
		return
	}
	ref := &page.Refs[e.client-1]
	sector := ""
	if ref.Page != nil {
		sector = l.entryOn(ref.Page).sector
	}
	*ref = site.Ref{Text: sector, Unnamed: true}
}

// looksLikeID tells a misspelt id from a name: a client that has no page of its own is
// written as "Gemeente X", not as gemeente-x.
var looksLikeID = pattern.Of(`^[a-z0-9]+(-[a-z0-9]+)+$`)

// reference finds what a reference points to: a document, by its place, or else nothing, and text
// where that is no mistake.
func (v *visit) reference(doc *site.Record, written site.Reference) (to int32, text string) {
	types, name := v.narrow(written)
	if to, ok := v.find(types, name, doc.Lang); ok {
		return to, ""
	}
	if h, ok := v.heldBack(types, name); ok {
		v.reportHeld(h, name, doc.Path, written.Pos)
		return nothing, ""
	}
	if written.Plain {
		if to, ok := v.findTitled(types, name, doc.Lang); ok {
			return to, ""
		}
	}
	if written.Plain && (!looksLikeID().MatchString(name) || len(problem.Nearest(name, v.idsOf(types))) == 0) {
		return nothing, strings.Clone(written.Text)
	}
	if other, ok := v.find(nil, name, doc.Lang); ok && len(types) > 0 {
		v.report(problem.At("K128", doc.Path, written.Pos,
			"value", name, "type", v.entries[other].doc.Type, "to", strings.Join(types, ", ")))
		return nothing, ""
	}
	prefix := ""
	if len(types) == 1 && !slices.Equal(types, written.To) {
		prefix = strings.TrimSuffix(written.Text, name)
	}
	v.unknown(doc, written.Pos, prefix, name, "", types)
	return nothing, ""
}

// narrow returns the types that a reference may point to and the name in it. A type before
// the name, as in model:kick-off, leaves that one, when the field takes it.
func (l *linking) narrow(ref site.Reference) (types []string, name string) {
	prefix, rest, ok := strings.Cut(ref.Text, ":")
	if !ok {
		return ref.To, ref.Text
	}
	t := l.schema.Type(prefix)
	switch {
	case t == nil:
		return ref.To, ref.Text
	case len(ref.To) > 0 && !slices.Contains(ref.To, t.Name):
		return ref.To, rest
	}
	return []string{t.Name}, rest
}

// unknown reports a name that no page of the types has, with the nearest one that a page
// does have, by id or by title. The prefix is the type that was written before the name,
// with its colon, and the suffix what follows on it.
func (v *visit) unknown(doc *site.Record, pos site.Pos, prefix, name, suffix string, types []string) {
	want := ""
	if len(types) > 0 {
		want = types[0]
	}
	v.wrong = append(v.wrong, wrong{
		Problem: problem.At("K127", doc.Path, pos, "value", name, "id", site.Slug(idInPath(name)), "to", want),
		near: func(l *linking) (string, *site.Page) {
			near := l.byTitle(name, types)
			if len(near) == 0 {
				near = problem.Nearest(idInPath(name), l.idsOf(types))
			}
			if len(near) == 0 {
				return "", nil
			}
			return prefix + near[0] + suffix, nil
		},
	})
}

// byTitle returns the id of the page of one of the types that has the name as its title.
func (l *linking) byTitle(name string, types []string) []string {
	slug := site.Slug(name)
	for _, i := range l.index.shown {
		if e := l.entries[i]; (len(types) == 0 || slices.Contains(types, e.doc.Type)) && slug != "" && e.hasSlug(slug) {
			return []string{e.doc.ID}
		}
	}
	return nil
}

// idInPath is the id in a name that is written as the path of a file: kick-off for
// ../modellen/kick-off.md.
func idInPath(name string) string {
	if base, ok := strings.CutSuffix(strings.TrimRight(name, "/"), ".md"); ok || strings.Contains(name, "/") {
		base, _, _ = strings.Cut(path.Base(base), ".")
		return base
	}
	return name
}

// findTitled returns the place of the one page of the types that has the name as its title, in
// the language: where a name need not be an id, it may well be written as readers know it.
func (l *linking) findTitled(types []string, name, lang string) (int32, bool) {
	slug := site.Slug(name)
	for _, t := range types {
		if i, ok := l.index.titles[id{t, slug, lang}]; ok && i != nothing {
			return i, true
		}
	}
	return 0, false
}

// find returns the place of the page of one of the types (any, when there are none) with
// the id, in the language if it is there in that, or else in the site's own or any other.
func (l *linking) find(types []string, name, lang string) (int32, bool) {
	if len(types) == 0 {
		for _, t := range l.schema.Types {
			if i, ok := l.find([]string{t.Name}, name, lang); ok {
				return i, true
			}
		}
		return 0, false
	}
	for _, t := range types {
		if i, ok := l.shownAs(id{t, name, lang}); ok {
			return i, true
		}
		for _, other := range l.settings.Languages {
			if i, ok := l.shownAs(id{t, name, other}); ok {
				return i, true
			}
		}
	}
	return 0, false
}

// findPage is the page that find finds, or nil.
func (l *linking) findPage(types []string, name, lang string) *site.Page {
	if i, ok := l.find(types, name, lang); ok {
		return l.at[i]
	}
	return nil
}

// shownAs is the page with the name, unless it is a series that was taken out.
func (l *linking) shownAs(name id) (int32, bool) {
	if _, isEmpty := l.emptyAs[name]; isEmpty {
		return 0, false
	}
	return l.index.withID(l.entries, name)
}

func (l *linking) idsOf(types []string) []string {
	var ids []string
	for _, t := range l.schema.Types {
		if len(types) == 0 || slices.Contains(types, t.Name) {
			ids = append(ids, l.index.ids[t.Name]...)
		}
	}
	return ids
}
