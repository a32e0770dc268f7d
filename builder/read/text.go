package read

import (
	"bytes"
	"hash/crc32"
	"io/fs"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"kiem/builder/problem"
	"kiem/builder/site"
)

const byteOrderMark = "\uFEFF"

// A text is odd when it is longer, in bytes, or has longer lines than people write.
const (
	oddSize = 1 << 20
	oddLine = 20_000
)

// use tells what a text is for.
type use int

const (
	otherText use = iota // layouts, labels and settings, which may well be empty
	page
)

// readText reads and decodes a text file, in the room that it is given if that is large enough,
// and tells what it was just before, if that is known.
func readText(f file, u use, room []byte) (said[*site.Source], fs.FileInfo) {
	raw, info, err := f.bytes(room)
	if err != nil {
		return said[*site.Source]{err: err}, nil
	}
	data, problems, ok := decode(f.path, raw, u)
	return said[*site.Source]{value: newSource(f, raw, data), problems: problems, ok: ok}, info
}

func (f file) bytes(room []byte) ([]byte, fs.FileInfo, error) {
	if own, is := f.fsys.(*siteFS); is {
		return own.read(f.name, room)
	}
	data, err := fs.ReadFile(f.fsys, f.name)
	return data, nil, err
}

func readOther(f file) said[*site.Source] {
	read, _ := readText(f, otherText, nil)
	return read
}

// readPage reads a page, unless it is known what the file says. The stamp of one that was
// changed after the moment is not certain.
func readPage(f file, moment time.Time, reading Reading) said[*site.Source] {
	stamped := f.own && !f.linked
	if known := reading.Known; stamped && known != nil {
		stamp := f.stampNow(moment)
		if sum, ok := known(f.path, stamp); ok && stamp != (site.Stamp{}) {
			return said[*site.Source]{value: &site.Source{Path: f.path, Name: f.name, Added: f.added, Sum: sum, Stamp: stamp}, ok: true}
		}
	}
	var room []byte
	if reading.LetGo {
		room = *rooms.Get().(*[]byte)
	}
	read, info := readText(f, page, room)
	if stamped && info != nil && read.ok && len(read.problems) == 0 {
		read.value.Stamp = certain(info, moment) // otherwise it must be read, to tell what is wrong
	}
	return read
}

// stampNow is the stamp of a file, if it is certain.
func (f file) stampNow(moment time.Time) site.Stamp {
	if f.stamp != (site.Stamp{}) {
		return f.stamp
	}
	if info, err := fs.Lstat(f.fsys, f.name); err == nil {
		return certain(info, moment)
	}
	return site.Stamp{}
}

// rooms are where texts were that were let go.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// mostRoom is how much room is used again.
const mostRoom = 1 << 16

// letGo lets go the text of a page, whose room is used again.
func letGo(src *site.Source) {
	if room := src.Data[:0]; cap(room) > 0 && cap(room) <= mostRoom {
		rooms.Put(&room)
	}
	src.Data, src.Raw = nil, nil
}

// sameText reports whether two sources say the same. What is read of the same bytes has the
// same problems.
func sameText(a, b *site.Source) bool {
	return a.Path == b.Path && a.Name == b.Name && a.Added == b.Added && a.Sum == b.Sum
}

// sum tells texts apart that nobody makes alike on purpose: two checksums that have nothing to do
// with one another, both of which processors compute by themselves. It is not 0.
func sum(text []byte) uint64 {
	return max(1, uint64(crc32.ChecksumIEEE(text))<<32|uint64(crc32.Checksum(text, castagnoli)))
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// readAgain returns what reads a page of the author's again, on any goroutine.
func (r *Reader) readAgain() func(*site.Source) []byte {
	from := r.fsys.rootFS // which keeps no folder open
	return func(src *site.Source) []byte {
		if src.Name == "" {
			return nil
		}
		f := file{path: src.Path, fsys: from, name: src.Name, own: true}
		if text, _ := readText(f, page, nil); text.ok && text.value.Sum == src.Sum {
			return text.value.Data
		}
		return nil // it says something else by now
	}
}

func newSource(f file, raw, data []byte) *site.Source {
	src := &site.Source{Path: f.path, Data: data, Added: f.added, Sum: sum(raw)}
	if f.own {
		src.Name = f.name
	}
	if !bytes.Equal(raw, data) {
		src.Raw = raw
	}
	return src
}

// decode returns a file's text as kiem uses it: UTF-8 without a byte order mark, lines
// ended by '\n'. What is in another encoding is read as well as it can be, besides being
// a problem, so that it gives no more problems than that one. It is not ok when it cannot
// be read at all.
func decode(name string, data []byte, u use) (text []byte, problems []site.Problem, ok bool) {
	if made := madeBy(data); u == page && made != "" {
		return nil, []site.Problem{problem.At("K159", name, site.Pos{}, "name", made)}, false
	}
	text, code, ok := fromAny(data)
	if code != "" {
		p := problem.At(code, name, site.Pos{Line: 1, Column: 1})
		if code == "K151" {
			p = notUTF8(name, lines(bytes.TrimPrefix(data, []byte(byteOrderMark))))
		}
		if ok {
			p.Edits = []site.Edit{{}} // saving what was read mends it
		}
		problems = append(problems, p)
	}
	if !ok {
		return nil, problems, false
	}
	text = lines(text)
	if pos, odd := odd(text); odd && u == page {
		problems = append(problems, problem.At("K158", name, pos))
	}
	return text, problems, true
}

// beginnings are what files of other programs begin with. Only the name of such a file was
// changed into that of a page.
var beginnings = []struct{ first, name string }{
	{"PK\x03\x04", "Word"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Word"},
	{"{\\rtf", "RTF"},
	{"%PDF-", "PDF"},
	{"<!doctype html", "HTML"},
	{"<html", "HTML"},
}

// madeBy is what kind of file bytes are that are no text for a page; "" when they may be one.
func madeBy(data []byte) string {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte(byteOrderMark)), " \t\r\n")
	for _, b := range beginnings {
		if len(data) >= len(b.first) && strings.EqualFold(string(data[:len(b.first)]), b.first) {
			return b.name
		}
	}
	return ""
}

// Text returns what a file says as UTF-8 without a byte order mark, with the line ends that
// the file has. It is not ok when the file is no text.
func Text(data []byte) (text []byte, ok bool) {
	text, _, ok = fromAny(data)
	return text, ok
}

// fromAny is Text, with the code of the encoding that should have been UTF-8.
func fromAny(data []byte) (text []byte, code string, ok bool) {
	if order, is := utf16Order(data); is {
		decoded, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
		return decoded, "K152", err == nil
	}
	text = bytes.TrimPrefix(data, []byte(byteOrderMark))
	switch {
	case utf8.Valid(text):
		return text, "", true
	case noText(text):
		return nil, "K151", false
	}
	return fromWindows(text), "K151", true
}

// lines makes all line ends '\n': those of Windows, of old Macs, and mixed ones.
func lines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

// utf16Order reports whether bytes are UTF-16, and in which order: by the mark that such files
// begin with, or, for text in Latin letters, because just one byte of each two is mostly
// zero.
func utf16Order(data []byte) (order unicode.Endianness, is bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return unicode.BigEndian, true
	}
	sample := data[:min(len(data), 4096)&^1]
	if bytes.IndexByte(sample, 0) < 0 {
		return order, false
	}
	var zeros [2]int
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	if zeros[0] > 0 {
		order = unicode.BigEndian
	} else {
		order = unicode.LittleEndian
	}
	return order, (zeros[0] == 0) != (zeros[1] == 0) && (zeros[0]+zeros[1])*5 >= len(sample)*2
}

// notUTF8 is the problem of a text with bytes that are not UTF-8, at the first of them.
// It is taken for Windows-1252, as Dutch texts from Windows are, unless that byte or a
// zero byte tells otherwise.
func notUTF8(name string, text []byte) site.Problem {
	valid := text
	for len(valid) > 0 {
		r, size := utf8.DecodeRune(valid)
		if r == utf8.RuneError && size == 1 {
			break
		}
		valid = valid[size:]
	}
	before, bad := text[:len(text)-len(valid)], valid[0]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	pos := site.Pos{
		Line:   bytes.Count(before, []byte("\n")) + 1,
		Column: utf8.RuneCount(before[lineStart:]) + 1,
	}
	letter := charmap.Windows1252.DecodeByte(bad)
	if letter == utf8.RuneError || noText(text) {
		return problem.At("K151", name, pos)
	}
	return problem.At("K151", name, pos, "name", "Windows-1252", "value", string(letter))
}

// noText reports whether bytes that are not UTF-8 are no text at all.
func noText(data []byte) bool { return bytes.IndexByte(data, 0) >= 0 }

// fromWindows reads the bytes that are not UTF-8 as Windows-1252. The others stay, as a
// text may have been pasted together.
func fromWindows(text []byte) []byte {
	decoded := make([]byte, 0, len(text)+len(text)/8)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(text[0])
		}
		decoded = utf8.AppendRune(decoded, r)
		text = text[size:]
	}
	return decoded
}

// odd reports whether a text does not look like one that a person wrote, and where.
func odd(text []byte) (site.Pos, bool) {
	if len(text) > oddSize {
		return site.Pos{}, true
	}
	if len(text) <= oddLine {
		return site.Pos{}, false
	}
	number := 0
	for line := range bytes.Lines(text) {
		number++
		if len(line) > oddLine && utf8.RuneCount(line) > oddLine {
			return site.Pos{Line: number, Column: 1}, true
		}
	}
	return site.Pos{}, false
}
