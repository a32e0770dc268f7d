package picture

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

// colours is a small picture in which no two corners are the same.
func colours() image.Image {
	i := image.NewRGBA(image.Rect(0, 0, 24, 16))
	for y := range 16 {
		for x := range 24 {
			i.Set(x, y, color.RGBA{uint8(10 * x), uint8(15 * y), uint8(x * y), 255})
		}
	}
	return i
}

func photo(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, colours(), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func drawing(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, colours()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// segment makes a segment of a JPEG file.
func segment(marker byte, body string) string {
	return string([]byte{0xFF, marker}) + string(binary.BigEndian.AppendUint16(nil, uint16(2+len(body)))) + body
}

// with puts segments behind the start of a JPEG file.
func with(photo string, segments ...string) string {
	return photo[:2] + strings.Join(segments, "") + photo[2:]
}

// withChunks puts chunks behind the first one of a PNG file.
func withChunks(drawing string, chunks ...string) string {
	const first = 8 + 12 + 13
	return drawing[:first] + strings.Join(chunks, "") + drawing[first:]
}

func chunk(name, body string) string { return string(pngChunk(name, []byte(body))) }

// webp makes a WebP file with flags and chunks, which is none that can be shown.
func webp(flags byte, chunks ...string) string {
	body := "WEBP" + riff("VP8X", string([]byte{flags, 0, 0, 0, 23, 0, 0, 15, 0, 0})) + strings.Join(chunks, "")
	return "RIFF" + string(binary.LittleEndian.AppendUint32(nil, uint32(len(body)))) + body
}

func riff(name, body string) string {
	if len(body)%2 == 1 {
		return string(webpChunk(name, []byte(body))) + "\x00"
	}
	return string(webpChunk(name, []byte(body)))
}

// tag is one of a TIFF structure, with a number as its value.
type tag struct{ tag, value uint16 }

// exif makes Exif data, with a latitude when it has a place.
func exif(order binary.AppendByteOrder, place bool, tags ...tag) string {
	data := []byte("MM\x00*\x00\x00\x00\x08")
	if order == binary.LittleEndian {
		data = []byte("II*\x00\x08\x00\x00\x00")
	}
	behind := 8 + 2 + entrySize*(len(tags)+1) + 4
	data = order.AppendUint16(data, uint16(len(tags)+1))
	for _, t := range tags {
		data = order.AppendUint16(data, t.tag)
		data = order.AppendUint16(data, 3)
		data = order.AppendUint32(data, 1)
		data = append(order.AppendUint16(data, t.value), 0, 0)
	}
	data = order.AppendUint16(data, tagGPS)
	data = order.AppendUint16(data, 4)
	data = order.AppendUint32(data, 1)
	data = order.AppendUint32(data, uint32(behind))
	data = order.AppendUint32(data, 0)
	inside := uint16(0) // a directory that has only its version
	if place {
		inside = tagLatitude
	}
	data = order.AppendUint16(data, 1)
	data = order.AppendUint16(data, inside)
	return string(append(data, make([]byte, 14)...))
}

var (
	big, little = binary.BigEndian, binary.LittleEndian

	onItsSide = exifName + exif(big, true, tag{tagMake, 1}, tag{tagOrientation, 6})
	upright   = exifName + exif(little, false, tag{tagModel, 1}, tag{tagOrientation, 1})
	onlySide  = "MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
	xmpPlace  = `<x:xmpmeta><rdf:Description exif:GPSLatitude="53,10N" exif:GPSLongitude="6,40E"/></x:xmpmeta>`
	xmpCamera = `<x:xmpmeta><tiff:Model>Kiem 1</tiff:Model></x:xmpmeta>`
)

func TestLook(t *testing.T) {
	t.Parallel()
	p, d := photo(t), drawing(t)
	for _, test := range []struct {
		name, data string
		want       Details
	}{
		{"a photo without", p, Details{}},
		{"Exif with all", with(p, segment(0xE1, onItsSide)), Details{6, true, true}},
		{"Exif with a camera", with(p, segment(0xE0, "JFIF\x00"), segment(0xE1, upright)), Details{1, false, true}},
		{"Exif with an orientation that there is not", with(p, segment(0xE1, exifName+exif(big, false, tag{tagOrientation, 99}))), Details{}},
		{"Exif that is cut off", with(p, segment(0xE1, exifName+"MM\x00*\x00\x00\x00\x08\x00\x09\x01\x0f")), Details{}},
		{"Exif that leads nowhere", with(p, segment(0xE1, exifName+"MM\x00*\xff\xff\xff\xff")), Details{}},
		{"XMP with a place", with(p, segment(0xE1, jpegXMPName+xmpPlace)), Details{Place: true}},
		{"XMP with a camera", with(p, segment(0xE1, jpegXMPName+xmpCamera)), Details{Camera: true}},
		{"in another segment", with(p, segment(0xE5, onItsSide)), Details{}},
		{"filling and stray bytes before", with(p, segment(0xE0, "JFIF\x00"), "\x00\x01\xff\xff"+segment(0xE1, onItsSide)), Details{6, true, true}},
		{"no photo behind it", "\xff\xd8" + segment(0xE1, onItsSide), Details{}},
		{"behind the photo", p + segment(0xE1, onItsSide), Details{}},
		{"a drawing without", d, Details{}},
		{"a drawing with Exif", withChunks(d, chunk("eXIf", onItsSide[6:])), Details{6, true, true}},
		{"a drawing with XMP", withChunks(d, chunk("iTXt", pngXMPName+"\x00\x00"+xmpPlace)), Details{Place: true}},
		{"a drawing with words", withChunks(d, chunk("tEXt", "Comment\x00exif:GPSLatitude tiff:Model")), Details{}},
		{"a drawing of which the picture is not all there", withChunks(d, chunk("eXIf", onItsSide[6:]))[:200], Details{6, true, true}},
		{"a drawing without a picture", withChunks(d, chunk("eXIf", onItsSide[6:]))[:100], Details{}},
		{"neither", "GIF89a" + onItsSide, Details{}},
		{"nothing", "", Details{}},
	} {
		if got := Look([]byte(test.data)); got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestBare(t *testing.T) {
	t.Parallel()
	p, d := photo(t), drawing(t)
	jfif, colour, adobe := segment(0xE0, "JFIF\x00\x01\x01"), segment(0xE2, "ICC_PROFILE\x00\x01\x01x"), segment(0xEE, "Adobe\x00")
	side := segment(0xE1, exifName+onlySide)
	end := len(d) - 12 // where the last chunk begins
	v := riff("VP8 ", "picture")
	for _, test := range []struct{ name, data, want string }{
		{"a photo without", p, p},
		{"what decides how it looks", with(p, jfif, side, colour, adobe), with(p, jfif, side, colour, adobe)},
		{"Exif", with(p, jfif, segment(0xE1, upright), colour), with(p, jfif, colour)},
		{"Exif of a photo on its side", with(p, segment(0xE1, onItsSide), colour), with(p, side, colour)},
		{"Exif twice", with(p, segment(0xE1, onItsSide), segment(0xE1, onItsSide)), with(p, side)},
		{"XMP, IPTC, a comment and other things", with(p, segment(0xE1, jpegXMPName+xmpPlace), segment(0xED, "Photoshop 3.0\x00"),
			segment(0xFE, "Made with kiem"), segment(0xE2, "MPF\x00"), segment(0xE0, "JFXX\x00"), segment(0xEB, "JP")), p},
		{"with filling before", with(p, "\xff\xff"+segment(0xE1, upright)), p},
		{"a comment near the end", p[:len(p)-2] + segment(0xFE, "x") + p[len(p)-2:], p},
		{"another photo behind the end", p + with(p, segment(0xE1, onItsSide)), p},
		{"filling behind the end", p + "\x00\x00", p + "\x00\x00"},
		{"a photo that breaks off in the picture", with(p, segment(0xE1, upright))[:len(p)], p[:len(p)-len(segment(0xE1, upright))]},
		{"a photo that breaks off before", with(p, segment(0xE1, upright))[:60], with(p, segment(0xE1, upright))[:60]},
		{"a length that is none", "\xff\xd8" + segment(0xE1, upright) + "\xff\xe1\x00\x01" + p[2:], "\xff\xd8" + segment(0xE1, upright) + "\xff\xe1\x00\x01" + p[2:]},
		{"a drawing without", d, d},
		{"a drawing with much", withChunks(d, chunk("tEXt", "a\x00b"), chunk("iCCP", "x"), chunk("zTXt", "x"), chunk("eXIf", upright[6:]),
			chunk("iTXt", "x"), chunk("caBX", "x"), chunk("pHYs", "123456789")), withChunks(d, chunk("iCCP", "x"), chunk("pHYs", "123456789"))},
		{"a drawing on its side", withChunks(d, chunk("eXIf", onItsSide[6:])), withChunks(d, chunk("eXIf", onlySide))},
		{"words behind the picture", d[:end] + chunk("tEXt", "x") + d[end:], d},
		{"another drawing behind the end", d + d, d},
		{"a drawing that breaks off in the picture", withChunks(d, chunk("tEXt", "x"))[:70], withChunks(d, "")[:57]},
		{"a drawing that breaks off before", withChunks(d, chunk("tEXt", "x"))[:50], withChunks(d, chunk("tEXt", "x"))[:50]},
		{"a WebP file without", webp(0x10, v), webp(0x10, v)},
		{"a WebP file with Exif and XMP", webp(0x3C, riff("ICCP", "x"), v, riff("EXIF", upright[6:]), riff("XMP ", xmpPlace)), webp(0x30, riff("ICCP", "x"), v)},
		{"a WebP file on its side", webp(0x0C, v, riff("EXIF", onItsSide), riff("XMP ", xmpPlace)), webp(0x08, v, riff("EXIF", onlySide))},
		{"a WebP file with more behind its end", webp(0, v) + "more", webp(0, v)},
		{"a WebP file that breaks off", webp(0x0C, riff("EXIF", upright), v)[:70], webp(0x0C, riff("EXIF", upright), v)[:70]},
		{"another kind of file", "GIF89a" + onItsSide, "GIF89a" + onItsSide},
		{"nothing", "", ""},
	} {
		if got := string(Bare([]byte(test.data))); got != test.want {
			t.Errorf("%s\n got %q\nwant %q", test.name, got, test.want)
		}
	}
}

func TestAFileWithoutDetailsIsNotCopied(t *testing.T) {
	t.Parallel()
	for _, data := range []string{photo(t), drawing(t), webp(0, riff("VP8 ", "x"))} {
		file := []byte(data)
		if &Bare(file)[0] != &file[0] {
			t.Errorf("%.4q is copied", data)
		}
	}
}

func FuzzBare(f *testing.F) {
	p, d := photo(f), drawing(f)
	for _, seed := range []string{
		p, with(p, segment(0xE1, onItsSide), segment(0xFE, "x")), with(p, "\xff\xff\x00"+segment(0xED, "x")), p + p,
		d, withChunks(d, chunk("tEXt", "x"), chunk("eXIf", onItsSide)), d + d,
		webp(0x0C, riff("VP8 ", "x"), riff("EXIF", onItsSide), riff("XMP ", "y")),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := bytes.Clone(data)
		bare := Bare(data)
		if !bytes.Equal(data, before) {
			t.Fatal("the file itself was changed")
		}
		if again := Bare(bare); !bytes.Equal(again, bare) {
			t.Errorf("twice is not once:\n%q\n%q", bare, again)
		}
		if d := Look(bare); d.Place || d.Camera {
			t.Errorf("still there: %+v in %q", d, bare)
		}
		if config, _, err := image.DecodeConfig(bytes.NewReader(data)); err != nil || config.Width*config.Height > 1<<16 {
			return
		}
		shown, err := pixels(data)
		if err != nil {
			return
		}
		if got, err := pixels(bare); err != nil || got != shown {
			t.Errorf("the picture is another one (%v):\n%q\n%q", err, data, bare)
		}
	})
}

// pixels are those of the picture, as text.
func pixels(data []byte) (string, error) {
	i, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%T %+v", i, i), nil
}
