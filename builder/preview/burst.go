package preview

import (
	"context"
	"maps"
	"slices"
	"time"
)

const (
	// quiet is how long nothing happens before a burst of changes is over; patience is how
	// long a burst is waited for.
	quiet    = 10 * time.Millisecond
	patience = 100 * time.Millisecond
)

// anything is touched when it is not known what was.
const anything = ""

// bursts gathers the names of what is touched into bursts, until the context is done. One
// that nobody was ready for takes in what comes after it. A burst is nil when it is not
// known what was touched.
func bursts(ctx context.Context, touched <-chan string) <-chan []string {
	changes := make(chan []string)
	go func() {
		var over <-chan time.Time
		var begun time.Time
		var ready chan []string // changes, once a burst is over
		names := map[string]bool{}
		for {
			var burst []string
			if ready != nil && !names[anything] {
				burst = slices.Sorted(maps.Keys(names))
			}
			select {
			case <-ctx.Done():
				return
			case name := <-touched:
				if len(names) == 0 {
					begun = time.Now()
				}
				names[name] = true
				if ready == nil {
					over = time.After(min(quiet, max(0, patience-time.Since(begun))))
				}
			case <-over:
				over, ready = nil, changes
			case ready <- burst:
				ready = nil
				clear(names)
			}
		}
	}()
	return changes
}
