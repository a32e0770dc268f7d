package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// After a save the page that was saved is shown, unless the reader switched that off.
func TestFollowing(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	p.send("saved", object{"url": "/contact/", "file": "content/contact.md"})
	until(t, ctx, `location.pathname === '/contact/' && $('.count')`)
	holds(t, ctx, `$('.switch').ariaChecked === 'true'`)

	reach(t, ctx, ".switch")
	press(t, ctx, " ")
	holds(t, ctx, `$('.switch').ariaChecked === 'false'`)
	p.send("saved", object{"url": "/visie/", "file": "content/visie.md"})
	p.send("problems", wrong)
	until(t, ctx, `$('.count .error')`)
	holds(t, ctx, `location.pathname === '/contact/'`)

	navigate(t, ctx, p.URL+"/contact/")
	until(t, ctx, `$('.count')`)
	holds(t, ctx, `$('.switch').ariaChecked === 'false'`)
	evaluate[struct{}](t, ctx, `localStorage.clear()`)
}

const lastWords = "maken waar u jaren later nog van glimt"

// What changed in the page that is open comes into view, and is marked for a moment; when it
// is in view already the page stays where it is.
func TestWhatChangedIsMarked(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	saved := object{"url": "/visie/", "file": "content/visie.md"}
	p.edit("/visie/", lastWords, "bouwen")
	p.send("saved", saved)
	until(t, ctx, `$('.mark').checkVisibility() && scrollY > 500`)
	until(t, ctx, `(r => r.top > 0 && r.bottom < innerHeight && r.height > 20)($('.mark').getBoundingClientRect())`)
	holds(t, ctx, `document.body.innerText.includes('met elkaar iets bouwen')`)
	until(t, ctx, `$('.mark').hidden`)

	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	evaluate[struct{}](t, ctx, `scrollBy(0, -50); globalThis.was = scrollY`)
	p.edit("/visie/", "bouwen", "doen")
	p.send("saved", saved)
	until(t, ctx, `$('.mark').checkVisibility()`)
	holds(t, ctx, `scrollY === was && getComputedStyle($('.mark')).animationName === 'none'`)
}

// A patch leaves alone what the reader does, and the script nothing on the page but patches.
func TestPatchesInThePreview(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	page, _ := p.page("/visie/")
	p.pages["/visie/"] = []byte(strings.Replace(string(page), "</article>", "<p><input id=typed></article>", 1))
	ctx := p.visit("/visie/")
	evaluate[struct{}](t, ctx, `globalThis.here = true; globalThis.html = document.documentElement.outerHTML;
		typed.focus(); typed.value = 'half a sen'; scrollTo(0, 600)`)
	p.edit("/visie/", "Ik geloof dat", "Ik weet dat")
	until(t, ctx, `document.body.innerText.includes('Ik weet dat')`)
	holds(t, ctx, `here && typed.value === 'half a sen' && document.activeElement === typed && scrollY > 500`)
	holds(t, ctx, `document.documentElement.outerHTML === html.replace('Ik geloof dat', 'Ik weet dat')`)
}

// What is in no block of text opens the page, with Alt as well as with the switch; a block
// opens its own line.
func TestSourcesOpen(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	at := func(selector string) (x, y float64) {
		place := evaluate[[]float64](t, ctx, fmt.Sprintf(`(e => {
			e.scrollIntoView({ block: 'center' });
			const { left, top } = e.getBoundingClientRect();
			return [left + 20, top + 10];
		})(document.querySelector(%q))`, selector))
		return place[0], place[1]
	}
	line := evaluate[string](t, ctx, `document.querySelector('article p[data-kiem-at]').dataset.kiemAt`)
	x, y := at("article p[data-kiem-at]")
	alt := chromedp.ButtonModifiers(chromedp.ModifierAlt)
	if err := chromedp.Do(ctx, chromedp.MouseEvent("mouseMoved", x, y, alt)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, fmt.Sprintf(`$('.source').checkVisibility() && $('.label').innerText === %q`, line))
	if err := chromedp.Do(ctx, chromedp.MouseClickXY(x, y, alt)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, fmt.Sprintf(`location.hash === '#opened-' + %q`, line))
	if err := chromedp.Do(ctx, chromedp.MouseEvent("mouseMoved", x, y)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `!$('.source').checkVisibility()`)

	// With the switch a click on a link of the page opens the source, and Enter does not.
	reach(t, ctx, ".switch:last-child")
	press(t, ctx, kb.Enter)
	x, y = at(".site-header .menu a")
	if err := chromedp.Do(ctx, chromedp.MouseClickXY(x, y)); err != nil {
		t.Fatal(err)
	}
	until(t, ctx, `location.hash === '#opened-content/visie.md:1'`)

	// The keyboard finds the blocks in the panel.
	reach(t, ctx, ".counts")
	press(t, ctx, kb.Enter)
	reach(t, ctx, ".blocks li:last-child .place")
	last := evaluate[string](t, ctx, `[...document.querySelectorAll('[data-kiem-at]')].at(-1).dataset.kiemAt`)
	press(t, ctx, kb.Enter)
	until(t, ctx, fmt.Sprintf(`location.hash === '#opened-' + %q`, last))
	if want := []string{line, "content/visie.md:1", last}; !slices.Equal(p.opened(), want) {
		t.Errorf("opened %q, want %q", p.opened(), want)
	}
}

// A preview that stops leaves the page as it is, says so, and goes on when it is back, with
// what changed meanwhile.
func TestPreviewStopsAndComesBack(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	p.stop()
	until(t, ctx, `$('.said[role=status]').innerText === 'De preview draait niet meer.'`)
	holds(t, ctx, `document.querySelector('h1').innerText.includes('Klein beginnen')`)
	p.start()
	p.edit("/visie/", "Ik geloof dat", "Ik weet dat")
	until(t, ctx, `document.body.innerText.includes('Ik weet dat') && $('.count') && $('.said').innerText === ''`)
}

// A tab that nobody sees takes no connection, and shows what changed when it is seen again.
func TestHiddenTabsCatchUp(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	turn := func(hidden bool) {
		evaluate[struct{}](t, ctx, fmt.Sprintf(`Object.defineProperty(document, 'hidden', { value: %t, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'))`, hidden))
	}
	turn(true)
	for end := time.Now().Add(patience); p.listeners() > 0; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("a hidden tab is still connected")
		}
	}
	p.edit("/visie/", "Ik geloof dat", "Ik weet dat")
	holds(t, ctx, `document.body.innerText.includes('Ik geloof dat')`)
	turn(false)
	until(t, ctx, `document.body.innerText.includes('Ik weet dat') && $('.count')`)
}

// A page that cannot become what it should is loaded anew once, and not again and again.
func TestPagesAreNotLoadedForEver(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	evaluate[struct{}](t, ctx, `globalThis.first = true`)
	again := object{"url": "/visie/", "hash": "another", "reload": true}
	p.send("page", again)
	until(t, ctx, `!globalThis.first && $('.count')`)
	evaluate[struct{}](t, ctx, `globalThis.second = true`)
	p.send("page", again)
	p.send("problems", wrong)
	until(t, ctx, `$('.count .error')`)
	holds(t, ctx, `second`)
}
