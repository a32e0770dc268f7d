package read

import (
	"io/fs"
	"time"

	"kiem/builder/site"
)

// Doubt is how long the stamp of a file that was changed is not certain: a second change within
// the ticks of a file system's clock, which are two seconds at worst, would not be seen.
const Doubt = 3 * time.Second

// certain is the stamp of a file that was changed before a moment; otherwise it is zero.
func certain(info fs.FileInfo, moment time.Time) site.Stamp {
	if stamp := site.StampOf(info); info.Mode().IsRegular() && stamp.IsBefore(moment.UnixNano()) {
		return stamp
	}
	return site.Stamp{}
}
