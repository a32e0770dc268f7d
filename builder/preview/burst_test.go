package preview

import (
	"testing"
	"testing/synctest"
	"time"
)

func TestBursts(t *testing.T) {
	t.Parallel()
	const short = quiet / 2
	for _, test := range []struct {
		name    string
		touched []time.Duration // after the one before
		told    []time.Duration // since the beginning
	}{
		{"nothing", nil, nil},
		{"one change", []time.Duration{0}, []time.Duration{quiet}},
		{"a burst", []time.Duration{0, short, short, short}, []time.Duration{3*short + quiet}},
		{"two bursts", []time.Duration{0, short, time.Second}, []time.Duration{short + quiet, short + time.Second + quiet}},
		{"no end of changes", repeated(8*time.Millisecond, 20), []time.Duration{8*time.Millisecond + patience, 20*8*time.Millisecond + quiet}},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				touched := make(chan string)
				changes := bursts(t.Context(), touched)
				begun := time.Now()
				go func() {
					for _, wait := range test.touched {
						time.Sleep(wait)
						touched <- "a"
					}
				}()
				for _, want := range test.told {
					<-changes
					if got := time.Since(begun); got != want {
						t.Errorf("told after %v, want %v", got, want)
					}
				}
				if noticed(changes, time.Minute) {
					t.Errorf("told once more, after %v", time.Since(begun))
				}
			})
		})
	}
}

func repeated(wait time.Duration, times int) []time.Duration {
	waits := make([]time.Duration, times)
	for i := range waits {
		waits[i] = wait
	}
	return waits
}

// A builder that is at work gets to know of all that came meanwhile at once.
func TestBurstsThatNobodyWaitsForAreOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		touched := make(chan string)
		changes := bursts(t.Context(), touched)
		for range 3 {
			touched <- "a"
			time.Sleep(time.Second)
		}
		if !noticed(changes, time.Minute) || noticed(changes, time.Minute) {
			t.Error("want one value for three bursts")
		}
	})
}
