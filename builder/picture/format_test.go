package picture

import (
	"testing"

	"kiem/builder/site"
)

func TestFormat(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, head string
		want       site.Format
	}{
		{"a photo", photo(t), site.JPG},
		{"a drawing", drawing(t), site.PNG},
		{"GIF", "GIF89a\x01\x00", site.GIF},
		{"WebP", webp(0), site.WebP},
		{"AVIF", "\x00\x00\x00\x1cftypavif\x00\x00\x00\x00mif1", site.AVIF},
		{"AVIF by a later brand", "\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf", site.AVIF},
		{"of an iPhone", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", site.HEIC},
		{"HEIF", "\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", site.HEIC},
		{"a film", "\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isomavc1", site.OtherFormat},
		{"a brand behind the box", "\x00\x00\x00\x10ftypisom\x00\x00\x00\x00heic", site.OtherFormat},
		{"TIFF", "II*\x00\x08\x00\x00\x00", site.TIFF},
		{"TIFF the other way round", "MM\x00*\x00\x00\x00\x08", site.TIFF},
		{"BMP", "BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00", site.BMP},
		{"words", "BM is een afkorting van iets", site.OtherFormat},
		{"PSD", "8BPS\x00\x01", site.PSD},
		{"RAW", "FUJIFILMCCD-RAW", site.RAW},
		{"PDF", "%PDF-1.7", site.PDF},
		{"ICO", "\x00\x00\x01\x00\x01\x00", site.ICO},
		{"SVG", "<?xml version='1.0'?>\n<!-- a --><svg xmlns='x'>", site.SVG},
		{"SVG with a prefix", "<s:svg xmlns:s='x'>", site.SVG},
		{"a web page", "\n<!DOCTYPE html>\n<html><body><svg>", site.WebPage},
		{"an older web page", "<HTML><HEAD>", site.WebPage},
		{"a web page in a drawing", "<svg><foreignObject><html>", site.SVG},
		{"words", "version https://git-lfs.github.com/spec/v1\n", site.OtherFormat},
		{"nothing", "", site.EmptyFile},
	} {
		if got := Format([]byte(test.head)); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func FuzzFormat(f *testing.F) {
	for _, seed := range []string{"", "BM", "\x00\x00\xff\xffftypmif1\x00\x00\x00\x00mif", "RIFF\x00\x00\x00\x00WEBP", "<svg"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, head []byte) {
		if got := Format(head); got == "" || (got == site.EmptyFile) != (len(head) == 0) {
			t.Errorf("%q is %q", head, got)
		}
	})
}
