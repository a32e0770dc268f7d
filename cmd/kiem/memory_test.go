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

// How often to look goes with what is in use once that is much.
func TestPercentFor(t *testing.T) { // not parallel: all look at what is usual
	before := usual.Load()
	defer usual.Store(before)
	const megabyte = 1 << 20
	usual.Store(100)
	for used, want := range map[int64]int{0: 1000, megabyte: 1000, 8 * megabyte: 500, 40 * megabyte: 100, 500 * megabyte: 100} {
		if got := percentFor(used); got != want {
			t.Errorf("%d bytes: got %d, want %d", used, got, want)
		}
	}
	usual.Store(200)
	if got := percentFor(500 * megabyte); got != 200 {
		t.Errorf("in a preview: got %d, want 200", got)
	}
}
