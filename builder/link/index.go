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
	byID   map[id]int32
	byPath map[string]int32
	byURL  map[string]int32
	shown  []int32             // by address
	ofType map[typeKey][]int32 // the same, of each type
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
		byID:   make(map[id]int32, len(entries)),
		byPath: make(map[string]int32, len(entries)),
		byURL:  make(map[string]int32, len(entries)),
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
		if first, ok := x.byID[e.name()]; ok && entries[first].facts.URL != e.facts.URL {
			x.report(problem.At("K142", e.doc.Path, site.Pos{}, "id", e.doc.ID, "type", e.doc.Type, "other", entries[first].doc.Path))
			continue
		}
		if first, ok := x.byURL[e.facts.URL]; ok {
			x.report(problem.At("K141", e.doc.Path, site.Pos{}, "other", entries[first].doc.Path, "url", e.facts.URL))
			continue
		}
		x.byID[e.name()], x.byPath[e.doc.Path], x.byURL[e.facts.URL] = int32(i), int32(i), int32(i)
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
		if _, taken := x.byPath[tidy]; !taken {
			x.byPath[tidy] = i
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
			if other, ok := x.byID[name]; ok && other != i {
				x.translations[i] = append(x.translations[i], other)
			}
		}
	}
}
