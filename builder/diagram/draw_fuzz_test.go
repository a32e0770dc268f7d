package diagram_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"kiem/builder/diagram"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// FuzzDraw draws whatever an author may write: each drawing is well-formed XML, and there
// before anyone notices.
func FuzzDraw(f *testing.F) {
	for _, file := range []string{"testdata/diagrams.txt", "testdata/toolong.txt"} {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, c := range strings.Split(string(data), "\n==== ")[1:] {
			_, rest, _ := strings.Cut(c, "\n")
			input, _, _ := strings.Cut(rest, ">>>>\n")
			f.Add([]byte(input))
		}
	}
	f.Add([]byte(`{kind: rings, parts: ["\x01", "<&\">", "\u00AD\u00AD", "\u202E\U0001F331", "]]>", "\uFFFE"]}`))
	for _, kind := range []string{"rings, parts", "cycle, parts", "matrix, parts", "timeline, parts", "canvas, cells", "network, layers"} {
		f.Add([]byte("{kind: " + kind + ": [" + strings.Repeat("Samenwerking, ", 40) + "Doen]}"))
	}
	f.Add([]byte("kind: canvas\ncolumns: 5\ncells: [{name: A, wide: 5, tall: 6}, {name: B, ask: " + strings.Repeat("waarom ", 200) + "}]\n"))
	palette := diagram.Palette{Paper: "#FFFFFF", Ink: "#000000", Soft: "#444444", Line: "#111111"}
	f.Fuzz(func(t *testing.T, data []byte) {
		node, _ := schema.Node(data, 1, "x.md")
		if node == nil {
			return
		}
		d, _, _ := diagram.Parse(node, "x.md", "nl")
		if d == nil {
			return
		}
		words := diagram.Words{ID: "dg", Title: d.Title, Description: d.Caption}
		for _, part := range d.Parts {
			words.Parts = append(words.Parts, diagram.PartWords{Label: part.Name, Href: "#" + site.Slug(part.Name)})
		}
		began := time.Now()
		both := diagram.Draw(d, words)
		all := [][]byte{
			both.Wide, both.Narrow, diagram.Picture(d), diagram.Alone(d, words, palette),
			diagram.Sheet(d, diagram.SheetWords{ID: "sheet", Title: d.Title, Project: "Project", Date: "Datum", Participants: "Deelnemers"}),
		}
		diagram.TooLong(d, "x.md")
		if took, most := time.Since(began), time.Second+time.Duration(len(data))*time.Millisecond; took > most {
			t.Errorf("took %v for %d bytes", took, len(data))
		}
		for _, svg := range all {
			if err := wellFormed(svg); err != nil {
				t.Errorf("%v: %s", err, svg)
			}
		}
	})
}

func wellFormed(data []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
