package shelf

import (
	"os"
	"sync"
	"sync/atomic"
)

// pile is a file that only grows, and has no name. What was added last waits in memory until
// there is enough to be written at once; what cannot be written stays there. It is for any
// number of goroutines.
type pile struct {
	// written is how much is in the file; what waits comes behind it.
	written atomic.Int64

	mu      sync.Mutex
	file    *os.File
	waiting []byte
	// full is set when there is no adding anything.
	full bool
}

// enough is how many bytes are written at once.
const enough = 1 << 18

// add adds bytes, and tells from where on they can be read. It is not ok when there is no
// place for them.
func (p *pile) add(data []byte) (at int64, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.file == nil && !p.full {
		p.file = nameless()
		p.full = p.file == nil
	}
	if p.full {
		return 0, false
	}
	at = p.written.Load() + int64(len(p.waiting))
	p.waiting = append(p.waiting, data...)
	if len(p.waiting) >= enough {
		p.write()
	}
	return at, true
}

// write writes what waits.
func (p *pile) write() {
	if _, err := p.file.WriteAt(p.waiting, p.written.Load()); err != nil {
		p.full = true
		return
	}
	p.written.Add(int64(len(p.waiting)))
	p.waiting = p.waiting[:0]
}

// hasFile reports whether there is something in the file, or will be.
func (p *pile) hasFile() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.file != nil
}

func (p *pile) isFull() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.full
}

// ReadAt reads what was added at once.
func (p *pile) ReadAt(data []byte, at int64) (int, error) {
	if at >= p.written.Load() && p.readWaiting(data, at) {
		return len(data), nil
	}
	return p.file.ReadAt(data, at)
}

// readWaiting reads what waits, if it still does.
func (p *pile) readWaiting(data []byte, at int64) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	from := at - p.written.Load()
	if from < 0 {
		return false
	}
	copy(data, p.waiting[from:])
	return true
}

// nameless returns a file that nobody else can open and that goes when it is closed, or nil.
func nameless() *os.File {
	file, err := os.CreateTemp("", "kiem-*")
	if err != nil {
		return nil
	}
	if os.Remove(file.Name()) != nil {
		file.Close()
		os.Remove(file.Name())
		return nil
	}
	return file
}
