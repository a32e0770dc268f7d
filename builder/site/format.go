package site

import (
	"path"
	"strings"
)

// Format is what an image file is by the first bytes it has, whatever its name. As text it
// is what people call it.
type Format string

const (
	JPG  Format = "JPG"
	PNG  Format = "PNG"
	GIF  Format = "GIF"
	WebP Format = "WebP"
	AVIF Format = "AVIF"
	SVG  Format = "SVG"
	ICO  Format = "ICO"

	// Of the web these are not.
	HEIC Format = "HEIC"
	TIFF Format = "TIFF"
	BMP  Format = "BMP"
	PSD  Format = "PSD"
	RAW  Format = "RAW"
	EPS  Format = "EPS"
	PDF  Format = "PDF"

	WebPage     Format = "webpage"
	EmptyFile   Format = "empty"
	OtherFormat Format = "other" // none of these
)

// formats are those that go with an extension.
var formats = map[string]Format{
	".jpg": JPG, ".jpeg": JPG, ".jpe": JPG, ".jfif": JPG, ".png": PNG, ".apng": PNG, ".gif": GIF,
	".webp": WebP, ".avif": AVIF, ".svg": SVG, ".ico": ICO,
	".heic": HEIC, ".heif": HEIC, ".tif": TIFF, ".tiff": TIFF, ".bmp": BMP, ".psd": PSD, ".eps": EPS, ".pdf": PDF,
	".raw": RAW, ".dng": RAW, ".cr2": RAW, ".cr3": RAW, ".nef": RAW, ".arw": RAW, ".orf": RAW, ".rw2": RAW, ".raf": RAW,
}

// FormatNamed is the format that a file should have by its name; "" when the name is not
// that of an image or a PDF file.
func FormatNamed(name string) Format {
	return formats[strings.ToLower(path.Ext(name))]
}

// Extension is what the name of a file of the format ends in; "" when browsers do not show
// such a file.
func (f Format) Extension() string {
	switch f {
	case JPG, PNG, GIF, WebP, AVIF, SVG, ICO:
		return "." + strings.ToLower(string(f))
	}
	return ""
}
