package publish

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kiem/builder/site"
)

// target is the output folder, opened. All that is done in it goes through root, which
// cannot leave it.
type target struct {
	dir  string
	root *os.Root
	// held keeps other runs out of the folder; nil where there are no locks.
	held *os.File
	// empty is set when there is nothing to compare with.
	empty bool
	// marker is the marker's text; listed are the files in it that kiem wrote earlier.
	marker []byte
	listed []string
	folded map[string]string // listed, whatever their case; nil until asked for
	bases  bases
	// made are the folders that had to be made for dir, outermost first.
	made []string
}

// open makes the folder when it is missing, makes sure that it is kiem's and that no
// other run is at work in it, and removes what an interrupted run left behind.
func open(dir string) (*target, error) {
	made, err := makeFolder(dir)
	t := &target{dir: dir, made: made}
	if info, told := os.Stat(dir); told == nil && !info.IsDir() {
		return nil, t.inTheWay(".")
	}
	if err == nil {
		t.root, err = os.OpenRoot(dir)
	}
	if err != nil {
		t.close(false)
		return nil, fmt.Errorf("opening the output folder: %w", err)
	}
	var busy bool
	if t.held, busy = lock(t.root, dir); busy {
		t.root.Close()
		return nil, t.refuse("K413", "")
	}
	if err := t.claim(); err != nil {
		t.close(false)
		return nil, err
	}
	if err := t.root.RemoveAll(stageName); err != nil {
		t.close(false)
		return nil, fmt.Errorf("removing what an earlier run left in %s: %w", dir, err)
	}
	return t, nil
}

// makeFolder makes a folder with those it lies in, and returns the ones that it made.
func makeFolder(dir string) (made []string, err error) {
	for folder := filepath.Clean(dir); ; folder = filepath.Dir(folder) {
		if _, err := os.Lstat(folder); err == nil || folder == filepath.Dir(folder) {
			break
		}
		made = append(made, folder)
	}
	slices.Reverse(made)
	return made, os.MkdirAll(dir, 0o755)
}

// claim reads the marker. Without one, or with one that lists nothing, the folder has to be
// empty, but for hidden files such as .git, which cannot be in the way.
func (t *target) claim() error {
	info, err := t.root.Lstat(markerName)
	if err == nil && info.Mode().IsRegular() {
		t.marker, err = t.root.ReadFile(markerName)
		if err != nil {
			return fmt.Errorf("reading the list of published files: %w", err)
		}
		t.listed = parseMarker(t.marker)
	}
	if len(t.listed) > 0 {
		t.bases = readBases(t.root, t.marker, t.listed)
		return nil
	}
	entries, err := fs.ReadDir(t.root.FS(), ".")
	if err != nil {
		return fmt.Errorf("reading the output folder: %w", err)
	}
	t.empty = true
	for _, entry := range entries {
		t.empty = t.empty && strings.HasPrefix(entry.Name(), markerName)
		hidden := strings.HasPrefix(entry.Name(), ".") && (entry.Name() != markerName || entry.Type().IsRegular())
		if !hidden {
			return t.refuse("K403", entry.Name())
		}
	}
	return nil
}

// refuse is the problem that keeps kiem out of the folder; file is what is in the way and
// is not kiem's to remove, if that is why.
func (t *target) refuse(code, file string) error {
	dir := filepath.ToSlash(t.dir)
	return site.Problems{refusal(code, dir, site.Args{"name", dir, "other", file})}
}

// holds reports whether the folder has the file with these bytes, and the seal that it had when
// that was looked at.
func (t *target) holds(name string, data []byte) (seal uint64, ok bool) {
	if t.empty {
		return 0, false
	}
	info, err := t.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return 0, false
	}
	file, err := t.root.Open(name)
	if err != nil {
		return 0, false
	}
	defer file.Close()
	var buffer [16 << 10]byte
	for len(data) > 0 {
		n, err := io.ReadFull(file, buffer[:min(len(data), len(buffer))])
		if err != nil || !bytes.Equal(buffer[:n], data[:n]) {
			return 0, false
		}
		data = data[n:]
	}
	return sealOf(info), true
}

// close removes the stage, lets other runs in and, when nothing was published, removes
// the folders that were made for it.
func (t *target) close(published bool) error {
	var err error
	if t.root != nil {
		err = t.root.RemoveAll(stageName)
		t.root.Close()
	}
	if t.held != nil {
		t.held.Close()
	}
	if !published {
		for _, folder := range slices.Backward(t.made) {
			os.Remove(folder)
		}
	}
	return err
}
