package builder

import (
	"cmp"
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"sync"

	"kiem/builder/link"
	"kiem/builder/parse"
	"kiem/builder/problem"
	"kiem/builder/read"
	"kiem/builder/render"
	"kiem/builder/schema"
	"kiem/builder/shelf"
	"kiem/builder/site"
)

// Session makes a site again and again. What it remembers of the last time makes it faster,
// never different: files are read and parsed again only where they changed, and the graph
// and the outputs are made anew of what is known of each. It is for one goroutine at a time;
// the sites that it returned stay as they are, but for files that are published as they are:
// those are read when they are made.
type Session struct {
	options Options
	reader  *read.Reader

	linker   *link.Linker
	renderer *render.Renderer

	settings *settings
	parsed   parsed
	told     told
	shelf    *shelf.Shelf // for documents that are parsed with the settings
	// inMemory is how many bytes of text the documents have that stay in memory.
	inMemory int
	// keepTexts has pages keep the text of their files.
	keepTexts bool
	kept      kept
	// keepFrom is from how many pages on something is left to the next run.
	keepFrom int

	mu sync.Mutex
	// fresh are the documents of the pages that were read the last time, until they are known.
	fresh map[*site.Source]parsedPage
}

// settings is what a settings file says.
type settings struct {
	source   *site.Source
	settings *site.Settings
	types    *schema.Schema
	problems []site.Problem
}

// parsed are the documents of sources, with certain settings.
type parsed struct {
	settings  *settings
	pages     []*site.Source
	documents []*site.Record
	// problems are those of all documents, as they are shown.
	problems []site.Problem
	// told is what is wrong with each document that is left to the next run.
	told []shelf.Told
}

// told is what was told of a site: what was found in documents, the rest, and both.
type told struct{ found, rest, all []site.Problem }

// parsedPage is a document and what is wrong with it, as it is shown and, for a document that
// is left to the next run, as it is left.
type parsedPage struct {
	document *site.Record
	problems []site.Problem
	told     shelf.Told
}

// NewSession returns a session that has made nothing yet.
func NewSession(o Options) *Session {
	go schema.Load() // while it is found out which files the site has
	s := &Session{
		options: o, reader: newReader(o), linker: link.New(), renderer: render.New(), inMemory: textsInMemory,
		keepFrom: keepFrom, kept: kept{notices: o.Notices},
	}
	if o.eager {
		s.keepFrom = 0
	}
	return s
}

// Load returns the site as it is now, without a look at the links of each page: see
// [Site.CheckLinks]. Changed are the files and folders, relative to the
// site's with '/', that may have changed since the last time; nil means that any may have.
// After an error nothing is remembered.
func (s *Session) Load(ctx context.Context, changed []string) (*Site, error) {
	sources, found, err := s.read(ctx, changed)
	var made *Site
	if err == nil {
		made, err = s.assemble(ctx, sources, found)
	}
	if err != nil {
		s.forget()
		return nil, err
	}
	return made, nil
}

// forget lets go of what was read, and of what was told of it: the next time all is read again.
func (s *Session) forget() { s.reader, s.parsed, s.told = newReader(s.options), parsed{}, told{} }

func newReader(o Options) *read.Reader {
	doubt := read.Doubt
	if o.eager {
		doubt = 0
	}
	return read.NewReader(read.Options{Dir: o.Dir, Layouts: o.Layouts, Static: o.Static, Out: o.Out, Threads: o.Threads, Doubt: doubt})
}

// textsInMemory is how many bytes of text the documents have that stay in memory: those of
// some hundreds of pages.
const textsInMemory = 2 << 20

// read reads what changed. Each page is parsed as soon as it is read, and what its file says
// is let go then: of a large site, only a few files are in memory at a time.
func (s *Session) read(ctx context.Context, changed []string) (*site.Sources, []site.Problem, error) {
	s.fresh = map[*site.Source]parsedPage{}
	var failed error
	sources, found, err := s.reader.Read(changed, func(settings *site.Source) read.Reading {
		if failed = s.readSettings(settings); failed != nil {
			return read.Reading{Visit: func(src, read *site.Source) {}}
		}
		reading := read.Reading{All: s.settings != s.parsed.settings, LetGo: !s.keepTexts, Known: s.kept.open(s)}
		if reading.All {
			s.shelf = shelf.New(s.inMemory) // the last one goes with the texts that are on it
		}
		reading.Visit = func(src, read *site.Source) {
			if ctx.Err() != nil || read.Data == nil && s.kept.store != nil {
				return // what was not read is known, and needed only if anything changed
			}
			document, known := s.kept.page(s.shelf, read)
			if !known {
				document = s.document(read)
			}
			s.mu.Lock()
			defer s.mu.Unlock()
			s.fresh[src] = document
		}
		return reading
	})
	err = cmp.Or(err, failed, ctx.Err())
	if err == nil {
		again := sources.Read // alone: the sources may be let go before the texts
		s.kept.texts.read.Store(&again)
	}
	return sources, found, err
}

// document parses a page, and lays the document aside.
func (s *Session) document(src *site.Source) parsedPage {
	d := parse.Document(src, s.settings.types, s.settings.settings)
	defer parse.LetGo(d.Body.Text)
	problem.Excerpts(d.Problems, newLines(&site.Sources{Pages: []*site.Source{src}}).line)
	problems := shown(d.Problems, s.settings.settings, true)
	d.Problems = nil
	var told shelf.Told
	if s.kept.store != nil {
		told = shelf.Tell(problems)
	}
	if !s.options.Notices {
		problems = site.WithoutNotices(problems)
	}
	read := s.linker.Read(d)
	record := s.shelf.Put(d)
	read(record)
	return parsedPage{record, problems, told}
}

// documentAgain parses a page of which the text may have been let go.
func (s *Session) documentAgain(src *site.Source) (parsedPage, error) {
	again := *src
	if again.Data == nil && s.kept.texts != nil {
		again.Data = s.kept.texts.of(src)
	}
	if again.Data == nil {
		return parsedPage{}, changedMeanwhile(src)
	}
	return s.document(&again), nil
}

// assemble makes a site of what was read, with the problems that were found in reading.
func (s *Session) assemble(ctx context.Context, sources *site.Sources, found []site.Problem) (*Site, error) {
	if err := s.readSettings(sources.Settings); err != nil {
		return nil, err
	}
	made := &Site{Schema: s.settings.types, Settings: s.settings.settings, sources: sources, shelf: s.shelf, notices: s.options.Notices}
	documents, err := s.parse(ctx, sources.Pages)
	if err != nil {
		return nil, err
	}
	s.kept.recall(s)
	made.Graph = s.linker.Graph(documents, sources.Files, made.Schema, made.Settings,
		link.Options{Today: s.options.Today, Drafts: s.options.Drafts, Threads: s.options.Threads})
	var rendering []site.Problem
	made.Outputs, rendering = s.renderer.Outputs(made.Graph, made.Schema, sources.Layouts,
		render.Options{Today: s.options.Today, Places: s.options.Places, Of: s.madeOf(len(documents))})
	made.found = s.parsed.problems
	made.elsewhere = made.shown(slices.Concat(found, s.settings.problems, rendering))
	made.Problems = s.together(made.found, site.MergeProblems(made.elsewhere, made.shown(link.Structure(made.Graph))))
	return made, s.shelf.Err()
}

// together are the problems of documents and the rest, as one list: that of the last time, where
// they are the same.
func (s *Session) together(found, rest []site.Problem) []site.Problem {
	same := len(found) > 0 && len(found) == len(s.told.found) && &found[0] == &s.told.found[0]
	if !same || !reflect.DeepEqual(rest, s.told.rest) {
		s.told = told{found, rest, site.MergeProblems(found, rest)}
	}
	return s.told.all
}

// readSettings keeps what the settings say as long as the file is the same. The error is the
// machine's.
func (s *Session) readSettings(source *site.Source) error {
	if s.settings != nil && s.settings.source == source {
		return nil
	}
	types, err := schema.Load()
	if err != nil {
		return err
	}
	now := &settings{source: source}
	now.settings, now.types, now.problems = types.Settings(source)
	if s.options.BaseURL != "" {
		now.settings = withBaseURL(now.settings, s.options.BaseURL)
	}
	s.settings = now
	s.linker.With(now.types, now.settings, s.options.Today)
	return nil
}

// parse has the document of each page in its own place, so that the number of threads and
// their order make no difference. Pages that were not parsed when they were read are now.
func (s *Session) parse(ctx context.Context, pages []*site.Source) ([]*site.Record, error) {
	if s.parsed.settings == s.settings && len(pages) > 0 && len(pages) == len(s.parsed.pages) && &pages[0] == &s.parsed.pages[0] {
		s.fresh = nil
		return s.parsed.documents, nil
	}
	now := parsed{settings: s.settings, pages: pages, documents: make([]*site.Record, len(pages))}
	unknown := now.take(s.parsed)
	problems := make([][]site.Problem, len(unknown))
	if s.kept.store != nil {
		now.told = make([]shelf.Told, len(pages))
	}
	failed := make([]error, len(unknown))
	err := each(ctx, len(unknown), s.options.Threads, func(n int) {
		src := pages[unknown[n]]
		page, known := s.fresh[src]
		if !known {
			page, known = s.kept.page(s.shelf, src)
		}
		if !known {
			page, failed[n] = s.documentAgain(src)
		}
		now.documents[unknown[n]], problems[n] = page.document, page.problems
		if now.told != nil {
			now.told[unknown[n]] = page.told
		}
	})
	s.fresh = nil
	if err = errors.Join(append(failed, err)...); err != nil {
		return nil, err
	}
	now.gather(s.parsed, unknown, problems)
	s.parsed = now
	return now.documents, nil
}

// take takes over the documents of sources that are the same. It returns the places of the
// others. Both are in the order of their paths.
func (p parsed) take(last parsed) (unknown []int) {
	at := 0
	for i, src := range p.pages {
		for at < len(last.pages) && last.pages[at] != src && last.pages[at].Path < src.Path {
			at++
		}
		if at < len(last.pages) && last.pages[at] == src && p.settings == last.settings {
			p.documents[i] = last.documents[at]
			at++
			continue
		}
		unknown = append(unknown, i)
	}
	return unknown
}

// fewChanged is up to how many documents it is less work to put the problems of each in their
// place than to put all in order.
const fewChanged = 50

// gather puts the problems of all documents in order: those of the unknown ones among what
// they were the last time, if the files are the same.
func (p *parsed) gather(last parsed, unknown []int, problems [][]site.Problem) {
	isNew := func(i int) bool { return last.pages[i].Path != p.pages[i].Path }
	if p.settings != last.settings || len(p.pages) != len(last.pages) || len(unknown) > fewChanged || slices.ContainsFunc(unknown, isNew) {
		p.gatherAll(last, unknown, problems)
		return
	}
	p.problems = last.problems
	for n, i := range unknown {
		p.replace(p.pages[i].Path, problems[n])
	}
}

// gatherAll does so from the first document to the last.
func (p *parsed) gatherAll(last parsed, unknown []int, problems [][]site.Problem) {
	count := len(last.problems)
	for _, some := range problems {
		count += len(some)
	}
	all := make([]site.Problem, 0, count)
	for i, page := range p.pages {
		if len(unknown) > 0 && unknown[0] == i {
			all = append(all, problems[0]...)
			problems[0] = nil // that list is not needed any more
			unknown, problems = unknown[1:], problems[1:]
			continue
		}
		start, end := last.of(page.Path)
		all = append(all, last.problems[start:end]...)
	}
	p.problems = all
}

// of is where the problems of a file are.
func (p *parsed) of(file string) (start, end int) {
	start, _ = slices.BinarySearchFunc(p.problems, file, func(other site.Problem, file string) int { return strings.Compare(other.File, file) })
	end = start
	for end < len(p.problems) && p.problems[end].File == file {
		end++
	}
	return start, end
}

// replace puts what is wrong in a file in the place of what was.
func (p *parsed) replace(file string, problems []site.Problem) {
	start, end := p.of(file)
	if end-start != len(problems) || len(problems) > 0 && !reflect.DeepEqual(p.problems[start:end], problems) {
		p.problems = slices.Concat(p.problems[:start], problems, p.problems[end:])
	}
}
