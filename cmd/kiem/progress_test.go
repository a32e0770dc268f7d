package main

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		p := startProgress(&out, &english)
		time.Sleep(progressDelay + time.Millisecond)
		p.update(1500, 3000)
		time.Sleep(progressPace)
		p.update(3000, 3000)
		p.end()
		p.end()
		want := "\rreading and linking…" + "\rmaking pages: 1500 of 3000" + "\r" + strings.Repeat(" ", 26) + "\r"
		if got := out.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

func TestAQuickBuildShowsNoProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		p := startProgress(&out, &english)
		time.Sleep(progressDelay - time.Millisecond)
		p.end()
		if out.Len() > 0 {
			t.Errorf("got %q, want nothing", out.String())
		}
	})
}

func TestNobodyLooksAtProgress(t *testing.T) {
	c := &cli{stderr: &bytes.Buffer{}, words: &english}
	p := c.progress(showing{format: "text"})
	p.update(1, 2)
	p.end()
	if p != nil {
		t.Errorf("got %v, want no progress in a file", p)
	}
}
