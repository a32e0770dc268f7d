// Package read reads a site's folder: the author's files laid over kiem's defaults.
//
// The rules of a site's folder:
//
//   - content/ holds the pages, as Markdown (.md), and files beside them that are
//     published as they are. static/ holds more such files, layouts/ the templates
//     (.html) and the labels (labels/*.yaml), site.yaml the settings. A file in static/
//     or layouts/ takes the place of kiem's own file of the same path.
//   - A folder without content/, but with Markdown files of its own, is a site too: its
//     pages are these files and those in its subfolders, except README.md, public/,
//     node_modules/, static/ and layouts/. Their paths then are as they are, without
//     content/ before them. Of the other files only images, PDFs, sound and film are
//     published, because such a folder was not made for a site alone.
//   - A folder that kiem made a site in is not read, whichever one it is.
//   - Nothing outside the site's folder is ever read. A symbolic link is followed when it
//     stays inside, and refused when it leads out or is absolute. A link to a folder that
//     it lies in itself is passed over: all that it leads to is read anyway.
//   - Hidden and temporary files (.git, ~$plan.docx, page.md~) are passed over in
//     silence; in static/ the hidden names that web servers ask for are not hidden.
//     Markdown under another extension (.markdown, .md.txt) is passed over with a warning,
//     and so is a text document beside pages, unless it is in a folder of its own.
//   - Text is UTF-8. A byte order mark is dropped and all line ends become '\n'. Any
//     other encoding is a problem; what the file says is returned as well as it can be
//     read, so that nothing that refers to it is wrong too.
//   - Paths and addresses have their accents composed (Unicode NFC), whatever the file
//     system does.
package read

import (
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// Options says where a site and kiem's defaults are.
type Options struct {
	// Dir is the site's folder.
	Dir string
	// Layouts and Static are kiem's own files, as a site has them in layouts/ and
	// static/. Nil means that there are none.
	Layouts, Static fs.FS
	// Out is the folder that the site is published to, which is not read when it lies
	// inside Dir; "" when there is none.
	Out string
	// Threads is how many files are read at a time; 0 is as many as there are processors.
	Threads int
	// Doubt is how long ago a file must have been changed for its stamp to be certain: see
	// [Doubt].
	Doubt time.Duration
}

// Site reads a site. Mistakes of authors are returned as problems, not in order; the
// error is the machine's. The files in the result are still to be opened when they are
// published, and keep the site's folder open for that.
func Site(o Options) (*site.Sources, []site.Problem, error) {
	return NewReader(o).Read(nil, keepPages)
}

// reader reads one site, once.
type reader struct {
	dir  string // as it was given, for messages
	fsys fs.FS
	// out is the output folder, relative to the site's with '/'; "" when it is elsewhere.
	out      string
	problems []site.Problem
	// moment is before which files must have been changed for their stamps to be certain.
	moment time.Time
}

// inventory is what there is to read.
type inventory struct {
	settings              *file
	pages, layouts, files []file
	problems              []site.Problem
}

// list finds what there is to read.
func (r *reader) list(o Options) (*inventory, error) {
	r.checkOut()
	content, err := r.content()
	if err != nil {
		return nil, err
	}
	static, err := r.overlay(staticFolder, o.Static, keepStatic)
	if err != nil {
		return nil, err
	}
	found := &inventory{pages: content.pages}
	if found.layouts, err = r.overlay(layoutsFolder, o.Layouts, keepLayout); err != nil {
		return nil, err
	}
	if found.settings, err = r.settings(); err != nil {
		return nil, err
	}
	found.files = r.merge(content.files, static)
	found.problems = r.problems
	return found, nil
}

// checkOut makes sure that the site is not published into its own sources.
func (r *reader) checkOut() {
	first, _, _ := strings.Cut(r.out, "/")
	if first == contentFolder || first == staticFolder || first == layoutsFolder {
		r.add("K407", r.out, "name", r.out)
	}
}

// add notes a problem with a file as a whole.
func (r *reader) add(code, file string, args ...string) {
	r.problems = append(r.problems, problem.At(code, file, site.Pos{}, args...))
}

// relative returns where out lies in dir, with '/', or "" when it does not.
func relative(dir, out string) string {
	if out == "" {
		return ""
	}
	from, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	to, err := filepath.Abs(out)
	if err != nil {
		return ""
	}
	name, err := filepath.Rel(resolved(from), resolved(to))
	if err != nil || name == "." || !filepath.IsLocal(name) {
		return ""
	}
	return filepath.ToSlash(name)
}

// resolved follows the links in a path, as far as the path exists.
func resolved(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	parent := filepath.Dir(name)
	if parent == name {
		return name
	}
	return filepath.Join(resolved(parent), filepath.Base(name))
}
