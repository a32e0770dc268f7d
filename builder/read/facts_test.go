package read

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kiem/builder/site"
)

// drawn makes an image file of the size.
func drawn(t testing.TB, width, height int, encode func(io.Writer, image.Image) error) string {
	t.Helper()
	var data bytes.Buffer
	if err := encode(&data, image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.Black, color.White})); err != nil {
		t.Fatal(err)
	}
	return data.String()
}

func asJPEG(w io.Writer, i image.Image) error { return jpeg.Encode(w, i, nil) }
func asGIF(w io.Writer, i image.Image) error  { return gif.Encode(w, i, nil) }

// turned puts Exif data into a JPEG file that say how the camera was held.
func turned(photo string, orientation byte, bigEndian bool) string {
	tiff := "II*\x00\x08\x00\x00\x00\x02\x00" + "\x0f\x01\x02\x00\x01\x00\x00\x00k\x00\x00\x00" +
		"\x12\x01\x03\x00\x01\x00\x00\x00" + string(orientation) + "\x00\x00\x00"
	if bigEndian {
		tiff = "MM\x00*\x00\x00\x00\x08\x00\x01" + "\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(orientation) + "\x00\x00"
	}
	segment := "Exif\x00\x00" + tiff
	return photo[:2] + "\xff\xe1\x00" + string(rune(len(segment)+2)) + segment + photo[2:]
}

const (
	webpLossy    = "RIFF\x00\x00\x00\x00WEBPVP8 \x00\x00\x00\x00\x00\x00\x00\x9d\x01\x2a\x40\x01\xf0\x00"
	webpLossless = "RIFF\x00\x00\x00\x00WEBPVP8L\x00\x00\x00\x00\x2f\x3f\xc1\x3b\x00\x00\x00\x00\x00"
	webpExtended = "RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x3f\x01\x00\xef\x00\x00"
)

func TestSizesOfImages(t *testing.T) {
	t.Parallel()
	photo := drawn(t, 30, 20, asJPEG)
	for _, test := range []struct {
		name, data    string
		width, height int
	}{
		{"a.png", drawn(t, 320, 240, png.Encode), 320, 240},
		{"a.PNG", drawn(t, 7, 5, png.Encode), 7, 5},
		{"a.gif", drawn(t, 12, 34, asGIF), 12, 34},
		{"a.jpg", photo, 30, 20},
		{"a.jpeg", photo, 30, 20},
		{"upright.jpg", turned(photo, 1, false), 30, 20},
		{"upside down.jpg", turned(photo, 3, true), 30, 20},
		{"on its side.jpg", turned(photo, 6, false), 20, 30},
		{"on its other side.jpg", turned(photo, 8, true), 20, 30},
		{"odd.jpg", turned(photo, 99, true), 30, 20},
		{"png named.jpg", drawn(t, 3, 4, png.Encode), 3, 4},
		{"lossy.webp", webpLossy, 320, 240},
		{"lossless.webp", webpLossless, 320, 240},
		{"extended.webp", webpExtended, 320, 240},
		{"short.webp", webpLossy[:20], 0, 0},
		{"text.png", "not a picture", 0, 0},
		{"empty.jpg", "", 0, 0},
		{"a.txt", drawn(t, 3, 4, png.Encode), 0, 0},
	} {
		got := facts(t, test.name, test.data)
		if got.Width != test.width || got.Height != test.height {
			t.Errorf("%s: got %d × %d, want %d × %d", test.name, got.Width, got.Height, test.width, test.height)
		}
		if got.Size != int64(len(test.data)) {
			t.Errorf("%s: got %d bytes, want %d", test.name, got.Size, len(test.data))
		}
	}
}

func facts(t testing.TB, name, data string) site.File {
	t.Helper()
	fsys := fstest.MapFS{name: {Data: []byte(data)}}
	got, err := factsOf(file{path: "content/" + name, fsys: fsys, name: name}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestSizesOfDrawings(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		data          string
		width, height int
	}{
		{`<svg width="40" height="30">`, 40, 30},
		{`<svg xmlns="http://www.w3.org/2000/svg" width=" 40px" height='30.4px' viewBox="0 0 1 1"/>`, 40, 30},
		{"\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- x -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x' [<!ENTITY a \"b\">]>\n<svg:svg viewBox='0,0 , 800 600'>", 800, 600},
		{`<svg width="100%" height="100%" viewBox="0 0 24 12">`, 24, 12},
		{`<svg width="48" viewBox="0 0 24 12">`, 48, 24},
		{`<svg height="6" viewBox="-3 -3 24 12">`, 12, 6},
		{`<svg width="1in" height="25.4mm">`, 96, 96},
		{`<svg width="0.2" height="0.2">`, 1, 1},
		{`<svg width="40">`, 0, 0},
		{`<svg width="-4" height="4">`, 0, 0},
		{`<svg width="NaN" height="Inf">`, 0, 0},
		{`<svg width="1e300" height="1">`, 0, 1},
		{`<svg viewBox="0 0 24">`, 0, 0},
		{`<svg viewBox="0 0 0 12">`, 0, 0},
		{`<svg width="2" height="`, 0, 0},
		{`<html><svg width="4" height="4"></html>`, 0, 0},
		{``, 0, 0},
	} {
		if got := facts(t, "a.svg", test.data); got.Width != test.width || got.Height != test.height {
			t.Errorf("%s\ngot %d × %d, want %d × %d", test.data, got.Width, got.Height, test.width, test.height)
		}
	}
}

func TestFormatsOfImages(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, data string
		want       site.Format
	}{
		{"a.jpg", drawn(t, 3, 2, asJPEG), site.JPG},
		{"b.jpg", drawn(t, 3, 2, png.Encode), site.PNG},
		{"c.JPEG", "", site.EmptyFile},
		{"d.png", "<!doctype html>", site.WebPage},
		{"e.heic", "\x00\x00\x00\x18ftypheic", site.HEIC},
		{"f.svg", "<svg>", site.SVG},
		{"g.txt", drawn(t, 3, 2, png.Encode), ""},
		{"h.pdf", drawn(t, 3, 2, png.Encode), ""},
	} {
		if got := facts(t, test.name, test.data).Format; got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestWhatPhotosTell(t *testing.T) {
	t.Parallel()
	photo := drawn(t, 3, 2, asJPEG)
	shot := turned(photo, 1, false) // which says what camera it was
	place := drawn(t, 3, 2, png.Encode)
	place = place[:33] + "\x00\x00\x00\x33iTXtXML:com.adobe.xmp\x00\x00\x00\x00\x00<a exif:GPSLatitude='53,10N'>" + "sum." + place[33:]
	for _, test := range []struct {
		name, data    string
		place, camera bool
	}{
		{"a.jpg", photo, false, false},
		{"b.jpg", shot, false, true},
		{"named.png", shot, false, true},
		{"c.png", place, true, false},
		{"d.gif", drawn(t, 3, 2, asGIF), false, false},
		{"e.txt", shot, false, false},
	} {
		got := facts(t, test.name, test.data)
		if got.ShowsPlace != test.place || got.ShowsCamera != test.camera {
			t.Errorf("%s: place %v, camera %v; want %v, %v", test.name, got.ShowsPlace, got.ShowsCamera, test.place, test.camera)
		}
	}
}

// counted counts what is read of a file.
type counted struct {
	fs.File
	read *int
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.File.Read(p)
	*c.read += n
	return n, err
}

type countingFS struct {
	fs.FS
	read *int
}

func (c countingFS) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	return counted{f, c.read}, err
}

func TestOnlyTheHeadOfAnImageIsRead(t *testing.T) {
	t.Parallel()
	behind := strings.Repeat("\x00", 4<<20)
	for _, name := range []string{"a.jpg", "a.png", "a.gif", "a.webp", "a.svg", "a.heic", "other.jpg"} {
		data := map[string]string{
			"a.jpg": turned(drawn(t, 3, 2, asJPEG), 6, true), "a.png": drawn(t, 3, 2, png.Encode), "a.gif": drawn(t, 3, 2, asGIF),
			"a.webp": webpLossy, "a.svg": "<svg width='3' height='2'>",
		}[name]
		n := 0
		fsys := countingFS{fstest.MapFS{name: {Data: []byte(data + behind)}}, &n}
		if _, err := factsOf(file{path: "content/" + name, fsys: fsys, name: name}, time.Time{}); err != nil {
			t.Fatal(err)
		}
		if n == 0 || n > 70<<10 {
			t.Errorf("%s: %d bytes are read", name, n)
		}
	}
}

func FuzzFacts(f *testing.F) {
	photo := drawn(f, 3, 2, asJPEG)
	for _, seed := range []string{
		drawn(f, 3, 2, png.Encode), drawn(f, 3, 2, asGIF), photo, turned(photo, 6, false), turned(photo, 6, true),
		webpLossy, webpLossless, webpExtended, `<svg width="1e9" viewBox="0 0 24 12">`,
		"%PDF-1.7 <</Type/Pages/Count 2>>" + objectStream("<</Type/Page>>") + "(a\\)", "%PDF-" + strings.Repeat("<<", 2000),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.png", "a.jpg", "a.webp", "a.svg", "a.pdf"} {
			if got := facts(t, name, string(data)); got.Width < 0 || got.Height < 0 || got.PDFPages < 0 {
				t.Errorf("%s: %d × %d, %d pages", name, got.Width, got.Height, got.PDFPages)
			}
		}
	})
}
