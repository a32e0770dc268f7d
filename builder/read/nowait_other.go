//go:build !unix

package read

// noWait is for systems where opening a file never waits.
const noWait = 0
