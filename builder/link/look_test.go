package link

import (
	"reflect"
	"strings"
	"testing"

	"kiem/builder/parse"
	"kiem/builder/schema"
	"kiem/builder/site"
)

// An address at which there was a list may become the old one of a page that was below a list:
// what is told of links is not what was told before.
func TestListsThatBecomeAliases(t *testing.T) {
	t.Parallel()
	types, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	settings, sch, _ := types.Settings(&site.Source{Path: "site.yaml", Data: []byte("title: Test\nlanguage: en\n")})
	document := func(name, text string) *site.Record {
		var sum site.Basis
		sum.Text(name, text)
		return site.NewRecord(parse.Document(&site.Source{Path: name, Data: []byte(text), Sum: sum.Done()}, sch, settings))
	}
	const post = "---\ntitle: Post\ndate: 2026-01-02\nthemes: [aaa, %]\n---\n"
	with := func(themes string) string { return strings.Replace(post, "%", themes, 1) }
	link := document("content/blog/q.md", with("")+"[x](/themes/yyy/)\n")
	before := []*site.Record{
		document("content/blog/a.md", with("yyy, zzz")),
		document("content/blog/b.md", with("yyy, zzz")),
		link,
		document("content/themes/zzz.md", "---\ntitle: Zzz\n---\n"),
	}
	after := []*site.Record{
		document("content/blog/a.md", with("")),
		document("content/blog/b.md", with("")),
		link,
		document("content/themes/zzz.md", "---\ntitle: Zzz\naliases: [/themes/yyy/]\n---\n"),
	}
	o := Options{Today: site.Date{Year: 2026, Month: 11, Day: 26}}
	k := New()
	Check(k.Graph(before, nil, sch, settings, o), 1)
	got, want := Check(k.Graph(after, nil, sch, settings, o), 1), Check(Graph(after, nil, sch, settings, o), 1)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("other problems\n got %+v\nwant %+v", got, want)
	}
}
