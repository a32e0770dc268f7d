package builder_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the drawings in testdata and the messages in problem/explain")

var drawingPattern = regexp.MustCompile(`<svg class="dg [^"]*".*?</svg>`)

// TestDrawings compares every drawing of the repository's own site with testdata/drawings:
// a file for each page, with its drawings to stand in it, wide and narrow, the empty sheet,
// and those in files of their own, an element a line. The small ones on cards are the
// narrow ones again, and are left out.
func TestDrawings(t *testing.T) {
	t.Parallel()
	const dir = "testdata/drawings"
	got := drawings()
	if len(got) < 10 {
		t.Fatalf("%d pages with drawings", len(got))
	}
	if *update {
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for name, text := range got {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		want[e.Name()] = string(data)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", dir, diff)
	}
}

// drawings are those of the sample by the names of their golden files.
func drawings() map[string]string {
	_, files := sample()
	all := map[string]string{}
	for _, file := range sorted(files) {
		var found [][]byte
		switch data := files[file]; {
		case strings.HasSuffix(file, ".html"):
			for _, svg := range drawingPattern.FindAll(data, -1) {
				if !bytes.HasPrefix(svg, []byte(`<svg class="dg picture"`)) {
					found = append(found, svg)
				}
			}
		case isDrawingFile(files, file):
			found = [][]byte{data}
		}
		name := strings.ReplaceAll(path.Dir(file), "/", "-") + ".txt"
		for _, svg := range found {
			all[name] += "==== " + path.Base(file) + "\n" + strings.TrimSpace(strings.ReplaceAll(string(svg), "><", ">\n<")) + "\n"
		}
	}
	return all
}

func sorted(files map[string][]byte) []string {
	names := make([]string, 0, len(files))
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// isDrawingFile reports whether a file is a diagram that stands alone, which a page offers
// for download; the others are images.
func isDrawingFile(files map[string][]byte, file string) bool {
	page := files[path.Dir(file)+"/index.html"]
	return path.Ext(file) == ".svg" && bytes.Contains(page, []byte(`href="`+path.Base(file)+`" download`))
}

// A drawing in a file of its own needs nothing that is not in it: it has its name and what
// it shows, its colours, and neither links nor the classes of a style sheet.
func TestDrawingFilesStandAlone(t *testing.T) {
	t.Parallel()
	_, files := sample()
	checked := 0
	for _, file := range sorted(files) {
		if !isDrawingFile(files, file) {
			continue
		}
		checked++
		if err := standsAlone(files[file]); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	if checked < 15 {
		t.Errorf("%d files, want one for each diagram", checked)
	}
}

// paints are elements that are black when nothing says otherwise.
var paints = []string{"rect", "circle", "path", "text"}

func standsAlone(data []byte) error {
	const namespace = "http://www.w3.org/2000/svg"
	says := map[string]string{}
	ids := map[string]bool{}
	var elements []xml.StartElement
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			elements = append(elements, token.Copy())
			ids[value(token, "id")] = true
		case xml.CharData:
			if len(elements) > 0 {
				says[elements[len(elements)-1].Name.Local] += strings.TrimSpace(string(token))
			}
		}
	}
	if len(elements) == 0 {
		return errors.New("is empty")
	}
	root := elements[0]
	if root.Name.Local != "svg" || value(root, "role") != "img" || value(root, "width") == "" || value(root, "viewBox") == "" {
		return fmt.Errorf("begins with %+v", root)
	}
	if says["title"] == "" || says["desc"] == "" || !ids[value(root, "aria-labelledby")] || !ids[value(root, "aria-describedby")] {
		return fmt.Errorf("does not say what it is: %q, %q", says["title"], says["desc"])
	}
	for _, e := range elements {
		if e.Name.Space != namespace || e.Name.Local == "a" || value(e, "class")+value(e, "style")+value(e, "href") != "" {
			return fmt.Errorf("leans on its page: %+v", e)
		}
		if slices.Contains(paints, e.Name.Local) && value(e, "fill") == "" {
			return fmt.Errorf("has no colour: %+v", e)
		}
	}
	return nil
}

func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
