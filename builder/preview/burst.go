package preview

import (
	"context"
	"time"
)

const (
	// quiet is how long nothing happens before a burst of changes is over; patience is how
	// long a burst is waited for.
	quiet    = 50 * time.Millisecond
	patience = 500 * time.Millisecond
)

// bursts turns changes into bursts, until the context is done. The channel gets a value
// after each burst; one that was not received yet stands for later ones as well.
func bursts(ctx context.Context, touched <-chan struct{}) <-chan struct{} {
	changes := make(chan struct{}, 1)
	go func() {
		var over <-chan time.Time
		var begun time.Time
		for {
			select {
			case <-ctx.Done():
				return
			case <-touched:
				if over == nil {
					begun = time.Now()
				}
				over = time.After(min(quiet, max(0, patience-time.Since(begun))))
			case <-over:
				over = nil
				select {
				case changes <- struct{}{}:
				default:
				}
			}
		}
	}()
	return changes
}
