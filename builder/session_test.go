package builder

import (
	"bytes"
	"context"
	"testing"

	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// A site is the same wherever the texts of its pages are kept meanwhile.
func TestTextsOnDiskAreTheSame(t *testing.T) {
	t.Parallel()
	made := func(inMemory int) map[string][]byte {
		session := NewSession(Options{
			Dir: "..", Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 26},
		})
		session.inMemory = inMemory
		s, err := session.Load(context.Background(), nil)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string][]byte{}
		for _, output := range s.Outputs.All() {
			if files[output.Path], err = output.Make(); err != nil {
				t.Fatal(err)
			}
		}
		return files
	}
	inMemory, onDisk := made(1<<30), made(0)
	if len(inMemory) == 0 || len(inMemory) != len(onDisk) {
		t.Fatalf("%d files and %d", len(inMemory), len(onDisk))
	}
	for path, data := range inMemory {
		if !bytes.Equal(onDisk[path], data) {
			t.Errorf("%s is another", path)
		}
	}
}
