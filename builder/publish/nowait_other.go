//go:build !unix

package publish

// noWait is for systems where a file is never waited for.
const noWait = 0
