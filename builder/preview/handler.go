package preview

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"sync/atomic"

	"kiem/builder"
	"kiem/builder/problem"
)

// handler serves the files of a site as a web server would.
type handler struct {
	files fs.FS
	// host is the name or number that the preview listens on.
	host string
	// missing is what keeps the first site from being there, or nil.
	missing atomic.Pointer[string]
}

// note keeps in mind what is wrong until there has been a good site.
func (h *handler) note(result *builder.Result, err error, lang string) {
	if _, found := fs.Stat(h.files, "index.html"); found == nil {
		h.missing.Store(nil)
		return
	}
	var text bytes.Buffer
	if err != nil {
		text.WriteString(err.Error())
	} else {
		problem.Fprint(&text, result.Problems, problem.PrintOptions{Lang: lang, Width: 80})
	}
	message := text.String()
	h.missing.Store(&message)
}

// ServeHTTP answers with a file, or with the site's own page for what is not there.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	switch missing := h.missing.Load(); {
	case !local(r.Host, h.host):
		http.Error(w, "this preview is for this computer only", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "a preview can only be read", http.StatusMethodNotAllowed)
	case missing != nil:
		http.Error(w, *missing, http.StatusServiceUnavailable)
	default:
		h.serve(w, r)
	}
}

func (h *handler) serve(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	if !public(name) {
		h.notFound(w, r, name)
		return
	}
	info, err := fs.Stat(h.files, name)
	switch {
	case err != nil:
		h.notFound(w, r, name)
	case info.IsDir():
		to := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusFound)
	default:
		h.send(w, r, name, info)
	}
}

// public reports whether a file is part of the site; the marker of publish is not.
func public(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") && part != ".well-known" {
			return false
		}
	}
	return fs.ValidPath(name)
}

func (h *handler) send(w http.ResponseWriter, r *http.Request, name string, info fs.FileInfo) {
	file, err := h.files.Open(name)
	if err != nil {
		h.notFound(w, r, name)
		return
	}
	defer file.Close()
	seeker, ok := file.(io.ReadSeeker)
	if !ok {
		http.Error(w, errors.ErrUnsupported.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", contentType(name))
	http.ServeContent(w, r, name, info.ModTime(), seeker)
}

// notFound answers with the nearest 404.html: that of the language, or of the site.
func (h *handler) notFound(w http.ResponseWriter, r *http.Request, name string) {
	for folder := path.Dir(name); ; folder = path.Dir(folder) {
		data, err := fs.ReadFile(h.files, path.Join(folder, "404.html"))
		if err == nil {
			w.Header().Set("Content-Type", contentType("404.html"))
			w.WriteHeader(http.StatusNotFound)
			w.Write(data)
			return
		}
		if folder == "." || folder == "/" {
			http.NotFound(w, r)
			return
		}
	}
}
