package render

import (
	"fmt"
	"strings"
	"testing"
)

func TestRefusedIn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ layout, want string }{
		{`<script src="{{.Asset "a.js"}}" defer></script><img src="beelden/a.png" style-x="a">`, ""},
		{`<a href="https://elders.example/">elders</a> <link rel="canonical" href="https://elders.example/">`, ""},
		{`<script type="application/ld+json">{{.}}</script>`, ""},
		{`<!-- <script>a</script> --> {{/* <style> */}} {{- /* <iframe src="//a.example/"> */ -}}`, ""},
		{`<p>Zet style="rood" en onder="x" in de tekst`, ""},
		{`<script>alert(1)</script>`, "0 <script> "},
		{`<script async src="https://Tel.example/t.js"></script>`, "0 <script> Tel.example"},
		{`<link rel="stylesheet" href='//fonts.example/css?x'>`, "0 <link> fonts.example"},
		{`<iframe title="Film" src="https://film.example/1"></iframe>`, "0 <iframe> film.example"},
		{`<style>p{}</style>`, "0 <style> "},
		{`<p class="a" style="color: red">`, `13 style= `},
		{`<button onclick="a()">`, "8 onclick= "},
	} {
		var got []string
		for _, r := range refusedIn(c.layout) {
			got = append(got, fmt.Sprint(r.at, " ", r.what, " ", r.host))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\n got %q, want %q", c.layout, got, c.want)
		}
	}
}

func TestFaultsInSheets(t *testing.T) {
	t.Parallel()
	got := faultsInSheets(filesOf(
		"static/a.css", "@import 'https://fonts.example/a.css';\np{background:url(//b.example/b.png)}",
		"static/b.css", "p{background:url(a.png) url(data:a) url(#a)}",
		"content/c.css", "@import 'https://fonts.example/a.css';",
		"static/d.css", "@import 'a.css'; @import 'bb.css';\np{color: red",
		"static/e/f.css", "@import '../a.css'; p{}}",
	))
	var said []string
	for _, p := range got {
		said = append(said, strings.TrimSpace(fmt.Sprint(p.Code, " ", p.File, " ", p.Pos.Line, " ", p.Pos.Column, " ", p.Args.Get("name"), p.Suggestion)))
	}
	want := "K532 static/a.css 1 10 fonts.example; K532 static/a.css 2 18 b.example; K533 static/d.css 1 18 b.css; K534 static/d.css 2 2; K534 static/e/f.css 1 24"
	if strings.Join(said, "; ") != want {
		t.Errorf("got %q, want %q", strings.Join(said, "; "), want)
	}
}
