package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// enough is how much memory, in bytes, the program takes for a site of a hundred thousand pages.
// Up to that, what is not used any more may lie in memory for as long as Go likes; it costs less
// than looking for it.
const enough = 465 << 20

// large is from how much memory in use on a site is large. To look for memory that is not used any
// more costs what is in use, and costs more where that is too much for the processor's caches.
const large = 80 << 20

// slack is how much memory, in bytes, that is not used any more lies there before the program looks
// for it. Of a small site there never is as much, and while a large one is read next to nothing is
// left of each page: looking as often as Go does would find little else than that.
const slack = 40 << 20

// usual is how much of what is in use may lie there besides, in percent, where that is more.
var usual atomic.Int64

// limitMemory has the program look for memory that is not used any more before it takes more than
// enough, not before it is worth it, and less often on a large site. Of what is in use it takes half
// as much besides, however much that is: with less room it would do little else than look. Who sets
// a limit, or how often to look, knows better.
func limitMemory() {
	if isLimited() {
		return
	}
	usual.Store(100)
	limit, percent := int64(enough), percentFor(0)
	debug.SetMemoryLimit(limit)
	debug.SetGCPercent(percent)
	afterCollections(func() {
		used := inUse()
		if now := max(enough, roomFor(used)); now != limit {
			limit = now
			debug.SetMemoryLimit(limit)
		}
		if used > large {
			usual.Store(200)
		}
		if now := percentFor(used); now != percent {
			percent = now
			debug.SetGCPercent(percent)
		}
	})
}

// lookLess has the program look for memory that is not used any more half as often. A preview
// takes little, and each look comes on top of what a save costs.
func lookLess() {
	if !isLimited() {
		usual.Store(200)
		debug.SetGCPercent(percentFor(inUse()))
	}
}

// isLimited reports whether who runs the program sets its limits.
func isLimited() bool { return os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" }

// percentFor is how much of what is in use may lie in memory besides, in percent, for Go to look
// no sooner than there is slack.
func percentFor(inUse int64) int {
	const least = 4 << 20 // what Go takes to be in use, however little is
	return int(max(usual.Load(), 100*slack/max(inUse, least)))
}

// roomFor is how much memory there is to be for what is in use.
func roomFor(inUse int64) int64 { return inUse + inUse/2 }

// inUse is how much memory was found to be in use the last time.
func inUse() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// collected is found not to be in use each time that Go looks.
type collected struct{ do func() }

// afterCollections does something each time that Go has looked for memory that is not used any
// more, on one goroutine.
func afterCollections(do func()) {
	var found func(*collected)
	found = func(c *collected) {
		c.do()
		runtime.SetFinalizer(c, found)
	}
	runtime.SetFinalizer(&collected{do}, found)
}
