package picture

import (
	"bytes"
	"strings"

	"kiem/builder/site"
)

// HeadSize is how much of a file tells its format.
const HeadSize = 1024

// signatures are what files of a format begin with.
var signatures = []struct {
	start  string
	format site.Format
}{
	{"\xFF\xD8\xFF", site.JPG},
	{"\x89PNG\r\n\x1A\n", site.PNG},
	{"GIF87a", site.GIF},
	{"GIF89a", site.GIF},
	{"\x00\x00\x01\x00", site.ICO},
	{"8BPS", site.PSD},
	{"%PDF-", site.PDF},
	{"II*\x00", site.TIFF},
	{"MM\x00*", site.TIFF},
	{"II\x2B\x00", site.TIFF},
	{"MM\x00\x2B", site.TIFF},
	{"IIRO", site.RAW},
	{"IIRS", site.RAW},
	{"MMOR", site.RAW},
	{"IIU\x00", site.RAW},
	{"FUJIFILM", site.RAW},
}

// Format tells what a file is by what it begins with.
func Format(head []byte) site.Format {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.start)) {
			return s.format
		}
	}
	switch {
	case len(head) == 0:
		return site.EmptyFile
	case isWebP(head):
		return site.WebP
	case len(head) >= 12 && string(head[4:8]) == "ftyp":
		return brandFormat(head)
	case bytes.HasPrefix(head, []byte("BM")) && len(head) >= 18 && head[14] >= 12 && head[14] <= 124 && head[15] == 0:
		return site.BMP
	}
	return textFormat(head)
}

// brands are the names by which files of one family of formats tell what they are.
var brands = map[string]site.Format{
	"avif": site.AVIF, "avis": site.AVIF, "crx ": site.RAW,
	"heic": site.HEIC, "heix": site.HEIC, "hevc": site.HEIC, "hevx": site.HEIC, "heim": site.HEIC, "heis": site.HEIC,
}

// brandFormat is the format of a file of boxes: that of its brand, or else of the brands
// that it says it goes along with.
func brandFormat(head []byte) site.Format {
	if f, ok := brands[string(head[8:12])]; ok {
		return f
	}
	size := int(head[2])<<8 + int(head[3])
	for at := 16; at+4 <= min(size, len(head)); at += 4 {
		if f, ok := brands[string(head[at:at+4])]; ok {
			return f
		}
	}
	return site.OtherFormat
}

// textFormat tells drawings from web pages by the first element.
func textFormat(head []byte) site.Format {
	text := strings.ToLower(string(head))
	svg, html := strings.Index(text, "<svg"), strings.Index(text, "<html")
	if i := strings.Index(text, "<!doctype html"); i >= 0 && (html < 0 || i < html) {
		html = i
	}
	switch {
	case html >= 0 && (svg < 0 || html < svg):
		return site.WebPage
	case svg >= 0 || strings.Contains(text, ":svg") || strings.Contains(text, "<?xml"):
		return site.SVG
	}
	return site.OtherFormat
}
