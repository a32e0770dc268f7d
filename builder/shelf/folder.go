package shelf

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// The folder that one run leaves files in for the next lies in that of the site, so nothing is
// read or written through a link, and nothing that is no file is opened.

// openFolder opens it. It is not made.
func openFolder(folder string) (*os.Root, error) {
	above, err := os.OpenRoot(filepath.Dir(folder))
	if err != nil {
		return nil, err
	}
	defer above.Close()
	info, err := above.Lstat(filepath.Base(folder))
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s is no folder", folder)
	}
	return above.OpenRoot(filepath.Base(folder))
}

// openKept opens a file of the folder, and tells how long it is; nil when it is not there.
func openKept(folder, name string) (*os.File, int64) {
	root, err := openFolder(folder)
	if err != nil {
		return nil, 0
	}
	defer root.Close()
	info, err := root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, 0
	}
	file, err := root.Open(name)
	if err != nil {
		return nil, 0
	}
	return file, info.Size()
}

// writeKept writes a file of the folder, which has its name only once it is whole.
func writeKept(folder, name string, write func(io.Writer) error) error {
	if err := makeFolder(folder); err != nil {
		return fmt.Errorf("making a folder for the next run: %w", err)
	}
	root, err := openFolder(folder)
	if err != nil {
		return fmt.Errorf("opening the folder for the next run: %w", err)
	}
	defer root.Close()
	removeLeft(root, name)
	unnamed := name + "-" + strconv.FormatUint(rand.Uint64(), 36)
	file, err := root.OpenFile(unnamed, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("leaving something to the next run: %w", err)
	}
	err = errors.Join(write(file), file.Close())
	if err == nil {
		err = root.Rename(unnamed, name)
	}
	if err != nil {
		root.Remove(unnamed)
		return fmt.Errorf("leaving something to the next run: %w", err)
	}
	return nil
}

// removeKept removes a file of the folder, if it can be.
func removeKept(folder, name string) {
	if root, err := openFolder(folder); err == nil {
		root.Remove(name)
		root.Close()
	}
}

// longAgo is after how long a file that does not have its name yet will never have it.
const longAgo = time.Hour

// removeLeft removes what runs left that were killed while they wrote a file.
func removeLeft(root *os.Root, name string) {
	entries, _ := fs.ReadDir(root.FS(), ".")
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), name+"-") {
			continue
		}
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > longAgo {
			root.Remove(entry.Name())
		}
	}
}

// makeFolder makes the folder, with a file that keeps it out of a repository.
func makeFolder(folder string) error {
	above, err := os.OpenRoot(filepath.Dir(folder))
	if err != nil {
		return err
	}
	defer above.Close()
	if err := above.Mkdir(filepath.Base(folder), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	ignored := filepath.Join(filepath.Base(folder), ".gitignore")
	if _, err := above.Lstat(ignored); err == nil {
		return nil
	}
	return above.WriteFile(ignored, []byte("*\n"), 0o644)
}
