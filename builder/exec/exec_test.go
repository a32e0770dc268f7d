package exec

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"reflect"
	"strings"
	"testing"
	"text/template/parse"
)

// What is here draws what html/template draws, or leaves it. The table has all that templates
// can say, with values of all kinds; where it is expected that html/template draws, a row says so.

type named string

type stringer struct{ n int }

func (s stringer) String() string { return fmt.Sprintf("<stringer %d>", s.n) }

type pointed struct{ Name string }

func (p *pointed) String() string { return "pointed & " + p.Name }

type base struct{ Below string }

type node struct {
	base
	Text, Empty string
	URL         string
	HTML        template.HTML
	SafeURL     template.URL
	Named       named
	N, Zero     int
	U           uint8
	F           float64
	Yes, No     bool
	Next, Nil   *node
	List        []*node
	Nodes       []node
	None        []string
	Texts       []string
	Any, NilAny any
	Map         map[string]any
	Ints        map[string]int
	NilMap      map[string]any
	Stringer    stringer
	Pointed     pointed
	Err         error
	Minus       int
	Most        uint64
	hidden      string
}

func (n *node) Method() string             { return "method of " + n.Text }
func (n *node) Safe() template.HTML        { return "<b>" + template.HTML(n.Text) + "</b>" }
func (n *node) Long() template.HTML        { return "\n<pre>" + template.HTML(n.Text) + "\n</pre>\n" }
func (n *node) Get(name string) *node      { return &node{Text: "got " + name} }
func (n *node) Fails() (string, error)     { return "", errors.New("it fails") }
func (n *node) Works() (string, error)     { return "it works", nil }
func (n *node) Add(a, b int) int           { return a + b + n.N }
func (n *node) All(all ...string) string   { return strings.Join(all, "|") }
func (n *node) IsNil() bool                { return n == nil }
func (n node) Valued() string              { return "valued " + n.Text }
func (n *node) Panics() string             { panic("oh") }
func (n *node) Anything(name any) any      { return name }
func (n *node) Of(n2 *node) string         { return "of " + n2.Text }
func (n *node) Children() ([]*node, error) { return n.List, nil }

func dotOf() *node {
	n := &node{
		base: base{"be'low"}, Text: "a <b> & c + \"d\" 'e'", URL: "https://example.com/a b?q=1&r=é", HTML: "<i>&amp;</i>", SafeURL: "tel:+31",
		Named: "na<med", N: 3, U: 3, F: 1.5, Yes: true, Texts: []string{"x", "y<", "z"},
		Any: "any<", Map: map[string]any{"b": 2, "a": "<one>", "nil": nil, "list": []any{1, "two", nil}},
		Ints: map[string]int{"one": 1}, Stringer: stringer{4}, Pointed: pointed{"p"}, Err: errors.New("err<or"), hidden: "h", Minus: -1, Most: 1<<64 - 1,
	}
	n.Next = &node{Text: "next", N: 4}
	n.List = []*node{{Text: "first"}, {Text: "second", Yes: true, N: 300}, {Text: "third"}}
	n.Nodes = []node{{Text: "v1"}, {Text: "v2"}}
	return n
}

func functions() template.FuncMap {
	return template.FuncMap{
		"t": func(key string, args ...any) (string, error) {
			if key == "" {
				return "", errors.New("no key")
			}
			return fmt.Sprint(key, args), nil
		},
		"number":  func(n any) string { return fmt.Sprintf("%v!", n) },
		"roman":   func(n int) string { return strings.Repeat("I", n) },
		"join":    func(list []string, separator string) string { return strings.Join(list, separator) },
		"twice":   func(a, b string) string { return a + b },
		"value":   func(v reflect.Value) reflect.Value { return v },
		"tag":     func(name string) template.HTML { return template.HTML("<" + name + ">") },
		"raw":     func(text string) template.HTML { return template.HTML(text) },
		"newline": func() string { return "\n" },
		"dict": func(pairs ...any) (map[string]any, error) {
			if len(pairs)%2 != 0 {
				return nil, errors.New("odd")
			}
			m := map[string]any{}
			for i := 0; i < len(pairs); i += 2 {
				m[fmt.Sprint(pairs[i])] = pairs[i+1]
			}
			return m, nil
		},
	}
}

// writesLong writes what Long gives.
var writesLong = Writes("Long", func(n *node, page []byte) ([]byte, error) {
	if n.Text == "" {
		return nil, errors.New("it fails")
	}
	return append(page, n.Long()...), nil
})

// both is what html/template and this package make of a text. slow is set where it is left to
// html/template.
func both(t *testing.T, text string, dot any) (want, got string, err error, slow bool) {
	t.Helper()
	set, err := template.New("main").Funcs(functions()).Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var b bytes.Buffer
	err = set.Execute(&b, dot)
	trees := func(name string) *parse.Tree {
		if found := set.Lookup(name); found != nil {
			return found.Tree
		}
		return nil
	}
	if set.Tree == nil {
		return "", "", err, true // html/template does not escape it
	}
	s := NewSet(trees, Functions{
		All: functions(), Pure: []string{"t", "number", "roman", "join"}, Record: "dict",
		Forms: []Form{Plain[*node, string](), Plain[*node, template.HTML](), Plain[*node, bool](),
			Named[*node, *node](), Tried[*node, string](), Tried[*node, []*node]()},
		Writers: []Writer{writesLong},
	})
	program, compileErr := s.Program("main", dot)
	if compileErr != nil {
		return b.String(), "", err, true
	}
	drawn, ok := program.Draw([]byte("before "), dot, false)
	again, _ := program.Draw([]byte("before "), dot, false)
	if !bytes.Equal(drawn, again) {
		t.Errorf("%s: %q, and the second time %q", text, drawn, again)
	}
	return b.String(), strings.TrimPrefix(string(drawn), "before "), err, !ok
}

// slow begins the rows that are left to html/template.
const slow = "SLOW "

var snippets = strings.Split(strings.TrimSpace(`
a text
{{.Text}}
<p title="{{.Text}}" class={{.Text}}>{{.HTML}}</p>
<p class={{.Empty}}></p>
<p title="{{.Named}}">{{.Named}}{{.U}}{{.F}}{{.Yes}}{{.No}}{{.N}}{{.Zero}}</p>
<title>{{.Text}}{{.HTML}}</title><textarea>{{.HTML}}</textarea>
<a href="{{.URL}}">{{.Below}}</a><a href="{{.SafeURL}}">x</a><a href="/a?x={{.Text}}&y={{.SafeURL}}">x</a>
<a href="{{.Text}}">x</a><a href="javascript:{{.N}}">x</a>
<a href={{.URL}}>x</a><a href={{.Empty}}>y</a><a href="/{{.Text}}/{{.N}}">z</a>
<a href="{{.Next}}">x</a>
<!-- {{.Text}} -->x
<p>{{.Stringer}}{{.Pointed}}{{.Err}}{{.Any}}{{.NilAny}}{{.Next.Text}}{{.Nil}}</p>
<p title="{{.Stringer}}" class="{{.Err}}">{{.Map}}{{.Texts}}{{.None}}{{.Ints}}</p>
{{.Map.a}}{{.Map.b}}{{.Map.none}}{{.Map.nil}}{{.Ints.one}}{{.Ints.two}}{{.NilMap.x}}
{{.Method}}{{.Safe}}{{.Works}}{{(.Get "x").Text}}{{.Get "y" | print}}{{.IsNil}}{{.Nil.IsNil}}{{.Valued}}{{.Next.Valued}}
{{.Add 1 2}}{{.All}}{{.All "a"}}{{.All "a" "b"}}{{.All .Text}}{{"p" | .All "q"}}{{.Anything 3}}{{.Anything .Nil}}{{.Anything "a"}}{{.Anything nil}}
{{"x" | .Get}}{{("x" | .Get).Text}}{{.Of .Next}}{{with .Children}}{{len .}}{{end}}
{{.Long}}<p title="{{.Text}}">{{.Long}}</p>{{with .Long}}{{.}}{{len .}}{{end}}{{.Long | print}}{{or .Long .Text}}<textarea>{{.Long}}</textarea>{{.Next.Long}}{{if .Long}}x{{end}}
SLOW <p title="{{.Long}}">{{.Long}}</p>
SLOW {{.Nil.Long}}
SLOW {{.Fails}}
SLOW {{.Panics}}
SLOW {{.Nil.Text}}
SLOW {{.Nil.Method}}
SLOW {{.hidden}}
SLOW {{.Nope}}
SLOW {{.Text.Nope}}
SLOW {{.Add 1}}
SLOW {{.Text "x"}}
SLOW {{.Of .Text}}
SLOW {{.NilAny.Foo}}
SLOW {{index .Texts 5}}
SLOW {{index .Texts "a"}}
SLOW {{len .N}}
SLOW {{lt .Text 3}}
SLOW {{eq .Text 3}}
SLOW {{eq .Map .Map}}
SLOW {{t ""}}
SLOW {{t 3}}
SLOW {{range .N}}{{.}}{{range $.Text}}x{{end}}{{end}}
SLOW {{template "self" .}}{{define "self"}}{{template "self" .}}{{end}}
SLOW <script>var x = {{.Text}}</script>
SLOW <p style="color: {{.Text}}">x</p>
SLOW <p {{.Text}}>x</p>
SLOW <p title="{{template "inside" .}}">x</p>{{define "inside"}}{{.Text}}{{end}}
SLOW <p title="{{.HTML}}">x</p>
SLOW {{1.5}}{{'a'}}
{{if .Text}}yes{{end}}{{if .Empty}}no{{else}}else{{end}}{{if .Nil}}no{{else if .Yes}}elseif{{end}}{{if .None}}x{{end}}{{if .Zero}}x{{end}}{{if .F}}f{{end}}{{if .U}}u{{end}}
{{if .NilAny}}x{{end}}{{if .Any}}any{{end}}{{if .Map}}m{{end}}{{if .NilMap}}x{{end}}{{if .Stringer}}struct{{end}}{{if .Map.none}}x{{else}}y{{end}}
{{if true}}a{{else}}b{{end}}{{if false}}a{{else}}b{{end}}{{if ""}}a{{end}}{{if 1}}b{{end}}{{if not nil}}c{{end}}
{{with .Text}}[{{.}}]{{end}}{{with .Empty}}x{{else}}{{.N}}{{end}}{{with .Next}}{{.Text}}{{with .N}}{{.}}{{$.N}}{{end}}{{end}}{{with .Nil}}x{{else with .Next}}{{.Text}}{{else}}y{{end}}
{{with $x := .Text}}{{.}}{{$x}}{{end}}{{with $y := .Empty}}x{{else}}[{{$y}}]{{end}}{{if $z := .N}}{{$z}}{{end}}{{with .Any}}{{.}}{{end}}{{with .Stringer}}{{.}}{{end}}
{{with .Safe}}{{.}}{{end}}{{with .SafeURL}}<a href="{{.}}">{{.}}</a>{{end}}{{with .Method}}{{.}}{{len .}}{{end}}{{with .Named}}{{.}}{{end}}
{{range .List}}{{.Text}},{{end}}{{range .Nodes}}{{.Text}}{{.Valued}}{{.Method}}{{end}}{{range .None}}x{{else}}none {{.Text}}{{end}}{{range .Texts}}{{.}}{{end}}
{{range $e := .Texts}}{{$e}}{{end}}{{range $i, $e := .List}}{{$i}}{{if $i}}, {{end}}{{$e.Text}}{{.Text}}{{end}}{{range $i, $e := .None}}x{{else}}{{$i}}{{$e}}{{end}}
{{range $k, $v := .Map}}{{$k}}={{$v}};{{end}}{{range .Ints}}{{.}}{{end}}{{range .NilMap}}x{{else}}y{{end}}{{range .NilAny}}x{{else}}z{{end}}{{range .Map.list}}{{.}},{{end}}
{{range 3}}{{.}}{{end}}{{range .N}}[{{.}}]{{end}}{{range .Zero}}x{{else}}zero{{end}}{{range .Map.none}}x{{else}}n{{end}}
{{range $i, $e := .List}}{{if eq $i 1}}{{continue}}{{end}}{{$e.Text}}{{end}}{{range .List}}{{if .Yes}}{{break}}{{end}}{{.Text}}{{else}}x{{end}}{{range .List}}{{with .N}}{{break}}{{end}}{{range $.Texts}}{{.}}{{break}}{{end}}{{end}}
{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}{{range .List}}{{$x = .N}}{{end}}{{$x}}{{$y := ""}}{{range .List}}{{$y = .}}{{end}}{{$y.Text}}{{$y.N}}{{if $y.Yes}}x{{end}}
{{$x := .Text}}{{with .Next}}{{$x := .Text}}{{$x}}{{end}}{{$x}}{{$a := true}}{{range .List}}{{if .Yes}}{{$a = false}}{{end}}{{end}}{{if $a}}x{{else}}y{{end}}{{$.Text}}{{$.Next.Text}}
{{$n := .Nil}}{{if $n}}x{{end}}{{$n = .Next}}{{$n.Text}}{{$m := .Map.none}}{{if $m}}x{{end}}{{$m = "s"}}{{$m}}{{$d := ""}}{{$d = .Next}}{{with $d}}{{.Text}}{{.Method}}{{(.Get "z").Text}}{{end}}
{{$s := (index .List 1).Text}}{{$s}}{{if eq $s "second"}}eq{{end}}{{(index .List 0).Method}}{{index .Map "a"}}{{index .Map "q"}}{{index .Ints "q"}}{{index .Texts .Zero}}{{index .Map.list 1}}{{index .Text 0}}{{index .Texts}}
{{and .Text .Empty}}{{and .Text .N}}{{or .Empty .Text}}{{or .Nil .Next.Text}}{{or .Empty .Zero .N}}{{or (and (gt (len .List) 1) "many") "one"}}{{or (and .No "x") .HTML}}{{and .Yes}}{{or .Empty ""}}{{or .Empty .Empty}}
{{if and .Text (or .Empty .N) (not .No)}}ok{{end}}{{with or .Empty .Text}}{{.}}{{end}}{{with and .Next .Nil}}x{{end}}{{.Empty | or "first" .Text}}{{.Text | and .Nil}}{{or true .Text}}{{and false .Text}}{{or "" .Text}}
{{not .Text}}{{not .Nil}}{{not ""}}{{len .Texts}}{{len .Text}}{{len .Map}}{{len .Any}}{{len .Safe}}{{slice .Text 1 3}}{{slice .Text 2}}{{slice .Texts 1}}{{slice .Text}}{{slice .HTML 0 3}}
{{eq .N 3}}{{eq .N 1 2 3}}{{eq .N .U}}{{eq .U .N}}{{eq .Text "x" .Text}}{{eq "a" "a"}}{{eq .Yes true}}{{eq .F .F}}{{eq .Nil nil}}{{eq .Next .Next}}{{eq .Nil .Next}}{{ne .Text "x"}}{{ne .N 3}}{{eq .Any "any<"}}{{eq .NilAny nil}}{{eq .Named "na<med"}}{{eq .HTML .Text}}{{eq .Minus .Most}}{{eq .Most .Minus}}{{lt .Minus .Most}}{{lt .Most .Minus}}{{.Minus}}<p title="{{.Minus}}" class={{.Most}}>
{{lt .N 4}}{{lt .U 4}}{{lt .N .U}}{{le .N 3}}{{gt .N 2}}{{ge .N 3}}{{lt "a" "b"}}{{gt .Text "b"}}{{lt .F .F}}{{gt (len .Texts) 2}}{{le "a" "a"}}{{ge .F .F}}
{{print .Text .N "x" nil}}{{println .Text}}{{printf "%s-%d-%v" .Text .N .Next.Text}}{{printf "%q" .Any}}{{print}}{{print .Stringer .Err}}{{printf .Text}}
{{t "key"}}{{t "key" "N" 3}}{{t "key" .Text .N}}{{t .Text}}{{"key" | t}}{{.Text | t "k"}}{{number 3}}{{number .N}}{{number .NilAny}}{{roman 4}}{{roman .N}}{{join .Texts ", "}}{{twice "a" .Text}}{{.N | number}}{{t .Text | print | len}}
SLOW {{join .Text ", "}}
SLOW {{roman .Text}}
SLOW {{roman "x"}}
{{template "a" .}}{{define "a"}}<i>{{.Text}}{{template "b" .Next}}</i>{{end}}{{define "b"}}[{{.Text}}{{$.N}}{{$x := .N}}{{$x}}]{{end}}{{template "b" .}}
{{template "t" .Text}}{{template "t" .N}}{{template "t" .Nil}}{{template "t"}}{{template "t" .Any}}{{template "t" .Map.none}}{{template "t" .Map.a}}{{template "t" "c"}}{{template "t" 3}}{{template "t" .HTML}}{{template "t" .Stringer}}{{define "t"}}({{.}}{{with .}}{{.}}{{else}}no{{end}}{{$}}){{end}}
{{range .List}}{{template "c" dict "Card" . "Level" 3 "Bare" $.Yes}}{{end}}{{template "c" dict "Card" .Next "Level" 2}}{{define "c"}}{{with .Card}}{{if eq $.Level 2}}two{{else}}{{.Text}}{{end}}{{template "d" $}}{{end}}{{end}}{{define "d"}}{{.Level}}{{if not .Bare}}n{{end}}{{.Card.Text}}{{end}}
{{template "e" dict "A" .Any "B" .NilAny "C" .Nodes "D" (index .Nodes 0) "E" .Map.none "F" nil "G" .HTML}}{{define "e"}}{{.A}}{{.B}}{{with .B}}x{{end}}{{range .C}}{{.Text}}{{end}}{{.D.Text}}{{.D.Valued}}{{.E}}{{.F}}{{.G}}{{.H}}{{with .H}}x{{else}}h{{end}}{{len .}}{{range $k, $v := .}}{{$k}}{{end}}{{index . "A"}}{{.H.I}}{{eq .A "any<"}}{{end}}
{{template "f" dict "X" (dict "Y" .Text)}}{{define "f"}}{{.X.Y}}{{template "g" dict "Z" . "W" .X}}{{end}}{{define "g"}}{{.Z.X.Y}}{{.W.Y}}{{end}}{{(dict "a" "b").a}}{{with dict "a" .N}}{{.a}}{{end}}{{$d := dict "k" .Text}}{{$d.k}}{{len (dict)}}
{{template "h" dict "N" 3}}{{define "h"}}{{.N}}{{if gt .N 0}}{{if lt .N 6}}{{template "h" dict "N" 7 "M" .}}{{end}}{{end}}{{end}}
SLOW {{template "i" dict "B" .NilAny}}{{define "i"}}{{.B.Foo}}{{end}}
SLOW {{template "j" dict "D" (index .Nodes 0)}}{{define "j"}}{{.D.Method}}{{end}}
{{template "k" .}}{{define "k"}}{{if .Next}}{{template "k" .Next}}{{end}}{{.Text}}{{end}}
{{template "undefined-part-of-nothing" .}}{{define "undefined-part-of-nothing"}}{{end}}x
{{- /* a comment */ -}} x {{"a" | printf "%s%s" "b"}}{{(print "x" | len)}}{{((.Text))}}{{.Text | print | printf "%s"}}
SLOW {{.Text | html}}
SLOW {{value .Text}}
SLOW {{template "j" dict "D" .Pointed}}{{define "j"}}{{.D.String}}{{end}}
SLOW {{call .Text}}
{{(.Next).Text}}{{(.Get "a").Next}}{{((.Get "b").Get "c").Text}}{{.Next.Method}}{{$.Method}}{{(index .List 1).Get "m" | print | len}}
{{if .Nil}}{{.Nil.Text}}{{end}}{{if false}}{{.Nope}}{{end}}{{with .None}}{{index . 4}}{{end}}x
`), "\n")

func TestSnippets(t *testing.T) {
	t.Parallel()
	for _, text := range snippets {
		text, expectSlow := strings.CutPrefix(text, slow)
		want, got, err, slow := both(t, text, dotOf())
		switch {
		case slow && !expectSlow:
			t.Errorf("%s\nis left to html/template, which says %q %v", text, want, err)
		case !slow && err != nil:
			t.Errorf("%s\nis drawn: %q\nhtml/template says %v", text, got, err)
		case !slow && expectSlow:
			t.Errorf("%s\nis drawn: %q", text, got)
		case !slow && got != want:
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}

// squeezed is what render has for html/template, which leaves out line ends behind other white
// space.
type squeezed struct {
	bytes.Buffer
	after, inPre bool
	looked       int
}

func (s *squeezed) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if s.after && isLineEnds(p) && !s.keeps() {
		return len(p), nil
	}
	s.after = isSpace(p[len(p)-1])
	return s.Buffer.Write(p)
}

func (s *squeezed) keeps() bool {
	text := s.String()[s.looked:]
	s.looked = s.Len()
	for _, tag := range []string{"pre", "textarea"} {
		for before, rest, ok := strings.Cut(text, tag); ok; before, rest, ok = strings.Cut(rest, tag) {
			switch {
			case strings.HasSuffix(before, "</"):
				s.inPre = false
			case strings.HasSuffix(before, "<"):
				s.inPre = true
			}
		}
	}
	return s.inPre
}

func TestLineEndsAreLeftOut(t *testing.T) {
	t.Parallel()
	pieces := []string{"\n", "a\n", "{{newline}}", "{{.Empty}}", "{{.Text}}", " ", "<p>\n", "{{t \"k\"}}", "{{if .Yes}}\n{{end}}", "\n\nb",
		"<pre>", "</pre>", "{{tag \"pre\"}}", "{{tag \"/pre\"}}", "{{tag \"textarea\"}}\n</textarea>", "{{template \"n\" .}}", "{{range .List}}\n{{end}}", "{{if true}}\n{{end}}", "{{/* */}}", "{{\"\\n\"}}"}
	random := uint32(1)
	for range 3000 {
		text := `{{define "n"}}` + "\n" + `{{end}}`
		for range 1 + random%9 {
			random = random*1664525 + 1013904223
			text += pieces[int(random>>16)%len(pieces)]
		}
		set := template.Must(template.New("main").Funcs(functions()).Parse(text))
		var want squeezed
		if err := set.Execute(&want, dotOf()); err != nil {
			t.Fatal(err)
		}
		s := NewSet(func(name string) *parse.Tree { return set.Lookup(name).Tree }, Functions{All: functions(), Pure: []string{"t"}})
		program, err := s.Program("main", dotOf())
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := program.Draw(nil, dotOf(), true); !ok || string(got) != want.String() {
			t.Fatalf("%q\ngot  %q\nwant %q", text, got, want.String())
		}
	}
}

// escapedBy is a template for each place where an escaper is put, and the types of what comes there.
var places = []string{
	`{{.}}`, `<p title="{{.}}">`, `<p title='{{.}}'>`, `<p class={{.}}>`, `<title>{{.}}</title>`, `<textarea>{{.}}</textarea>`,
	`<a href="{{.}}">`, `<a href='{{.}}'>`, `<a href={{.}}>`, `<a href="/x/{{.}}">`, `<a href="/x?y={{.}}">`, `<a href="#{{.}}">`, `<!-- {{.}} -->`,
	`<meta http-equiv="refresh" content="0; url={{.}}">`, `<img src={{.}} alt="">`,
}

func FuzzEscapers(f *testing.F) {
	for _, text := range []string{"", "a", "a&b", "<i>", "javascript:x", "http://a/b c", "%41%4", "\x00\xff\n", "é\ufdd0", "a=b+c`", "+\u00a0'\"", "mailto:a@b", "A:B/c:d", "\ufffd", "\ufdef\ufff0\uffff", "\ufdce\uffef"} {
		f.Add(text)
	}
	type pair struct {
		slow *template.Template
		fast *Set
	}
	var pairs []pair
	for _, place := range places {
		slow := template.Must(template.New("main").Parse(place))
		if err := slow.Execute(io.Discard, ""); err != nil {
			f.Fatal(err)
		}
		pairs = append(pairs, pair{slow, NewSet(func(name string) *parse.Tree { return slow.Lookup(name).Tree }, Functions{})})
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i, p := range pairs {
			for _, dot := range []any{text, template.HTML(text), template.URL(text), template.HTMLAttr(text), template.CSS(text), named(text), errors.New(text)} {
				program, err := p.fast.Program("main", dot)
				if err != nil {
					t.Fatalf("%s: %v", places[i], err)
				}
				got, ok := program.Draw(nil, dot, false)
				var want bytes.Buffer
				if err := p.slow.Execute(&want, dot); err != nil {
					t.Fatal(err)
				}
				if _, html := dot.(template.HTML); !ok && html && strings.Contains(text, "<") {
					continue // html/template takes tags out
				}
				if !ok || string(got) != want.String() {
					t.Errorf("%s with %T %q\ngot  %q\nwant %q", places[i], dot, text, got, want.String())
				}
			}
		}
	})
}
