package picture

import (
	"bytes"
	"encoding/binary"
	"iter"
)

var jpegStart = []byte("\xFF\xD8\xFF")

// The markers of JPEG that matter here.
const (
	markerSOF0  = 0xC0
	markerDHT   = 0xC4
	markerSOF15 = 0xCF
	markerRST0  = 0xD0
	markerSOI   = 0xD8
	markerEOI   = 0xD9
	markerSOS   = 0xDA
	markerAPP0  = 0xE0
	markerAPP2  = 0xE2
	markerAPP14 = 0xEE
	markerAPP15 = 0xEF
	markerCOM   = 0xFE
)

// isFrame reports whether a segment begins the picture: what follows is no longer the head
// of the file.
func (p part) isFrame() bool {
	m := p.name[0]
	return m >= markerSOF0 && m <= markerSOF15 && m != markerDHT && m != 0xC8 && m != 0xCC
}

// jpegParts are the segments of a JPEG file, the last one its end, as far as they can be
// followed. Bytes between segments are passed over, as browsers do, and so is the
// picture itself.
func jpegParts(data []byte) iter.Seq[part] {
	return func(yield func(part) bool) {
		for at := 2; ; {
			start, marker := nextMarker(data, at)
			if marker < 0 {
				return
			}
			p := part{name: string([]byte{data[marker]}), start: start, end: marker + 1}
			if !standsAlone(data[marker]) {
				if marker+3 > len(data) {
					return
				}
				length := int(binary.BigEndian.Uint16(data[marker+1:]))
				p.end += length
				if length < 2 || p.end > len(data) {
					return
				}
				p.body = data[marker+3 : p.end]
			}
			if !yield(p) || data[marker] == markerEOI {
				return
			}
			at = p.end
			if data[marker] == markerSOS {
				at = afterScan(data, at)
			}
		}
	}
}

// nextMarker finds the next marker: where the bytes 0xFF before it begin, and where it is
// itself; -1 when there is none.
func nextMarker(data []byte, at int) (start, marker int) {
	for {
		i := bytes.IndexByte(data[at:], 0xFF)
		if i < 0 {
			return 0, -1
		}
		start = at + i
		marker = start
		for marker < len(data) && data[marker] == 0xFF {
			marker++
		}
		if marker == len(data) {
			return 0, -1
		}
		if data[marker] != 0 {
			return start, marker
		}
		at = marker
	}
}

// standsAlone reports whether nothing belongs to the marker, not even a length.
func standsAlone(marker byte) bool {
	return marker == 0x01 || marker >= markerRST0 && marker <= markerEOI
}

// afterScan is where the picture's own bytes end: at a marker that is none of theirs.
func afterScan(data []byte, at int) int {
	for {
		start, marker := nextMarker(data, at)
		if marker < 0 {
			return len(data)
		}
		if m := data[marker]; m < markerRST0 || m >= markerSOI {
			return start
		}
		at = marker + 1
	}
}

// bareJPEG keeps of the segments that programs may add only those that decide how the
// picture is shown.
func bareJPEG(data []byte) edits {
	var es edits
	var way wayUp
	hasFrame := false
	for p := range jpegParts(data) {
		hasFrame = hasFrame || p.isFrame()
		if p.name[0] == markerEOI {
			es.cutBehind(data, p.end)
		}
		if p.isShown() {
			continue
		}
		e := edit{from: p.start, to: p.end}
		if only := way.only(p.exif()); only != nil {
			e.with = exifSegment(only)
		}
		es.add(data, e)
	}
	if !hasFrame {
		return nil
	}
	return es
}

// isShown reports whether a segment is part of the picture or decides how it is shown. Of
// what programs may add (APP0 to APP15 and comments) only JFIF, a colour profile and
// Adobe's note on the colours are; the rest is about the picture, or another picture.
func (p part) isShown() bool {
	switch m := p.name[0]; {
	case m == markerAPP0:
		return !bytes.HasPrefix(p.body, []byte("JFXX\x00"))
	case m == markerAPP2:
		return bytes.HasPrefix(p.body, []byte("ICC_PROFILE\x00"))
	case m == markerAPP14:
		return bytes.HasPrefix(p.body, []byte("Adobe"))
	case m >= markerAPP0 && m <= markerAPP15, m == markerCOM:
		return false
	}
	return true
}

func exifSegment(tiff []byte) []byte {
	segment := []byte{0xFF, 0xE1, 0, byte(2 + len(exifName) + len(tiff))}
	return append(append(segment, exifName...), tiff...)
}
