//go:build unix && !aix && !solaris

package publish

import (
	"errors"
	"os"
	"syscall"
)

// lock keeps other runs out of a folder until the file is closed, which the system does
// for a run that is killed. It locks the folder itself, so nothing is left behind.
func lock(root *os.Root, _ string) (held *os.File, busy bool) {
	folder, err := root.Open(".")
	if err != nil {
		return nil, false
	}
	err = syscall.Flock(int(folder.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		folder.Close()
		return nil, true
	}
	return folder, false // a network disk may know no locks: then nobody is kept out
}
