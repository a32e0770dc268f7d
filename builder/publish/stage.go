package publish

import (
	"fmt"
	"os"
	"path"
)

// stageName is the folder, inside the output folder and so on the same file system,
// where files wait until all are there.
const stageName = ".kiem-stage"

// writer writes a new file; tests have one that fails.
type writer func(root *os.Root, name string, data []byte) error

func writeFile(root *os.Root, name string, data []byte) error {
	return root.WriteFile(name, data, 0o644)
}

// stage holds the files that differ, as a tree like the output folder's. Only one
// goroutine writes it: more of them wait for one another's directories and win nothing.
type stage struct {
	root  *os.Root
	write writer
	made  map[string]bool // its folders, "." when there is a stage at all
}

func newStage(root *os.Root, write writer) *stage {
	return &stage{root: root, write: write, made: map[string]bool{}}
}

// add writes a file of the stage.
func (s *stage) add(name string, data []byte) error {
	if err := s.mkdir(path.Dir(name)); err != nil {
		return err
	}
	if err := s.write(s.root, staged(name), data); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}

// mkdir makes a folder of the stage and those it lies in, each of them once.
func (s *stage) mkdir(folder string) error {
	if s.made[folder] {
		return nil
	}
	if folder != "." {
		if err := s.mkdir(path.Dir(folder)); err != nil {
			return err
		}
	}
	if err := s.root.Mkdir(staged(folder), 0o755); err != nil {
		return fmt.Errorf("making a folder: %w", err)
	}
	s.made[folder] = true
	return nil
}

func (s *stage) empty() bool { return len(s.made) == 0 }

func staged(name string) string { return path.Join(stageName, name) }
