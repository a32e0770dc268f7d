package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A face is what is read of a font: the glyph of each character, and how far each glyph
// moves the pen.
type face struct {
	unitsPerEm int
	glyphs     map[rune]int
	advances   []int
}

// advance is the width of a character that the face has, in units of the font.
func (f *face) advance(r rune) int {
	// The last width is that of all the glyphs after it too.
	return f.advances[min(f.glyphs[r], len(f.advances)-1)]
}

// readWOFF reads a font in the Web Open Font Format 1: a directory, and the tables of an
// OpenType font, each packed with zlib where that makes it smaller.
func readWOFF(data []byte) (*face, error) {
	const header, entry = 44, 20
	if len(data) < header || string(data[:4]) != "wOFF" {
		return nil, errors.New("not a WOFF 1 font")
	}
	tables := map[string][]byte{}
	for i := range uint16At(data, 12) {
		e := data[header+i*entry:]
		offset, packed, size := uint32At(e, 4), uint32At(e, 8), uint32At(e, 12)
		table, err := unpack(data[offset:offset+packed], size)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", e[:4], err)
		}
		tables[string(e[:4])] = table
	}
	for _, name := range []string{"head", "hhea", "hmtx", "cmap"} {
		if tables[name] == nil {
			return nil, fmt.Errorf("no table %s", name)
		}
	}
	glyphs, err := readGlyphs(tables["cmap"])
	return &face{
		unitsPerEm: uint16At(tables["head"], 18),
		glyphs:     glyphs,
		advances:   readAdvances(tables["hmtx"], uint16At(tables["hhea"], 34)),
	}, err
}

// unpack returns a table of the given size.
func unpack(packed []byte, size int) ([]byte, error) {
	if len(packed) == size {
		return packed, nil
	}
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	table := make([]byte, size)
	_, err = io.ReadFull(r, table)
	return table, err
}

// readAdvances reads the widths of the first n glyphs. Beside each stands the room on its
// left, which is passed over.
func readAdvances(hmtx []byte, n int) []int {
	advances := make([]int, n)
	for i := range advances {
		advances[i] = uint16At(hmtx, 4*i)
	}
	return advances
}

// readGlyphs reads the glyph of each character.
func readGlyphs(cmap []byte) (map[rune]int, error) {
	const segments = 4 // the format that all fonts have for the characters below U+10000
	for i := range uint16At(cmap, 2) {
		subtable := cmap[uint32At(cmap, 4+8*i+4):]
		if uint16At(subtable, 0) == segments {
			return readSegments(subtable), nil
		}
	}
	return nil, fmt.Errorf("no cmap of format %d", segments)
}

// readSegments reads a cmap of format 4: four arrays side by side, with the end, the
// start, the delta and the offset of each run of characters. The glyph of a character is
// itself plus the delta; or, with an offset, what stands that far on from the offset, plus
// the delta.
func readSegments(b []byte) map[rune]int {
	glyphs := map[rune]int{}
	size := uint16At(b, 6) // of one array, in bytes
	ends, starts := 14, 14+size+2
	deltas, offsets := starts+size, starts+2*size
	for at := 0; at < size; at += 2 {
		end, start := uint16At(b, ends+at), uint16At(b, starts+at)
		delta, offset := uint16At(b, deltas+at), uint16At(b, offsets+at)
		for c := start; c <= end && c < 0xFFFF; c++ {
			glyph := c
			if offset != 0 {
				glyph = uint16At(b, offsets+at+offset+2*(c-start))
			}
			if offset == 0 || glyph != 0 {
				glyph = (glyph + delta) & 0xFFFF
			}
			if glyph != 0 {
				glyphs[rune(c)] = glyph
			}
		}
	}
	return glyphs
}

func uint16At(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
func uint32At(b []byte, at int) int { return int(binary.BigEndian.Uint32(b[at:])) }
