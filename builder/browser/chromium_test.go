package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a tab may take: far longer than it needs, as a machine may be busy.
const patience = 2 * time.Minute

// needs ends a test that cannot be run here. On a machine that checks changes it fails;
// elsewhere it is skipped, so that the tests pass where there is nothing but Go.
func needs(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("needs %s", what)
	}
	t.Skipf("skipped: needs %s", what)
}

// chromium is the browser of all tests, started by the first that needs it. Without an
// error and without a context there is none on this machine.
var chromium = sync.OnceValues(func() (context.Context, error) {
	path := executable("chromium", "chromium-browser", "google-chrome")
	if path == "" {
		return nil, nil
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // it sees no pages but ours, and root may have no sandbox
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
	)
	var err error
	for range 2 { // a browser that came up and does nothing would fail every test, one by one
		var ctx context.Context
		if ctx, err = start(options); err == nil {
			return ctx, nil
		}
	}
	return nil, fmt.Errorf("starting %s: %w", path, err)
})

// startUp is how long a browser may take before it shows a first page.
const startUp = 30 * time.Second

// start starts a browser, and has it show a page.
func start(options []chromedp.ExecAllocatorOption) (context.Context, error) {
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ = chromedp.NewContext(ctx)
	shown := make(chan error, 1)
	go func() {
		err := chromedp.Do(ctx)
		if err == nil {
			tab, closeTab := chromedp.NewContext(ctx)
			defer closeTab()
			err = chromedp.Do(tab, chromedp.Navigate("about:blank"))
		}
		shown <- err
	}()
	var err error
	select {
	case err = <-shown:
	case <-time.After(startUp):
		err = errors.New("it shows no page")
	}
	if err != nil {
		stop()
		return nil, err
	}
	atEnd(func() {
		_ = chromedp.Cancel(ctx)
		stop()
	})
	return ctx, nil
}

// executable is the first of the programs that is on the path, or "".
func executable(names ...string) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// look is how a page is looked at.
type look struct {
	width  int64
	colour colour
}

// colour is which colours the reader's machine asks for.
type colour string

const (
	light  colour = "light"
	dark   colour = "dark"
	forced colour = "forced"
)

func (l look) name() string { return fmt.Sprintf("%d-%s", l.width, l.colour) }

// media are the media features of the colours. Nothing glides, so that a test finds everything
// where it comes to rest.
func (c colour) media() []*emulation.MediaFeature {
	scheme, palette := "dark", "none"
	switch c {
	case light:
		scheme = "light"
	case forced: // palettes of high contrast are mostly dark
		palette = "active"
	}
	return []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "forced-colors", Value: palette},
		{Name: "prefers-reduced-motion", Value: "reduce"}}
}

// open opens a page of the test site in a tab of its own. The test fails when the browser
// has an error to tell, up to the test's end.
func open(t *testing.T, page string) context.Context {
	t.Helper()
	ctx := tab(t)
	server, err := served()
	if err != nil {
		t.Fatal(err)
	}
	var console messages
	t.Cleanup(func() { console.check(t) })
	if err := chromedp.Listen(ctx, console.take); err != nil {
		t.Fatal(err)
	}
	navigate(t, ctx, server.URL+page)
	return ctx
}

// tab is a new tab of the browser, which is closed when the test ends.
func tab(t *testing.T) context.Context {
	t.Helper()
	browser, err := chromium()
	if err != nil {
		t.Fatal(err)
	}
	if browser == nil {
		needs(t, "Chromium on the path")
	}
	ctx, cancel := context.WithTimeout(browser, patience)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	return ctx
}

func navigate(t *testing.T, ctx context.Context, address string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
}

// see looks at the page in another way.
func see(t *testing.T, ctx context.Context, as look) {
	t.Helper()
	metrics := emulation.SetDeviceMetricsOverrideParams{Width: as.width, Height: 900, DeviceScaleFactor: 1}
	if _, err := chromedp.Call(ctx, emulation.SetDeviceMetricsOverride, metrics); err != nil {
		t.Fatal(err)
	}
	media := emulation.SetEmulatedMediaParams{Features: as.colour.media()}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
}

// evaluate returns the value of a JavaScript expression, awaited.
func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// messages are the errors that a browser tells of one tab.
type messages struct {
	mutex sync.Mutex
	texts []string
}

// take keeps an event of the tab when it is an error.
func (m *messages) take(event any) {
	text := ""
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		text = e.ExceptionDetails.Text
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "warning" {
			text = fmt.Sprint(e.Type, " on the console")
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == "error" || e.Entry.Level == "warning" {
			text = e.Entry.Text + " " + e.Entry.URL
		}
	}
	if text != "" {
		m.mutex.Lock()
		defer m.mutex.Unlock()
		m.texts = append(m.texts, text)
	}
}

func (m *messages) check(t *testing.T) {
	t.Helper()
	m.mutex.Lock()
	defer m.mutex.Unlock()
	for _, text := range m.texts {
		t.Errorf("the browser says: %s", text)
	}
}
