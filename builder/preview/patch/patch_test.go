package patch

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"kiem/builder"
	"kiem/builder/preview/patch/patchtest"
	"kiem/builder/site"
	"kiem/layouts"
	"kiem/static"
)

// pages are those of the sample site, with positions.
var pages = sync.OnceValue(func() [][]byte {
	s, err := builder.Load(context.Background(), builder.Options{
		Dir: "../../..", Layouts: layouts.Files, Static: static.Files,
		Today: site.Date{Year: 2026, Month: 11, Day: 22},
	})
	if err != nil {
		panic(err)
	}
	var pages [][]byte
	for _, output := range s.Outputs.All() {
		if path.Ext(output.Path) != ".html" {
			continue
		}
		data, err := output.Make()
		if err != nil {
			panic(err)
		}
		if !bytes.Contains(data, []byte(`http-equiv="refresh"`)) { // nobody stays on a page that leads on
			pages = append(pages, patchtest.Positions(policy.ReplaceAll(data, nil)))
		}
	}
	return pages
})

// policy is what no patch can change, and nothing that is done to a text does.
var policy = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)

// Whatever is done to a page, its patch makes the one of the other.
func TestPatchesAreRight(t *testing.T) {
	t.Parallel()
	const chains, edits = 250, 8
	r := rand.New(rand.NewPCG(1, 2))
	var sent, whole int
	for range chains {
		old := pages()[r.IntN(len(pages()))]
		for range edits {
			new := patchtest.Edit(r, old)
			patch := check(t, old, new)
			if patch.Reload {
				t.Fatalf("to be loaded anew:\nold: %s\nnew: %s", old, new)
			}
			sent += patch.size()
			whole += len(new)
			old = new
		}
	}
	if sent > whole/10 {
		t.Errorf("the patches have %d bytes, more than a tenth of the %d of the pages", sent, whole)
	}
}

// Any page can become any other.
func TestPatchesBetweenPages(t *testing.T) {
	t.Parallel()
	for i, old := range pages() {
		new := pages()[(i+1)%len(pages())]
		if patch := check(t, old, new); patch.Reload || patch.size() > 3*len(new)/2 {
			t.Errorf("a patch of %d bytes for a page of %d", patch.size(), len(new))
		}
	}
}

// Where everything changed, the body is replaced.
func TestWholeBody(t *testing.T) {
	t.Parallel()
	old := page("<main>" + strings.Repeat("<i>a</i>", 500))
	new := page("<main>" + strings.Repeat("<i>b</i>", 500))
	patch := check(t, old, new)
	if len(patch.Changes) != 1 || patch.Changes[0].Name != "body" || patch.size() > 2*len(new) {
		t.Errorf("a patch of %d bytes with %d changes", patch.size(), len(patch.Changes))
	}
	if !slices.Equal(patch.Block, []int{1, 0}) {
		t.Errorf("got block %v, want main", patch.Block)
	}
}

// What a browser takes from no patch is loaded anew; other changes around the body are not.
func TestReload(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, old, new string
		reload         bool
	}{
		{"a doctype", "<html>a", "<!doctype html><html>a", true},
		{"another doctype", "<!doctype html>a", "<!doctype html public '-//W3C//DTD HTML 4.01//EN'>a", true},
		{"a comment before the page", "<!-- a --><html>", "<!-- b --><html>", true},
		{"a comment after the page", "<html></html><!-- a -->", "<html></html><!-- b -->", true},
		{"frames", "<body><p>a", "<frameset><frame>", true},
		{"a new program", "<head></head>", "<head><script src=a.js></script></head>", true},
		{"a program's address", "<script src=a.js></script>", "<script src=b.js></script>", true},
		{"data that becomes a program", "<script type=text/plain>a</script>", "<script>a</script>", true},
		{"a shadow tree", "<p>a", "<p>a<template shadowrootmode=open></template>", true},
		{"attributes around", "<html lang=nl><body class=a>", "<html lang=en><body class=b>", false},
		{"the title", "<title>a</title>", "<title>b</title>", false},
		{"data", "<script type=application/json>1</script>", "<script type=application/json>2</script>", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := check(t, []byte(test.old), []byte(test.new)); got.Reload != test.reload {
				t.Errorf("got %+v", got)
			} else if got.Block != nil {
				t.Errorf("a block is told: %v", got.Block)
			}
		})
	}
}

func FuzzBetween(f *testing.F) {
	for _, row := range rows {
		f.Add(row.old, row.new)
	}
	for _, seed := range []string{
		"", "a<table>b<tr>c", "<a><table><a>", "<b>x<p>y</b>z", "<svg><foreignObject><p></svg>", "<frameset>",
		"<template><td>", "<p data-kiem-at=1>", "<math><mi><p>", "<plaintext>", "<select><option>", "\x00", "<!-- a --><html>",
	} {
		f.Add(seed, seed+"<p>x")
	}
	f.Fuzz(func(t *testing.T, old, new string) {
		if _, err := Parse([]byte(old)); err != nil {
			return
		}
		if _, err := Parse([]byte(new)); err != nil {
			return
		}
		if patch := check(t, []byte(old), []byte(new)); patch.Reload && old == new {
			t.Errorf("%q is to be loaded anew for nothing", old)
		}
	})
}

// page is a page with a body, and with so much in its head that it is not replaced whole.
func page(body string) []byte {
	return []byte("<!doctype html><html><head><meta name=filler content='" + strings.Repeat("x", 2000) + "'></head><body>" + body)
}

func TestBetween(t *testing.T) {
	t.Parallel()
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			data, err := json.Marshal(check(t, page(row.old), page(row.new)))
			if err != nil {
				t.Fatal(err)
			}
			if string(data) != row.want {
				t.Errorf("got  %s\nwant %s", data, row.want)
			}
		})
	}
}

// rows tell what patches there are, for what is in the body.
var rows = []struct{ name, old, new, want string }{
	{"nothing", `<p>a`, `<p>a</p>`, `{}`},
	{"the order of attributes", `<p id=a class=b>`, `<p class=b id=a>`, `{}`},
	{"a word", `<main><p>een<p>twee`, `<main><p>een<p>drie`,
		`{"changes":[{"at":[[1,2],[0,1],[1,2]],"name":"p","count":1,"texts":{"0":"drie"}}],"block":[1,0,1]}`},
	{"attributes", `<p id=a class=b title=c>`, `<p id=a class=d lang=nl>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"p","count":0,"set":{"class":"d","lang":"nl"},"unset":["title"]}],"block":[1,0]}`},
	{"the first attribute", `<div>a<p>b</div>`, `<div class=a>a<p>b</div>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"div","count":2,"set":{"class":"a"}}],"block":[1,0]}`},
	{"a new name and a new text", `<h2 id=a>a</h2><p>b`, `<h2 id=b>b</h2><p>b`,
		`{"changes":[{"at":[[1,2],[0,2]],"name":"h2","count":1,"set":{"id":"b"},"texts":{"0":"b"}}],"block":[1,0]}`},
	{"an inserted block", `<p>a<p>b`, `<p>a<p>c<p>b`,
		`{"changes":[{"at":[[1,2]],"name":"body","count":2,"children":[[1,0,["p",{},"c"]]]}],"block":[1,1]}`},
	{"a removed block", `<p>a<p>b<p>c`, `<p>a<p>c`,
		`{"changes":[{"at":[[1,2]],"name":"body","count":3,"children":[[1,1]]}],"block":[1,1]}`},
	{"a moved block", `<p>a<p>b<p>c<p>d`, `<p>b<p>c<p>d<p>a`,
		`{"changes":[{"at":[[1,2]],"name":"body","count":4,"children":[[0,1],[4,0,["p",{},"a"]]]}],"block":[1,0]}`},
	{"a changed block after an inserted one", `<p id=a>a<p id=b>b`, `<p>new<p id=a>a<p id=b>c`,
		`{"changes":[{"at":[[1,2]],"name":"body","count":2,"children":[[0,0,["p",{},"new"]]]},{"at":[[1,2],[1,2]],"name":"p","count":1,"texts":{"0":"c"}}],"block":[1,0]}`},
	{"a text between elements", `<p>a <b>b</b> c`, `<p>a <i>x</i> <b>b</b> d`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"p","count":3,"texts":{"2":" d"},"children":[[1,0,["i",{},"x"]," "]]}],"block":[1,0]}`},
	{"a comment", `<p>a<!-- b -->`, `<p>a<!-- c -->`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"p","count":2,"texts":{"1":" c "}}]}`},
	{"a row of a table", `<table><tr><td>a`, `<table><tr><td>a<tr><td>b`,
		`{"changes":[{"at":[[1,2],[0,1],[0,1]],"name":"tbody","count":1,"children":[[1,0,["tr",{},["td",{},"b"]]]]}],"block":[1,0,0,1]}`},
	{"a drawing", `<svg viewBox="0 0 1 1"><use xlink:href="#a"/></svg>`,
		`<svg viewBox="0 0 2 2"><use xlink:href="#b"/><foreignObject><p>a</p></foreignObject></svg>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"svg svg","count":1,"set":{"viewBox":"0 0 2 2"},"children":[[1,0,["svg foreignObject",{},["p",{},"a"]]]]},{"at":[[1,2],[0,1],[0,1]],"name":"svg use","count":0,"set":{"xlink href":"#b"}}],"block":[1,0]}`},
	{"a template", `<template><tr><td>a</template>`, `<template><tr><td>b</template>`,
		`{"changes":[{"at":[[1,2],[0,1],[0,1],[0,1]],"name":"td","count":1,"texts":{"0":"b"}}]}`},
	{"data in a script", `<script type="application/ld+json">{"a":1}</script>`, `<script type="application/ld+json">{"a":"<b>"}</script>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"script","count":1,"texts":{"0":"{\"a\":\"\u003cb\u003e\"}"}}]}`},
	{"a line of text", "<textarea>\na</textarea>", "<textarea>\n\na</textarea>",
		`{"changes":[{"at":[[1,2],[0,1]],"name":"textarea","count":1,"texts":{"0":"\na"}}],"block":[1,0]}`},
	{"one field for another", `<form><input name=a><input name=b></form>`, `<form><input name=b></form>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"form","count":2,"children":[[0,1]]}],"block":[1,0]}`},
	{"positions", `<h1 data-kiem-at=3:1>a</h1><p data-kiem-at=5:1>b<p data-kiem-at=7:1>c`,
		`<h1 data-kiem-at=3:1>a</h1><p data-kiem-at=9:1>b<p data-kiem-at=11:1>c`,
		`{"shifts":[[1,2,4,0]]}`},
	{"positions after an inserted block", `<p data-kiem-at=5:1>b<p data-kiem-at=7:1>c<p data-kiem-at=9:1>d`,
		`<p data-kiem-at=5:1>b<p data-kiem-at=7:1>new<p data-kiem-at=9:1>c<p data-kiem-at=11:1>d`,
		`{"changes":[{"at":[[1,2]],"name":"body","count":3,"children":[[1,0,["p",{"data-kiem-at":"7:1"},"new"]]]}],"shifts":[[2,2,2,0]],"block":[1,1]}`},
	{"positions in another file", `<p data-kiem-at=a.md:07>a<p data-kiem-at=2026-01-02.md:8>b`,
		`<p data-kiem-at=b.md:07>a<p data-kiem-at=2026-01-02.md:10>b`,
		`{"shifts":[[0,1,"b.md:07"],[0,1,0,0,0,2]]}`},
	{"positions in a template", `<p data-kiem-at=1>a</p><template><p data-kiem-at=2></template><p data-kiem-at=3>`,
		`<p data-kiem-at=2>a</p><template><p data-kiem-at=3></template><p data-kiem-at=4>`,
		`{"changes":[{"at":[[1,2],[1,3],[0,1]],"name":"p","count":0,"set":{"data-kiem-at":"3"}}],"shifts":[[0,2,1]]}`},
	{"a position that comes new", `<p>a`, `<p data-kiem-at=1>a`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"p","count":1,"set":{"data-kiem-at":"1"}}]}`},
	{"in main before the menu", `<nav><a>a</a></nav><main><p>a</main>`, `<nav><a>b</a></nav><main><p>b</main>`,
		`{"changes":[{"at":[[1,2],[0,2],[0,1]],"name":"a","count":1,"texts":{"0":"b"}},{"at":[[1,2],[1,2],[0,1]],"name":"p","count":1,"texts":{"0":"b"}}],"block":[1,1,0]}`},
	{"in the menu only", `<nav><ul><li><a>a</a></ul></nav><main><p>a</main>`, `<nav><ul><li><a>b</a></ul></nav><main><p>a</main>`,
		`{"changes":[{"at":[[1,2],[0,2],[0,1],[0,1],[0,1]],"name":"a","count":1,"texts":{"0":"b"}}],"block":[1,0,0,0]}`},
	{"a changed block before an inserted one", `<main><p>a<p>b</main>`, `<main><p>c<p>b<ul></ul></main>`, `{"changes":[{"at":[[1,2],[0,1]],"name":"main","count":2,"children":[[2,0,["ul",{}]]]},{"at":[[1,2],[0,1],[0,2]],"name":"p","count":1,"texts":{"0":"c"}}],"block":[1,0,0]}`},
	{"data removed", `<main><script type=text/plain>a</script><p>a</main>`, `<main><p>a</main>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"main","count":2,"children":[[0,1]]}]}`},
	{"the last block removed", `<main><p>a<p>b</main>`, `<main><p>a</main>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"main","count":2,"children":[[1,1]]}],"block":[1,0,0]}`},
	{"the only block removed", `<main><p>a</main>`, `<main></main>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"main","count":1,"children":[[0,1]]}],"block":[1,0]}`},
	{"a policy", `<meta http-equiv=refresh content=1>`, `<meta http-equiv=refresh content=2>`,
		`{"reload":true}`},
	{"a program", `<p>a<script>a()</script>`, `<p>a<script>b()</script>`,
		`{"reload":true}`},
	{"a program that is in the way", `<div><script type=module>a()</script></div>`, `<ul><li><script type=module>a()</script></ul>`,
		`{"reload":true}`},
	{"what is around a program", `<p>a<script>a()</script>`, `<p>b<script>a()</script>`,
		`{"changes":[{"at":[[1,2],[0,1]],"name":"p","count":2,"texts":{"0":"b"}}],"block":[1,0]}`},
}
