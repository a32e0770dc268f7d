package site

import (
	"io/fs"
	"syscall"
)

const stampsTell = true

// changed is when anything of a file was changed, its name and its times among that, and which
// file it is.
func changed(info fs.FileInfo) (moment int64, file uint64) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, 0
	}
	return stat.Ctimespec.Nano(), stat.Ino ^ uint64(stat.Dev)<<40
}
