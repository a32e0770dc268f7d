package read

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
)

// stream takes in the stream that data begins with when it is one of objects, and
// returns what comes after it.
func (s *pdfScanner) stream(data []byte) []byte {
	body, rest, ended := bytes.Cut(data, []byte("endstream"))
	if !ended {
		s.closed = true
		return nil
	}
	switch s.last.kind {
	case "ObjStm":
		s.objects(body)
	case "Metadata":
		s.metadata(body)
	}
	return rest
}

// objects takes in packed objects.
func (s *pdfScanner) objects(body []byte) {
	objects, err := s.unpack(body)
	if err != nil {
		s.closed = true
	}
	inner := pdfScanner{} // which unpacks no more: there are no streams in streams
	inner.scan(objects)
	s.pages += inner.pages
	if inner.count > 0 {
		s.count = inner.count
	}
	if inner.catalog.kind != "" {
		s.catalog = inner.catalog
	}
	s.titled = s.titled || inner.titled
	s.marked = s.marked || inner.marked
	s.closed = s.closed || inner.closed
}

// metadata looks for a title in what is said about the file in XMP.
func (s *pdfScanner) metadata(body []byte) {
	if s.last.packed {
		body, _ = s.unpack(body)
	}
	_, title, found := bytes.Cut(body, []byte("<dc:title"))
	if !found {
		return
	}
	title, _, _ = bytes.Cut(title, []byte("</dc:title"))
	for part := range bytes.SplitSeq(title, []byte(">")) {
		words, _, _ := bytes.Cut(part, []byte("<"))
		s.titled = s.titled || len(bytes.TrimSpace(words)) > 0
	}
}

// errTooLarge is for what is not unpacked any further.
var errTooLarge = errors.New("too large")

func (s *pdfScanner) unpack(body []byte) ([]byte, error) {
	unpacked, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(body, "\r\n")))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(unpacked, s.left))
	if s.left -= int64(len(data)); s.left <= 0 {
		return data, errTooLarge
	}
	return data, err
}
