package read

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each calls do for 0 to n, so many at a time, and returns when all are done; 0 threads are
// as many as there are processors.
func each(n, threads int, do func(i int)) {
	if threads <= 0 {
		threads = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, threads) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	workers.Wait()
}
