package read

import (
	"bytes"
	"encoding/binary"
)

// exifTurned reports whether the Exif data at the start of a JPEG file say that the
// picture lies on its side.
func exifTurned(jpeg []byte) bool {
	for rest := after(jpeg, 2); len(rest) >= 4 && rest[0] == 0xFF; {
		length := int(binary.BigEndian.Uint16(rest[2:]))
		if length < 2 {
			return false
		}
		segment := rest[4:max(4, min(2+length, len(rest)))]
		if tiff, ok := bytes.CutPrefix(segment, []byte("Exif\x00\x00")); ok && rest[1] == 0xE1 {
			orientation := tiffOrientation(tiff)
			return orientation >= 5 && orientation <= 8
		}
		rest = after(rest, 2+length)
	}
	return false
}

// tiffOrientation returns the orientation in the first directory of a TIFF structure:
// from 5 to 8, width and height are swapped. 0 is unknown.
func tiffOrientation(tiff []byte) int {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(tiff, []byte("II")) {
		order = binary.LittleEndian
	}
	if len(tiff) < 8 {
		return 0
	}
	directory := after(tiff, int(order.Uint32(tiff[4:])))
	if len(directory) < 2 {
		return 0
	}
	entries := directory[2:]
	for range order.Uint16(directory) {
		const orientation, entrySize = 0x0112, 12
		if len(entries) < entrySize {
			return 0
		}
		if order.Uint16(entries) == orientation {
			return int(order.Uint16(entries[8:]))
		}
		entries = entries[entrySize:]
	}
	return 0
}

// after returns the data from n on; nothing when there is no more.
func after(data []byte, n int) []byte {
	if n < 0 || n > len(data) {
		return nil
	}
	return data[n:]
}
