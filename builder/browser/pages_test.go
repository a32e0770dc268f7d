package browser

import (
	"context"
	"net/http"
	"net/http/httptest"
	"path"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"kiem/builder"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// published is the sample site as a build writes it.
var published = sync.OnceValues(func() (fstest.MapFS, error) {
	s, err := builder.Load(context.Background(), builder.Options{
		Dir: "../..", Layouts: layouts.Files, Static: static.Files,
		Today: site.Date{Year: 2026, Month: 11, Day: 22},
	})
	if err != nil {
		return nil, err
	}
	return made(s)
})

// hosted is that site on a server that sends the headers that the site asks for.
var hosted = sync.OnceValues(func() (*httptest.Server, error) {
	files, err := published()
	if err != nil {
		return nil, err
	}
	server := httptest.NewServer(host(files))
	atEnd(server.Close)
	return server, nil
})

// host serves files as a host that reads _headers does.
func host(files fstest.MapFS) http.Handler {
	type rule struct{ at, name, value string }
	var rules []rule
	at := ""
	for line := range strings.Lines(string(files["_headers"].Data)) {
		if name, value, ok := strings.Cut(line, ": "); !ok {
			at = strings.TrimSpace(line)
		} else {
			rules = append(rules, rule{at, strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	server := http.FileServerFS(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, rule := range rules {
			if ok, _ := path.Match(rule.at, r.URL.Path); ok || rule.at == "/*" {
				w.Header().Set(rule.name, rule.value)
			}
		}
		server.ServeHTTP(w, r)
	})
}

var layoutClass = regexp.MustCompile(`<body class="layout-(\w+)"`)

// samples is the richest page of each layout, by the name of the layout.
func samples(t *testing.T) map[string]string {
	t.Helper()
	files, err := published()
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	size := func(page string) int { return len(files[page].Data) }
	for name, file := range files {
		m := layoutClass.FindSubmatch(file.Data)
		if m == nil {
			continue
		}
		layout := string(m[1])
		if other, ok := pages[layout]; !ok || size(name) > size(other) || size(name) == size(other) && name < other {
			pages[layout] = name
		}
	}
	all, err := layouts.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range all {
		switch layout := strings.TrimSuffix(file.Name(), ".html"); layout {
		case "base", "redirect", "labels", "partials":
		default:
			if pages[layout] == "" {
				t.Errorf("no page of the sample site has the layout %s", layout)
			}
		}
	}
	return pages
}

// cold opens a page of the sample site in a tab that has kept nothing, and returns it with the
// requests that the page made. Nothing may get on the console until the end of the test.
func cold(t *testing.T, page string, as look) (context.Context, func() []*network.EventRequestWillBeSent) {
	t.Helper()
	server, err := hosted()
	if err != nil {
		t.Fatal(err)
	}
	ctx := tab(t)
	var console messages
	t.Cleanup(func() { console.check(t) })
	var mutex sync.Mutex
	var requests []*network.EventRequestWillBeSent
	listen := func(event any) {
		console.take(event)
		if request, ok := event.(*network.EventRequestWillBeSent); ok {
			mutex.Lock()
			defer mutex.Unlock()
			requests = append(requests, request)
		}
	}
	if err := chromedp.Listen(ctx, listen); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
		t.Fatal(err)
	}
	see(t, ctx, as)
	navigate(t, ctx, server.URL+"/"+strings.TrimSuffix(page, "index.html"))
	settle(t, ctx)
	return ctx, func() []*network.EventRequestWillBeSent {
		mutex.Lock()
		defer mutex.Unlock()
		return requests
	}
}

// settle waits until the fonts are there and what they change is seen.
func settle(t *testing.T, ctx context.Context) {
	t.Helper()
	evaluate[struct{}](t, ctx, `document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`)
}

// Every layout, as four readers see it: nothing for axe to find, nothing that sticks out of the
// narrowest screen, nothing that jumps while it comes in, and nothing asked of anyone else.
func TestLayouts(t *testing.T) {
	t.Parallel()
	script := axe(t)
	var asked requestLog
	t.Cleanup(func() { asked.check(t) })
	for layout, page := range samples(t) {
		t.Run(layout, func(t *testing.T) {
			t.Parallel()
			ctx, requests := cold(t, page, look{1280, light})
			jumps(t, ctx)
			asked.add(t, layout, page, requests())
			holds(t, ctx, `[...document.fonts].some((font) => font.status === 'loaded')`)
			walk(t, ctx)
			evaluate[struct{}](t, ctx, script)
			for _, as := range []look{{1280, light}, {390, light}, {1280, dark}, {1280, forced}} {
				t.Run(as.name(), func(t *testing.T) {
					see(t, ctx, as)
					settle(t, ctx)
					for _, violation := range evaluate[[]string](t, ctx, axeAs[as.colour]) {
						t.Error(violation)
					}
				})
			}
			see(t, ctx, look{320, light})
			settle(t, ctx)
			holds(t, ctx, `scrollTo(1e6, 0) ?? (document.documentElement.scrollWidth <= 320 && scrollX === 0)`)
		})
	}
}

// axeAs is how axe looks at a page. Of colours that are the reader's own it knows only those
// that a page would have had.
var axeAs = map[colour]string{
	light: pageAxe, dark: pageAxe,
	forced: strings.Replace(pageAxe, "preload: false", "preload: false, rules: {'color-contrast': {enabled: false}}", 1),
}

// On a phone nothing jumps either, while the letters come in.
func TestNothingJumpsOnAPhone(t *testing.T) {
	t.Parallel()
	for layout, page := range samples(t) {
		t.Run(layout, func(t *testing.T) {
			t.Parallel()
			ctx, _ := cold(t, page, look{390, light})
			jumps(t, ctx)
		})
	}
}

// jumps checks how far the page has moved while it was coming in, by the measure of browsers.
func jumps(t *testing.T, ctx context.Context) {
	t.Helper()
	if !evaluate[bool](t, ctx, `new FontFace('stand-in', 'local("Arial"), local("Liberation Sans"), local("Arimo")').load().then(() => true, () => false)`) {
		needs(t, "Arial or Liberation Sans, which stand in for letters that are on their way")
	}
	moved := evaluate[[]string](t, ctx, `new Promise((done) => {
		const found = [];
		let sum = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				sum += entry.value;
				for (const { node } of entry.sources) found.push(entry.value.toFixed(4) + ' ' + (node?.outerHTML ?? node?.data ?? '').slice(0, 80));
			}
		}).observe({ type: 'layout-shift', buffered: true });
		setTimeout(() => done(sum < 0.01 ? [] : found), 100);
	})`)
	for _, what := range moved {
		t.Errorf("moved: %s", what)
	}
}
