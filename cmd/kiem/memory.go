package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// enough is how much memory, in bytes, the program takes for a site of a hundred thousand pages.
// Up to that, what is not used any more may lie in memory for as long as Go likes; it costs less
// than looking for it.
const enough = 440 << 20

// large is from how much memory in use on a site is large. To look for memory that is not used any
// more costs what is in use, and costs more where that is too much for the processor's caches.
const large = 80 << 20

// limitMemory has the program look for memory that is not used any more before it takes more than
// enough, and less often than usual on the way there. Of what is in use it takes half as much
// besides, however much that is: with less room it would do little else than look. Who sets a
// limit, or how often to look, knows better.
func limitMemory() {
	if os.Getenv("GOMEMLIMIT") != "" || os.Getenv("GOGC") != "" {
		return
	}
	debug.SetMemoryLimit(enough)
	limit := int64(enough)
	isLarge := false
	afterCollections(func() {
		used := inUse()
		if now := max(enough, roomFor(used)); now != limit {
			limit = now
			debug.SetMemoryLimit(limit)
		}
		if used > large && !isLarge {
			isLarge = true
			lookLess()
		}
	})
}

// lookLess has the program look for memory that is not used any more half as often. A preview
// takes little, and each look comes on top of what a save costs.
func lookLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
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
