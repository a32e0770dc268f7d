//go:build !linux

package parse

import "time"

var begin = time.Now()

// threadTime is the time that has gone by, where that of a thread cannot be asked for.
func threadTime() time.Duration { return time.Since(begin) }
