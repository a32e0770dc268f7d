package browser

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"kiem/builder/preview/patch"
	"kiem/builder/preview/patch/patchtest"
)

//go:embed patch.js
var patchPages string

// editions serves the test site, and pages of it in other editions: those that a test adds,
// as ?edition=1. Beside them are the script that applies patches and an empty page.
type editions struct {
	*httptest.Server
	mutex sync.Mutex
	pages [][]byte
}

func newEditions(t *testing.T) (*editions, fs.FS) {
	t.Helper()
	files, err := built()
	if err != nil {
		t.Fatal(err)
	}
	e := &editions{}
	site := http.FileServerFS(files)
	e.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		edition, err := strconv.Atoi(r.FormValue("edition"))
		switch {
		case r.URL.Path == "/patch.js":
			w.Header().Set("Content-Type", "text/javascript")
			w.Write(patch.Script)
		case r.URL.Path == "/style-1.css", r.URL.Path == "/style-2.css":
			time.Sleep(100 * time.Millisecond) // so that one could see that it is not there
			w.Header().Set("Content-Type", "text/css")
			fmt.Fprintf(w, "p { width: 10%cpx }", r.URL.Path[len("/style-")])
		case r.URL.Path == "/empty/":
			w.Header().Set("Content-Type", "text/html")
		case err == nil:
			e.mutex.Lock()
			defer e.mutex.Unlock()
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write(e.pages[edition])
		default:
			site.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(e.Close)
	return e, files
}

// add adds an edition of the page at a path, and returns its address.
func (e *editions) add(path string, page []byte) string {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.pages = append(e.pages, page)
	return fmt.Sprintf("/%s?edition=%d", path, len(e.pages)-1)
}

// chain is a page in some editions, and what makes each of the one before.
type chain struct {
	Pages   []string      `json:"pages"`
	Patches []patch.Patch `json:"patches"`
}

// A patched page is the page that the browser would have loaded, to the last node.
func TestPatchedPages(t *testing.T) {
	t.Parallel()
	ctx := tab(t)
	server, files := newEditions(t)
	names, err := fs.Glob(files, "modellen/*/index.html")
	if err != nil || len(names) < len(kinds) {
		t.Fatal(names, err)
	}
	const edits = 20
	r := rand.New(rand.NewPCG(3, 4))
	var chains []chain
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		old := patchtest.Positions(data)
		c := chain{Pages: []string{server.add(path.Dir(name)+"/", old)}}
		for range edits {
			new := patchtest.Edit(r, old)
			c.Pages = append(c.Pages, server.add(path.Dir(name)+"/", new))
			c.Patches = append(c.Patches, between(t, old, new))
			old = new
		}
		chains = append(chains, c)
	}
	navigate(t, ctx, server.URL+"/empty/")
	result := evaluate[struct {
		Findings []string
		Reloaded int
	}](t, ctx, call(t, patchPages, chains))
	for _, finding := range result.Findings {
		t.Error(finding)
	}
	if all := edits * len(chains); result.Reloaded > all/20 {
		t.Errorf("%d of %d pages were to be loaded anew", result.Reloaded, all)
	}
}

func between(t *testing.T, old, new []byte) patch.Patch {
	t.Helper()
	a, err := patch.Parse(old)
	if err != nil {
		t.Fatal(err)
	}
	b, err := patch.Parse(new)
	if err != nil {
		t.Fatal(err)
	}
	return patch.Between(a, b)
}

// call is a JavaScript expression that calls a function.
func call(t *testing.T, function string, arguments ...any) string {
	t.Helper()
	var texts []string
	for _, argument := range arguments {
		text, err := json.Marshal(argument)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return "(" + strings.TrimSuffix(strings.TrimSpace(function), ";") + ")(" + strings.Join(texts, ", ") + ")"
}

// edit is a small page before and after an edit, and what a script sees that does something to
// it, patches it, and looks.
type edit struct {
	name, old, new string
	// before and after are statements. After returns what is wrong, if something is; block is
	// what the patch was applied with.
	before, after string
}

const tall = `<div style="height: 3000px">tall</div>`

var edits = []edit{
	{
		"focus and what is typed stay",
		`<main><p>a</p><form><label>b <input id=i></label><textarea id=t>c</textarea></form></main>`,
		`<main><h2>new</h2><p>A</p><form class=x><label>B <input id=i></label><textarea id=t>d</textarea></form></main>`,
		`i.value = 'typed'; t.value = 'more'; i.focus(); i.setSelectionRange(1, 3)`,
		`return document.activeElement !== i ? 'no focus'
			: i.value !== 'typed' || t.value !== 'more' ? i.value + t.value
			: i.selectionStart !== 1 || i.selectionEnd !== 3 ? 'another selection' : ''`,
	},
	{
		"what is typed does not get into another field",
		`<form><input name=a id=a><input name=b id=b></form>`, `<form><input name=b id=b></form>`,
		`a.value = 'of a'; b.value = 'of b'`,
		`return b.value === 'of b' ? '' : b.value`,
	},
	{
		"a selection stays",
		`<p id=p>one two three four`, `<p id=p>one 2 three four and five`,
		`getSelection().setBaseAndExtent(p.firstChild, 8, p.firstChild, 13)`,
		`return getSelection().toString() === 'three' ? '' : getSelection().toString()`,
	},
	{
		"what a reader unfolded stays so",
		`<details id=d><summary>a</summary>b</details><details id=e open><summary>a</summary>b</details>`,
		`<details id=d><summary>A</summary>B</details><details id=e open><summary>A</summary>B</details>`,
		`d.open = true; e.open = false`,
		`return d.open && !e.open ? '' : 'folded or unfolded'`,
	},
	{
		"what the author unfolds is unfolded",
		`<details id=d><summary>a</summary>b</details>`, `<details id=d open><summary>a</summary>b</details>`,
		``,
		`return d.open ? '' : 'folded'`,
	},
	{
		"what is in the window stays there",
		`<main>` + tall + `<p id=p>here</p>` + tall + `</main>`,
		`<main><h1>new</h1>` + tall + tall + `<p id=p>here and now</p>` + tall + `</main>`,
		`p.scrollIntoView(); scrollBy(0, -5)`,
		`const top = p.getBoundingClientRect().top; return Math.abs(top - 5) < 1 ? '' : top + ' from the top'`,
	},
	{
		"what is in the window stays there without help of the browser",
		`<main style="overflow-anchor: none">` + tall + `<p id=p>here</p>` + tall + `</main>`,
		`<main style="overflow-anchor: none"><h1>new</h1>` + tall + tall + `<p id=p>here and now</p>` + tall + `</main>`,
		`p.scrollIntoView(); scrollBy(0, -5)`,
		`const top = p.getBoundingClientRect().top; return Math.abs(top - 5) < 1 ? '' : top + ' from the top'`,
	},
	{
		"when it is taken away, what comes next stays",
		`<main>` + tall + `<p id=o>away</p><p id=p>here</p>` + tall + `</main>`,
		`<main>` + tall + tall + `<p id=p>here</p>` + tall + `</main>`,
		`o.scrollIntoView(); globalThis.was = p.getBoundingClientRect().top`,
		`const top = p.getBoundingClientRect().top; return Math.abs(top - was) < 1 ? '' : top + ' instead of ' + was`,
	},
	{
		"the top of the page stays at the top",
		`<main><p>a</p>` + tall + `</main>`, `<main>` + tall + `<p>a</p>` + tall + `</main>`,
		``,
		`return scrollY === 0 ? '' : scrollY`,
	},
	{
		"the preview's own stays, at the end",
		`<p id=p>a`, `<p id=p>a<p>b<p>c`,
		`document.body.append(Object.assign(document.createElement('kiem-preview'), { id: 'k', innerHTML: '<p data-kiem-at=1>x' }))`,
		`return document.body.lastElementChild === k && document.body.children.length === 4 ? '' : document.body.innerHTML`,
	},
	{
		"the first changed block is told",
		`<nav>a</nav><main><p>a<p>b <b>c</b></main>`, `<nav>b</nav><main><p>a<p>b <b>d</b></main>`,
		``,
		`return block?.textContent === 'b d' ? '' : 'got ' + block?.outerHTML`,
	},
	{
		"no block is told when none changed",
		`<p data-kiem-at=1>a`, `<p data-kiem-at=2>a`,
		``,
		`return block === null && document.querySelector('p').dataset.kiemAt === '2' ? '' : block`,
	},
	{
		"a page with more in it is not touched",
		`<p id=p>a</p>`, `<p id=p>b</p>`,
		`document.body.prepend(document.createElement('aside'))`,
		`return block === false && p.textContent === 'a' ? '' : document.body.innerHTML`,
	},
	{
		"a page with something else in it is not touched",
		`<p>a</p><p id=p>a</p>`, `<p>b</p><p id=p>b</p>`,
		`p.replaceWith(Object.assign(document.createElement('div'), { innerHTML: 'a' }))`,
		`return block === false && document.body.textContent.trim() === 'aa' ? '' : document.body.innerHTML`,
	},
	{
		"a page with a new program is to be loaded anew",
		`<p id=p>a`, `<p id=p>b<script>1</script>`,
		``,
		`return block === false && p.textContent === 'a' ? '' : document.body.innerHTML`,
	},
	{
		"a page is never without its style",
		`<link rel=stylesheet href="/style-1.css"><p id=p>a`, `<link rel=stylesheet href="/style-2.css"><p id=p>a`,
		`globalThis.link = document.querySelector('link');
			globalThis.widths = new Set();
			(function look() { widths.add(getComputedStyle(p).width); requestAnimationFrame(look) })()`,
		`for (let i = 0; i < 400 && (i < 5 || document.querySelector('kiem-preview > link')); i++) await new Promise(requestAnimationFrame);
			return [...widths].join() === '101px,102px' && document.querySelectorAll('link').length === 1 &&
				document.querySelector('link') === link && link.getAttribute('href') === '/style-2.css' ? '' :
				[...widths].join() + document.documentElement.outerHTML`,
	},
}

// patchPage runs the statements around a patch.
const patchPage = `async (patch, before, after) => {
	const { apply } = await import('/patch.js');
	const run = (text, block) => new (async () => {}).constructor('block', text)(block);
	await run(before);
	const twice = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	await twice();
	const block = apply(patch, document);
	await twice();
	return String(await run(after, block));
}`

// What the reader did to a page is still there after a patch.
func TestPatchesLeaveTheRestAlone(t *testing.T) {
	t.Parallel()
	server, _ := newEditions(t)
	ctx := tab(t)
	for _, e := range edits {
		t.Run(e.name, func(t *testing.T) {
			// The page is so long that no edit replaces all of it.
			begin := "<!doctype html><meta name=filler content=" + strings.Repeat("x", 1000) + "><body>"
			old, new := []byte(begin+e.old), []byte(begin+e.new)
			navigate(t, ctx, server.URL+server.add("", old))
			if wrong := evaluate[string](t, ctx, call(t, patchPage, between(t, old, new), e.before, e.after)); wrong != "" {
				t.Error(wrong)
			}
		})
	}
}
