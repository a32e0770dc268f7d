package link

import (
	"slices"
	"sync/atomic"

	"kiem/builder/schema"
	"kiem/builder/site"
)

// Linker links a site again and again. Each graph is what [Graph] makes of the same
// arguments: what a linker remembers makes it faster, never different. What it remembers is
// what follows from one document alone, and what follows from the identities of all. A
// document that did not change is the same pointer as the last time; the same goes for the
// schema and the settings, and with others of these all is forgotten. No document changes
// once it was handed over, nor does a graph. A Linker is for one goroutine at a time; its
// graphs are for any.
type Linker struct {
	last memory
	// graph is the last one, of these files.
	graph *site.Graph
	files []site.File
	// reading is that of the schema and the settings that documents were last read with.
	reading *reading
	// kept is what a linker of an earlier run remembered, until it is read.
	kept string
}

// memory is what a linker keeps of one linking for the next. What it holds never changes;
// a next linking has a memory of its own, which shares with this one what is the same.
type memory struct {
	*reading
	options Options
	content string

	docs    []*site.Record
	entries []*entry  // of these
	index   *index    // nil in what is left of an earlier run
	lookups []*lookup // of the references of each entry
	orders  orders
	special special
	traits  func() *traits // of all pages, looked up when the first page asks for what is near
	pageOrders
	files fileIndex
	near  near                   // to each document
	looks *atomic.Pointer[looks] // the last ones at all pages, of this or an earlier graph
}

// New returns a linker that remembers nothing yet.
func New() *Linker { return &Linker{} }

// Graph links the documents. They are sorted by path, as sources are.
func (k *Linker) Graph(docs []*site.Record, files []site.File, sch *schema.Schema, settings *site.Settings, o Options) *site.Graph {
	k.With(sch, settings, o.Today)
	now := memory{reading: k.reading, options: o, docs: docs}
	last := k.last
	now.content = contentFolder(docs, last)
	if last.reading != now.reading || last.content != now.content {
		last, k.graph = memory{}, nil
	}
	l := &linking{memory: now}
	var unsure []int32
	if k.kept != "" {
		last, unsure = l.recall(k.kept)
		k.kept = ""
	}
	changed, alike := l.read(last, unsure)
	l.files = last.files.of(files)
	if alike && k.graph != nil && sameList(k.files, files) && l.sayTheSame(changed, last.entries) {
		if len(changed) > 0 {
			k.graph = withTexts(k.graph, l.memory)
			k.last = k.graph.Finder.(*linking).memory
		}
		return k.graph
	}
	l.link(files, last, alike)
	k.last, k.graph, k.files = l.memory, l.graph, files
	return l.graph
}

// read fills the memory of the documents with what is known of them and with what follows from
// all their names: that of the last time, where it is the same. Unsure are the places of those
// whose references are to be looked up again. It returns the places of what was read anew, and
// whether all documents share with one another what they shared the last time.
func (l *linking) read(last memory, unsure []int32) (changed []int32, alike bool) {
	changed, same := l.readEntries(last)
	same = same && last.options.Drafts == l.options.Drafts
	if same && last.index != nil {
		l.index, l.special = last.index, last.special
		if slices.ContainsFunc(changed, func(i int32) bool { return l.entries[i].kinds() != last.entries[i].kinds() }) {
			l.special = newSpecial(l.entries, l.index.shown)
		}
	} else {
		l.index = l.newIndex(l.entries)
		l.special = newSpecial(l.entries, l.index.shown)
	}
	if same {
		l.lookups = slices.Clone(last.lookups)
		l.orders = last.orders.moved(l.entries, last.entries, changed)
		for _, i := range unsure {
			if l.entries[i] == last.entries[i] { // otherwise it is among them
				changed = append(changed, i)
			}
		}
	} else {
		l.lookups = make([]*lookup, len(l.docs))
		l.orders = newOrders(l.entries, l.index.shown)
		changed = l.index.shown
	}
	alike = l.lookUpAll(changed, last) && same
	l.near, l.looks = last.near, last.looks
	if !alike || !sameList(l.orders.newest, last.orders.newest) || !sameList(l.orders.part, last.orders.part) {
		l.near = newNear(len(l.docs))
	}
	if l.looks == nil {
		l.looks = &atomic.Pointer[looks]{}
	}
	return changed, alike
}

// lookUpAll looks up what documents refer to. It reports whether they share with others what they
// shared the last time.
func (l *linking) lookUpAll(places []int32, last memory) (alike bool) {
	before := make([]*lookup, len(places))
	room := l.roomFor(places)
	parallel(len(places), l.options.Threads, func(n int) {
		i := places[n]
		before[n], l.lookups[i] = l.lookups[i], &room[n]
		l.lookUp(l.entries[i], &room[n])
	})
	for n, i := range places {
		if before[n] == nil || !l.lookups[i].sharesAs(before[n]) || !l.entries[i].sharesAs(last.entries[i]) {
			return false
		}
	}
	return true
}

// sayTheSame reports whether documents that changed did so in nothing but their texts.
func (l *linking) sayTheSame(changed []int32, last []*entry) bool {
	return !slices.ContainsFunc(changed, func(i int32) bool { return !l.entries[i].saysAs(last[i]) })
}

// withTexts is a graph of the same pages, of which the documents say other texts.
func withTexts(g *site.Graph, now memory) *site.Graph {
	l, graph := *g.Finder.(*linking), *g
	l.docs, l.entries, l.lookups, l.recent = now.docs, now.entries, now.lookups, newRecent(len(l.pages))
	l.near, l.looks, l.options = now.near, now.looks, now.options
	l.graph, graph.Finder = &graph, &l
	return &graph
}

// readEntries reads those documents that were not there the last time. It returns the
// places of these, and whether all documents have the identities of the last time.
func (l *linking) readEntries(last memory) (changed []int32, same bool) {
	l.entries = make([]*entry, len(l.docs))
	same = len(l.docs) == len(last.docs)
	// What an earlier run left names other records, and may be of another day. Otherwise nothing is
	// asked of what is known of a document: there are many, and most are what they were.
	recalled := last.index == nil
	anotherDay := recalled || last.options.Today != l.options.Today
	var room entries // of all: most of linking goes from one to the next
	if len(last.docs) == 0 {
		room.of = make([]entry, 0, len(l.docs))
	}
	at := 0
	for i, doc := range l.docs {
		for at < len(last.docs) && last.docs[at] != doc && last.docs[at].Path < doc.Path {
			at++
		}
		if at < len(last.docs) && last.isStill(at, doc) && (!anotherDay || last.entries[at].isStillOn(l.options.Today)) {
			l.entries[i] = last.entries[at]
			if recalled {
				l.entries[i].doc = doc
			}
			at++
			continue
		}
		l.entries[i] = l.entryOf(doc)
		if room.of != nil {
			l.entries[i] = room.add(l.entries[i])
		}
		changed = append(changed, int32(i))
		same = same && l.entries[i].identity() == last.entries[i].identity()
	}
	l.fresh = nil
	return changed, same
}

// isStill reports whether a document is the one that was at a place. One of an earlier run is
// known by its file and by what that said.
func (m *memory) isStill(at int, doc *site.Record) bool {
	before := m.docs[at]
	return before == doc || m.index == nil && before.Path == doc.Path && before.Sum == doc.Sum
}

// fileIndex finds the files of the site by address and by path: their places among all.
type fileIndex struct {
	files         []site.File
	byURL, byPath map[string]int32
}

// of is the index of these files: the same one when they have the same names.
func (x fileIndex) of(files []site.File) fileIndex {
	if x.byURL != nil && slices.EqualFunc(x.files, files, func(a, b site.File) bool { return a.URL == b.URL && a.Path == b.Path }) {
		return x
	}
	x = fileIndex{slices.Clone(files), make(map[string]int32, len(files)), make(map[string]int32, len(files))}
	for i, f := range files {
		x.byURL[f.URL], x.byPath[f.Path] = int32(i), int32(i)
	}
	return x
}
