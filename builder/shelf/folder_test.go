package shelf

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// A run that is killed leaves half a file, of a large site some hundreds of megabytes. The next
// ones remove it, but nothing that another run may still be writing.
func TestWhatKilledRunsLeftIsRemoved(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "kept")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, age := range map[string]time.Duration{"pages-old": 2 * longAgo, "pages-new": 0, "index": 2 * longAgo, "index-old": 2 * longAgo} {
		file, then := filepath.Join(folder, name), time.Now().Add(-age)
		if err := os.WriteFile(file, []byte("half"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, then, then); err != nil {
			t.Fatal(err)
		}
	}
	if err := Save(folder, "pages", "key", func(io.Writer) error { return nil }); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if want := []string{".gitignore", "index", "index-old", "pages", "pages-new"}; !slices.Equal(names, want) {
		t.Errorf("there are %q, want %q", names, want)
	}
}
