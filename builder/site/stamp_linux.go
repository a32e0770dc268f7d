package site

import (
	"io/fs"
	"syscall"
)

// changed is when anything of a file was changed, its name and its times among that.
func changed(info fs.FileInfo) int64 {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return stat.Ctim.Nano()
	}
	return 0
}
