package link

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"kiem/builder/problem"
	"kiem/builder/site"
)

// The limits within which a file is no trouble for readers: pixels on a side, pixels in
// all, and bytes.
const (
	maxSide     = 4000
	maxPixels   = 100_000_000
	maxImage    = 3_000_000
	maxDownload = 10_000_000
)

// advisedWidth is how many pixels wide an image needs to be at most: twice the widest
// column.
const advisedWidth = 1600

// use is what pages do with a file: show it as an image, offer it behind a link.
type use struct {
	shown, offered bool
	by             string // the first page that does
}

// checkFiles looks at the files that pages use, each once.
func (v *visit) checkFiles(looks *looks) {
	uses := make([]use, len(v.graph.Files))
	for n, place := range v.placeOf {
		for _, of := range looks.of[place].files {
			u := &uses[of.file]
			if !u.shown && !u.offered {
				u.by = v.pages[n].Path
			}
			u.shown, u.offered = u.shown || of.shown, u.offered || !of.shown
		}
	}
	for i, f := range v.graph.Files {
		if uses[i].shown || uses[i].offered {
			v.checkFile(f, uses[i])
		}
	}
}

func (v *visit) checkFile(f *site.File, u use) {
	if !v.checkFormat(f, u) {
		return
	}
	if u.shown {
		v.checkSize(f)
	}
	if f.ShowsPlace || f.ShowsCamera {
		v.reportFile("K227", f, "kind", shows(f))
	}
	if !u.offered {
		return
	}
	if len(f.PDFLacks) > 0 {
		v.reportFile("K316", f, "kind", strings.Join(f.PDFLacks, ", "))
	}
	if f.Size > maxDownload {
		v.reportFile("K317", f, "count", strconv.FormatInt(f.Size, 10))
	}
}

func (v *visit) reportFile(code string, f *site.File, args ...string) {
	v.report(problem.At(code, f.Path, site.Pos{}, args...))
}

// checkFormat reports whether an image is what its name says, and something that browsers
// show.
func (v *visit) checkFormat(f *site.File, u use) bool {
	named := site.FormatNamed(f.Path)
	if f.Format != named && f.Format != "" && !mayBe(f.Format, named) {
		p := problem.At("K226", f.Path, site.Pos{}, "value", string(named), "kind", string(f.Format), "other", u.by)
		if ext := f.Format.Extension(); ext != "" {
			p.Suggestion = strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path)) + ext
		}
		v.report(p)
		return false
	}
	if u.shown && named != "" && named.Extension() == "" {
		v.reportFile("K226", f, "kind", string(named), "other", u.by)
		return false
	}
	return true
}

// mayBe reports whether a file may be what its name says, though its first bytes do not: a
// drawing in SVG begins with anything, and what cameras and print shops make has many forms.
func mayBe(found, named site.Format) bool {
	if named.Extension() == "" {
		return found.Extension() == ""
	}
	return named == site.SVG && found == site.OtherFormat
}

// checkSize reports an image that is larger than readers have use for. A drawing in SVG
// has no pixels.
func (v *visit) checkSize(f *site.File) {
	if f.Format == site.SVG {
		return
	}
	size := fmt.Sprintf("%d × %d", f.Width, f.Height)
	if int64(f.Width)*int64(f.Height) > maxPixels {
		v.reportFile("K229", f, "value", size)
		return
	}
	if f.Size <= maxImage && max(f.Width, f.Height) <= maxSide {
		return
	}
	args := []string{"count", strconv.FormatInt(f.Size, 10)}
	if f.Width > 0 {
		args = append(args, "value", size)
	}
	if f.Width > advisedWidth {
		args = append(args, "max", strconv.Itoa(advisedWidth))
	}
	v.reportFile("K225", f, args...)
}

// shows names what a photo tells of how it was made.
func shows(f *site.File) string {
	switch {
	case f.ShowsPlace && f.ShowsCamera:
		return "place and camera"
	case f.ShowsPlace:
		return "place"
	}
	return "camera"
}
