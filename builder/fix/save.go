package fix

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrChanged is why a file is not saved that was changed after it was read.
var ErrChanged = errors.New("the file was changed meanwhile")

// Save puts new bytes in the place of those that a file was read as. It either does so
// whole, or leaves the file as it was. The file keeps its permissions; one that is reached
// through a symbolic link is changed where it lies. The error is [ErrChanged] when the
// file is no longer what was read, and otherwise the machine's.
func Save(path string, old, new []byte) (err error) {
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if now, err := os.ReadFile(path); err != nil {
		return err
	} else if !bytes.Equal(now, old) {
		return fmt.Errorf("%s: %w", path, ErrChanged)
	}
	temporary, err := os.CreateTemp(filepath.Dir(path), ".kiem-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(temporary.Name())
		}
	}()
	_, err = temporary.Write(new)
	err = errors.Join(err, temporary.Sync(), temporary.Chmod(info.Mode().Perm()), temporary.Close())
	if err != nil {
		return err
	}
	return os.Rename(temporary.Name(), path)
}
