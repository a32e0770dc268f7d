package read

import (
	"time"

	"bytes"
	"image"
	_ "image/gif" // the formats that image.DecodeConfig knows
	_ "image/jpeg"
	_ "image/png"
	"io"

	"kiem/builder/picture"
	"kiem/builder/site"
)

// inspect finds out what layouts want to know of a file that is published as it is. A file
// whose contents make no sense has no facts, and is no problem.
func inspect(f file, moment time.Time) said[site.File] {
	facts, err := factsOf(f, moment)
	return said[site.File]{value: facts, ok: err == nil, err: err}
}

func factsOf(f file, moment time.Time) (site.File, error) {
	facts := site.File{Path: f.path, URL: f.url, Fsys: f.fsys, Name: f.name, OfKiem: !f.own}
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
	if f.own && !f.linked {
		facts.Stamp = certain(info, moment)
	}
	switch site.FormatNamed(f.path) {
	case "":
	case site.PDF:
		if facts.Size <= maxPDF {
			facts.PDFPages, facts.PDFLacks = pdfFacts(start(opened, maxPDF))
		}
	default:
		head := start(opened, picture.HeadSize)
		facts.Format = picture.Format(head)
		addImage(&facts, io.MultiReader(bytes.NewReader(head), opened))
	}
	return facts, nil
}

// addImage adds how large an image is, and what its file says of how it was made. Only the
// head of the file is read.
func addImage(f *site.File, r io.Reader) {
	switch f.Format {
	case site.JPG:
		addPhoto(f, r, 0)
	case site.PNG:
		addPhoto(f, r, textHead)
	case site.GIF:
		f.Width, f.Height = bitmapSize(r)
	case site.WebP:
		f.Width, f.Height = webpSize(start(r, 64))
	case site.SVG, site.OtherFormat: // which may be one that begins with a long comment
		f.Width, f.Height = svgSize(start(r, textHead))
	}
}

// textHead is how much is read of a file that has text at its beginning.
const textHead = 64 << 10

// addPhoto adds the size that browsers show a photo at: a camera that was held upright says
// so in the photo, and browsers then turn it. What else the photo says comes before its
// size in a JPEG file, and after it in a PNG file.
func addPhoto(f *site.File, r io.Reader, behind int64) {
	var head bytes.Buffer
	f.Width, f.Height = bitmapSize(io.TeeReader(r, &head))
	head.Write(start(r, behind))
	details := picture.Look(head.Bytes())
	if f.Format == site.JPG && details.OnItsSide() {
		f.Width, f.Height = f.Height, f.Width
	}
	f.ShowsPlace, f.ShowsCamera = details.Place, details.Camera
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
