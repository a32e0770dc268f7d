// Package static holds the files that kiem publishes as they are: the stylesheet, its
// fonts with their licence, and the icon. A site's own file in static/ takes the place of
// the file of the same path here.
package static

import "embed"

// Files are the files, by their paths below static/.
//
//go:embed *.css *.svg fonts style
var Files embed.FS
