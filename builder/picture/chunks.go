package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"iter"
	"slices"
)

var pngStart = []byte("\x89PNG\r\n\x1A\n")

// pngParts are the chunks of a PNG file up to its end, as far as they can be followed. The
// last one may be only the beginning of the picture itself.
func pngParts(data []byte) iter.Seq[part] {
	return func(yield func(part) bool) {
		const around = 12 // length, name and checksum
		for at := len(pngStart); len(data)-at >= around; {
			length := int64(binary.BigEndian.Uint32(data[at:]))
			p := part{name: string(data[at+4 : at+8]), start: at, end: len(data)}
			if length > int64(len(data)-at-around) {
				if p.name == "IDAT" {
					yield(p)
				}
				return
			}
			p.end = at + around + int(length)
			p.body = data[at+8 : p.end-4]
			if !yield(p) || p.name == "IEND" {
				return
			}
			at = p.end
		}
	}
}

// barePNG leaves out the chunks that are text, Exif, or a certificate of origin.
func barePNG(data []byte) edits {
	var es edits
	var way wayUp
	hasPicture := false
	for p := range pngParts(data) {
		switch p.name {
		case "IDAT":
			hasPicture = true
		case "IEND":
			es.cutBehind(data, p.end)
		case "eXIf":
			e := edit{from: p.start, to: p.end}
			if only := way.only(p.exif()); only != nil {
				e.with = pngChunk(p.name, only)
			}
			es.add(data, e)
		case "tEXt", "zTXt", "iTXt", "caBX":
			es = append(es, edit{from: p.start, to: p.end})
		}
	}
	if !hasPicture {
		return nil
	}
	return es
}

func pngChunk(name string, body []byte) []byte {
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	chunk = append(append(chunk, name...), body...)
	return binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
}

func isWebP(data []byte) bool {
	return len(data) >= 12 && string(data[:4]) == "RIFF" && string(data[8:12]) == "WEBP"
}

// Where a WebP file announces what it has beside the picture, when its first chunk is VP8X,
// and by which bits.
const (
	webpFlags   = 20
	webpHasEXIF = 0x08
	webpHasXMP  = 0x04
)

// bareWebP leaves out the chunks that are Exif, XMP, or a certificate of origin.
func bareWebP(data []byte) edits {
	end := 8 + int64(binary.LittleEndian.Uint32(data[4:]))
	if end > int64(len(data)) {
		return nil
	}
	var es edits
	var way wayUp
	shorter, has := 0, byte(0)
	for p := range webpParts(data[:end]) {
		if p.name != "EXIF" && p.name != "XMP " && p.name != "C2PA" {
			continue
		}
		e := edit{from: p.start, to: p.end}
		if only := way.only(p.exif()); only != nil {
			has = webpHasEXIF
			e.with = webpChunk(p.name, only)
		}
		es.add(data, e)
		shorter += e.to - e.from - len(e.with)
	}
	if len(es) > 0 {
		first := bytes.Clone(data[:min(webpFlags+1, end)])
		binary.LittleEndian.PutUint32(first[4:], uint32(end)-8-uint32(shorter))
		if len(first) > webpFlags && string(first[12:16]) == "VP8X" {
			first[webpFlags] = first[webpFlags]&^(webpHasEXIF|webpHasXMP) | has
		}
		es = slices.Insert(es, 0, edit{from: 0, to: len(first), with: first})
	}
	es.cutBehind(data, int(end))
	return es
}

// webpParts are the chunks of a WebP file, as far as they can be followed.
func webpParts(data []byte) iter.Seq[part] {
	return func(yield func(part) bool) {
		const before = 8 // name and length
		for at := 12; len(data)-at >= before; {
			length := int64(binary.LittleEndian.Uint32(data[at+4:]))
			end := int64(at) + before + length
			if end > int64(len(data)) {
				return
			}
			p := part{name: string(data[at : at+4]), start: at, body: data[at+before : end]}
			p.end = min(int(end+length&1), len(data)) // chunks have an even length
			if !yield(p) {
				return
			}
			at = p.end
		}
	}
}

func webpChunk(name string, body []byte) []byte {
	chunk := binary.LittleEndian.AppendUint32([]byte(name), uint32(len(body)))
	return append(chunk, body...)
}
