package main

import (
	"runtime"
	"testing"
	"time"
)

// Something is done after each collection, not after the first alone.
func TestAfterCollections(t *testing.T) {
	t.Parallel()
	done := make(chan bool, 100)
	afterCollections(func() {
		select {
		case done <- true:
		default:
		}
	})
	for range 3 {
		runtime.GC()
		select {
		case <-done:
		case <-time.After(time.Minute):
			t.Fatal("nothing was done after a collection")
		}
	}
	if room := roomFor(inUse()); inUse() == 0 || room == 0 {
		t.Errorf("there is room for %d bytes", room)
	}
}
