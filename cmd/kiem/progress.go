package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"
)

const (
	progressDelay = 300 * time.Millisecond // a build that is done by then shows nothing
	progressPace  = 100 * time.Millisecond
)

// progress shows how far a build is, on one line that it writes over and takes away
// again. A nil progress shows nothing.
type progress struct {
	out         io.Writer
	words       *words
	done, total atomic.Int64
	stop        chan struct{}
	stopOnce    sync.Once
	stopped     sync.WaitGroup
	shown       int // characters on the line
}

// progress starts showing how far a build is, when somebody is looking.
func (c *cli) progress(show showing) *progress {
	if show.quiet || show.format != "text" || !isTerminal(c.stderr) {
		return nil
	}
	return startProgress(c.stderr, c.words)
}

func startProgress(out io.Writer, words *words) *progress {
	p := &progress{out: out, words: words, stop: make(chan struct{})}
	p.stopped.Go(p.run)
	return p
}

// update notes how many outputs are done.
func (p *progress) update(done, total int) {
	if p != nil {
		p.total.Store(int64(total))
		p.done.Store(int64(done))
	}
}

// end takes the line away, the first time it is called.
func (p *progress) end() {
	if p == nil {
		return
	}
	p.stopOnce.Do(func() { close(p.stop) })
	p.stopped.Wait()
}

func (p *progress) run() {
	defer p.show("")
	for wait := progressDelay; ; wait = progressPace {
		select {
		case <-p.stop:
			return
		case <-time.After(wait):
			p.show(p.text())
		}
	}
}

func (p *progress) text() string {
	if total := p.total.Load(); total > 0 {
		return fmt.Sprintf(p.words.making, p.done.Load(), total)
	}
	return p.words.reading
}

// show writes a text over the one before; blanks take away what that has more.
func (p *progress) show(text string) {
	length := utf8.RuneCountInString(text)
	if blanks := p.shown - length; blanks > 0 {
		fmt.Fprintf(p.out, "\r%s%s", text, strings.Repeat(" ", blanks))
	}
	if p.shown > 0 || length > 0 {
		fmt.Fprintf(p.out, "\r%s", text)
	}
	p.shown = length
}
