package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"strings"
	"sync"
	"testing"

	"kiem/builder"
	"kiem/builder/preview"
	"kiem/builder/preview/patch"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// sample is the sample site as a preview shows it.
var sample = sync.OnceValues(func() (fs.FS, error) {
	s, err := builder.Load(context.Background(), builder.Options{
		Dir: "../..", Layouts: layouts.Files, Static: static.Files, Drafts: true, Places: true,
		Today: site.Date{Year: 2026, Month: 11, Day: 22},
	})
	if err != nil {
		return nil, err
	}
	return made(s)
})

// previewed is a preview in which nothing happens but what a test does: it serves the sample
// site, with pages that a test edits, and sends events that a test thinks up.
type previewed struct {
	*httptest.Server
	t     *testing.T
	files fs.FS
	lang  string

	mutex sync.Mutex
	pages map[string][]byte
	about any
	// problems are what is wrong with the site.
	problems any
	streams  map[chan string]bool
	asked    []string
}

type object = map[string]any

func newPreviewed(t *testing.T) *previewed {
	t.Helper()
	files, err := sample()
	if err != nil {
		t.Fatal(err)
	}
	p := &previewed{
		t: t, files: files, lang: "nl", pages: map[string][]byte{}, streams: map[chan string]bool{},
		about:    object{"source": "content/visie.md", "headings": object{"wat-ik-doe": 78}, "held": ""},
		problems: object{"errors": 0, "warnings": 0, "held": nil, "list": nil, "more": 0},
	}
	p.Server = httptest.NewServer(p)
	t.Cleanup(func() { p.Server.Close() })
	return p
}

// stop ends the preview, in the middle of what it is sending.
func (p *previewed) stop() {
	p.Listener.Close()
	p.CloseClientConnections()
	p.Server.Close()
}

// start starts it again, at the same address.
func (p *previewed) start() {
	p.t.Helper()
	address := p.Listener.Addr().String()
	listener, err := net.Listen("tcp", address)
	if err != nil {
		p.t.Fatal(err)
	}
	p.Server = &httptest.Server{Listener: listener, Config: &http.Server{Handler: p}}
	p.Server.Start()
}

func (p *previewed) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Content-Security-Policy", "default-src 'self'")
	name, own := strings.CutPrefix(r.URL.Path, "/_kiem/")
	switch {
	case own && name == "words":
		json.NewEncoder(w).Encode(preview.Words(p.lang))
	case own && name == "events":
		p.stream(w, r)
	case own && name == "open":
		p.open(w, r)
	case own && name == "patch.js":
		w.Header().Set("Content-Type", "text/javascript")
		w.Write(patch.Script)
	case own:
		w.Header().Set("Content-Type", map[string]string{".js": "text/javascript", ".css": "text/css"}[path.Ext(name)])
		data, err := os.ReadFile("../preview/" + name)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Write(data)
	case strings.HasSuffix(r.URL.Path, "/"):
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		page, found := p.page(r.URL.Path)
		if !found {
			w.WriteHeader(http.StatusNotFound)
		}
		fmt.Fprintf(w, `%s<script type="module" src="/_kiem/preview.js?version=%s"></script>`, page, version(page))
	default:
		http.FileServerFS(p.files).ServeHTTP(w, r)
	}
}

// page is the page at an address as it is now, or the one for what is not there.
func (p *previewed) page(address string) ([]byte, bool) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if page, ok := p.pages[address]; ok {
		return page, true
	}
	page, err := fs.ReadFile(p.files, path.Join(strings.TrimPrefix(address, "/"), "index.html"))
	if err != nil {
		page, _ = fs.ReadFile(p.files, "404.html")
	}
	return page, err == nil
}

func version(page []byte) string {
	hash := fnv.New64()
	hash.Write(page)
	return fmt.Sprintf("%x", hash.Sum64())
}

func (p *previewed) stream(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	address, has := r.FormValue("page"), r.FormValue("version")
	if last := r.Header.Get("Last-Event-ID"); last != "" {
		has = last
	}
	events := make(chan string, 20)
	p.mutex.Lock()
	p.streams[events] = true
	about, problems := p.about, p.problems
	p.mutex.Unlock()
	defer func() {
		p.mutex.Lock()
		defer p.mutex.Unlock()
		delete(p.streams, events)
	}()
	fmt.Fprint(w, "retry: 300\n\n", event("about", about), event("problems", problems))
	if page, _ := p.page(address); version(page) != has {
		fmt.Fprint(w, event("page", object{"url": address, "hash": version(page), "reload": true}))
	}
	for {
		w.(http.Flusher).Flush()
		select {
		case text := <-events:
			fmt.Fprint(w, text)
		case <-r.Context().Done():
			return
		}
	}
}

func event(name string, value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	id := ""
	if page, ok := value.(object); ok && name == "page" {
		id = fmt.Sprintf("id: %s\n", page["hash"])
	}
	return fmt.Sprintf("event: %s\n%sdata: %s\n\n", name, id, data)
}

// open answers with a page of its own in the place of an editor.
func (p *previewed) open(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Kiem") != "preview" {
		http.Error(w, "not from the preview", http.StatusForbidden)
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.asked = append(p.asked, r.FormValue("at"))
	json.NewEncoder(w).Encode(object{"href": "#opened-" + r.FormValue("at")})
}

// send sends an event to all pages that are open.
func (p *previewed) send(name string, value any) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	switch name {
	case "about":
		p.about = value
	case "problems":
		p.problems = value
	}
	for events := range p.streams {
		events <- event(name, value)
	}
}

// edit replaces a text in a page, and sends what changed to whoever has it open.
func (p *previewed) edit(address, from, to string) {
	p.t.Helper()
	old, _ := p.page(address)
	new := bytes.Replace(old, []byte(from), []byte(to), 1)
	if bytes.Equal(old, new) {
		p.t.Fatalf("no %q on %s", from, address)
	}
	p.mutex.Lock()
	p.pages[address] = new
	p.mutex.Unlock()
	p.send("page", object{"url": address, "hash": version(new), "from": version(old), "patch": between(p.t, old, new)})
}

// listeners is how many pages are connected.
func (p *previewed) listeners() int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return len(p.streams)
}

// opened are the places that were opened in the editor.
func (p *previewed) opened() []string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.asked
}
