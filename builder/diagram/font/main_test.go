package main

import (
	"bytes"
	"os"
	"testing"
)

// The table in the package is the one that these fonts and this program give.
func TestTableIsCurrent(t *testing.T) {
	t.Parallel()
	want, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../widths.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("widths.go is not what font/ gives: run go generate ./builder/diagram\ngot %d bytes, want %d", len(got), len(want))
	}
}

func TestNotAFont(t *testing.T) {
	t.Parallel()
	for _, data := range []string{"", "wOF2 and much more than the forty-four bytes of a header"} {
		if _, err := readWOFF([]byte(data)); err == nil {
			t.Errorf("%q is read as a font, want an error", data)
		}
	}
}
