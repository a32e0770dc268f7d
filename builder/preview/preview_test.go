package preview

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"kiem/builder"
	"kiem/builder/preview/patch"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// added is what the preview adds to a page.
var added = regexp.MustCompile(`<script type="module" src="/_kiem/preview\.js\?version=[0-9a-f]+"></script>$| ` + patch.At + `="?[^ ">]*"?`)

// Every address of the sample site shows the bytes that a build writes, but for the script
// and the places in the sources.
func TestPreviewIsTheBuild(t *testing.T) {
	t.Parallel()
	o := builder.Options{
		Dir: "../..", Layouts: layouts.Files, Static: static.Files, BaseURL: "http://127.0.0.1:1515/",
		Today: site.Date{Year: 2026, Month: 11, Day: 22},
	}
	built, err := builder.Load(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	o.Places = true
	p, err := newPreview(t.Context(), Options{Build: o, Lang: "nl", Made: func(Made) {}})
	if err != nil {
		t.Fatal(err)
	}
	h := &handler{preview: p, host: "127.0.0.1"}
	places := 0
	for _, output := range built.Outputs.All() {
		want, err := output.Make()
		if err != nil {
			t.Fatal(err)
		}
		recorder := httptest.NewRecorder()
		request := httptest.NewRequest("GET", "http://127.0.0.1:1515/", nil)
		request.URL.Path = "/" + strings.TrimSuffix(output.Path, "index.html")
		h.ServeHTTP(recorder, request)
		got := recorder.Body.Bytes()
		if strings.HasSuffix(output.Path, ".html") {
			places += bytes.Count(got, []byte(patch.At))
			got = added.ReplaceAll(got, nil)
		}
		if recorder.Code != 200 || !bytes.Equal(got, want) {
			t.Errorf("%s: got code %d and %d bytes, want %d", output.Path, recorder.Code, len(got), len(want))
		}
	}
	if places < 300 {
		t.Errorf("only %d blocks have a place", places)
	}
}

// follow joins a page and returns a function that waits for the next event of a name.
func follow(t *testing.T, p *preview, path, url string) (*viewer, func(name string) event) {
	t.Helper()
	v := p.hub.join(path, url, "")
	return v, func(name string) event {
		t.Helper()
		for {
			select {
			case e := <-v.events:
				if e.name == name {
					return e
				}
			case <-time.After(long):
				t.Fatalf("waited in vain for %q", name)
			}
		}
	}
}

// save writes a file and has the preview make the site again.
func save(t *testing.T, p *preview, name, text string) {
	t.Helper()
	put(t, p.dir, name, text)
	if err := p.make(t.Context(), []string{name}, false); err != nil {
		t.Fatal(err)
	}
}

func TestASaveReachesEveryOpenPage(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	_, vision := follow(t, p, "vision/index.html", "/vision/")
	_, home := follow(t, p, "index.html", "/")
	vision("about")
	home("about")

	save(t, p, "content/vision.md", "---\ntitle: A wider vision\nsummary: What we see.\n---\nText.\n")
	change := string(vision("page").data)
	if !strings.Contains(change, `"url":"/vision/"`) || !strings.Contains(change, "A wider vision") || strings.Contains(change, "reload") {
		t.Errorf("got %s", change)
	}
	if saved := string(vision("saved").data); saved != `{"file":"content/vision.md","url":"/vision/"}` {
		t.Errorf("got %s", saved)
	}

	// The home page shows what it always did: its own text is what it is.
	save(t, p, "content/index.md", "---\ntitle: Home\nsummary: The beginning.\n---\nSee [the vision](vision.md). More.\n")
	if change := string(home("page").data); !strings.Contains(change, "More.") {
		t.Errorf("got %s", change)
	}
}

// A mistake takes nothing off the screen, and what is mended takes its notice away.
func TestTheLastGoodPageStays(t *testing.T) {
	t.Parallel()
	p, h := previewed(t, small)
	_, vision := follow(t, p, "vision/index.html", "/vision/")
	vision("problems")
	get := func() string {
		recorder := httptest.NewRecorder()
		h.ServeHTTP(recorder, httptest.NewRequest("GET", "http://127.0.0.1:1515/vision/", nil))
		return recorder.Body.String()
	}
	save(t, p, "content/vision.md", "---\ntitle: Vision\nsumary: What we see.\n---\nOther text.\n")
	if about := string(vision("about").data); !strings.Contains(about, `"stale":true,"broken":["content/vision.md"]`) {
		t.Errorf("got %s", about)
	}
	if problems := string(vision("problems").data); !strings.Contains(problems, `"errors":1`) || !strings.Contains(problems, `"at":"content/vision.md:3:1"`) {
		t.Errorf("got %s", problems)
	}
	if page := get(); !strings.Contains(page, "Text.") || strings.Contains(page, "Other text.") {
		t.Errorf("the last good page is gone: %s", page)
	}

	// Another page is brought up to date all the same.
	_, home := follow(t, p, "index.html", "/")
	save(t, p, "content/index.md", "---\ntitle: Home\nsummary: The beginning.\n---\nNew.\n")
	if change := string(home("page").data); !strings.Contains(change, "New.") {
		t.Errorf("got %s", change)
	}

	save(t, p, "content/vision.md", "---\ntitle: Vision\nsummary: What we see.\n---\nOther text.\n")
	vision("page")
	if about := string(vision("about").data); !strings.Contains(about, `"stale":false`) {
		t.Errorf("got %s", about)
	}
	if problems := string(vision("problems").data); !strings.Contains(problems, `"errors":0`) {
		t.Errorf("got %s", problems)
	}
}

// A browser that was away says what it has, and gets what it missed.
func TestAReconnectCatchesUp(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	v, next := follow(t, p, "vision/index.html", "/vision/")
	next("about")
	had := v.version
	p.hub.leave(v)
	if len(p.hub.pages) != 0 {
		t.Error("a page that nobody has open is kept")
	}
	save(t, p, "content/vision.md", "---\ntitle: Vision\nsummary: What we see.\n---\nMeanwhile.\n")
	v = p.hub.join("vision/index.html", "/vision/", had)
	for e := range v.events {
		if e.name == "page" {
			if data := string(e.data); !strings.Contains(data, "Meanwhile.") || !strings.Contains(data, `"from":"`+had+`"`) {
				t.Errorf("got %s", data)
			}
			break
		}
	}
	v = p.hub.join("vision/index.html", "/vision/", "0123456789abcdef")
	for e := range v.events {
		if e.name == "page" {
			if !strings.Contains(string(e.data), `"reload":true`) {
				t.Errorf("got %s", e.data)
			}
			break
		}
	}
	p.hub.leave(v)
	v = p.hub.join("vision/index.html", "/vision/", v.version)
	for len(v.events) > 0 {
		if e := <-v.events; e.name == "page" {
			t.Errorf("nothing was missed, and yet %s is sent", e.data)
		}
	}
}

// Whoever cannot keep up is let go instead of being waited for.
func TestASlowBrowserIsLetGo(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	v, _ := follow(t, p, "vision/index.html", "/vision/")
	for i := range 2 * room {
		p.hub.tell(newEvent("saved", i), false)
	}
	select {
	case <-v.gone:
	default:
		t.Error("it is kept")
	}
	p.hub.leave(v)
}

// What only shows when a page is made is found in the quiet after a save.
func TestUnopenedPagesAreLookedAt(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	_, home := follow(t, p, "index.html", "/")
	home("problems")
	save(t, p, "layouts/404.html", `{{define "main"}}{{.Nonsense}}{{end}}`)
	p.checkAll(t.Context())
	for {
		problems := string(home("problems").data)
		if strings.Contains(problems, `"checking":false`) {
			if !strings.Contains(problems, `"file":"layouts/404.html"`) {
				t.Errorf("got %s", problems)
			}
			return
		}
	}
}

// A large site is shown before all links were looked at; what is wrong with them is told after.
func TestALargeSiteIsShownAtOnce(t *testing.T) {
	t.Parallel()
	files := maps.Clone(small)
	for n := range atOnce {
		files[fmt.Sprintf("content/words/w%d.md", n)] = fmt.Sprintf("---\ntitle: Word %d\nsummary: A word.\n---\nText.\n", n)
	}
	files["content/words/w7.md"] = "---\ntitle: Word 7\nsummary: A word.\n---\n[a](nowhere.md)\n"
	p, _ := previewed(t, files)
	if _, code := p.show("words/w7/index.html"); code != 200 {
		t.Errorf("got %d", code)
	}
	if n := site.Count(p.state.Load().now.told, site.Error); n > 0 {
		t.Fatalf("%d errors are told at first", n)
	}
	told := make(chan Made, 1)
	p.options.Made = func(m Made) { told <- m }
	p.checkAll(t.Context())
	if m := <-told; !m.Later || m.Good || site.Count(m.Problems, site.Error) != 1 {
		t.Errorf("got %+v", m)
	}
}

// A broken link is told at once where it was written, and soon where it came to be; both go
// away with the mistake.
func TestBrokenLinks(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	told := make(chan Made, 8)
	p.options.Made = func(m Made) { told <- m }
	_, home := follow(t, p, "index.html", "/")
	home("problems")
	next := func(what string, later, good, mended bool, codes ...string) {
		t.Helper()
		var got []string
		m := <-told
		for _, found := range m.Problems {
			if found.Severity == site.Error {
				got = append(got, found.Code+" "+found.File)
			}
		}
		if m.Later != later || m.Good != good || m.Mended != mended || !slices.Equal(got, codes) {
			t.Errorf("%s: got later %v, good %v, mended %v and %q", what, m.Later, m.Good, m.Mended, got)
		}
	}
	problems := func(want string) {
		t.Helper()
		for {
			if strings.Contains(string(home("problems").data), want) {
				return
			}
		}
	}
	const vision = "---\ntitle: Vision\nsummary: What we see.\n---\n"

	save(t, p, "content/vision.md", vision+"See [nothing](nothing.md).\n")
	next("a broken link", false, false, false, "K231 content/vision.md")
	problems(`"at":"content/vision.md:5:5"`)
	if !p.state.Load().now.isBroken("content/vision.md") {
		t.Error("the page with a broken link is not shown as it was")
	}
	save(t, p, "content/index.nl.md", "---\ntitle: Thuis\nsummary: Het begin.\n---\nAndere tekst.\n")
	next("a save elsewhere", false, false, false)
	if all := p.state.Load().now.problems(site.Error); len(all) != 1 || all[0].File != "content/vision.md" {
		t.Errorf("after a save elsewhere: got %v", all)
	}
	p.checkAll(t.Context())
	next("the look at all pages", true, false, false, "K231 content/vision.md")
	save(t, p, "content/vision.md", vision+"Text.\n")
	next("the link mended", false, true, true)
	problems(`"errors":0`)

	save(t, p, "content/vision.md", vision+"See [home](index.nl.md).\n")
	next("another link", false, true, false)
	if err := os.Remove(filepath.Join(p.dir, "content", "index.nl.md")); err != nil {
		t.Fatal(err)
	}
	if err := p.make(t.Context(), []string{"content/index.nl.md"}, false); err != nil {
		t.Fatal(err)
	}
	next("a page taken away", false, true, false)
	p.checkAll(t.Context())
	next("the look at all pages", true, false, false, "K231 content/vision.md")
	problems(`"at":"content/vision.md:5:5"`)

	save(t, p, "content/index.nl.md", "---\ntitle: Thuis\nsummary: Het begin.\n---\nTekst.\n")
	next("the page put back", false, false, false)
	p.checkAll(t.Context())
	next("the look at all pages", true, true, true)
	problems(`"errors":0`)
}

func TestEditorAddress(t *testing.T) {
	t.Parallel()
	p := &preview{dir: filepath.FromSlash("/home/me/my site"), options: Options{Editor: DefaultEditor}}
	if got, want := p.editorAddress("content/één & twee.md", 3, 5), "vscode://file/home/me/my%20site/content/%C3%A9%C3%A9n%20&%20twee.md:3:5"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for at, want := range map[string]struct {
		file         string
		line, column int
	}{
		"content/x.md:3:5": {"content/x.md", 3, 5},
		"content/x.md:3":   {"content/x.md", 3, 1},
		"content/x.md":     {"content/x.md", 1, 1},
		"content/a:b.md:7": {"content/a:b.md", 7, 1},
		"content/x.md:0:5": {"content/x.md:0", 5, 1},
		"":                 {"", 1, 1},
	} {
		file, line, column := cutPlace(at)
		if file != want.file || line != want.line || column != want.column {
			t.Errorf("%q: got %q %d %d", at, file, line, column)
		}
	}
}

func TestPlacesHaveOneName(t *testing.T) {
	t.Parallel()
	if site.PlaceAttribute != patch.At {
		t.Errorf("pages say %s, patches %s", site.PlaceAttribute, patch.At)
	}
}

// When all pages are gone, what was there stays until there is something again.
func TestASiteThatIsGoneStays(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	if err := os.RemoveAll(filepath.Join(p.dir, "content")); err != nil {
		t.Fatal(err)
	}
	if err := p.make(t.Context(), []string{"content"}, false); err != nil {
		t.Fatal(err)
	}
	if data, code := p.show("index.html"); code != 200 || !strings.Contains(string(data), "The beginning") && !strings.Contains(string(data), "the vision") {
		t.Errorf("got %d and %s", code, data)
	}
	save(t, p, "content/index.md", "---\ntitle: Again\nsummary: A new beginning.\n---\nText.\n")
	if data, _ := p.show("index.html"); !strings.Contains(string(data), "Again") {
		t.Errorf("got %s", data)
	}
}

// A page that was looked at and then removed is not there any more, as in a build.
func TestAPageThatIsGoneIsGone(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	save(t, p, "content/extra.md", "---\ntitle: Extra\nsummary: One more.\n---\nText.\n")
	if data, code := p.show("extra/index.html"); code != 200 || !strings.Contains(string(data), "Extra") {
		t.Fatalf("got %d and %s", code, data)
	}
	if err := os.Remove(filepath.Join(p.dir, "content", "extra.md")); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := p.make(t.Context(), []string{"content/extra.md"}, false); err != nil {
			t.Fatal(err)
		}
		if data, code := p.show("extra/index.html"); code != 404 {
			t.Errorf("got %d and %s", code, data)
		}
	}
}

// What a build would hold back is shown, and says why it would be.
func TestHeldBackPagesSayWhy(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	save(t, p, "content/sketch.md", "---\ntitle: Sketch\nsummary: A sketch.\ndraft: yes\n---\nText.\n")
	save(t, p, "content/later.md", "---\ntitle: Later\nsummary: Not yet.\ndate: 2026-12-24\n---\nText.\n")
	for path, held := range map[string]string{"sketch/index.html": "draft", "later/index.html": "shown from 24 December 2026", "index.html": ""} {
		if _, about := p.look(path); about.Held != held {
			t.Errorf("%s: held back as %q, want %q", path, about.Held, held)
		}
	}
	_, next := follow(t, p, "sketch/index.html", "/sketch/")
	if told := string(next("problems").data); !strings.Contains(told, `{"file":"content/sketch.md","reason":"draft","url":"/sketch/"}`) || !strings.Contains(told, `"url":"/later/"`) {
		t.Errorf("got %s", told)
	}
}

// What stays on the screen is a version of which the links were looked at: a site that seemed
// good until they were is not one.
func TestTheLastGoodPageIsSure(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	save(t, p, "content/extra.md", "---\ntitle: Extra\nsummary: More.\n---\nText.\n")
	save(t, p, "content/vision.md", "---\ntitle: Vision\nsummary: What we see.\n---\nSee [more](extra.md).\n")
	p.checkLinks(t.Context(), p.state.Load().now, nil)
	if err := os.Remove(filepath.Join(p.dir, "content", "extra.md")); err != nil {
		t.Fatal(err)
	}
	if err := p.make(t.Context(), []string{"content/extra.md"}, false); err != nil {
		t.Fatal(err)
	}
	save(t, p, "content/index.md", "---\ntitle: [\n---\n")
	p.checkLinks(t.Context(), p.state.Load().now, nil)
	page, err := p.state.Load().make("vision/index.html")
	if err != nil || !page.stale || !strings.Contains(string(page.data), `href="../extra/"`) {
		t.Errorf("shown is, stale %v (%v):\n%s", page.stale, err, page.data)
	}
}

// A layout that fails when a page is made, and settings that are wrong, take nothing off the
// screen either, and are told once.
func TestTheLastGoodLooksStay(t *testing.T) {
	t.Parallel()
	p, _ := previewed(t, small)
	told := make(chan Made, 8)
	p.options.Made = func(m Made) { told <- m }
	_, vision := follow(t, p, "vision/index.html", "/vision/")
	vision("problems")
	for _, c := range []struct{ name, wrong, right, want string }{
		{"layouts/partials/footer.html", `{{define "footer"}}{{.Site.Titel}}{{end}}`, `{{define "footer"}}{{.Site.Title}}{{end}}`, "K505 layouts/partials/footer.html"},
		{"site.yaml", small["site.yaml"] + "theme: {spot: orange}\n", small["site.yaml"], "K136 site.yaml"},
	} {
		save(t, p, c.name, c.wrong)
		if page, err := p.state.Load().make("vision/index.html"); err != nil || !page.stale || !strings.Contains(string(page.data), "Text.") {
			t.Errorf("%s: shown is, stale %v (%v):\n%s", c.name, page.stale, err, page.data)
		}
		if about := string(vision("about").data); !strings.Contains(about, `"stale":true,"broken":["`+c.name+`"]`) {
			t.Errorf("%s: got %s", c.name, about)
		}
		m := <-told
		var errors []string
		for _, found := range m.Problems {
			if found.Severity == site.Error {
				errors = append(errors, found.Code+" "+found.File)
			}
		}
		if m.Good || !m.Kept || !slices.Equal(errors, []string{c.want}) {
			t.Errorf("%s: told is, good %v, kept %v: %q, want %s", c.name, m.Good, m.Kept, errors, c.want)
		}
		save(t, p, c.name, c.right)
		if m := <-told; !m.Good || !m.Mended {
			t.Errorf("%s: after it was mended: good %v, mended %v", c.name, m.Good, m.Mended)
		}
		if page, err := p.state.Load().make("vision/index.html"); err != nil || page.stale {
			t.Errorf("%s: still stale (%v)", c.name, err)
		}
		vision("about")
	}
}
