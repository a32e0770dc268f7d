package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Something is wrong, in two files, and a page is held back.
var wrong = object{
	"errors": 1, "warnings": 1, "more": 12, "checking": true,
	"held": []object{{"file": "content/blog/later.md", "reason": "wordt getoond vanaf 1 december 2026", "url": "/blog/"}},
	"list": []object{
		{
			"at": "content/visie.md:34:12", "file": "content/visie.md", "line": 34, "column": 12, "severity": "error", "code": "K231",
			"message": `geen pagina "diensten/trainignen.md"; bedoelt u "diensten/trainingen.md"?`,
			"why":     "Wie op deze link klikt, komt nergens.", "fix": "Schrijf: diensten/trainingen.md",
			"excerpt": "Breng die kennis bij elkaar in [een training](diensten/trainignen.md) en er gebeurt iets.",
		},
		{
			"at": "content/mensen/anna.md", "file": "content/mensen/anna.md", "line": 0, "column": 0, "severity": "warning", "code": "K304",
			"message": "geen samenvatting", "why": "In lijsten staat dan alleen de titel.", "fix": "Schrijf in het veld samenvatting in één zin waar de pagina over gaat.",
		},
	},
}

var fine = object{"errors": 0, "warnings": 0, "held": nil, "list": nil, "more": 0, "checking": false}

// of is about the page of the sample site that the tests look at.
func of(stale bool, held string) object {
	about := object{"source": "content/visie.md", "headings": object{"wat-ik-doe": 78}, "held": held, "stale": stale}
	if stale {
		about["broken"] = []string{"content/visie.md", "content/mensen/anna.md"}
	}
	return about
}

// The bar tells how the site stands, and the keyboard opens what it has to say and closes it.
func TestBarTellsWhatIsWrong(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	holds(t, ctx, `$('.counts').innerText.trim() === 'Alles in orde'`)
	holds(t, ctx, `$('.panel').hidden && $('.notice').hidden && $('.badge').hidden`)
	holds(t, ctx, `!document.querySelector('script[src*="_kiem"]') && document.body.lastElementChild.localName === 'kiem-preview'`)

	p.send("problems", wrong)
	p.send("about", of(false, "concept"))
	until(t, ctx, `$('.badge').innerText.includes('concept')`)
	holds(t, ctx, `$('.counts').innerText.replace(/\s+/g, ' ').trim() === '1 fout 1 waarschuwing 1 nog niet getoond'`)
	holds(t, ctx, `$('.away[role=status]').textContent === '1 fout, 1 waarschuwing, 1 nog niet getoond'`)

	reach(t, ctx, ".counts")
	press(t, ctx, kb.Enter)
	holds(t, ctx, `!$('.panel').hidden && $('.counts').ariaExpanded === 'true'`)
	for _, text := range []string{"Fout: geen pagina", "content/visie.md, regel 34", "K231", "komt nergens", "Doe dit: Schrijf",
		"[een training]", "Waarschuwing: geen samenvatting", "En nog 12", "worden nog nagekeken", "vanaf 1 december"} {
		holds(t, ctx, fmt.Sprintf(`$('.panel').innerText.replace(/\s+/g, ' ').includes(%q)`, text))
	}
	holds(t, ctx, `$('.held a').pathname === '/blog/'`)
	reach(t, ctx, ".place")
	press(t, ctx, kb.Enter)
	until(t, ctx, `location.hash === '#opened-content/visie.md:34:12'`)

	press(t, ctx, kb.Escape)
	holds(t, ctx, `$('.panel').hidden && $('.counts').matches(':focus') && $('.counts').ariaExpanded === 'false'`)

	p.send("problems", fine)
	p.send("about", of(false, ""))
	until(t, ctx, `$('.counts').innerText.trim() === 'Alles in orde' && $('.badge').hidden`)
}

// A list that changes keeps the focus where it was.
func TestPanelKeepsTheFocus(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	p.problems = wrong
	ctx := p.visit("/visie/")
	reach(t, ctx, ".counts")
	press(t, ctx, kb.Enter)
	reach(t, ctx, ".warning .place")
	list := wrong["list"].([]object)
	p.send("problems", object{"errors": 0, "warnings": 1, "list": list[1:]})
	until(t, ctx, `!$('.error')`)
	holds(t, ctx, `$('.warning .place').matches(':focus')`)
	p.send("problems", fine)
	until(t, ctx, `!$('.warning')`)
	holds(t, ctx, `$('.panel').matches(':focus')`)
}

// While a file is wrong its page stays, under a notice that goes when it is mended.
func TestLastGoodVersionStays(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	ctx := p.visit("/visie/")
	p.send("about", of(true, ""))
	p.send("problems", wrong)
	until(t, ctx, `$('.notice[role=alert]').checkVisibility()`)
	holds(t, ctx, `$('.notice').innerText.includes('Dit is de laatste goede versie. Er is een fout in content/visie.md, regel 34')`)
	holds(t, ctx, `$('.notice').innerText.includes('Geen pagina "diensten/trainignen.md"; bedoelt u "diensten/trainingen.md"? Ook in 1')`)
	holds(t, ctx, `document.querySelector('h1').innerText.includes('Klein beginnen')`)
	holds(t, ctx, `scrollTo(0, 1e6) ?? document.querySelector('.site-footer').getBoundingClientRect().bottom <= $('.notice').getBoundingClientRect().top + 1`)
	reach(t, ctx, ".notice .place")
	press(t, ctx, kb.Enter)
	until(t, ctx, `location.hash === '#opened-content/visie.md:34:12'`)

	p.send("about", of(false, ""))
	p.send("problems", fine)
	until(t, ctx, `$('.notice').hidden`)
}

// The page for what is not there has the bar as well.
func TestBarOnThePageForWhatIsNotThere(t *testing.T) {
	t.Parallel()
	p := newPreviewed(t)
	p.about = object{"source": "", "headings": nil, "held": "", "broken": nil}
	ctx := tab(t)
	see(t, ctx, look{1280, light})
	navigate(t, ctx, p.URL+"/nergens/")
	until(t, ctx, `$('.count') && $('.bar').checkVisibility()`)
}

// pageAxe returns what axe finds in the whole page.
var pageAxe = strings.Replace(runAxe, "'figure.diagram'", "document", 1)

// axe finds nothing in the bar, the notice and the panel, and on a narrow screen nothing
// sticks out.
func TestBarIsAccessible(t *testing.T) {
	t.Parallel()
	script := axe(t)
	p := newPreviewed(t)
	p.about, p.problems = of(true, "concept"), wrong
	ctx := p.visit("/visie/")
	reach(t, ctx, ".switch:last-child")
	press(t, ctx, kb.Enter)
	evaluate[struct{}](t, ctx, script)
	for _, state := range []string{"closed", "open"} {
		for _, as := range looks {
			t.Run(state+"-"+as.name(), func(t *testing.T) {
				see(t, ctx, as)
				evaluate[struct{}](t, ctx, `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`)
				for _, violation := range evaluate[[]string](t, ctx, pageAxe) {
					t.Error(violation)
				}
				holds(t, ctx, `document.documentElement.scrollWidth <= innerWidth`)
				holds(t, ctx, `[...$('.bar').querySelectorAll('*')].every((e) => !e.checkVisibility() || e.getBoundingClientRect().right <= innerWidth)`)
				holds(t, ctx, `$('.counts').offsetHeight < 60`)
			})
		}
		if state == "closed" {
			see(t, ctx, look{1280, light})
			reach(t, ctx, ".counts")
			press(t, ctx, kb.Enter)
		}
	}
}
