//go:build unix

package publish

import "syscall"

// noWait spares asking of each file whether it can be waited for: none of them can.
const noWait = syscall.O_NONBLOCK
