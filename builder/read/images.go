package read

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"
)

// webpSize reads the size from the first chunk of a WebP file, which has one of three
// forms.
func webpSize(data []byte) (width, height int) {
	const longest = 30 // a tiny lossless picture may be shorter
	data = append(data, make([]byte, max(0, longest-len(data)))...)
	if string(data[:4]) != "RIFF" || string(data[8:12]) != "WEBP" {
		return 0, 0
	}
	little := binary.LittleEndian
	switch chunk := data[12:]; string(chunk[:4]) {
	case "VP8X":
		return int(little.Uint32(chunk[11:])>>8) + 1, int(little.Uint32(chunk[14:])>>8) + 1
	case "VP8L":
		bits := little.Uint32(chunk[9:])
		if chunk[8] == 0x2F {
			return int(bits&0x3FFF) + 1, int(bits>>14&0x3FFF) + 1
		}
	case "VP8 ":
		if bytes.Equal(chunk[11:14], []byte{0x9D, 0x01, 0x2A}) {
			return int(little.Uint16(chunk[14:]) & 0x3FFF), int(little.Uint16(chunk[16:]) & 0x3FFF)
		}
	}
	return 0, 0
}

// svgSize reads the size of an SVG file from its first element: from width and height,
// or else from the viewBox.
func svgSize(data []byte) (width, height int) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	decoder.Strict = false
	decoder.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // sizes are ASCII
	for {
		token, err := decoder.RawToken()
		if err != nil {
			return 0, 0
		}
		if element, ok := token.(xml.StartElement); ok {
			if element.Name.Local != "svg" {
				return 0, 0
			}
			return svgElementSize(element.Attr)
		}
	}
}

func svgElementSize(attributes []xml.Attr) (width, height int) {
	var w, h, boxW, boxH float64
	for _, attribute := range attributes {
		switch attribute.Name.Local {
		case "width":
			w = svgLength(attribute.Value)
		case "height":
			h = svgLength(attribute.Value)
		case "viewBox":
			parts := strings.FieldsFunc(attribute.Value, func(r rune) bool { return strings.ContainsRune(" ,\t\r\n", r) })
			if len(parts) == 4 {
				boxW, boxH = svgLength(parts[2]), svgLength(parts[3])
			}
		}
	}
	switch {
	case w > 0 && h > 0:
	case boxW == 0 || boxH == 0:
		return 0, 0
	case w > 0:
		h = w * boxH / boxW
	case h > 0:
		w = h * boxW / boxH
	default:
		w, h = boxW, boxH
	}
	return pixels(w), pixels(h)
}

// svgUnits are the sizes in pixels of the units that a length may have.
var svgUnits = map[string]float64{
	"": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54,
}

// svgLength returns a length in pixels; 0 when it is relative to something unknown.
func svgLength(text string) float64 {
	text = strings.ToLower(strings.TrimSpace(text))
	number := strings.TrimRight(text, "abcdefghijklmnopqrstuvwxyz%")
	unit, known := svgUnits[text[len(number):]]
	length, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil || !known || !(length > 0) {
		return 0
	}
	return length * unit
}

// pixels rounds a length to whole pixels; 0 when no picture is that big.
func pixels(length float64) int {
	if !(length < 1e6) {
		return 0
	}
	return max(1, int(math.Round(length)))
}
