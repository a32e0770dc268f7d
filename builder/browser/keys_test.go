package browser

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// focused describes what has the focus: whether it comes behind what had it before, and whether
// a reader sees that it does. In a drawing it is the shape in the link that shows it, and of a
// card all of the card.
const focused = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return null;
	const before = globalThis.hadFocus;
	globalThis.hadFocus = e;
	const box = e.getBoundingClientRect();
	const outlined = (e) => !!e && (getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2 || outlined(e.parentElement));
	const shape = e.closest('.dg') && e.querySelector('.s, .hit');
	return {
		name: e.outerHTML.slice(0, 100),
		behind: !before || !!(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
		again: before === e,
		there: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
		marked: outlined(e) || !!shape && parseFloat(getComputedStyle(shape).strokeWidth) >= 3,
	};
})()`

// walk goes through a page by the Tab key: first to the link that skips the menu, which leads
// to the text, and then from the top to the end, each stop in the order of the page and seen.
func walk(t *testing.T, ctx context.Context) {
	t.Helper()
	press(t, ctx, kb.Tab)
	holds(t, ctx, `document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0`)
	press(t, ctx, kb.Enter)
	until(t, ctx, `location.hash === '#inhoud'`)
	press(t, ctx, kb.Tab)
	holds(t, ctx, `!!(document.querySelector('main').compareDocumentPosition(document.activeElement) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))`)
	evaluate[struct{}](t, ctx, `history.replaceState(null, '', location.pathname), scrollTo(0, 0), document.activeElement.blur(), document.querySelector('.skip').focus()`)
	type stop struct {
		Name                         string
		Behind, Again, There, Marked bool
	}
	for n := range 400 {
		at := evaluate[*stop](t, ctx, focused)
		if at == nil || at.Again || n > 0 && !at.Behind {
			if n < 8 {
				t.Errorf("only %d stops, the last before %+v", n, at)
			}
			if at != nil && !evaluate[bool](t, ctx, `document.activeElement.matches('.skip')`) {
				t.Errorf("out of order: %s", at.Name)
			}
			return
		}
		if !at.There || !at.Marked {
			t.Errorf("the focus is not seen on %s (on the screen: %v, marked: %v)", at.Name, at.There, at.Marked)
		}
		press(t, ctx, kb.Tab)
	}
	t.Error("no end to the Tab key")
}
