//go:build unix

package read

import (
	"path/filepath"
	"syscall"
	"testing"
)

// Opening a pipe waits until someone writes to it, which may be for ever.
func TestAPipeIsAProblem(t *testing.T) {
	t.Parallel()
	dir := tree{"content/a.md": "x", "content/linked.md": "-> pipe.md"}.in(t, t.TempDir())
	if err := syscall.Mkfifo(filepath.Join(dir, "content", "pipe.md"), 0o644); err != nil {
		t.Skip("no pipes here:", err)
	}
	compare(t, listing(read(t, Options{Dir: dir})), `
		page content/a.md
		K149 content/linked.md:0:0
		K149 content/pipe.md:0:0`)
}
