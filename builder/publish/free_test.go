package publish

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"kiem/builder/site"
)

// Bytes are given back, each once, and only when nothing needs them any more.
func TestBytesAreGivenBackOnceTheyAreWritten(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	var outputs list
	var back atomic.Int64
	for i := range 50 {
		outputs = append(outputs, site.Output{
			Path: fmt.Sprintf("%d.html", i),
			Make: func() ([]byte, error) { return fmt.Appendf(nil, "page %d", i), nil },
			Free: func(data []byte) {
				back.Add(1)
				clear(data)
			},
		})
	}
	for round := range 2 { // which the second time are compared
		result, err := Folder(context.Background(), dir, outputs, Options{Threads: 4})
		if err != nil {
			t.Fatal(err)
		}
		if want := 50 * round; result.Unchanged != want {
			t.Errorf("%d are unchanged, want %d", result.Unchanged, want)
		}
		if got, want := back.Load(), int64(50*(round+1)); got != want {
			t.Errorf("%d were given back, want %d", got, want)
		}
		for i, output := range outputs {
			data, err := os.ReadFile(filepath.Join(dir, output.Path))
			if want := fmt.Sprintf("page %d", i); err != nil || string(data) != want {
				t.Errorf("%s holds %q, %v", output.Path, data, err)
			}
		}
	}
}
