package main

import (
	"io"
	"os"
	"runtime"
)

// isTerminal reports whether somebody is looking at what is written.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// colours reports whether to use colours: on a terminal that has them, unless the user
// does not want them (https://no-color.org).
func colours(w io.Writer) bool {
	if runtime.GOOS == "windows" && os.Getenv("WT_SESSION") == "" {
		return false // the old console of Windows shows the codes
	}
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// width is the number of columns to wrap lines to. What is written to a file is not
// wrapped, so that it can be searched by line.
func width(w io.Writer) int {
	if !isTerminal(w) {
		return 0
	}
	if n := columns(w.(*os.File)); n > 0 {
		return max(n, 40)
	}
	return 80
}
