package builder

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
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
// layouts and files: the program and the settings, but not where the site will be, which is
// another place in a preview. It is "" when that cannot be told.
func (s *Session) program() string {
	program, err := os.Executable()
	if err != nil {
		return ""
	}
	info, err := os.Stat(program)
	if err != nil {
		return ""
	}
	sum := uint64(0)
	if s.settings.source != nil {
		sum = s.settings.source.Sum
	}
	return strings.Join([]string{
		filepath.Base(program), strconv.FormatInt(info.Size(), 36), strconv.FormatInt(info.ModTime().UnixNano(), 36),
		strconv.FormatUint(sum, 36),
	}, " ")
}

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
	page.document, page.problems, known = on.Take(k.store, kept, &remade{k.texts, src})
	return page, known
}

// Keep returns what leaves to the next run what the session knows of the pages, on any
// goroutine. Where that cannot be written, there is nothing to leave.
func (s *Session) Keep() func() {
	store, now := s.kept.store, s.parsed
	documents := now.documents
	s.kept.store = nil
	if store == nil || len(documents) < s.keepFrom {
		return func() {}
	}
	pages := make([]shelf.Facts, len(documents))
	for i, src := range now.pages {
		pages[i] = shelf.Facts{Path: src.Path, Stamp: src.Stamp, Sum: src.Sum}
	}
	return func() {
		_ = store.Save(pages, documents, func(i int) []site.Problem {
			start, end := now.of(pages[i].Path)
			return now.problems[start:end]
		})
	}
}

// keeping has that done meanwhile, and returns what waits until it is.
func (s *Session) keeping() (wait func()) {
	var done sync.WaitGroup
	done.Go(s.Keep())
	return done.Wait
}

// texts make the texts of pages again that were parsed by an earlier run, with its settings.
type texts struct {
	settings *settings
	// read reads a page again.
	read atomic.Pointer[func(*site.Source) []byte]
}

// of is the text of a page, or nil when the file says something else by now.
func (t *texts) of(src *site.Source) []byte { return (*t.read.Load())(src) }

func changedMeanwhile(src *site.Source) error {
	return fmt.Errorf("%s was changed while the site was being made", src.Path)
}

// remade is the text of a page that is parsed again when it is asked for: most of them never
// are.
type remade struct {
	texts *texts
	src   *site.Source
}

// Read parses the page. It is an error when the file says something else by now.
func (r *remade) Read() (site.Written, error) {
	src := *r.src
	if src.Data = r.texts.of(r.src); src.Data == nil {
		return site.Written{}, changedMeanwhile(r.src)
	}
	body := parse.Document(&src, r.texts.settings.types, r.texts.settings.settings).Body
	return body.Read()
}
