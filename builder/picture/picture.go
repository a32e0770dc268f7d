// Package picture looks into the files of images: what a file is by its first bytes, how
// the camera was held, and whether the file tells where and with what the picture was
// made. [Bare] leaves such things out.
//
// Nothing here decodes a picture. Files are walked from part to part by the lengths that
// they give, and a file that is damaged is left as it is.
package picture

import "bytes"

// Details are what a file says about its picture.
type Details struct {
	// Orientation is how the camera was held, as Exif counts: from 1 to 8; 0 is unknown.
	Orientation int
	// Place is set when the file says where the picture was made; Camera when it says
	// with which camera.
	Place, Camera bool
}

// OnItsSide reports whether width and height are swapped when the picture is shown.
func (d Details) OnItsSide() bool { return d.Orientation >= 5 && d.Orientation <= 8 }

// Look reads the details from the head of a JPEG or PNG file, which must go on to where
// the picture begins. It says no more than what Bare would leave out.
func Look(head []byte) Details {
	var d Details
	switch {
	case bytes.HasPrefix(head, jpegStart):
		for p := range jpegParts(head) {
			if p.isFrame() {
				return d
			}
			d.add(p)
		}
	case bytes.HasPrefix(head, pngStart):
		for p := range pngParts(head) {
			if p.name == "IDAT" {
				return d
			}
			d.add(p)
		}
	}
	return Details{}
}

// add takes in what a part of the file says.
func (d *Details) add(p part) {
	if exif := p.exif(); exif != nil {
		found := tiffDetails(exif)
		if d.Orientation == 0 {
			d.Orientation = found.Orientation
		}
		d.Place = d.Place || found.Place
		d.Camera = d.Camera || found.Camera
	}
	if xmp := p.xmp(); xmp != nil {
		d.Place = d.Place || bytes.Contains(xmp, []byte("exif:GPSLatitude"))
		d.Camera = d.Camera || bytes.Contains(xmp, []byte("tiff:Model"))
	}
}

// Bare returns the file without what tells who made the picture, where, or with what: Exif,
// XMP, IPTC, comments, and whatever lies behind the picture's end. What decides how it is
// shown stays: the way up and the colours; and the picture itself is not touched. A file
// that has nothing of the kind, that is damaged, or that is no JPEG, PNG or WebP, comes
// back as it is.
func Bare(data []byte) []byte {
	var es edits
	switch {
	case bytes.HasPrefix(data, jpegStart):
		es = bareJPEG(data)
	case bytes.HasPrefix(data, pngStart):
		es = barePNG(data)
	case isWebP(data):
		es = bareWebP(data)
	}
	return es.apply(data)
}

// part is a piece of a file that says by itself what it is and how long it is.
type part struct {
	// name is the marker of a JPEG file's segment, or the name of a chunk.
	name string
	// start and end are where all of it is in the file; body is what it holds.
	start, end int
	body       []byte
}

const (
	exifName    = "Exif\x00\x00"
	jpegXMPName = "http://ns.adobe.com/xap/1.0/\x00"
	pngXMPName  = "XML:com.adobe.xmp\x00\x00\x00" // not compressed
)

// exif returns the Exif data that the part holds, without a name before them; nil when it
// holds none.
func (p part) exif() []byte {
	switch p.name {
	case "\xE1":
		if exif, ok := bytes.CutPrefix(p.body, []byte(exifName)); ok {
			return exif
		}
	case "eXIf", "EXIF":
		return bytes.TrimPrefix(p.body, []byte(exifName))
	}
	return nil
}

// xmp returns the XMP data that the part holds, or nil.
func (p part) xmp() []byte {
	name := ""
	switch p.name {
	case "\xE1":
		name = jpegXMPName
	case "iTXt":
		name = pngXMPName
	}
	if name == "" || !bytes.HasPrefix(p.body, []byte(name)) {
		return nil
	}
	return p.body[len(name):]
}

// edit puts bytes in the place of others.
type edit struct {
	from, to int
	with     []byte
}

type edits []edit

// add adds an edit, unless it changes nothing.
func (es *edits) add(data []byte, e edit) {
	if !bytes.Equal(data[e.from:e.to], e.with) {
		*es = append(*es, e)
	}
}

// cutBehind takes out what lies behind the picture's end, mere filling aside.
func (es *edits) cutBehind(data []byte, end int) {
	if len(bytes.Trim(data[end:], "\x00")) > 0 {
		*es = append(*es, edit{from: end, to: len(data)})
	}
}

// apply makes the edits, which are in order; the data themselves stay as they are.
func (es edits) apply(data []byte) []byte {
	if len(es) == 0 {
		return data
	}
	made := make([]byte, 0, len(data))
	at := 0
	for _, e := range es {
		made = append(append(made, data[at:e.from]...), e.with...)
		at = e.to
	}
	return append(made, data[at:]...)
}
