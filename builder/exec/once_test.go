package exec

import (
	"html/template"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"text/template/parse"
)

type link struct {
	URL, Text string
	Safe      template.URL
	Yes       bool
	Count     int
}

type links []link

type page struct {
	Links links
	Other links
	Title string
}

// onceSet compiles a text, with or without lists that are drawn once.
func onceSet(t *testing.T, text string, shared ...reflect.Type) *Program {
	t.Helper()
	set := template.Must(template.New("main").Funcs(functions()).Parse(text))
	if err := set.Execute(&squeezed{}, page{}); err != nil {
		t.Fatal(err)
	}
	s := NewSet(func(name string) *parse.Tree { return set.Lookup(name).Tree },
		Functions{All: functions(), Pure: []string{"t", "raw"}, Record: "dict", Shared: shared})
	program, err := s.Program("main", page{})
	if err != nil {
		t.Fatal(text, err)
	}
	return program
}

// A list that was drawn before comes to what it comes to when it is drawn, wherever that is.
func TestListsDrawnOnceAreTheSame(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"\n", "a\n", " ", "<p>\n", "<pre>", "</pre>", "<i>{{.Title}}</i>", "{{tag \"pre\"}}", "{{newline}}", "{{raw \"<\"}}", "\n\n"}
	inside := []string{"\n", "<a href=\"{{.URL}}\">{{.Text}}</a>", "{{.Text}}", "({{.Count}})", "{{if .Yes}}\n{{end}}", "{{with .Text}}[{{.}}]\n{{end}}", "{{t \"k\"}}", " ",
		"{{tag \"pre\"}}", "{{.Text | print}}", "<pre>\n</pre>", "<pre>", "</pre>", "{{raw \"<\"}}"}
	texts := []string{"", "a", "pre", "\n", "<pre>", "x & y", " "}
	some := func(from []string, most int) (text string) {
		for range random.IntN(most) {
			text += from[random.IntN(len(from))]
		}
		return text
	}
	list := func() (all links) {
		for range random.IntN(4) {
			all = append(all, link{URL: texts[random.IntN(len(texts))], Text: texts[random.IntN(len(texts))], Yes: random.IntN(2) > 0, Count: random.IntN(3)})
		}
		return all
	}
	tricky := []string{ // where a tag begins before the list or ends behind it
		`a{{template "l" .}}b{{raw "<"}}{{template "l" .}}{{newline}} {{newline}}x{{define "l"}}{{range .Links}}{{.Text}}{{end}}{{end}}`,
		`{{template "l" .}}pre {{newline}}x{{define "l"}}{{range .Links}}{{.Text}}{{raw "<"}}{{end}}{{end}}`,
		`{{template "l" .}}{{newline}} {{newline}}x{{define "l"}}{{range .Links}}<pre>{{end}}{{end}}`,
	}
	for n := range 500 {
		loop := "{{range .Links}}" + some(inside, 4) + "{{end}}"
		text := some(pieces, 3) + "{{template \"l\" dict \"Links\" .Links}}" + some(pieces, 3) + "{{template \"l\" dict \"Links\" .Other}}" + some(pieces, 3) + "{{template \"l\" .}}" +
			`{{define "l"}}` + loop + `{{end}}`
		if n < 50 {
			text = tricky[n%len(tricky)]
		}
		once, always := onceSet(t, text, reflect.TypeFor[links]()), onceSet(t, text)
		lists := []links{list(), list(), list()}
		for range 6 {
			dot := page{Links: lists[random.IntN(3)], Other: lists[random.IntN(3)], Title: texts[random.IntN(len(texts))]}
			squeeze := random.IntN(2) > 0
			got, ok := once.Draw([]byte("before "), dot, squeeze)
			want, wanted := always.Draw([]byte("before "), dot, squeeze)
			if ok != wanted || string(got) != string(want) {
				t.Fatalf("%s with %+v, squeezed %v\ngot  %q\nwant %q", text, dot, squeeze, got, want)
			}
		}
	}
}

// What shows nothing but a list that is shared is drawn once, and all else each time: a test
// changes what nobody changes.
func TestWhatIsDrawnOnce(t *testing.T) {
	t.Parallel()
	for text, once := range map[string]bool{
		"{{range .Links}}<a href=\"{{.URL}}\">{{.Text}}</a> ({{.Count}})\n{{end}}":                              true,
		"{{range .Links}}{{if and .Yes .Text}}{{.Text | printf \"%s\"}}{{else}}{{t \"k\" .Text}}{{end}}{{end}}": true,
		"{{range .Links}}{{with .Text}}{{.}}{{end}}{{end}}":                                                     true,
		"{{range .Links}}{{.Text}}{{$.Title}}{{end}}":                                                           false,
		"{{$x := .Title}}{{range .Links}}{{.Text}}{{$x}}{{end}}":                                                false,
		"{{range $i, $l := .Links}}{{$l.Text}}{{end}}":                                                          false,
		"{{range .Links}}{{.Text}}{{twice .Text .Text}}{{end}}":                                                 false,
		"{{range .Links}}{{.Text}}{{template \"x\" .Text}}{{end}}{{define \"x\"}}{{.}}{{end}}":                  false,
		"<pre>{{range .Links}}{{.Text}}{{end}}</pre>":                                                           false,
	} {
		program := onceSet(t, text, reflect.TypeFor[links]())
		dot := page{Links: links{{Text: "before", Yes: true}}}
		first, _ := program.Draw(nil, dot, true)
		dot.Links[0].Text = "after"
		second, _ := program.Draw(nil, dot, true)
		if string(first) != strings.ReplaceAll(string(second), "after", "before") || strings.Contains(string(second), "before") != once {
			t.Errorf("%s is drawn as %q and then as %q", text, first, second)
		}
	}
	for _, typ := range []reflect.Type{reflect.TypeFor[node](), reflect.TypeFor[*link](), reflect.TypeFor[any](), reflect.TypeFor[stringer](), reflect.TypeFor[[]string]()} {
		if isData(typ) {
			t.Errorf("%s is no data alone", typ)
		}
	}
}
