//go:build unix

package read

import "syscall"

// noWait opens a file without waiting: where a pipe took the place of a file, nobody may ever
// write to it. It also spares asking whether a file can be waited for.
const noWait = syscall.O_NONBLOCK
