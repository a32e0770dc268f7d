package read

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"

	"kiem/builder/site"
)

// Reader reads a site again and again. What it remembers makes it faster, never different:
// it does not open again what did not change. It is for one goroutine at a time.
type Reader struct {
	options Options
	fsys    fs.FS // the site's folder
	found   *inventory
	texts   map[source]text
	facts   map[source]looked
}

// source is where the bytes of a file are: its name, among the site's own files or kiem's.
type source struct {
	own  bool
	name string
}

// NewReader returns a reader that has read nothing yet.
func NewReader(o Options) *Reader {
	return &Reader{options: o, texts: map[source]text{}, facts: map[source]looked{}}
}

// Read returns the site as it is now. Changed are the names, relative to the site's folder
// and with '/', of files and folders that may have changed, come or gone since the last
// time; nil means that anything may have. A source that says what it said before has the
// same bytes in memory. As for the rest it is as [Site].
func (r *Reader) Read(changed []string) (*site.Sources, []site.Problem, error) {
	if !r.isOpen() {
		changed = nil // it may be another folder
	}
	if changed == nil {
		root, err := os.OpenRoot(r.options.Dir)
		if err != nil {
			return nil, nil, fmt.Errorf("opening the site's folder: %w", err)
		}
		r.fsys, r.found = root.FS(), nil
	}
	now := &reader{dir: filepath.ToSlash(r.options.Dir), fsys: r.fsys, out: relative(r.options.Dir, r.options.Out)}
	may := map[string]bool{}
	for _, name := range changed {
		may[name] = true
	}
	isNew := func(s source) bool { return s.own && (changed == nil || may[s.name]) }
	if r.found == nil || !r.onlyContents(changed) {
		isNew = func(s source) bool { return s.own && (changed == nil || touched(s.name, may)) }
		found, err := now.list(r.options)
		if err != nil {
			r.found = nil
			return nil, nil, err
		}
		r.found = found
		r.forget()
	}
	now.problems = append([]site.Problem(nil), r.found.problems...)
	sources, err := r.sources(now, isNew)
	return sources, now.problems, err
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
		_, isText := r.texts[source{true, name}]
		_, isFile := r.facts[source{true, name}]
		info, err := fs.Lstat(r.fsys, name)
		if !isText && !isFile || err != nil || !info.Mode().IsRegular() {
			return false
		}
		if path.Ext(name) == ".txt" {
			return false // it is told by what it says whether it is meant as a page
		}
	}
	return true
}

// forget drops what is known of files that are no longer there.
func (r *Reader) forget() {
	there := make(map[source]bool, len(r.texts)+len(r.facts))
	for _, files := range [][]file{r.found.pages, r.found.layouts, r.found.files} {
		for _, f := range files {
			there[source{f.own, f.name}] = true
		}
	}
	there[source{true, settingsName}] = r.found.settings != nil
	maps.DeleteFunc(r.texts, func(at source, _ text) bool { return !there[at] })
	maps.DeleteFunc(r.facts, func(at source, _ looked) bool { return !there[at] })
}

// sources reads what was found, as far as it may be new.
func (r *Reader) sources(now *reader, isNew func(source) bool) (*site.Sources, error) {
	sources := &site.Sources{}
	var settings []file
	if r.found.settings != nil {
		settings = []file{*r.found.settings}
	}
	read := func(files []file, u use) ([]site.Source, error) {
		return now.sources(files, remembered(files, r.texts, isNew, func(f file, before text) text {
			return unchanged(readText(f, u), before)
		}))
	}
	var err error
	if settings, err := read(settings, otherText); err != nil {
		return nil, err
	} else if len(settings) > 0 {
		sources.Settings = &settings[0]
	}
	if sources.Pages, err = read(r.found.pages, page); err != nil {
		return nil, err
	}
	if sources.Layouts, err = read(r.found.layouts, otherText); err != nil {
		return nil, err
	}
	sources.Files, err = now.publishable(r.found.files, remembered(r.found.files, r.facts, isNew, func(f file, _ looked) looked {
		facts, err := inspect(f)
		return looked{facts, err}
	}))
	return sources, err
}

// remembered returns what is known of each file: what was known before, or, for what may be
// new, what read says; and remembers it.
func remembered[T any](files []file, known map[source]T, isNew func(source) bool, read func(file, T) T) []T {
	values := make([]T, len(files))
	var unknown []int
	for i, f := range files {
		at := source{f.own, f.name}
		value, ok := known[at]
		if values[i] = value; !ok || isNew(at) {
			unknown = append(unknown, i)
		}
	}
	each(len(unknown), func(i int) {
		n := unknown[i]
		values[n] = read(files[n], values[n])
	})
	for _, n := range unknown {
		known[source{files[n].own, files[n].name}] = values[n]
	}
	return values
}

// unchanged is what was read now, or what was read before when that is the same.
func unchanged(now, before text) text {
	same := now.err == nil && before.err == nil && before.ok && now.ok &&
		bytes.Equal(now.source.Data, before.source.Data) && bytes.Equal(now.source.Raw, before.source.Raw)
	if same && now.source.Added == before.source.Added && now.source.Path == before.source.Path {
		return before
	}
	return now
}
