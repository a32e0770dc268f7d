// Package preview shows a site on this computer while it is being written.
//
// The rules of a preview:
//
//   - There is no second way to make a site. A page is made when it is asked for, by the
//     recipe that a build would write a file with; what the preview adds is one script
//     behind all else, and attributes that say where a block was written.
//   - A save makes the site again: what changed is read and parsed, all is linked anew.
//     Pages that are open in a browser are made again, and what changed in them is sent
//     there. No page that nobody looks at is made, nor are its links, but for a look at all
//     of them, for what is wrong there, once nothing happens for a while.
//   - What is shown is never blank. A page whose file is broken, or that cannot be made, is
//     shown as it was in the last good site, and says so. Other pages go on.
//   - No folder is written to.
//   - Only this computer is served: the address is a loopback one unless the user chooses
//     another. Requests for a foreign name are refused, so that no page elsewhere can read
//     the preview by pointing its own name here, and so are requests from foreign pages.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"path"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/fsnotify/fsnotify"

	"kiem/builder"
	"kiem/builder/problem"
	"kiem/builder/site"
)

// Options say what to preview.
type Options struct {
	// Build says what to show. Its Out is not read, and nothing is written there; BaseURL is
	// that of the preview.
	Build builder.Options
	// Lang is the language of what the preview itself says.
	Lang string
	// Editor is the address at which an editor opens a place in a file: see [Editors].
	Editor string
	// Poll looks at the files each second instead of having the system tell of changes.
	Poll bool
	// Ready is told the address, once the site can be looked at.
	Ready func(address string)
	// Made is told what came of each time that the site was made, and, where that tells more,
	// of the look at the links of all pages that follows. It is called once at a time.
	Made func(Made)
	// Polling is called, once and on any goroutine, when this computer does not tell of
	// changes and the files are looked at instead.
	Polling func()
}

// Made is what came of making the site once.
type Made struct {
	// Problems are what is wrong, as far as it was not told of this site before. They are not
	// known when the machine failed, with Err.
	Problems []site.Problem
	Err      error
	// First is set for the time that the preview starts with. Later is set when this tells
	// more of a site that was told of: what was found in the quiet after it was made.
	First, Later bool
	// Good is whether there are no errors; Mended, whether there were before. Kept is whether
	// the Problems have errors, and the last good version stays where they are.
	Good, Mended, Kept bool
	Took               time.Duration
	// Changed are the files that it was made again for; nil when anything may have changed.
	Changed []string
}

// preview is a site that is shown.
type preview struct {
	options Options
	dir     string // of the site, in full
	session *builder.Session
	state   atomic.Pointer[state]
	hub     *hub
	// ending is closed when the preview ends.
	ending chan struct{}
	// recent are the files that were saved, the last first.
	recent []string
	// checking stops the look at all pages that is going on.
	checking context.CancelFunc
	// settled is done once all pages were looked at for the first time.
	settled sync.Once
	// telling is held while problems are told, so that what is newer is told last.
	telling sync.Mutex
	// failed is whether the site had errors when that was told last; it is guarded by telling.
	failed bool
}

// pause is how long nothing happens before all pages are looked at.
const pause = time.Second

// Serve makes the site, serves it on the listener and makes it again after each change, until
// the context is done.
func Serve(ctx context.Context, listener net.Listener, o Options) error {
	defer listener.Close()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	add := (*fsnotify.Watcher).Add
	if o.Poll {
		add = func(*fsnotify.Watcher, string) error { return errors.ErrUnsupported }
	}
	// Watching begins first, so that no change is missed.
	changes := watch(ctx, o.Build.Dir, add, o.Polling)

	address := "http://" + reachable(listener.Addr().String()) + "/"
	o.Build.BaseURL, o.Build.Places = address, true
	p, err := newPreview(ctx, o)
	if err != nil || ctx.Err() != nil {
		return err
	}
	return p.serve(ctx, listener, address, changes)
}

// newPreview makes the site for the first time.
func newPreview(ctx context.Context, o Options) (*preview, error) {
	dir, err := filepath.Abs(o.Build.Dir)
	if err != nil {
		return nil, fmt.Errorf("finding the site's folder: %w", err)
	}
	if o.Editor == "" {
		o.Editor = DefaultEditor
	}
	o.Build.Notices = true // pages show them
	p := &preview{options: o, dir: dir, session: builder.NewSession(o.Build), ending: make(chan struct{}), checking: func() {}}
	p.hub = newHub(p.look)
	err = p.make(ctx, nil, true)
	return p, err
}

func (p *preview) serve(ctx context.Context, listener net.Listener, address string, changes <-chan []string) error {
	server := &http.Server{
		Handler:           &handler{preview: p, host: hostOf(listener.Addr().String())},
		ReadHeaderTimeout: 10 * time.Second,
	}
	defer server.Close()
	defer close(p.ending)
	defer func() { p.checking() }()
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	p.options.Ready(address)
	documents, links := p.session.Keep()
	go func() {
		_ = errors.Join(documents(ctx), links(ctx)) // the next preview begins later then, and that is all
		debug.FreeOSMemory()                        // reading a site takes far more than what stays
	}()
	idle := time.NewTimer(pause)
	defer idle.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-ended:
			if errors.Is(err, http.ErrServerClosed) {
				return nil
			}
			return fmt.Errorf("serving the preview: %w", err)
		case changed := <-changes:
			p.checking()
			if err := p.make(ctx, changed, false); err != nil {
				return err
			}
			idle.Reset(pause)
		case <-idle.C:
			p.checkAll(ctx)
		}
	}
}

// look makes what is at a path, for the hub, with what is to be said about it.
func (p *preview) look(path string) ([]byte, about) {
	state := p.state.Load()
	a := about{Headings: map[string]int{}}
	found, err := state.make(path)
	if err != nil || !found.ok {
		data, _ := p.show(path)
		return data, a
	}
	a.Stale = found.stale
	page := found.of.page(path)
	if page == nil {
		return found.data, a
	}
	a.Source = page.Path
	for _, h := range page.Document(found.of.Graph).Body.Headings {
		a.Headings[h.ID] = h.Pos.Line
	}
	if found.stale {
		a.Broken = state.now.brokenFor(page)
	}
	if page.Preview != "" {
		a.Held = problem.HeldReason(heldPage(page), p.options.Lang)
	}
	return found.data, a
}

// isPage reports whether a file is that of a page.
func isPage(name string) bool { return strings.EqualFold(path.Ext(name), ".md") }

// tellSaved tells which page was saved, if it was one.
func (p *preview) tellSaved(now *shown, changed []string) {
	for _, name := range changed {
		if !isPage(name) {
			continue
		}
		if page := now.pageOf(name); page != nil {
			p.hub.tell(newEvent("saved", map[string]string{"url": page.URL, "file": page.Path}), false)
			return
		}
	}
}

// text is what is wrong, as a terminal shows it.
func (p *preview) text(s *state) string {
	var b strings.Builder
	problem.Fprint(&b, s.now.problems(site.Notice), problem.PrintOptions{Lang: p.options.Lang, Width: 80})
	return b.String()
}
