package picture

import (
	"bytes"
	"encoding/binary"
)

// The tags of Exif data that matter here.
const (
	tagMake        = 0x010F
	tagModel       = 0x0110
	tagOrientation = 0x0112
	tagGPS         = 0x8825
	tagLatitude    = 0x0002 // in the directory of tagGPS
)

// directory is one of a TIFF structure's lists of tags, in which Exif data are.
type directory struct {
	order   binary.ByteOrder
	entries []byte
}

const entrySize = 12

// directoryAt returns the directory at an offset, as much of it as is there.
func directoryAt(tiff []byte, order binary.ByteOrder, offset uint32) directory {
	if int64(offset)+2 > int64(len(tiff)) {
		return directory{}
	}
	rest := tiff[offset:]
	size := 2 + entrySize*int(order.Uint16(rest))
	return directory{order, rest[2:min(size, len(rest))]}
}

// find returns the entry of a tag, or nil.
func (d directory) find(tag uint16) []byte {
	for rest := d.entries; len(rest) >= entrySize; rest = rest[entrySize:] {
		if d.order.Uint16(rest) == tag {
			return rest[:entrySize]
		}
	}
	return nil
}

// tiffDetails reads Exif data.
func tiffDetails(tiff []byte) Details {
	if len(tiff) < 8 {
		return Details{}
	}
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(tiff, []byte("II")) {
		order = binary.LittleEndian
	}
	first := directoryAt(tiff, order, order.Uint32(tiff[4:]))
	d := Details{Camera: first.find(tagMake) != nil || first.find(tagModel) != nil}
	if entry := first.find(tagOrientation); entry != nil {
		if o := order.Uint16(entry[8:]); o >= 1 && o <= 8 {
			d.Orientation = int(o)
		}
	}
	if entry := first.find(tagGPS); entry != nil {
		d.Place = directoryAt(tiff, order, order.Uint32(entry[8:])).find(tagLatitude) != nil
	}
	return d
}

// wayUp tells how the camera was held, by the first Exif data that say so.
type wayUp struct{ known bool }

// only returns Exif data that say no more than how the camera was held; nil when that was
// said before, or the picture is the right way up without.
func (w *wayUp) only(tiff []byte) []byte {
	o := tiffDetails(tiff).Orientation
	if w.known || o == 0 {
		return nil
	}
	w.known = true
	if o == 1 {
		return nil
	}
	return []byte("MM\x00*\x00\x00\x00\x08" + "\x00\x01" +
		"\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(o)) + "\x00\x00" +
		"\x00\x00\x00\x00")
}
