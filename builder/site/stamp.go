package site

import "io/fs"

// Stamp is what a file system tells of a file: one that was changed has another one. It is the
// zero Stamp where that is not certain, such as of a file that was changed a moment ago.
type Stamp struct {
	Size int64
	// Modified and Changed are when its bytes, and when anything of it was changed, in
	// nanoseconds; Changed is 0 where that is not told.
	Modified, Changed int64
	// File tells apart which file has the name; 0 where that is not told.
	File uint64
}

// StampsTell reports whether stamps tell enough on this system for a file to be known by its
// stamp: not where a time may be put back unseen.
const StampsTell = stampsTell

// StampOf is the stamp of a file.
func StampOf(info fs.FileInfo) Stamp {
	s := Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano()}
	s.Changed, s.File = changed(info)
	return s
}

// IsBefore reports whether the file is as it was at a moment, in nanoseconds.
func (s Stamp) IsBefore(moment int64) bool { return s.Modified < moment && s.Changed < moment }
