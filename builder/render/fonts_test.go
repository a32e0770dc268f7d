package render

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestVariableFonts(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../static/fonts/*.woff2")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fonts: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !isFont(data) || !isVariable(data) {
			t.Errorf("%s is not read as a font with more weights", file)
		}
		for n := range 60 { // a file that was cut off is none, or has a part of the tables
			isVariable(data[:fontHeader+n])
		}
	}
	// One table: a name in full, of a font that has one weight.
	const header = "wOF2\x00\x01\x00\x00\x00\x00\x00\x00\x00\x01"
	still := header + strings.Repeat("\x00", fontHeader-len(header)) + "\x3fwght\x81\x00"
	if !isFont([]byte(still)) || isVariable([]byte(still)) {
		t.Error("a font of one weight is read as one of more")
	}
	if isFont([]byte("wOFF"+still[4:])) || isFont(nil) {
		t.Error("what is not a woff2 is read as one")
	}
}
