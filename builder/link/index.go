package link

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// index finds pages by their names, and tells which are held back. It follows from the
// identities of the documents alone, and never changes once it is made. Pages are numbers in
// it: their places among the documents.
type index struct {
	byID, byPath, byURL table
	tidy                map[string]int32    // by paths as they should be
	shown               []int32             // by address
	ofType              map[typeKey][]int32 // the same, of each type
	// translations are those of each document, in the order of the settings, without itself;
	// nil in a site with one language.
	translations [][]int32
	inLang       map[string]int // how many are shown in a language
	held         map[id]site.HeldBack
	heldAt       map[string]site.HeldBack // by path and by address
	heldBack     []site.HeldBack
	later        []int32             // drafts and pages of days to come
	ids          map[string][]string // the ids of a type, for suggestions
	// titles finds pages by their titles, as ids, where these are part of their identities;
	// nothing for one that is there twice.
	titles   map[id]int32
	problems []site.Problem
}

// typeKey is a type in a language.
type typeKey struct{ typ, lang string }

// addresses tells graphs with the same addresses: what no identity changed in, and what the
// same series were taken out of.
type addresses struct {
	*index
	empty string
}

func addressesOf(x *index, empty []int32) addresses { return addresses{x, fmt.Sprint(empty)} }

// newIndex gives every document its place and holds back what is not to be shown.
func (l *linking) newIndex(entries []*entry) *index {
	x := &index{
		byID:   newTable(len(entries)),
		byPath: newTable(len(entries)),
		byURL:  newTable(len(entries)),
		tidy:   map[string]int32{},
		shown:  make([]int32, 0, len(entries)),
		ofType: map[typeKey][]int32{},
		inLang: map[string]int{},
		held:   map[id]site.HeldBack{},
		heldAt: map[string]site.HeldBack{},
		ids:    map[string][]string{},
		titles: map[id]int32{},
	}
	for i, e := range entries {
		x.ids[e.doc.Type] = append(x.ids[e.doc.Type], e.doc.ID)
		if x.holdBack(int32(i), e, l.options.Drafts) {
			continue
		}
		if first, ok := x.withID(entries, e.name()); ok && entries[first].facts.URL != e.facts.URL {
			x.report(problem.At("K142", e.doc.Path, site.Pos{}, "id", e.doc.ID, "type", e.doc.Type, "other", entries[first].doc.Path))
			continue
		}
		if first, ok := x.atURL(entries, e.facts.URL); ok {
			x.report(problem.At("K141", e.doc.Path, site.Pos{}, "other", entries[first].doc.Path, "url", e.facts.URL))
			continue
		}
		x.byID.add(sumOf(e.name()), int32(i))
		x.byPath.add(sumOf(e.doc.Path), int32(i))
		x.byURL.add(sumOf(e.facts.URL), int32(i))
		x.shown = append(x.shown, int32(i))
	}
	x.tidyPaths(entries)
	x.findTitles(entries)
	slices.SortFunc(x.shown, func(a, b int32) int { return cmp.Compare(entries[a].facts.URL, entries[b].facts.URL) })
	for _, i := range x.shown {
		key := typeKey{entries[i].doc.Type, entries[i].doc.Lang}
		x.ofType[key] = append(x.ofType[key], i)
		x.inLang[key.lang]++
	}
	if len(l.settings.Languages) > 1 {
		x.translate(entries, l.settings.Languages)
	}
	return x
}

// withID, atPath and atURL find a shown document.
func (x *index) withID(entries []*entry, name id) (int32, bool) {
	return x.byID.find(sumOf(name), func(i int32) bool { return entries[i].name() == name })
}

func (x *index) atPath(entries []*entry, path string) (int32, bool) {
	if i, ok := x.byPath.find(sumOf(path), func(i int32) bool { return entries[i].doc.Path == path }); ok {
		return i, true
	}
	i, ok := x.tidy[path]
	return i, ok
}

func (x *index) atURL(entries []*entry, url string) (int32, bool) {
	return x.byURL.find(sumOf(url), func(i int32) bool { return entries[i].facts.URL == url })
}

func (x *index) report(p site.Problem) { x.problems = append(x.problems, p) }

// tidyPaths lets links name a file as it should be called, when it is not: whoever links to
// deep-purpose.md has made no mistake, whoever named the file Deep Purpose.md has.
func (x *index) tidyPaths(entries []*entry) {
	for _, i := range x.shown {
		e := entries[i]
		folder, file := path.Split(e.doc.Path)
		name, ext := strings.TrimSuffix(file, path.Ext(file)), path.Ext(file)
		suffix := ""
		if strings.HasSuffix(name, "."+e.doc.Lang) {
			suffix = "." + e.doc.Lang
		}
		if name == e.doc.ID+suffix {
			continue
		}
		tidy := folder + e.doc.ID + suffix + ext
		if _, taken := x.atPath(entries, tidy); !taken {
			x.tidy[tidy] = i
		}
	}
}

// findTitles finds pages by the titles in their identities.
func (x *index) findTitles(entries []*entry) {
	for _, i := range x.shown {
		e := entries[i]
		if e.known() == "" {
			continue
		}
		key := id{e.doc.Type, e.known(), e.doc.Lang}
		if _, again := x.titles[key]; again {
			x.titles[key] = nothing
			continue
		}
		x.titles[key] = i
	}
}

// translate ties the same page in several languages together.
func (x *index) translate(entries []*entry, languages []string) {
	x.translations = make([][]int32, len(entries))
	for _, i := range x.shown {
		name := entries[i].name()
		for _, name.lang = range languages {
			if other, ok := x.withID(entries, name); ok && other != i {
				x.translations[i] = append(x.translations[i], other)
			}
		}
	}
}
