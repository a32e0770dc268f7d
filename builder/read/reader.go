package read

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kiem/builder/site"
)

// Reader reads a site again and again. What it remembers makes it faster, never different:
// it does not open again what did not change. It is for one goroutine at a time.
type Reader struct {
	options Options
	fsys    *siteFS
	// moment is before which files must have been changed for their stamps to be certain.
	moment time.Time
	// listed is whether it is known what there is to read, with these problems.
	listed   bool
	problems []site.Problem

	settings, pages, layouts known[*site.Source]
	files                    known[site.File]
}

// Reading says what becomes of the pages of a site.
type Reading struct {
	// Visit is told of each page that is read: read is it, with its text, and src is what
	// stands for it among the sources, which is the same pointer as before when the text is.
	// It is called on many goroutines. Unless All is set, it is not called for what was read
	// before and says the same.
	Visit func(src, read *site.Source)
	All   bool
	// LetGo has the text of a page let go after the visit: its bytes are those of another then.
	LetGo bool
	// Known tells, of a file that has a certain stamp, the sum of what it says; it is not ok
	// when that is not known. Such a file is not read: what is visited has no text. It may be
	// nil, and is called on many goroutines.
	Known func(path string, stamp site.Stamp) (sum uint64, ok bool)
}

// Pages says how the pages of a site with these settings are read; nil settings are none.
type Pages func(settings *site.Source) Reading

// keepPages lets sources be as they were read.
func keepPages(*site.Source) Reading { return Reading{Visit: func(src, read *site.Source) {}} }

// NewReader returns a reader that has read nothing yet.
func NewReader(o Options) *Reader {
	return &Reader{
		options:  o,
		settings: known[*site.Source]{read: readOther, same: sameText},
		pages:    known[*site.Source]{same: sameText},
		layouts:  known[*site.Source]{read: readOther, same: sameText},
		files:    known[site.File]{},
	}
}

// Read returns the site as it is now. Changed are the names, relative to the site's folder
// and with '/', of files and folders that may have changed, come or gone since the last
// time; nil means that anything may have. A source that says what it said before is the
// same pointer. As for the rest it is as [Site]. After an error nothing is remembered: what
// changed meanwhile is not lost.
func (r *Reader) Read(changed []string, pages Pages) (*site.Sources, []site.Problem, error) {
	sources, problems, err := r.read(changed, pages)
	if err != nil {
		*r = *NewReader(r.options)
	}
	return sources, problems, err
}

func (r *Reader) read(changed []string, pages Pages) (*site.Sources, []site.Problem, error) {
	if !r.isOpen() {
		changed = nil // it may be another folder
	}
	if changed == nil {
		fsys, err := openSite(r.options.Dir)
		if err != nil {
			return nil, nil, fmt.Errorf("opening the site's folder: %w", err)
		}
		r.fsys, r.listed = fsys, false
	}
	r.fsys.forget()
	defer r.fsys.forget()
	moment := time.Now().Add(-r.options.Doubt)
	r.moment = moment
	r.files.read = func(f file) said[site.File] { return inspect(f, moment) }
	if r.listed && r.onlyContents(changed) {
		return r.again(changed, pages)
	}
	return r.list(changed, pages)
}

// again reads what some files say now.
func (r *Reader) again(changed []string, pages Pages) (*site.Sources, []site.Problem, error) {
	changed = r.withLinked(changed)
	for _, name := range changed {
		r.settings.again(name, nil)
		r.layouts.again(name, nil)
		r.files.again(name, nil)
	}
	return r.sources(pages, func(visit visitor, all bool) {
		if all {
			r.pages.list(r.pages.files, r.options.Threads, func(file) bool { return true }, visit)
			return
		}
		for _, name := range changed {
			r.pages.again(name, visit)
		}
	})
}

// list finds what there is to read, and reads of it what may be new.
func (r *Reader) list(changed []string, pages Pages) (*site.Sources, []site.Problem, error) {
	r.listed = false
	now := &reader{dir: filepath.ToSlash(r.options.Dir), fsys: r.fsys, out: relative(r.options.Dir, r.options.Out), moment: r.moment}
	found, err := now.list(r.options)
	if err != nil {
		return nil, nil, err
	}
	may := map[string]bool{}
	for _, name := range changed {
		may[name] = true
	}
	isNew := func(f file) bool { return f.own && (changed == nil || f.linked || touched(f.name, may)) }
	var settings []file
	if found.settings != nil {
		settings = []file{*found.settings}
	}
	r.settings.list(settings, 1, isNew, nil)
	r.layouts.list(found.layouts, r.options.Threads, isNew, nil)
	r.files.list(found.files, r.options.Threads, isNew, nil)
	r.listed, r.problems = true, found.problems
	return r.sources(pages, func(visit visitor, all bool) {
		r.pages.list(found.pages, r.options.Threads, func(f file) bool { return all || isNew(f) }, visit)
	})
}

// withLinked adds the files that a symbolic link leads to: what is told to have changed is
// what lies at its end, under another name.
func (r *Reader) withLinked(changed []string) []string {
	return slices.Concat(changed, r.settings.linked(), r.pages.linked(), r.layouts.linked(), r.files.linked())
}

// visitor is told what stands for a file, and what was read of it.
type visitor func(kept, read *site.Source, same bool)

// sources are what all files say, once the pages were read.
func (r *Reader) sources(pages Pages, readPages func(visit visitor, all bool)) (*site.Sources, []site.Problem, error) {
	made := &reader{fsys: r.fsys, problems: slices.Clone(r.problems)}
	sources := &site.Sources{}
	settings, err := r.settings.all(made)
	if err != nil {
		return nil, nil, err
	}
	if len(settings) > 0 {
		sources.Settings = settings[0]
	}
	reading := pages(sources.Settings)
	moment := r.moment
	r.pages.read = func(f file) said[*site.Source] { return readPage(f, moment, reading) }
	readPages(func(kept, read *site.Source, same bool) {
		if reading.All || !same {
			reading.Visit(kept, read)
		}
		if reading.LetGo {
			letGo(read)
		}
	}, reading.All)
	if sources.Pages, err = r.pages.all(made); err != nil {
		return nil, nil, err
	}
	if sources.Layouts, err = r.layouts.all(made); err != nil {
		return nil, nil, err
	}
	sources.Read = r.readAgain()
	sources.Files, err = r.files.all(made)
	return sources, made.problems, err
}

// isOpen reports whether the site's folder is the one that was opened.
func (r *Reader) isOpen() bool {
	if r.fsys == nil {
		return false
	}
	opened, err := fs.Stat(r.fsys, ".")
	if err != nil {
		return false
	}
	now, err := os.Stat(r.options.Dir)
	return err == nil && os.SameFile(opened, now)
}

// touched reports whether a file, or a folder that it lies in, is among the names.
func touched(name string, names map[string]bool) bool {
	for ; name != "."; name = path.Dir(name) {
		if names[name] {
			return true
		}
	}
	return false
}

// onlyContents reports whether all that changed is what some files say: each was there, and
// still is.
func (r *Reader) onlyContents(changed []string) bool {
	for _, name := range changed {
		info, err := fs.Lstat(r.fsys, name)
		if err != nil || !info.Mode().IsRegular() {
			return false
		}
		if !r.settings.has(name) && !r.pages.has(name) && !r.layouts.has(name) && !r.files.has(name) {
			return false
		}
		if strings.EqualFold(path.Ext(name), ".txt") {
			return false // it is told by what it says whether it is meant as a page
		}
	}
	return true
}
