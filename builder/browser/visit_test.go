package browser

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// visit opens a page of the preview.
func (p *previewed) visit(page string) context.Context {
	p.t.Helper()
	return visit(p.t, p.URL+page)
}

// visit opens a page of a preview in a tab, in which nothing may get on the console, and
// waits until the bar is there.
func visit(t *testing.T, address string) context.Context {
	t.Helper()
	ctx := tab(t)
	var console messages
	t.Cleanup(func() { console.check(t) })
	if err := chromedp.Listen(ctx, console.take); err != nil {
		t.Fatal(err)
	}
	see(t, ctx, look{1280, light})
	navigate(t, ctx, address)
	until(t, ctx, `$('.count') && $('.bar').checkVisibility()`)
	return ctx
}

// inBar defines $, which finds what the selector names in the bar.
const inBar = `var $ = (selector) => document.querySelector('kiem-preview')?.shadowRoot.querySelector(selector);`

// until waits until an expression is true.
func until(t *testing.T, ctx context.Context, expression string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](inBar+"!!("+expression+")")); err == nil && ok {
			return
		}
	}
	t.Fatalf("not so in time: %s; the bar says: %s", expression, evaluate[string](t, ctx, inBar+"$('.bar')?.innerText ?? 'nothing'"))
}

// holds checks that an expression is true.
func holds(t *testing.T, ctx context.Context, expression string) {
	t.Helper()
	if !evaluate[bool](t, ctx, inBar+"!!("+expression+")") {
		t.Errorf("not so: %s", expression)
	}
}

func press(t *testing.T, ctx context.Context, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(key)); err != nil {
			t.Fatal(err)
		}
	}
}

// reach presses Tab until what the selector names in the bar has the focus.
func reach(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	for range 400 {
		if evaluate[bool](t, ctx, inBar+fmt.Sprintf("$('.bar').getRootNode().activeElement?.matches(%q) ?? false", selector)) {
			return
		}
		press(t, ctx, kb.Tab)
	}
	t.Fatalf("no way by the keyboard to %s", selector)
}
