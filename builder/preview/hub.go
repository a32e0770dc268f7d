package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"kiem/builder/preview/patch"
)

// hub knows the pages that are open in browsers, and tells them what changes.
type hub struct {
	// look makes what is at a path as things are now, with what is to be said about it.
	look func(path string) (data []byte, about about)

	mu    sync.Mutex
	pages map[string]*openPage
	// last are the last events of a kind that concern every page, for those that come later.
	last map[string]event
	// shown are the versions that browsers were shown last, the newest last: a tab that is
	// not looked at closes its stream, and comes back with what it had.
	shown []shownPage
}

// shownPage is a version of a page that some browser may still show.
type shownPage struct {
	path, hash string
	tree       *patch.Page
}

// mostShown is how many of them are kept.
const mostShown = 64

func newHub(look func(path string) ([]byte, about)) *hub {
	return &hub{look: look, pages: map[string]*openPage{}, last: map[string]event{}}
}

// event is one message of an event stream.
type event struct {
	name, id string
	data     []byte
}

func newEvent(name string, data any) event {
	text, err := json.Marshal(data)
	if err != nil {
		panic(err) // values of our own
	}
	return event{name: name, data: text}
}

// bytes is the event as it travels.
func (e event) bytes() []byte {
	var b bytes.Buffer
	if e.id != "" {
		fmt.Fprintf(&b, "id: %s\n", e.id)
	}
	fmt.Fprintf(&b, "event: %s\ndata: %s\n\n", e.name, e.data)
	return b.Bytes()
}

// about is what there is to say of a page beside what it shows.
type about struct {
	// Source is its file; Headings are the lines of its headings by their ids.
	Source   string         `json:"source"`
	Headings map[string]int `json:"headings"`
	// Held says why a build would hold the page back.
	Held string `json:"held"`
	// Stale is whether the last good version is shown, because of errors in the files Broken.
	Stale  bool     `json:"stale"`
	Broken []string `json:"broken"`
}

// pageEvent tells that a page changed: how, or that it has to be loaded anew.
type pageEvent struct {
	URL    string       `json:"url"`
	Hash   string       `json:"hash"`
	From   string       `json:"from,omitempty"`
	Patch  *patch.Patch `json:"patch,omitempty"`
	Reload bool         `json:"reload,omitempty"`
}

// openPage is a page that is open in at least one browser.
type openPage struct {
	path, url string

	// making is held while the page is made, so that each version follows the one before.
	making sync.Mutex
	hash   string
	tree   *patch.Page
	said   []byte // about, as it was told

	viewers map[*viewer]bool // guarded by the hub
}

// viewer is one open page in one browser.
type viewer struct {
	page *openPage
	// version is what the browser shows; it is guarded by the page's making.
	version string
	events  chan event
	// gone is closed when the viewer could not keep up. Its browser connects again, and says
	// what it has.
	gone   chan struct{}
	behind sync.Once
}

// room is how many events a browser may be behind.
const room = 64

// join adds a viewer of a page, which shows a version, or "" for the one of now. It is told
// at once what it does not have.
func (h *hub) join(path, url, version string) *viewer {
	v := &viewer{version: version, events: make(chan event, room), gone: make(chan struct{})}
	h.mu.Lock()
	page := h.pages[path]
	if page == nil {
		page = &openPage{path: path, url: url, viewers: map[*viewer]bool{}}
		h.pages[path] = page
	}
	v.page = page
	page.viewers[v] = true
	last := []event{h.last["problems"]}
	h.mu.Unlock()

	h.refresh(page)
	page.making.Lock()
	defer page.making.Unlock()
	if v.version == "" {
		v.version = page.hash
	}
	v.send(event{name: "about", data: page.said})
	for _, e := range last {
		if e.name != "" {
			v.send(e)
		}
	}
	if v.version != page.hash {
		v.send(h.catchUp(page, v.version))
		v.version = page.hash
	}
	return v
}

// catchUp is the event that makes an earlier version of a page the one of now.
func (h *hub) catchUp(page *openPage, version string) event {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, s := range h.shown {
		if s.path == page.path && s.hash == version && s.tree != nil && page.tree != nil {
			return page.change(s.hash, s.tree, page.hash, page.tree)
		}
	}
	return page.reload()
}

// keep notes a version that browsers are shown.
func (h *hub) keep(page *openPage) {
	h.mu.Lock()
	defer h.mu.Unlock()
	now := shownPage{page.path, page.hash, page.tree}
	h.shown = append(slices.DeleteFunc(h.shown, func(s shownPage) bool { return s.path == now.path && s.hash == now.hash }), now)
	if len(h.shown) > mostShown {
		h.shown = slices.Delete(h.shown, 0, 1)
	}
}

// leave takes a viewer away.
func (h *hub) leave(v *viewer) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(v.page.viewers, v)
	if len(v.page.viewers) == 0 {
		delete(h.pages, v.page.path)
	}
}

// open are the paths of the pages that are open.
func (h *hub) open() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Sorted(maps.Keys(h.pages))
}

// update makes all open pages again and tells their viewers what changed.
func (h *hub) update() {
	h.mu.Lock()
	pages := make([]*openPage, 0, len(h.pages))
	for _, page := range h.pages {
		pages = append(pages, page)
	}
	h.mu.Unlock()
	for _, page := range pages {
		h.refresh(page)
	}
}

// refresh makes a page again. Where it is another one, it tells its viewers.
func (h *hub) refresh(page *openPage) {
	page.making.Lock()
	defer page.making.Unlock()
	data, about := h.look(page.path)
	hash := version(data)
	changed := page.hash != "" && hash != page.hash
	e := event{}
	before := page.hash
	if hash != before {
		tree, _ := patch.Parse(data) // what cannot be parsed is loaded anew
		if changed {
			e = page.change(before, page.tree, hash, tree)
		}
		page.hash, page.tree = hash, tree
		h.keep(page)
	}
	said := newEvent("about", about)
	news := !bytes.Equal(said.data, page.said)
	page.said = said.data
	for _, v := range h.viewersOf(page) {
		switch {
		case changed && v.version == before:
			v.send(e)
			v.version = hash
		case changed && v.version != "":
			v.send(page.reload())
			v.version = hash
		}
		if news && before != "" {
			v.send(said)
		}
	}
}

// change is the event that makes one version of the page another.
func (p *openPage) change(from string, old *patch.Page, hash string, tree *patch.Page) event {
	change := pageEvent{URL: p.url, Hash: hash, From: from}
	if old == nil || tree == nil {
		change.Reload = true
	} else if between := patch.Between(old, tree); between.Reload {
		change.Reload = true
	} else {
		change.Patch = &between
	}
	e := newEvent("page", change)
	e.id = hash
	return e
}

// reload is the event that has a browser load the page anew.
func (p *openPage) reload() event {
	e := newEvent("page", pageEvent{URL: p.url, Hash: p.hash, Reload: true})
	e.id = p.hash
	return e
}

func (h *hub) viewersOf(page *openPage) []*viewer {
	h.mu.Lock()
	defer h.mu.Unlock()
	viewers := make([]*viewer, 0, len(page.viewers))
	for v := range page.viewers {
		viewers = append(viewers, v)
	}
	return viewers
}

// tell sends an event that concerns every page. Whoever comes later gets it, too, if it is
// to be kept; one that says what was said already is not sent.
func (h *hub) tell(e event, keep bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if keep {
		if bytes.Equal(h.last[e.name].data, e.data) {
			return
		}
		h.last[e.name] = e
	}
	for _, page := range h.pages {
		for v := range page.viewers {
			v.send(e)
		}
	}
}

// send gives an event to a viewer, without waiting for it.
func (v *viewer) send(e event) {
	select {
	case <-v.gone:
	case v.events <- e:
	default:
		v.behind.Do(func() { close(v.gone) })
	}
}

// version is a short name for the bytes of a page.
func version(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}
