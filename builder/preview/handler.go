package preview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"

	"kiem/builder/preview/patch"
)

// own is the address that all of the preview's own is below.
const own = "/_kiem/"

// handler answers requests with the site as it is now.
type handler struct {
	*preview
	// host is the name or number that the preview listens on.
	host string
}

// ServeHTTP answers with what is at an address, or with the site's own page for what is not
// there.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Cache-Control", "no-cache")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("X-Frame-Options", "SAMEORIGIN")
	switch {
	case !local(r.Host, h.host), !sameOrigin(r):
		http.Error(w, "this preview is for this computer only", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "a preview can only be read", http.StatusMethodNotAllowed)
	case strings.HasPrefix(r.URL.Path, own):
		h.serveOwn(w, r, strings.TrimPrefix(r.URL.Path, own))
	default:
		h.serve(w, r)
	}
}

// sameOrigin reports whether a request comes from a page of the preview's own, or from the
// user: a page elsewhere may lead here, but not take anything from here. Browsers that do
// not say where a request is from at least name its origin.
func sameOrigin(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" {
		from, err := url.Parse(origin)
		if err != nil || from.Host != r.Host {
			return false
		}
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "cross-site", "same-site":
		return r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document"
	}
	return true
}

// pathOf is the path of the output at an address, or "" for an address that no output can
// have.
func pathOf(address string) string {
	name := strings.TrimPrefix(path.Clean("/"+address), "/")
	if strings.HasSuffix(address, "/") || name == "" {
		name = path.Join(name, "index.html")
	}
	if strings.ContainsAny(name, "\\\x00") {
		return ""
	}
	return name
}

func (h *handler) serve(w http.ResponseWriter, r *http.Request) {
	name := pathOf(r.URL.Path)
	state := h.state.Load()
	if state.isFolder(name) {
		to := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusFound)
		return
	}
	data, code := h.show(name)
	kind := contentType(name)
	if code != http.StatusOK || kind == contentTypes[".html"] {
		kind = contentTypes[".html"]
		data = withScript(data)
	}
	w.Header().Set("Content-Type", kind)
	if code != http.StatusOK {
		w.WriteHeader(code)
		if r.Method != http.MethodHead {
			w.Write(data)
		}
		return
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}

// withScript is a page with the preview's script after all else.
func withScript(page []byte) []byte {
	script := fmt.Sprintf(`<script type="module" src="%spreview.js?version=%s"></script>`, own, version(page))
	return append(bytes.Clone(page), script...)
}

// isFolder reports whether there is a page at a path once a slash is put behind it.
func (s state) isFolder(name string) bool {
	if name == "" || path.Ext(name) != "" {
		return false
	}
	for _, site := range []*shown{s.now, s.good} {
		if site == nil {
			continue
		}
		if _, ok := site.Outputs.Of(name); ok {
			return false
		}
		if _, ok := site.Outputs.Of(path.Join(name, "index.html")); ok {
			return true
		}
	}
	return false
}

// show returns what is at a path, with the code of the answer. There is always something
// to show: the site's own page for what is not there, or what keeps the site from being
// there at all.
func (p *preview) show(name string) ([]byte, int) {
	state := p.state.Load()
	found, err := state.make(name)
	if err != nil {
		return p.notice(err.Error()), http.StatusInternalServerError
	}
	if found.ok {
		return found.data, http.StatusOK
	}
	for folder := path.Dir(name); ; folder = path.Dir(folder) {
		if found, err := state.make(path.Join(folder, "404.html")); err == nil && found.ok {
			return found.data, http.StatusNotFound
		}
		if folder == "." || folder == "/" {
			return p.notice(p.text(state)), http.StatusServiceUnavailable
		}
	}
}

// notice is a page that says why there is no other. Its policy is as strict as that of the
// site's own pages, which bring theirs along.
func (p *preview) notice(text string) []byte {
	title := "There is nothing to show yet"
	if p.options.Lang == "nl" {
		title = "Er is nog niets te zien"
	}
	return fmt.Appendf(nil, "<!doctype html><html lang=%q><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"default-src 'self'; base-uri 'none'; form-action 'none'\"><title>%s</title><main><h1>%[2]s</h1><pre tabindex=0>%s</pre></main></html>\n",
		p.options.Lang, title, html.EscapeString(text))
}

// serveOwn answers with what the script in a page asks for.
func (h *handler) serveOwn(w http.ResponseWriter, r *http.Request, name string) {
	switch name {
	case "events":
		h.stream(w, r)
	case "open":
		h.open(w, r)
	case "words":
		w.Header().Set("Content-Type", contentTypes[".json"])
		json.NewEncoder(w).Encode(Words(h.options.Lang))
	case "patch.js":
		h.send(w, r, name, patch.Script)
	default:
		data, err := assets.ReadFile(name)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		h.send(w, r, name, data)
	}
}

func (h *handler) send(w http.ResponseWriter, r *http.Request, name string, data []byte) {
	w.Header().Set("Content-Type", contentType(name))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}

// heartbeat is how often a stream says that it is still there.
const heartbeat = 15 * time.Second

// stream tells a page that is open in a browser what changes, until it is closed.
func (h *handler) stream(w http.ResponseWriter, r *http.Request) {
	address := r.URL.Query().Get("page")
	path := pathOf(address)
	if path == "" || r.Method != http.MethodGet {
		http.NotFound(w, r)
		return
	}
	has := r.Header.Get("Last-Event-ID")
	if has == "" {
		has = r.URL.Query().Get("version")
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	out := http.NewResponseController(w)
	// A browser that loses the stream asks again after a second.
	if _, err := io.WriteString(w, "retry: 1000\n\n"); err != nil || out.Flush() != nil {
		return
	}
	viewer := h.hub.join(path, address, has)
	defer h.hub.leave(viewer)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		var err error
		select {
		case <-r.Context().Done():
			return
		case <-h.ending:
			return
		case <-viewer.gone:
			return
		case e := <-viewer.events:
			_, err = w.Write(e.bytes())
		case <-beat.C:
			_, err = w.Write([]byte(":\n\n"))
		}
		if err != nil || out.Flush() != nil {
			return
		}
	}
}
