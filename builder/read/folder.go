package read

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"sync"
)

// siteFS is the site's folder. The folder that it read a file of last stays open, for the
// next file is mostly one of the same folder, and the way there is as much work as the file.
type siteFS struct {
	rootFS
	root *os.Root

	mu     sync.Mutex
	opened *os.Root
	name   string
}

// rootFS is what the file system of an [os.Root] can do besides.
type rootFS interface {
	fs.StatFS
	fs.ReadDirFS
	fs.ReadLinkFS
}

func openSite(dir string) (*siteFS, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &siteFS{rootFS: root.FS().(rootFS), root: root}, nil
}

// ReadFile reads a file of the site.
func (s *siteFS) ReadFile(name string) ([]byte, error) {
	data, _, err := s.read(name, nil)
	return data, err
}

// read reads a file of the site, into the room that it is given if that is large enough, and
// tells what it was just before.
func (s *siteFS) read(name string, room []byte) ([]byte, fs.FileInfo, error) {
	if folder := s.open(path.Dir(name)); folder != nil {
		if data, info, err := readFile(folder, path.Base(name), room); err == nil {
			return data, info, nil
		}
	}
	// It may be a link that leads out of its folder, and stays in the site's; and what is
	// wrong is told of the whole name.
	return readFile(s.root, name, room)
}

// readFile reads a file by as few calls of the system as can be: there may be many files. One
// that has as many bytes as it is said to have is at its end.
func readFile(folder *os.Root, name string, room []byte) ([]byte, fs.FileInfo, error) {
	file, err := folder.OpenFile(name, os.O_RDONLY|noWait, 0)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, nil, err
	}
	size := int(info.Size())
	data := room[:0]
	if cap(data) <= size {
		data = make([]byte, 0, size+bytes.MinRead)
	}
	for size == 0 || len(data) < size {
		data = slices.Grow(data, 1)
		n, err := file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, nil, err
		}
	}
	return data, info, nil
}

// Lstat tells of a file of the site.
func (s *siteFS) Lstat(name string) (fs.FileInfo, error) {
	if folder := s.open(path.Dir(name)); folder != nil {
		if info, err := folder.Lstat(path.Base(name)); err == nil {
			return info, nil
		}
	}
	return s.root.Lstat(name)
}

// open returns a folder of the site, or nil when that is not to be had.
func (s *siteFS) open(name string) *os.Root {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.opened == nil || s.name != name {
		s.close()
		s.opened, _ = s.root.OpenRoot(name)
		s.name = name
	}
	return s.opened
}

// close lets go of the folder that is open. Another reading must find the one that has the
// name then.
func (s *siteFS) close() {
	if s.opened != nil {
		s.opened.Close()
		s.opened = nil
	}
}

// forget closes the folder that is open.
func (s *siteFS) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.close()
}
