package read

import (
	"bytes"
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

const (
	contentFolder = "content"
	staticFolder  = "static"
	layoutsFolder = "layouts"
	settingsName  = "site.yaml"
)

// content is what an author wrote: pages, and the files beside them.
type content struct {
	pages, files []file
}

// content finds the pages and files, in content/ or, when there is none, in the site's
// folder itself.
func (r *reader) content() (content, error) {
	found, there, err := r.find(contentFolder, keepContent)
	if err == nil && !there {
		if r.hasPages() {
			found, _, err = r.find(".", keepAlone)
		} else {
			r.add("K406", contentFolder, "name", r.dir)
		}
	}
	if err != nil {
		return content{}, err
	}
	// Folders are walked in the order of their names, in which cases/ comes before cases-2.md.
	slices.SortStableFunc(found, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	return r.sort(found), nil
}

func keepContent(name string, _ bool) bool { return !hidden(path.Base(name)) }

// keepAlone keeps what belongs to a site without a folder content/.
func keepAlone(name string, dir bool) bool {
	if hidden(path.Base(name)) {
		return false
	}
	if dir {
		return name != staticFolder && name != layoutsFolder && name != "public"
	}
	return !isReadme(name) && (isPage(name) || isMedia(name) || wrongEnding(name))
}

func wrongEnding(name string) bool {
	_, wrong := asPage(name, markdownEndings)
	return wrong
}

func isReadme(name string) bool { return strings.EqualFold(name, "readme.md") }

// hasPages reports whether the site's folder itself has a page in it.
func (r *reader) hasPages() bool {
	entries, err := fs.ReadDir(r.fsys, ".")
	return err == nil && slices.ContainsFunc(entries, func(entry fs.DirEntry) bool {
		name := entry.Name()
		return !entry.IsDir() && isPage(name) && !isReadme(name) && !hidden(name)
	})
}

// sort tells pages from other files, and warns of files that are meant as pages.
func (r *reader) sort(found []file) content {
	withPages := map[string]bool{}
	for _, f := range found {
		if isPage(f.path) {
			withPages[path.Dir(f.path)] = true
		}
	}
	c := content{pages: make([]file, 0, len(found))}
	for _, f := range found {
		base := path.Base(f.path)
		if site.IsCopy(base) {
			r.add("K147", f.path, "name", base)
		}
		switch better, wrong := r.meantAsPage(f, withPages[path.Dir(f.path)]); {
		case isPage(f.path):
			c.pages = append(c.pages, f)
		case wrong:
			r.problems = append(r.problems, problem.Suggest(better, "K146", f.path, site.Pos{}, "name", base))
		case misplacedSettings(f.path):
			r.problems = append(r.problems, problem.Suggest(settingsName, "K402", f.path, site.Pos{}, "name", f.path))
		default:
			c.files = append(c.files, f)
		}
	}
	return c
}

// meantAsPage reports whether a file seems a page that was saved in another form, and
// returns the name that it should have, or "" where a name is not enough. A document in a
// folder without pages is a download.
func (r *reader) meantAsPage(f file, besidePages bool) (string, bool) {
	base := path.Base(f.path)
	if better, ok := asPage(base, markdownEndings); ok {
		return better, true
	}
	if !besidePages {
		return "", false
	}
	if _, ok := asPage(base, documentEndings); ok {
		return "", true
	}
	better, ok := asPage(base, []string{".txt"})
	return better, ok && hasFrontMatter(f)
}

// hasFrontMatter reports whether a file begins as a page does.
func hasFrontMatter(f file) bool {
	opened, err := f.fsys.Open(f.name)
	if err != nil {
		return false
	}
	defer opened.Close()
	start := make([]byte, 8)
	n, _ := opened.Read(start)
	return bytes.HasPrefix(bytes.TrimPrefix(start[:n], []byte(byteOrderMark)), []byte("---"))
}
