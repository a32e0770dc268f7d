package render

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	minjson "github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/minify/v2/xml"
)

// minifier is shared by all goroutines: it keeps nothing between two files.
//
// It takes off what no reader and no program can miss. Tags, end tags, quotes and
// attributes that the standard lets one omit are kept, so that the HTML that comes out
// can be read, compared and found fault with as the layouts that made it. Scripts are
// left alone: they are few, and a mistake in one would cost more than its bytes.
var minifier = newMinifier()

func newMinifier() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{
		KeepDocumentTags:    true,
		KeepEndTags:         true,
		KeepQuotes:          true,
		KeepDefaultAttrVals: true,
	})
	m.Add("text/css", &css.Minifier{})
	m.Add("text/xml", &xml.Minifier{KeepWhitespace: true})
	m.AddFunc("image/svg+xml", minifySVG)
	m.AddFunc("application/json", minifyJSON) // ld+json is written without spaces
	return m
}

// minifyHTML returns the page made smaller. It changes the page on the way.
func minifyHTML(page []byte) ([]byte, error) {
	hidden := hideCodeSpaces(page)
	smaller, err := minifier.Bytes("text/html", page)
	if err != nil {
		return nil, err
	}
	if hidden {
		showCodeSpaces(smaller)
	}
	return smaller, nil
}

// The minifier makes one space of many everywhere but in pre. In code written inside a
// sentence they may be what the sentence is about. While it works they are bytes that
// no text in UTF-8 has, one for one, so that nothing moves.
const (
	hiddenSpace byte = 0xFD + iota
	hiddenTab
	hiddenNewline
)

// hideCodeSpaces hides the white space at the edges of code elements and all runs of it
// inside, and reports whether there was any.
func hideCodeSpaces(src []byte) bool {
	hidden := false
	for from := 0; ; {
		i := bytes.Index(src[from:], []byte("<code"))
		if i < 0 {
			return hidden
		}
		start := from + i
		end := bytes.Index(src[start:], []byte("</code"))
		if end < 0 {
			return hidden
		}
		from = start + end
		if tag := bytes.IndexByte(src[start:from], '>'); tag >= 0 {
			hidden = hideSpaces(src[start+tag+1:from]) || hidden
		}
	}
}

func hideSpaces(code []byte) bool {
	hidden := false
	for i := 0; i < len(code); {
		run := i
		for run < len(code) && hiddenFor(code[run]) != 0 {
			run++
		}
		if run > i+1 || run > i && (i == 0 || run == len(code)) {
			hidden = true
			for ; i < run; i++ {
				code[i] = hiddenFor(code[i])
			}
		}
		i = run + 1
	}
	return hidden
}

func hiddenFor(c byte) byte {
	switch c {
	case ' ':
		return hiddenSpace
	case '\t':
		return hiddenTab
	case '\n':
		return hiddenNewline
	}
	return 0
}

func showCodeSpaces(page []byte) {
	for i, c := range page {
		switch c {
		case hiddenSpace:
			page[i] = ' '
		case hiddenTab:
			page[i] = '\t'
		case hiddenNewline:
			page[i] = '\n'
		}
	}
}

// minifyJSON leaves what is not JSON as it is: half of it would be worse.
func minifyJSON(m *minify.M, w io.Writer, r io.Reader, params map[string]string) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if !json.Valid(data) {
		_, err := w.Write(data)
		return err
	}
	return (&minjson.Minifier{KeepNumbers: true}).Minify(m, w, bytes.NewBuffer(data), params)
}

// minifySVG leaves drawings with text as they are: the minifier takes the spaces off
// that separate the words of one tspan from those of the next.
func minifySVG(m *minify.M, w io.Writer, r io.Reader, params map[string]string) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if bytes.Contains(data, []byte("<text")) || bytes.Contains(data, []byte("<foreignObject")) {
		_, err := w.Write(data)
		return err
	}
	return (&svg.Minifier{}).Minify(m, w, bytes.NewBuffer(data), params)
}

// minifyFile returns the bytes of a file made smaller, or as they are when its extension
// is of no kind that can be, when it cannot be read as that kind, or when it would say
// something else.
func minifyFile(ext string, data []byte) []byte {
	mimetype, ok := minifiedKinds[strings.ToLower(ext)]
	if !ok {
		return data
	}
	// The minifiers work in place.
	smaller, err := minifier.Bytes(mimetype, bytes.Clone(data))
	if err != nil || len(smaller) >= len(data) {
		return data
	}
	if strings.HasSuffix(mimetype, "xml") && !sameDocument(data, smaller) {
		return data
	}
	return smaller
}

var minifiedKinds = map[string]string{
	".css":         "text/css",
	".svg":         "image/svg+xml",
	".xml":         "text/xml",
	".json":        "application/json",
	".webmanifest": "application/json",
}
