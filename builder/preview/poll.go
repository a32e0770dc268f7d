package preview

import (
	"context"
	"fmt"
	"hash/fnv"
	"io/fs"
	"time"
)

// pace is how often the files are looked at when nobody tells of changes.
const pace = time.Second

// poll looks at the files time and again, until the context is done; seen is what they
// looked like before.
func (w *watcher) poll(ctx context.Context, seen uint64) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pace):
		}
		if now := w.look(); now != seen {
			seen = now
			w.touch(ctx, anything)
		}
	}
}

// look returns what the files look like: a number that is another one when a name, a size
// or a time is.
func (t tree) look() uint64 {
	sum := fnv.New64a()
	t.walk(t.dir, func(name string, entry fs.DirEntry) error {
		if info, err := entry.Info(); err == nil && !entry.IsDir() {
			fmt.Fprintln(sum, name, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	return sum.Sum64()
}
