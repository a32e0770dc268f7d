// Package preview shows a site on this computer while it is being written.
//
// The rules of a preview:
//
//   - The site is built into a folder of the preview's own and served from there. The
//     folder that a build publishes to stays as it is.
//   - A change in the site's folder makes the site again. Changes that come together, as
//     when an editor saves or a folder is moved, make it once. Where the computer does not
//     tell of changes, the files are looked at each second.
//   - What is wrong is told, and the last good site stays. Before there is one, each
//     address answers with what is wrong.
//   - Only this computer is served: the address is a loopback one unless the user chooses
//     another, and requests for a foreign name are refused, so that no page elsewhere can
//     read the preview by pointing its own name here.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/fsnotify/fsnotify"

	"kiem/builder"
)

// Options say what to preview.
type Options struct {
	// Build says what to build. Its Out and BaseURL do not matter.
	Build builder.Options
	// Lang is the language of what is shown while there is no site yet.
	Lang string
	// Ready is told the address, once the site was built for the first time.
	Ready func(address string)
	// Built is told what came of each build.
	Built func(Build)
	// Polling is called, once and on any goroutine, when this computer does not tell of
	// changes and the files are looked at instead.
	Polling func()
}

// Build is what came of one build.
type Build struct {
	// Result is nil when the machine failed, with Err.
	Result *builder.Result
	Err    error
	// First is set for the build that the preview starts with.
	First bool
	// Shown is whether there is a good site to show, of this build or of an earlier one.
	Shown bool
	// Mended is whether there is a new site after a build that came to none.
	Mended bool
	Took   time.Duration
}

// Serve builds the site, serves it on the listener and builds it again after each change,
// until the context is done.
func Serve(ctx context.Context, listener net.Listener, o Options) error {
	defer listener.Close()
	out, err := os.MkdirTemp("", "kiem-preview-")
	if err != nil {
		return fmt.Errorf("making a folder for the preview: %w", err)
	}
	defer os.RemoveAll(out)
	root, err := os.OpenRoot(out)
	if err != nil {
		return fmt.Errorf("opening the folder of the preview: %w", err)
	}
	defer root.Close()

	ctx, stop := context.WithCancel(ctx)
	defer stop()
	// Watching begins first, so that no change is missed.
	changes := watch(ctx, o.Build.Dir, (*fsnotify.Watcher).Add, o.Polling)

	o.Build.Out, o.Build.BaseURL = out, "http://"+reachable(listener.Addr().String())+"/"
	p := &preview{options: o, handler: &handler{files: root.FS(), host: hostOf(listener.Addr().String())}}
	p.build(ctx, true)
	if ctx.Err() != nil {
		return nil
	}
	return p.serve(ctx, listener, changes)
}

// preview is a site that is shown.
type preview struct {
	options Options
	handler *handler
	// failed is whether the last build came to no site.
	failed bool
}

func (p *preview) serve(ctx context.Context, listener net.Listener, changes <-chan struct{}) error {
	server := &http.Server{Handler: p.handler, ReadHeaderTimeout: 10 * time.Second}
	defer server.Close()
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	p.options.Ready(p.options.Build.BaseURL)
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-ended:
			if errors.Is(err, http.ErrServerClosed) {
				return nil
			}
			return fmt.Errorf("serving the preview: %w", err)
		case <-changes:
			p.build(ctx, false)
		}
	}
}

// build builds the site and tells what came of it, unless it was interrupted.
func (p *preview) build(ctx context.Context, first bool) {
	start := time.Now()
	result, err := builder.Build(ctx, p.options.Build)
	if ctx.Err() != nil {
		return
	}
	p.handler.note(result, err, p.options.Lang)
	failed := err != nil || result.Stopped
	p.options.Built(Build{
		Result: result, Err: err, First: first, Shown: p.handler.missing.Load() == nil,
		Mended: p.failed && !failed, Took: time.Since(start),
	})
	p.failed = failed
}
