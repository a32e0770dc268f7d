package read

import (
	"bytes"
	"compress/zlib"
	"io"
	"strconv"
)

// maxPDF is the size of the biggest PDF file whose pages are counted; no more than that
// is unpacked of one either.
const maxPDF = 64 << 20

// pdfPages returns the number of pages of a PDF file, 0 when it is unknown. It goes once
// through the file's dictionaries, those in packed object streams too, and does without
// the tables that tell where each is: they are more often wrong than the dictionaries.
func pdfPages(data []byte) int {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return 0
	}
	s := pdfScanner{left: maxPDF}
	s.scan(data)
	if s.count > 0 {
		return s.count
	}
	return s.pages
}

// maxNesting is how deep dictionaries may lie in one another; real ones do by ten.
const maxNesting = 500

type pdfScanner struct {
	// count is that of the last page tree, which in a file that was edited is the newest;
	// pages is the number of pages met.
	count, pages int
	open         []pdfDictionary
	last         pdfDictionary // the one that was closed last
	left         int64         // how much may still be unpacked
}

// pdfDictionary is what matters of a dictionary.
type pdfDictionary struct {
	kind   string // its /Type
	isPart bool   // whether it has a /Parent
	count  int
	key    string // the key whose value comes next
}

func (s *pdfScanner) scan(data []byte) {
	for len(data) > 0 {
		switch c := data[0]; {
		case bytes.HasPrefix(data, []byte("<<")):
			if len(s.open) == maxNesting {
				return
			}
			s.open = append(s.open, pdfDictionary{})
			data = data[2:]
		case bytes.HasPrefix(data, []byte(">>")):
			s.closeDictionary()
			data = data[2:]
		case c == '(':
			data = pdfAfterString(data)
		case c == '%':
			data = pdfAfterLine(data)
		case c == '/':
			n := 1 + pdfWord(data[1:])
			s.name(string(data[1:n]))
			data = data[n:]
		case pdfWord(data) > 0:
			n := pdfWord(data)
			if word := string(data[:n]); word == "stream" {
				data = s.stream(data[n:])
			} else {
				s.word(word)
				data = data[n:]
			}
		default:
			data = data[1:]
		}
	}
}

// name takes in a name, which is a key or the value of the key /Type.
func (s *pdfScanner) name(name string) {
	if len(s.open) == 0 {
		return
	}
	d := &s.open[len(s.open)-1]
	if d.key == "Type" {
		d.kind, d.key = name, ""
		return
	}
	d.key = name
	d.isPart = d.isPart || name == "Parent"
}

// word takes in a number or any other word.
func (s *pdfScanner) word(word string) {
	if word == "endobj" {
		s.open = s.open[:0] // whatever was left open
	}
	if len(s.open) == 0 {
		return
	}
	d := &s.open[len(s.open)-1]
	if n, err := strconv.Atoi(word); err == nil && d.key == "Count" && n > 0 && n < 1e6 {
		d.count = n
	}
	d.key = ""
}

func (s *pdfScanner) closeDictionary() {
	if len(s.open) == 0 {
		return
	}
	s.last = s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	switch {
	case s.last.kind == "Page":
		s.pages++
	case s.last.kind == "Pages" && !s.last.isPart && s.last.count > 0:
		s.count = s.last.count
	}
}

// stream takes in the stream that data begins with when it is one of objects, and
// returns what comes after it.
func (s *pdfScanner) stream(data []byte) []byte {
	body, rest, ended := bytes.Cut(data, []byte("endstream"))
	if !ended {
		return nil
	}
	if s.last.kind != "ObjStm" || s.left <= 0 {
		return rest
	}
	unpacked, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(body, "\r\n")))
	if err != nil {
		return rest
	}
	objects, _ := io.ReadAll(io.LimitReader(unpacked, s.left))
	s.left -= int64(len(objects))
	inner := pdfScanner{} // which unpacks no more: there are no streams in streams
	inner.scan(objects)
	s.pages += inner.pages
	if inner.count > 0 {
		s.count = inner.count
	}
	return rest
}

// pdfWord returns the length of the word of letters and digits that data begins with.
func pdfWord(data []byte) int {
	for i, c := range data {
		letter := c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
		if !letter && c != '-' && c != '+' && c != '.' && c != '_' {
			return i
		}
	}
	return len(data)
}

// pdfAfterString returns what comes after the string in parentheses.
func pdfAfterString(data []byte) []byte {
	depth := 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return data[i+1:]
			}
		}
	}
	return nil
}

func pdfAfterLine(data []byte) []byte {
	if i := bytes.IndexAny(data, "\r\n"); i >= 0 {
		return data[i:]
	}
	return nil
}
