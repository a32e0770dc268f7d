package publish

import "os"

// reach goes to folders below a root. The one that was opened last stays open: pages of one
// section come one after another, and the way to them is gone once.
type reach struct {
	root   *os.Root
	opened *os.Root
	name   string // of the folder that is open
}

// open opens a folder. It stays open until another one is, or all is closed.
func (r *reach) open(folder string) (*os.Root, error) {
	if r.opened != nil && r.name == folder {
		return r.opened, nil
	}
	r.close()
	opened, err := r.root.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	r.opened, r.name = opened, folder
	return opened, nil
}

// close lets go of the folder that is open, which some systems do not let be renamed.
func (r *reach) close() {
	if r.opened != nil {
		r.opened.Close()
		r.opened = nil
	}
}
