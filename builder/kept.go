package builder

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"sync"
	"sync/atomic"

	"kiem/builder/parse"
	"kiem/builder/shelf"
	"kiem/builder/site"
)

// kept is what a session takes over from an earlier run, and leaves to the next one: the
// documents of its pages. It takes them over once, when it reads the site for the first time.
type kept struct {
	store *shelf.Store // nil when nothing is kept, or no more
	texts *texts
	done  bool
	// notices is whether those are among what is wrong with a page.
	notices bool
}

// keepFrom is from how many pages on it is worth a folder in the site's own. A smaller site is
// parsed before anybody looks up.
const keepFrom = 300

// open opens what is kept for the settings of the session. It returns what knows pages by
// their stamps; nil when nothing is kept.
func (k *kept) open(s *Session) func(path string, stamp site.Stamp) (uint64, bool) {
	if k.texts == nil {
		k.texts = &texts{}
	}
	if k.done {
		k.store = nil
		return nil
	}
	k.done = true
	key := s.program()
	if s.options.Kept == "" || key == "" {
		return nil
	}
	k.store = shelf.Open(s.options.Kept, key)
	k.texts.settings = s.settings
	if k.store.IsEmpty() {
		return nil
	}
	return func(path string, stamp site.Stamp) (uint64, bool) {
		if page := k.store.Page(path); page != nil && page.Stamp == stamp {
			return page.Sum, true
		}
		return 0, false
	}
}

// madeOf says of what the pages of a site of so many are made besides documents, layouts and
// files. It is "" where that cannot be told, or is not worth a file in the folder.
func (s *Session) madeOf(pages int) string {
	if s.options.Kept == "" || pages < s.keepFrom {
		return ""
	}
	return s.program()
}

// program says of what documents follow besides their files, and pages besides documents,
// layouts and files: the program and the settings, and where the site will be, by which its own
// addresses are known in texts. It is "" when that cannot be told.
func (s *Session) program() string {
	program := thisProgram()
	if program == 0 {
		return ""
	}
	var of site.Basis
	of.Sum(program)
	of.Text(s.options.BaseURL)
	if s.settings.source != nil {
		of.Sum(s.settings.source.Sum)
	}
	return strconv.FormatUint(of.Done(), 36)
}

// thisProgram tells the program apart from any other, by the stamp that its file had when that
// was first asked for; 0 when it cannot be told.
var thisProgram = sync.OnceValue(func() uint64 {
	name, err := os.Executable()
	if err != nil || !site.StampsTell {
		return 0
	}
	info, err := os.Stat(name)
	if err != nil {
		return 0
	}
	var of site.Basis
	of.Text(name)
	of.Stamp(site.StampOf(info))
	return of.Done()
})

// page is what is kept of a page that says this, put on the shelf. It may be called on any
// goroutine.
func (k *kept) page(on *shelf.Shelf, src *site.Source) (page parsedPage, known bool) {
	if k.store == nil {
		return parsedPage{}, false
	}
	kept := k.store.Page(src.Path)
	if kept == nil || kept.Sum != src.Sum {
		return parsedPage{}, false
	}
	page.document, known = on.Take(k.store, kept, &remade{k.texts, src})
	if known {
		page.problems, known = kept.Problems(k.notices)
	}
	return page, known
}

// linksName is the file of what linking remembers.
const linksName = "links"

// recall has the linker take over what that of an earlier run remembered.
func (k *kept) recall(s *Session) {
	if k.store == nil || k.store.IsEmpty() {
		return
	}
	if text, ok := shelf.Load(s.options.Kept, linksName, s.program()); ok {
		s.linker.Remember(text)
	}
}

// Keep returns what leaves to the next run what the session knows, on any goroutine, until the
// context is done: the documents, and what linking remembers, of which there is most when all
// pages were made. Their errors are the machine's: then there is less to take over, and nothing
// else is wrong.
func (s *Session) Keep() (documents, links func(context.Context) error) {
	store, now, on := s.kept.store, s.parsed, s.shelf
	s.kept.store = nil
	if store == nil || len(now.documents) < s.keepFrom {
		none := func(context.Context) error { return nil }
		return none, none
	}
	pages := make([]shelf.Facts, len(now.documents))
	for i, src := range now.pages {
		pages[i] = shelf.Facts{Path: src.Path, Stamp: src.Stamp, Sum: src.Sum}
	}
	documents = func(ctx context.Context) error {
		return cmp.Or(on.Err(), store.Save(ctx, pages, now.documents, now.told))
	}
	folder, key, remembered := s.options.Kept, s.program(), s.linker.Keep()
	links = func(ctx context.Context) error {
		return cmp.Or(on.Err(), ctx.Err(), shelf.Save(folder, linksName, key, remembered))
	}
	return documents, links
}

// texts make the texts of pages again that were parsed by an earlier run, with its settings.
type texts struct {
	settings *settings
	// read reads a page again.
	read atomic.Pointer[func(*site.Source) []byte]
}

// of is the text of a page, or nil when the file says something else by now.
func (t *texts) of(src *site.Source) []byte { return (*t.read.Load())(src) }

// errChanged is that a file says something else than it did when the site was read.
var errChanged = errors.New("it was changed while the site was being made")

func changedMeanwhile(src *site.Source) error { return fmt.Errorf("%s: %w", src.Path, errChanged) }

// remade is a page that is parsed again when its text is asked for, which of most is never.
type remade struct {
	texts *texts
	src   *site.Source
}

// Read makes the text. It is an error when the file says something else by now.
func (r *remade) Read() (site.Written, error) {
	d, err := r.Document()
	if err != nil {
		return site.Written{}, err
	}
	return d.Body.Read()
}

// Document parses the page. It is an error when the file says something else by now.
func (r *remade) Document() (*site.Document, error) {
	src := *r.src
	if src.Data = r.texts.of(r.src); src.Data == nil {
		return nil, changedMeanwhile(r.src)
	}
	return parse.Document(&src, r.texts.settings.types, r.texts.settings.settings), nil
}
