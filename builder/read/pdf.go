package read

import (
	"bytes"
	"strconv"
)

// maxPDF is the size of the biggest PDF file that is looked into; no more than that is
// unpacked of one either.
const maxPDF = 64 << 20

// pdfFacts returns the number of pages of a PDF file, 0 when it is unknown, and what the
// file is known to lack of what a screen reader needs. It goes once through the file's
// dictionaries, those in packed object streams too, and does without the tables that tell
// where each is: they are more often wrong than the dictionaries.
func pdfFacts(data []byte) (pages int, lacks []string) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return 0, nil
	}
	s := pdfScanner{left: maxPDF}
	s.scan(data)
	if s.count > 0 {
		return s.count, s.lacks()
	}
	return s.pages, s.lacks()
}

// maxNesting is how deep dictionaries may lie in one another; real ones do by ten.
const maxNesting = 500

type pdfScanner struct {
	// count is that of the last page tree, which in a file that was edited is the newest;
	// pages is the number of pages met.
	count, pages int
	// catalog is the last one; titled and marked are whether a title, or a mark that the
	// file has tags, was met anywhere.
	catalog        pdfDictionary
	titled, marked bool
	// closed is set when there is something that cannot be looked into.
	closed bool
	open   []pdfDictionary
	last   pdfDictionary // the one that was closed last
	left   int64         // how much may still be unpacked
}

// pdfDictionary is what matters of a dictionary.
type pdfDictionary struct {
	kind   string // its /Type
	isPart bool   // whether it has a /Parent
	count  int
	key    string // the key whose value comes next
	// packed is whether it is that of a packed stream; titled, spoken, tree and marked
	// whether it has a /Title, a /Lang, a /StructTreeRoot, and /Marked true.
	packed, titled, spoken, tree, marked bool
}

// lacks tells which of title, language and tags are not there. Where something cannot be
// known, nothing is said.
func (s *pdfScanner) lacks() []string {
	if s.closed || s.catalog.kind == "" {
		return nil
	}
	var lacks []string
	if !s.titled {
		lacks = append(lacks, "title")
	}
	if !s.catalog.spoken {
		lacks = append(lacks, "language")
	}
	if !s.catalog.tree || !s.marked {
		lacks = append(lacks, "tags")
	}
	return lacks
}

func (s *pdfScanner) scan(data []byte) {
	for len(data) > 0 {
		switch c := data[0]; {
		case bytes.HasPrefix(data, []byte("<<")):
			if len(s.open) == maxNesting {
				s.closed = true
				return
			}
			s.open = append(s.open, pdfDictionary{})
			data = data[2:]
		case bytes.HasPrefix(data, []byte(">>")):
			s.closeDictionary()
			data = data[2:]
		case c == '(':
			rest := pdfAfterString(data)
			s.text(data[1:max(1, len(data)-len(rest)-1)])
			data = rest
		case c == '<':
			n := 1 + pdfWord(data[1:]) // hexadecimal
			s.text(data[1:n])
			data = data[n:]
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
	switch name {
	case "Parent":
		d.isPart = true
	case "Filter":
		d.packed = true
	case "StructTreeRoot":
		d.tree = true
	case "Encrypt":
		s.closed = true
	}
}

// text takes in a text, which may be the value of a key that it is the text of.
func (s *pdfScanner) text(text []byte) {
	if len(s.open) == 0 {
		return
	}
	d := &s.open[len(s.open)-1]
	filled := len(bytes.TrimSpace(text)) > 0 && string(text) != "\xFE\xFF" && string(text) != "FEFF"
	s.value(d, filled)
	d.key = ""
}

// value notes that there is a value for the key that came last.
func (s *pdfScanner) value(d *pdfDictionary, filled bool) {
	switch d.key {
	case "Title":
		d.titled = filled
	case "Lang":
		d.spoken = filled
	}
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
	d.marked = d.marked || d.key == "Marked" && word == "true"
	s.value(d, word != "null") // elsewhere in the file
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
	case s.last.kind == "Catalog":
		s.catalog = s.last
	}
	s.marked = s.marked || s.last.marked
	s.titled = s.titled || s.last.titled && !s.last.isPart // which an entry of the contents is
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
