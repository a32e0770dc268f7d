package browser

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"kiem/builder"
	"kiem/builder/preview"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// running is a copy of the sample site, and a preview of it that is at work.
type running struct {
	t       *testing.T
	dir     string
	address string
}

// serve begins a preview that ends with the test.
func serve(t *testing.T) *running {
	t.Helper()
	s := &running{t: t, dir: t.TempDir()}
	for _, name := range []string{"content", "site.yaml"} {
		from, err := os.OpenRoot("../..")
		if err != nil {
			t.Fatal(err)
		}
		info, err := from.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.IsDir() {
			err = os.CopyFS(filepath.Join(s.dir, name), os.DirFS(filepath.Join("../..", name)))
		} else {
			var data []byte
			if data, err = from.ReadFile(name); err == nil {
				err = os.WriteFile(filepath.Join(s.dir, name), data, 0o644)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	listener, _, err := preview.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		ended <- preview.Serve(ctx, listener, preview.Options{
			Build: builder.Options{
				Dir: s.dir, Layouts: layouts.Files, Static: static.Files, Drafts: true,
				Today: site.Date{Year: 2026, Month: 11, Day: 22},
			},
			Lang: "nl", Made: func(preview.Made) {}, Polling: func() {},
			Ready: func(address string) { ready <- address },
		})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	s.address = <-ready
	return s
}

// edit changes a file of the site.
func (s *running) edit(name, from, to string) {
	s.t.Helper()
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	data, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	if !bytes.Contains(data, []byte(from)) {
		s.t.Fatalf("no %q in %s", from, name)
	}
	if err := os.WriteFile(path, bytes.Replace(data, []byte(from), []byte(to), 1), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

func (s *running) write(name, text string) {
	s.t.Helper()
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// What an editor does all day, from the file to the screen.
func TestAnEditorsDay(t *testing.T) {
	t.Parallel()
	s := serve(t)
	ctx := visit(t, s.address+"visie/")
	evaluate[struct{}](t, ctx, `globalThis.here = true; scrollTo(0, 600)`)

	// A word below the fold: the page is not loaded anew and stays where it is.
	s.edit("content/visie.md", lastWords, "bouwen waar u jaren later nog van glimt")
	until(t, ctx, `document.body.innerText.includes('iets bouwen waar u')`)
	holds(t, ctx, `here && scrollY > 300`)

	// A mistake: the last good page stays, under a notice that says where the mistake is.
	s.edit("content/visie.md", "\nsamenvatting:", "\nsamenvating:")
	until(t, ctx, `$('.bar').innerText.includes('laatste goede versie') || $('.stale')?.checkVisibility()`)
	until(t, ctx, `$('.count .error')`)
	holds(t, ctx, `here && document.body.innerText.includes('iets bouwen waar u')`)
	s.edit("content/visie.md", "\nsamenvating:", "\nsamenvatting:")
	until(t, ctx, `!$('.count .error') && !$('.bar').innerText.includes('laatste goede versie')`)

	// A stylesheet of the site's own is taken over without loading the page anew.
	css, err := os.ReadFile("../../static/style.css")
	if err != nil {
		t.Fatal(err)
	}
	s.write("static/style.css", string(css)+"\nh1 { letter-spacing: 7px }\n")
	until(t, ctx, `getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'`)
	holds(t, ctx, `here`)

	// The title of another page, in a list that is on screen; the list stays, as the other
	// page is not followed.
	list := visit(t, s.address+"modellen/")
	s.edit("content/modellen/bateson.md", "titel: Werken volgens de bedoeling", "titel: Werken naar de bedoeling")
	until(t, list, `document.body.innerText.includes('Werken naar de bedoeling')`)

	// The page that was saved is shown.
	until(t, list, `location.pathname === '/modellen/bateson/'`)
	until(t, list, `document.querySelector('h1').innerText === 'Werken naar de bedoeling'`)
}
