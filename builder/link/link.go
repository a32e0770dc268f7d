// Package link makes the site's graph from its documents: addresses, references and
// their inverses, series, themes, translations, lists, menus, and the target of every
// link, all checked.
//
// Linking looks at everything, every time, from nothing. It is cheap, so there is no
// incremental linker that could be wrong. A relation is written once, on the newer or
// the smaller thing, and shown on both sides; here the other side is found.
//
// What is held back (drafts, days to come, series without parts) is left out first, so
// that nothing in a graph points to a page that is not shown. What it refers to itself is
// checked all the same.
package link

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// Options decide what is held back.
type Options struct {
	// Today is the day on which the site is built.
	Today site.Date
	// Drafts shows what would be held back, with the reason on the page.
	Drafts bool
}

// Graph links the documents. They are sorted by path, as sources are.
func Graph(docs []*site.Document, files []site.File, sch *schema.Schema, settings *site.Settings, o Options) *site.Graph {
	l := &linker{
		schema: sch, settings: settings, options: o, content: contentFolder(docs),
		graph:    &site.Graph{Settings: settings, Menus: map[string][]site.Place{}, Footers: map[string][]site.Place{}},
		byID:     map[id]*site.Page{},
		byPath:   map[string]*site.Page{},
		byURL:    map[string]*site.Page{},
		meant:    map[*site.Page]bool{},
		held:     map[id]site.HeldBack{},
		heldAt:   map[string]site.HeldBack{},
		ids:      map[string][]string{},
		lists:    map[string]*site.List{},
		anchored: map[*site.Page][]string{},
	}
	l.homes()
	l.pages(docs)
	l.publishedFiles(files)
	l.translations()
	l.references()
	l.settingsReferences()
	l.series()
	l.emptyLanguages()
	l.themes()
	l.typeLists()
	l.relations()
	l.siblings()
	l.related()
	l.redirects()
	l.menus()
	l.targets()
	l.checkFiles()
	l.staleTranslations()
	l.checkLater()
	l.success()
	l.advice()
	return l.graph
}

// id names a page in a language. An index page has no id of its own and is named by its
// folder.
type id struct {
	typ, name, lang string
}

type linker struct {
	schema   *schema.Schema
	settings *site.Settings
	options  Options
	graph    *site.Graph
	content  string // the folder of all pages: content, or "" in a site without it

	byID    map[id]*site.Page
	byPath  map[string]*site.Page
	byURL   map[string]*site.Page
	files   map[string]*site.File // by address
	paths   map[string]*site.File // by path
	held    map[id]site.HeldBack
	heldAt  map[string]site.HeldBack // by path and by address
	later   []*site.Page             // drafts and pages of days to come
	from    *site.HeldBack           // the one of these that is looked at
	ids     map[string][]string      // the ids of a type, for suggestions
	titles  map[id]*site.Page        // pages by their title as an id; nil for one that is there twice
	lists   map[string]*site.List
	aliases map[string]*site.Page
	linked  map[*site.Page]bool
	meant   map[*site.Page]bool // by links and menus that have a mistake
	// suggestions counts those that were looked for.
	suggestions int
	anchored    map[*site.Page][]string // the ids on a page that was linked to with one
}

// contentFolder is the folder that all pages lie in.
func contentFolder(docs []*site.Document) string {
	for _, doc := range docs {
		if !strings.HasPrefix(doc.Path, "content/") {
			return ""
		}
	}
	return "content"
}

func (l *linker) report(ps ...site.Problem) {
	l.graph.Problems = append(l.graph.Problems, ps...)
}

// homes makes the home page of each language; pages fills in who wrote it.
func (l *linker) homes() {
	for _, lang := range l.settings.Languages {
		l.graph.Homes = append(l.graph.Homes, &site.Home{Lang: lang, URL: l.root(lang)})
	}
}

// emptyLanguages takes out the homes of languages that no page is in; the site's own
// language keeps its home.
func (l *linker) emptyLanguages() {
	used := map[string]bool{l.settings.Language: true}
	for _, page := range l.graph.Pages {
		used[page.Lang] = true
	}
	l.graph.Homes = slices.DeleteFunc(l.graph.Homes, func(h *site.Home) bool { return !used[h.Lang] })
}

func (l *linker) home(lang string) *site.Home {
	for _, h := range l.graph.Homes {
		if h.Lang == lang {
			return h
		}
	}
	return l.graph.Homes[0]
}

// pages gives every document its address and holds back what is not to be shown.
func (l *linker) pages(docs []*site.Document) {
	owner := map[string]*site.Document{}
	for _, doc := range docs {
		name := l.id(doc)
		l.ids[doc.Type] = append(l.ids[doc.Type], doc.ID)
		page := &site.Page{
			Document: doc, URL: l.address(doc),
			Title: title(doc), Date: date(doc, "date"), Updated: date(doc, "updated"), Description: description(doc),
		}
		if l.holdBack(page) {
			continue
		}
		if first, ok := l.byID[name]; ok && first.URL != page.URL {
			l.report(problem.At("K142", doc.Path, site.Pos{}, "id", doc.ID, "type", doc.Type, "other", first.Path))
			continue
		}
		if first, ok := owner[page.URL]; ok {
			l.report(problem.At("K141", doc.Path, site.Pos{}, "other", first.Path, "url", page.URL))
			continue
		}
		owner[page.URL] = doc
		l.byID[name] = page
		l.byPath[doc.Path] = page
		l.byURL[page.URL] = page
		l.graph.Pages = append(l.graph.Pages, page)
		if h := l.home(doc.Lang); h.URL == page.URL {
			h.Page = page
		}
	}
	l.tidyPaths()
	slices.SortFunc(l.graph.Pages, func(a, b *site.Page) int { return cmp.Compare(a.URL, b.URL) })
}

// tidyPaths lets links name a file as it should be called, when it is not: whoever links to
// deep-purpose.md has made no mistake, whoever named the file Deep Purpose.md has.
func (l *linker) tidyPaths() {
	for _, page := range l.graph.Pages {
		folder, file := path.Split(page.Path)
		name, ext := strings.TrimSuffix(file, path.Ext(file)), path.Ext(file)
		suffix := ""
		if strings.HasSuffix(name, "."+page.Lang) {
			suffix = "." + page.Lang
		}
		tidy := folder + page.ID + suffix + ext
		if l.byPath[tidy] == nil {
			l.byPath[tidy] = page
		}
	}
}

func (l *linker) publishedFiles(files []site.File) {
	l.files = make(map[string]*site.File, len(files))
	l.paths = make(map[string]*site.File, len(files))
	for i := range files {
		f := &files[i]
		l.files[f.URL] = f
		l.paths[f.Path] = f
		l.graph.Files = append(l.graph.Files, f)
	}
}

// translations ties the same page in several languages together.
func (l *linker) translations() {
	for _, page := range l.graph.Pages {
		name := l.id(page.Document)
		for _, lang := range l.settings.Languages {
			name.lang = lang
			if other := l.byID[name]; other != nil && other != page {
				page.Translations = append(page.Translations, other)
			}
		}
	}
}

// translation returns the page in the language, or the page itself when it has none.
func translation(page *site.Page, lang string) *site.Page {
	for _, t := range page.Translations {
		if t.Lang == lang {
			return t
		}
	}
	return page
}

func (l *linker) id(doc *site.Document) id {
	name := doc.ID
	if name == "index" {
		name = path.Join(doc.Folder, "index")
	}
	return id{doc.Type, name, doc.Lang}
}

// title is the title as written; a page without one is named after its file, and the
// missing field is reported elsewhere.
func title(doc *site.Document) string {
	if t := doc.Fields.Text("title"); t != "" {
		return t
	}
	return strings.ReplaceAll(doc.ID, "-", " ")
}

func date(doc *site.Document, field string) site.Date {
	if v := doc.Fields.Get(field); v != nil {
		return v.Date
	}
	return site.Date{}
}
