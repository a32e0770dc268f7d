package preview

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// A day of ten thousand saves, with fifty pages open, leaves memory and goroutines where
// they were.
func TestALongDay(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a while")
	}
	before := goleak.IgnoreCurrent()
	p, _ := previewed(t, small)
	var viewers []*viewer
	var reading sync.WaitGroup
	for i := range 50 {
		path, url := "vision/index.html", "/vision/"
		if i%2 == 0 {
			path, url = "index.html", "/"
		}
		v := p.hub.join(path, url, "")
		viewers = append(viewers, v)
		reading.Go(func() {
			for range v.events {
			}
		})
	}
	text := func(i int) string {
		return fmt.Sprintf("---\ntitle: Vision\nsummary: What we see.\n---\nText %d.\n", i)
	}
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	const saves = 10_000
	var early uint64
	for i := range saves {
		save(t, p, "content/vision.md", text(i))
		if i == saves/10 {
			early = heap()
		}
	}
	if late := heap(); late > early+early/2 {
		t.Errorf("memory grew from %d to %d bytes", early, late)
	}
	data, _ := p.show("vision/index.html")
	if want := fmt.Sprintf("Text %d.", saves-1); !strings.Contains(string(data), want) {
		t.Errorf("the last save is not what is shown")
	}
	for _, v := range viewers {
		p.hub.leave(v)
		close(v.events)
	}
	reading.Wait()
	goleak.VerifyNone(t, before)
}

// serving is a preview that listens, until the test ends.
func serving(t *testing.T, files map[string]string) (dir, address string, end func()) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		put(t, dir, name, text)
	}
	listener, _, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		ended <- Serve(ctx, listener, Options{
			Build: builder.Options{
				Dir: dir, Layouts: layouts.Files, Static: static.Files, Drafts: true,
				Today: site.Date{Year: 2026, Month: 10, Day: 1},
			},
			Lang: "en", Made: func(Made) {}, Polling: func() {},
			Ready: func(address string) { ready <- address },
		})
	}()
	return dir, <-ready, func() {
		t.Helper()
		start := time.Now()
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("stopping took %v", took)
		}
	}
}

// A program that saves every few milliseconds is followed, and the last save is shown.
func TestSavesWithoutAPause(t *testing.T) {
	t.Parallel()
	dir, address, end := serving(t, small)
	defer end()
	const saves = 400
	for i := range saves {
		put(t, dir, "content/vision.md", fmt.Sprintf("---\ntitle: Vision\nsummary: What we see.\n---\nText %d.\n", i))
		time.Sleep(5 * time.Millisecond)
	}
	want := fmt.Sprintf("Text %d.", saves-1)
	for deadline := time.Now().Add(long); ; time.Sleep(10 * time.Millisecond) {
		response, err := http.Get(address + "vision/")
		if err != nil {
			t.Fatal(err)
		}
		page := readAll(t, response)
		if strings.Contains(page, want) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("the last save is not shown: %s", page)
		}
	}
}

// Open streams do not keep a preview from ending.
func TestStoppingWithOpenPages(t *testing.T) {
	t.Parallel()
	_, address, end := serving(t, small)
	for range 50 {
		response, err := http.Get(address + "_kiem/events?page=/vision/")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { response.Body.Close() })
	}
	end()
}

func readAll(t *testing.T, response *http.Response) string {
	t.Helper()
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
