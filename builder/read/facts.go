package read

import (
	"bytes"
	"errors"
	"image"
	_ "image/gif" // the formats that image.DecodeConfig knows
	_ "image/jpeg"
	_ "image/png"
	"io"
	"io/fs"
	"path"
	"strings"

	"kiem/builder/site"
)

// facts opens each file, many at a time, and returns it with what layouts want to know
// of it. A file whose contents make no sense has no facts, and is no problem.
func (r *reader) facts(files []file) ([]site.File, error) {
	found := make([]site.File, len(files))
	errs := make([]error, len(files))
	each(len(files), func(i int) {
		found[i], errs[i] = inspect(files[i])
	})
	published := make([]site.File, 0, len(files))
	for i, err := range errs {
		switch {
		case err == nil:
			published = append(published, found[i])
		case errors.Is(err, fs.ErrNotExist): // removed since it was found
		default:
			if err := r.unreadable(files[i].name, err); err != nil {
				return nil, err
			}
		}
	}
	return published, nil
}

func inspect(f file) (site.File, error) {
	facts := site.File{Path: f.path, URL: f.url, Fsys: f.fsys, Name: f.name}
	opened, err := f.fsys.Open(f.name)
	if err != nil {
		return facts, err
	}
	defer opened.Close()
	info, err := opened.Stat()
	if err != nil {
		return facts, err
	}
	facts.Size = info.Size()
	switch strings.ToLower(path.Ext(f.path)) {
	case ".png", ".gif":
		facts.Width, facts.Height = bitmapSize(opened)
	case ".jpg", ".jpeg":
		facts.Width, facts.Height = photoSize(opened)
	case ".webp":
		facts.Width, facts.Height = webpSize(start(opened, 64))
	case ".svg":
		facts.Width, facts.Height = svgSize(start(opened, 64<<10))
	case ".pdf":
		if facts.Size <= maxPDF {
			facts.PDFPages = pdfPages(start(opened, maxPDF))
		}
	}
	return facts, nil
}

// start returns what a file begins with, as much as can be read of it.
func start(r io.Reader, limit int64) []byte {
	data, _ := io.ReadAll(io.LimitReader(r, limit))
	return data
}

func bitmapSize(r io.Reader) (width, height int) {
	config, _, err := image.DecodeConfig(r)
	if err != nil {
		return 0, 0
	}
	return config.Width, config.Height
}

// photoSize is the size that a browser shows a photo at: a camera that was held upright
// says so in the photo, and browsers then turn it.
func photoSize(r io.Reader) (width, height int) {
	var head bytes.Buffer
	width, height = bitmapSize(io.TeeReader(r, &head))
	if exifTurned(head.Bytes()) {
		return height, width
	}
	return width, height
}
