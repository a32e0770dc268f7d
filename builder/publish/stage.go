package publish

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
)

// stageName is the folder, inside the output folder and so on the same file system,
// where files wait until all are there.
const stageName = ".kiem-stage"

// writer writes a new file, and tells by what stamp it is known; tests have one that fails.
type writer func(root *os.Root, name string, data []byte) (fs.FileInfo, error)

func writeFile(root *os.Root, name string, data []byte) (fs.FileInfo, error) {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC|noWait, 0o644)
	if err != nil {
		return nil, err
	}
	_, err = file.Write(data)
	info, told := file.Stat()
	return info, cmp.Or(err, told, file.Close())
}

// stage holds the files that differ, as a tree like the output folder's. Only one
// goroutine writes it: more of them wait for one another's directories and win nothing.
type stage struct {
	write writer
	made  map[string]bool // its folders, "." when there is a stage at all
	reach
}

func newStage(root *os.Root, write writer) *stage {
	return &stage{reach: reach{root: root}, write: write, made: map[string]bool{}}
}

// add writes a file of the stage, and returns its seal.
func (s *stage) add(name string, data []byte) (seal uint64, err error) {
	folder := path.Dir(name)
	if err := s.mkdir(folder); err != nil {
		return 0, err
	}
	above, err := s.open(path.Dir(folder))
	var info fs.FileInfo
	if err == nil {
		info, err = s.write(above, path.Join(path.Base(folder), path.Base(name)), data)
	}
	if err != nil {
		return 0, fmt.Errorf("writing: %w", err)
	}
	return sealOf(info), nil
}

// mkdir makes a folder of the stage and those it lies in, each of them once.
func (s *stage) mkdir(folder string) error {
	if s.made[folder] {
		return nil
	}
	above, name := s.root, stageName
	if folder != "." {
		if err := s.mkdir(path.Dir(folder)); err != nil {
			return err
		}
		var err error
		if above, err = s.open(path.Dir(folder)); err != nil {
			return fmt.Errorf("opening a folder: %w", err)
		}
		name = path.Base(folder)
	}
	if err := above.Mkdir(name, 0o755); err != nil {
		return fmt.Errorf("making a folder: %w", err)
	}
	s.made[folder] = true
	return nil
}

// open opens a folder of the stage, until another one is opened or the stage is closed.
func (s *stage) open(folder string) (*os.Root, error) { return s.reach.open(staged(folder)) }

func (s *stage) empty() bool { return len(s.made) == 0 }

func staged(name string) string { return path.Join(stageName, name) }
