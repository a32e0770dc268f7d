package render

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	minjson "github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/minify/v2/xml"
)

// minifier is shared by all goroutines: it keeps nothing between two files. It makes files
// smaller that authors bring along; pages are made small by [squeezeLayout]. Scripts are left
// alone: they are few, and a mistake in one would cost more than its bytes.
var minifier = newMinifier()

func newMinifier() *minify.M {
	m := minify.New()
	m.Add("text/css", &css.Minifier{})
	m.Add("text/xml", &xml.Minifier{KeepWhitespace: true})
	m.AddFunc("image/svg+xml", minifySVG)
	m.AddFunc("application/json", minifyJSON)
	return m
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
