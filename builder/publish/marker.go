package publish

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// markerName is the file that makes a folder kiem's, and lists what kiem wrote there.
// No output may have a name that begins with it.
const markerName = ".kiem"

const markerHead = "This folder was made by kiem, which replaces and removes only the files listed here.\n"

// formatMarker lists the paths, which it sorts if they are not yet, one a line. A path that a line
// cannot hold is quoted.
func formatMarker(paths []string) []byte {
	if !slices.IsSorted(paths) {
		slices.Sort(paths)
	}
	size := len(markerHead)
	for _, path := range paths {
		size += len(path) + len("\n")
	}
	var text bytes.Buffer
	text.Grow(size)
	text.WriteString(markerHead)
	for _, path := range slices.Compact(paths) {
		if strings.HasPrefix(path, `"`) || strings.ContainsAny(path, "\r\n") {
			path = strconv.Quote(path)
		}
		text.WriteString(path)
		text.WriteByte('\n')
	}
	return text.Bytes()
}

// parseMarker returns the paths in a marker. Lines that no publish could have written
// are left out: a marker may have been damaged, or tampered with.
func parseMarker(data []byte) []string {
	var paths []string
	_, list, _ := strings.Cut(string(data), "\n")
	for line := range strings.Lines(list) {
		path := strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(path, `"`) {
			path, _ = strconv.Unquote(path)
		}
		if inside(path) {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}
