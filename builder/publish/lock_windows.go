package publish

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// lock keeps other runs out of a folder until the file is closed, which Windows does for
// a run that is killed. A file that is shared with nobody, and removed when it is closed,
// is the lock: Windows cannot lock a folder.
func lock(_ *os.Root, dir string) (held *os.File, busy bool) {
	const (
		deleteAccess     = 0x00010000
		deleteOnClose    = 0x04000000
		sharingViolation = syscall.Errno(32)
	)
	name := filepath.Join(dir, markerName+"-lock")
	path, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, false
	}
	handle, err := syscall.CreateFile(path, syscall.GENERIC_WRITE|deleteAccess, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_FLAG_OPEN_REPARSE_POINT|deleteOnClose, 0)
	if err != nil {
		return nil, errors.Is(err, sharingViolation)
	}
	return os.NewFile(uintptr(handle), name), false
}
