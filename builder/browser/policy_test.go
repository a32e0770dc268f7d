package browser

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// refused is what the policy of a page refuses, by the directives of the policy.
const refused = `new Promise((done) => {
	const found = new Set();
	document.addEventListener('securitypolicyviolation', (e) => found.add(e.effectiveDirective));
	const add = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
	add('script', { textContent: 'globalThis.ran = true' });
	add('style', { textContent: 'body { color: red }' });
	add('img', { src: 'https://elders.example/a.png' });
	add('iframe', { src: 'https://elders.example/' });
	add('object', { data: 'a.pdf' });
	add('script', { src: 'https://elders.example/a.js' });
	document.body.setAttribute('style', 'color: red');
	fetch('https://elders.example/').catch(() => {});
	document.head.append(Object.assign(document.createElement('base'), { href: 'https://elders.example/' }));
	setTimeout(() => done([...found].sort()), 300);
})`

// A page does nothing that its policy does not name, wherever it is served; the data about it
// that it holds are not a program. Where the headers are sent, styles and images are as well.
func TestThePolicyRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, page string
		server     func() (*httptest.Server, error)
		more       []string
	}{
		{"without headers", "/modellen/rings/", served, nil},
		{"with headers", "/modellen/bateson/", hosted, []string{"img-src", "style-src-attr", "style-src-elem"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			server, err := c.server()
			if err != nil {
				t.Fatal(err)
			}
			ctx := tab(t)
			navigate(t, ctx, server.URL+c.page)
			want := append([]string{"base-uri", "connect-src", "frame-src", "object-src", "script-src-elem"}, c.more...)
			slices.Sort(want)
			if got := evaluate[[]string](t, ctx, refused); !slices.Equal(got, want) {
				t.Errorf("refused: %q, want %q", got, want)
			}
			holds(t, ctx, `!globalThis.ran`)
		})
	}
}

// A form is sent to where the settings say, and nowhere else.
func TestFormsAreSentToTheirHost(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"site.yaml": "title: Proef\nlanguage: nl\nbase_url: https://proef.example/\n" +
			"contact: {form: {action: https://vorm.example/f/1, purpose: om u te antwoorden, keep: 6 maanden}}\n" +
			"newsletter: {action: https://lijst.example/in, text: Eens per maand.}\nfooter: [privacy]\n",
		"content/index.md":   "---\ntitel: Proef\nsamenvatting: Een proef met twee formulieren.\n---\nTekst.\n",
		"content/privacy.md": "---\ntitel: Privacy\nrol: privacy\nsamenvatting: Wat we bewaren en hoe lang.\n---\nTekst.\n",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s, err := builder.Load(t.Context(), builder.Options{
		Dir: dir, Layouts: layouts.Files, Static: static.Files, Today: site.Date{Year: 2026, Month: 11, Day: 22},
	})
	if err != nil {
		t.Fatal(err)
	}
	files, err := made(s)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(host(files))
	t.Cleanup(server.Close)
	for _, form := range []struct{ selector, to, want string }{
		{"#contact form", "", "https://vorm.example/f/1"},
		{".newsletter form", "", "https://lijst.example/in"},
		{"#contact form", "https://elders.example/", ""},
	} {
		ctx := tab(t)
		sent := make(chan string, 10)
		if err := chromedp.Listen(ctx, func(event any) {
			if r, ok := event.(*network.EventRequestWillBeSent); ok && r.Request.Method == "POST" {
				sent <- r.Request.URL
			}
		}); err != nil {
			t.Fatal(err)
		}
		if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
			t.Fatal(err)
		}
		navigate(t, ctx, server.URL)
		holds(t, ctx, `document.querySelector('`+form.selector+` button').checkVisibility()`)
		evaluate[struct{}](t, ctx, `{
			document.addEventListener('securitypolicyviolation', (e) => { globalThis.refused = e.effectiveDirective });
			const form = document.querySelector('`+form.selector+`');
			if ('`+form.to+`') form.action = '`+form.to+`';
			setTimeout(() => form.submit());
		}`)
		if form.want == "" {
			until(t, ctx, `globalThis.refused === 'form-action'`)
			continue
		}
		select {
		case got := <-sent:
			if got != form.want {
				t.Errorf("%s is sent to %s, want %s", form.selector, got, form.want)
			}
		case <-time.After(10 * time.Second):
			t.Errorf("%s is not sent", form.selector)
		}
	}
	if !strings.Contains(string(files["_headers"].Data), "form-action 'self' https://vorm.example https://lijst.example") {
		t.Error("the headers do not let forms be sent")
	}
}

// A page at an old address leads to the new one under the same policy.
func TestAnOldAddressLeadsOn(t *testing.T) {
	t.Parallel()
	server, err := hosted()
	if err != nil {
		t.Fatal(err)
	}
	ctx := tab(t)
	navigate(t, ctx, server.URL+"/visie-3/")
	until(t, ctx, `location.pathname === '/visie/' && document.querySelector('h1')`)
}
