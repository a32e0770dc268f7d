package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"kiem/builder/site"
)

// What goes wrong before the stage takes its place leaves the folder as it was.
func TestNothingIsWrittenWhen(t *testing.T) {
	t.Parallel()
	files := tree{"a": "new", "b/1": "new", "b/2": "new", "c/d/e": "new", "f": "old"}
	broken := errors.New("no more memory")

	for name, publish := range map[string]func(t *testing.T, dir string) error{
		"an output has a mistake": func(t *testing.T, dir string) error {
			outputs, want := mistaken(files, "b/2", "f")
			_, err := Folder(t.Context(), dir, outputs, Options{})
			diff(t, "problems", problems(t, err), want)
			return err
		},
		"an output fails": func(t *testing.T, dir string) error {
			outputs := files.outputs()
			outputs[2].Make = func() ([]byte, error) { return nil, broken }
			_, err := Folder(t.Context(), dir, outputs, Options{})
			if !errors.Is(err, broken) || !strings.Contains(err.Error(), "b/2") {
				t.Errorf("got %v, want b/2 and %v", err, broken)
			}
			return err
		},
		"the disk is full": func(t *testing.T, dir string) error {
			full := func(root *os.Root, name string, data []byte) (fs.FileInfo, error) {
				if strings.HasSuffix(name, "/e") {
					root.WriteFile(name, data[:1], 0o644)
					return nil, &os.PathError{Op: "write", Path: name, Err: syscall.ENOSPC}
				}
				return writeFile(root, name, data)
			}
			_, err := folder(t.Context(), dir, files.outputs(), Options{}, full)
			if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "c/d/e") {
				t.Errorf("got %v, want c/d/e and %v", err, syscall.ENOSPC)
			}
			return err
		},
		"the disk is full at the marker": func(t *testing.T, dir string) error {
			full := func(root *os.Root, name string, data []byte) (fs.FileInfo, error) {
				if strings.HasSuffix(name, finallyName) {
					return nil, syscall.ENOSPC
				}
				return writeFile(root, name, data)
			}
			_, err := folder(t.Context(), dir, files.outputs(), Options{}, full)
			return err
		},
		"a name is too long for the disk": func(t *testing.T, dir string) error {
			long := tree{"a": "new", strings.Repeat("lang", 100): "x"}
			_, err := Folder(t.Context(), dir, long.outputs(), Options{})
			return err
		},
		"it is interrupted": func(t *testing.T, dir string) error {
			ctx, interrupt := context.WithCancel(t.Context())
			outputs := files.outputs()
			slow := outputs[3].Make
			outputs[3].Make = func() ([]byte, error) { interrupt(); return slow() }
			_, err := Folder(ctx, dir, outputs, Options{})
			if !errors.Is(err, context.Canceled) {
				t.Errorf("got %v, want %v", err, context.Canceled)
			}
			return err
		},
		"it is interrupted at the last output": func(t *testing.T, dir string) error {
			ctx, interrupt := context.WithCancel(t.Context())
			_, err := Folder(ctx, dir, files.outputs(), Options{Progress: func(done, total int) {
				if done == total {
					interrupt()
				}
			}})
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			_, err := Folder(t.Context(), dir, tree{"a": "old", "f": "old", "gone/x": "old"}.outputs(), Options{})
			if err != nil {
				t.Fatal(err)
			}
			before := read(t, dir)
			if err := publish(t, dir); err == nil {
				t.Error("got no error")
			}
			diff(t, "folder", read(t, dir), before)

			missing := filepath.Join(t.TempDir(), "made", "for", "it")
			if name != "the disk is full at the marker" { // needs a site to be replaced
				publish(t, missing)
				diff(t, "parent of a folder that was missing", read(t, filepath.Dir(filepath.Dir(filepath.Dir(missing)))), tree{})
			}
		})
	}
}

func TestNoMoreIsWrittenAfterAMistake(t *testing.T) {
	t.Parallel()
	outputs, _ := mistaken(tree{"a": "1", "b": "2", "c": "3"}, "a")
	written := 0
	count := func(root *os.Root, name string, data []byte) (fs.FileInfo, error) {
		written++
		return writeFile(root, name, data)
	}
	_, err := folder(t.Context(), t.TempDir(), outputs, Options{Threads: 1}, count)
	if problems(t, err); written > 0 {
		t.Errorf("%d files were written", written)
	}
}

func TestAnInterruptedRunIsFinishedByTheNext(t *testing.T) {
	t.Parallel()
	t.Run("before the stage took its place", func(t *testing.T) {
		t.Parallel()
		dir := t.TempDir()
		write(t, dir, tree{stageName + "/half/a": "hal"})
		publish(t, dir, tree{"half/b": "whole"})
		diff(t, "folder", published(t, dir), tree{"half/b": "whole"})
	})
	t.Run("while it did", func(t *testing.T) {
		t.Parallel()
		// The marker has both sites, the folder some of each.
		dir := t.TempDir()
		write(t, dir, tree{
			markerName: markerHead + "new-1\nnew-2\nold-1\nold-2\nsame\n",
			"new-1":    "new", "old-2": "old", "same": "old",
			stageName + "/new-2": "new", stageName + "/same": "new", stageName + "/" + finallyName: "x",
		})
		files := tree{"new-1": "new", "new-2": "new", "same": "new"}
		diff(t, "result", publish(t, dir, files), Result{Written: 2, Unchanged: 1, Removed: 1, Bytes: 9})
		diff(t, "folder", published(t, dir), files)
	})
}

func TestReadersNeverMeetHalfAFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	a := tree{"page/index.html": strings.Repeat("a", 100_000)}
	b := tree{"page/index.html": strings.Repeat("b", 150_000)}
	publish(t, dir, a)

	var stop atomic.Bool
	var reader sync.WaitGroup
	reader.Go(func() {
		for !stop.Load() {
			data, err := os.ReadFile(filepath.Join(dir, "page", "index.html"))
			if got := string(data); err != nil || got != a["page/index.html"] && got != b["page/index.html"] {
				t.Errorf("read %d bytes, error %v", len(data), err)
				return
			}
		}
	})
	for range 25 {
		publish(t, dir, b)
		publish(t, dir, a)
	}
	stop.Store(true)
	reader.Wait()
}

func TestMistakesAreGatheredInTheSameOrder(t *testing.T) {
	t.Parallel()
	files := tree{}
	var names []string
	for c := 'a'; c <= 'z'; c++ {
		files[string(c)] = "x"
		names = append(names, string(c))
	}
	outputs, want := mistaken(files, names...)
	for range 5 {
		_, err := Folder(t.Context(), filepath.Join(t.TempDir(), "x"), outputs, Options{Threads: 8})
		diff(t, "problems", problems(t, err), want)
	}

	// One mistake that all pages meet, such as in a layout, is told once, of the first.
	for i := range outputs {
		outputs[i].Make = func() ([]byte, error) {
			if i == 0 {
				time.Sleep(5 * time.Millisecond) // so that it is not the first to be done
			}
			return nil, site.Problems{{Code: "K000", File: "layouts/base.html", Args: site.Args{"page", outputs[i].Path}}}
		}
	}
	got := problems(t, Discard(t.Context(), outputs, Options{Threads: 8}))
	diff(t, "problems", got, site.Problems{{Code: "K000", File: "layouts/base.html", Args: site.Args{"page", "a"}}})

	var none site.Problems
	if _, err := Folder(t.Context(), t.TempDir(), tree{}.outputs(), Options{}); errors.As(err, &none) || err != nil {
		t.Errorf("a site without outputs: got %v", err)
	}
}
