package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// output is what a running program wrote so far.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(data []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(data)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// served is a running kiem serve.
type served struct {
	dir            string
	stdout, stderr output
	address        string
	stop           context.CancelFunc
	code           chan int
}

// serve runs kiem serve on a site until the test ends.
func serve(t *testing.T, files map[string]string, args ...string) *served {
	t.Helper()
	s := &served{dir: t.TempDir(), code: make(chan int, 1)}
	for name, text := range files {
		s.write(t, name, text)
	}
	ctx, stop := context.WithCancel(t.Context())
	s.stop = stop
	args = append([]string{"serve", "--lang", "en", "--site", s.dir}, args...)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.code <- run(ctx, args, nil, &s.stdout, &s.stderr)
	}()
	t.Cleanup(func() {
		stop()
		<-ended
	})
	address := regexp.MustCompile(`the site is at (http://\S+);`)
	eventually(t, "an address", func() bool {
		m := address.FindStringSubmatch(s.stdout.String())
		if m != nil {
			s.address = m[1]
		}
		return m != nil
	})
	return s
}

func (s *served) write(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (s *served) get(t *testing.T, path string) (int, string) {
	t.Helper()
	response, err := http.Get(s.address + strings.TrimPrefix(path, "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

// shows waits until a page has the text.
func (s *served) shows(t *testing.T, path, text string) {
	t.Helper()
	eventually(t, path+" with "+text, func() bool {
		code, body := s.get(t, path)
		return code == http.StatusOK && strings.Contains(body, text)
	})
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if holds() {
			return
		}
	}
	t.Fatalf("waited in vain for %s", what)
}

func page(title string) string {
	return "---\ntitle: " + title + "\nsummary: What it is about.\n---\nThe first sentence.\n"
}

func TestServe(t *testing.T) {
	t.Parallel()
	s := serve(t, map[string]string{"content/index.md": page("Before"), "content/sketch.md": "---\ntitle: Sketch\ndraft: yes\n---\nText.\n"}, "--addr", "127.0.0.1:0")
	s.shows(t, "/", "<h1>Before</h1>")
	s.shows(t, "/sketch/", "<h1>Sketch</h1>")

	s.write(t, "content/index.md", page("After"))
	s.shows(t, "/", "<h1>After</h1>")
	s.write(t, "content/models/deep.md", page("Deep"))
	s.shows(t, "/models/deep/", "<h1>Deep</h1>")
	s.write(t, "static/new.txt", "ours")
	s.shows(t, "/new.txt", "ours")
	s.write(t, "site.yaml", "title: Trial\n")
	s.shows(t, "/", "Trial")

	// A mistake is told and the last good site stays, until it is mended.
	s.write(t, "content/index.md", "---\ntitel: Mistake\nsumary: x\n---\n")
	eventually(t, "the problem", func() bool {
		return strings.Contains(s.stderr.String(), "content/index.md:3:1: error K116") && strings.Contains(s.stderr.String(), "kiem: the last version stays")
	})
	s.shows(t, "/", "<h1>After</h1>")
	s.write(t, "content/index.md", page("After"))
	eventually(t, "that the errors are mended", func() bool {
		return strings.Contains(s.stdout.String(), "the errors are mended; brought up to date in ") && strings.HasSuffix(s.stdout.String(), ": content/index.md\n")
	})
	s.write(t, "content/index.md", page("Mended"))
	s.shows(t, "/", "<h1>Mended</h1>")
	if said := s.stdout.String(); strings.Count(said, "mended") != 1 {
		t.Errorf("got %q, want it to say once that the errors are mended", said)
	}

	// A folder that is gone is an error of the machine's; the last good site stays.
	if err := os.RemoveAll(s.dir); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the error", func() bool {
		return strings.Contains(s.stderr.String(), "kiem: opening the site's folder: ") && strings.HasSuffix(s.stderr.String(), "kiem: the last version stays\n")
	})
	s.shows(t, "/", "<h1>Mended</h1>")
	s.write(t, "content/index.md", page("Again"))
	s.shows(t, "/", "<h1>Again</h1>")

	if code, body := s.get(t, "/nowhere/"); code != http.StatusNotFound || !strings.Contains(body, "<h1>") {
		t.Errorf("what is not there: got %d and %.100s, want the site's own page and 404", code, body)
	}
	if _, err := os.Stat(filepath.Join(s.dir, "public")); err == nil {
		t.Error("the folder public was made")
	}

	s.stop()
	if code := <-s.code; code != exitFine {
		t.Errorf("stopping: got exit code %d, want %d; %s", code, exitFine, s.stderr.String())
	}
}

func TestServeTakesTheNextFreePort(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port, err := net.SplitHostPort(taken.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	s := serve(t, map[string]string{"content/index.md": page("Here")}, "--addr", taken.Addr().String())
	s.shows(t, "/", "<h1>Here</h1>")
	if want := "port " + port + " is taken"; !strings.Contains(s.stdout.String(), want) {
		t.Errorf("got %q, want it to say %q", s.stdout.String(), want)
	}
}

func TestServeWithoutAGoodSite(t *testing.T) {
	t.Parallel()
	s := serve(t, map[string]string{"content/index.md": "---\ntitel: x\nsumary: x\n---\n"}, "--addr", "127.0.0.1:0", "--no-drafts")
	// There is no good version to fall back on, but a page with a mistake is better than none.
	s.shows(t, "/", "<h1>x</h1>")
	if said := s.stderr.String(); !strings.Contains(said, "content/index.md:3:1: error K116") {
		t.Errorf("got %q, want it to say what is wrong", said)
	}
	s.write(t, "content/index.md", page("Good"))
	s.shows(t, "/", "<h1>Good</h1>")
	eventually(t, "that the errors are gone", func() bool {
		return strings.Contains(s.stdout.String(), "\nthe errors are mended; brought up to date in ")
	})
	if said := s.stderr.String(); strings.Contains(said, "the last version stays") {
		t.Errorf("got %q, where there was no version yet", said)
	}
}
