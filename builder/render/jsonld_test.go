package render

import (
	"bytes"
	"encoding/json"
	"html/template"
	"regexp"
	"strings"
	"testing"

	"kiem/builder/site"
)

var scriptElement = regexp.MustCompile(`^<script type="application/ld\+json" nonce="data">(.*)</script>$`)

// graphOf reads structured data back.
func graphOf(t *testing.T, html template.HTML) []map[string]any {
	t.Helper()
	m := scriptElement.FindStringSubmatch(string(html))
	if m == nil {
		t.Fatalf("no script element: %s", html)
	}
	var doc struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(m[1]), &doc); err != nil {
		t.Fatalf("%v in %s", err, m[1])
	}
	if doc.Context != "https://schema.org" {
		t.Errorf("the context is %q", doc.Context)
	}
	return doc.Graph
}

func indented(t *testing.T, html template.HTML) string {
	t.Helper()
	graphOf(t, html)
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(scriptElement.FindStringSubmatch(string(html))[1]), "", "  "); err != nil {
		t.Fatal(err)
	}
	return b.String() + "\n"
}

func TestStructuredDataOfEachType(t *testing.T) {
	t.Parallel()
	l := newLibrary()
	s := newStructured(l.graph, nil)
	for name, p := range map[string]*site.Page{
		"model": l.kick, "model-steps": l.bateson, "case": l.dated, "case-undated": l.undated, "post": l.post,
		"post-english": l.postEnglish, "person": l.elwin, "person-former": l.former, "service": l.trainingen,
		"organisation": l.boom, "publisher": l.kiembed, "series": l.series, "page": l.vision, "about": l.about,
	} {
		html := s.page(p, trail(p))
		golden(t, "jsonld/"+name+".json", indented(t, html))
		for _, node := range graphOf(t, html) {
			checkNode(t, name, node)
		}
	}
}

func TestAClientWithoutANameIsNoOrganisation(t *testing.T) {
	t.Parallel()
	l := newLibrary()
	l.dated.Refs[0] = site.Ref{Text: "zorg", Unnamed: true}
	html := newStructured(l.graph, nil).page(l.dated, trail(l.dated))
	if strings.Contains(string(html), `"about"`) {
		t.Errorf("got %s, want nothing about", html)
	}
}

func TestStructuredDataOfListsAndHomes(t *testing.T) {
	t.Parallel()
	l := newLibrary()
	s := newStructured(l.graph, nil)
	for name, html := range map[string]template.HTML{
		"list": s.list(listed{
			Lang: "nl", URL: "/modellen/pagina-2/", Title: "Modellen, pagina 2", Description: "Alle modellen.", Before: 20,
			Items: []Link{{Text: "KICK-OFF", URL: "https://example.org/sub/modellen/kick-off/"}},
		}, trail(l.vision)),
		"list-empty": s.list(listed{Lang: "nl", URL: "/zoeken/", Title: "Zoeken"}, trail(l.vision)),
		"home":       s.home(&site.Home{Lang: "nl", URL: "/"}, "Een kleine bibliotheek."),
		"home-en":    s.home(&site.Home{Lang: "en", URL: "/en/", Page: testPage("page", "/en/", "A small library")}, ""),
	} {
		golden(t, "jsonld/"+name+".json", indented(t, html))
		for _, node := range graphOf(t, html) {
			checkNode(t, name, node)
		}
	}
}

// checkNode holds what is asked of each node: a type; nothing empty; full addresses; an
// article with headline, date and author; crumbs that count from 1.
func checkNode(t *testing.T, name string, node map[string]any) {
	t.Helper()
	kind, _ := node["@type"].(string)
	if kind == "" {
		t.Errorf("%s: a node without a type: %v", name, node)
	}
	if kind == "Article" || kind == "BlogPosting" {
		for _, property := range []string{"headline", "datePublished", "author"} {
			if node[property] == nil {
				t.Errorf("%s: %s without %s", name, kind, property)
			}
		}
	}
	if kind == "BreadcrumbList" {
		for i, item := range node["itemListElement"].([]any) {
			if got := item.(map[string]any)["position"]; got != float64(i+1) {
				t.Errorf("%s: crumb %d has position %v", name, i+1, got)
			}
		}
	}
	checkValue(t, name, kind, node)
}

func checkValue(t *testing.T, name, property string, value any) {
	t.Helper()
	switch value := value.(type) {
	case nil:
		t.Errorf("%s: %s is null", name, property)
	case string:
		full := strings.HasPrefix(value, "https://")
		if value == "" || !full && strings.Contains(" @id url item image logo contentUrl ", " "+property+" ") {
			t.Errorf("%s: %s is %q", name, property, value)
		}
	case []any:
		if len(value) == 0 {
			t.Errorf("%s: %s is empty", name, property)
		}
		for _, v := range value {
			checkValue(t, name, property, v)
		}
	case map[string]any:
		for p, v := range value {
			checkValue(t, name, p, v)
		}
	}
}

func TestTheSameThingHasTheSameNameOnEachPage(t *testing.T) {
	t.Parallel()
	l := newLibrary()
	s := newStructured(l.graph, nil)
	declared, named := map[string]string{}, map[string]string{}
	for _, p := range l.graph.Pages {
		for _, node := range graphOf(t, s.page(p, trail(p))) {
			declared[node["@id"].(string)] = p.URL
			collectIDs(named, p.URL, node)
		}
	}
	for _, node := range graphOf(t, s.home(&site.Home{Lang: "nl", URL: "/"}, "")) {
		declared[node["@id"].(string)] = "/"
	}
	for id, on := range named {
		// Terms and the posts of a blog are described where they stand.
		if declared[id] == "" && !strings.Contains(id, "#begrip-") {
			t.Errorf("%s speaks of %s, which no page describes", on, id)
		}
	}
}

func collectIDs(ids map[string]string, on string, value any) {
	switch value := value.(type) {
	case []any:
		for _, v := range value {
			collectIDs(ids, on, v)
		}
	case map[string]any:
		if id, ok := value["@id"].(string); ok {
			ids[id] = on
		}
		for _, v := range value {
			collectIDs(ids, on, v)
		}
	}
}

func TestNoTextEndsTheScript(t *testing.T) {
	t.Parallel()
	hostile := `</script><script>alert(1)//<!-- & "` + "\u2028\u2029\x00\xff"
	l := newLibrary()
	l.graph.Settings.Title = map[string]string{"nl": hostile}
	p := testPage("model", "/modellen/x/", hostile, "terms", list(group("name", hostile, "text", hostile)))
	s := newStructured(l.graph, nil)
	for _, html := range []template.HTML{
		s.page(p, trail(p)),
		s.list(listed{Lang: "nl", URL: "/x/", Title: hostile, Items: []Link{{Text: hostile, URL: "https://example.org/"}}}, nil),
		s.home(&site.Home{Lang: "nl", URL: "/"}, hostile),
	} {
		inside := strings.TrimSuffix(strings.TrimPrefix(string(html), `<script type="application/ld+json" nonce="data">`), `</script>`)
		if i := strings.IndexAny(inside, "<>&\u2028\u2029\x00"); i >= 0 {
			t.Errorf("%q stands as it is in %s", inside[i], html)
		}
		graphOf(t, html)
	}
}

func TestWithoutAnAddressThereIsNoStructuredData(t *testing.T) {
	t.Parallel()
	l := newLibrary()
	l.graph.Settings.BaseURL = ""
	s := newStructured(l.graph, nil)
	for _, html := range []template.HTML{s.page(l.post, nil), s.list(listed{URL: "/x/"}, nil), s.home(&site.Home{URL: "/"}, "")} {
		if html != "" {
			t.Errorf("got %s", html)
		}
	}
}

func TestASiteWithoutSettingsIsStillDescribed(t *testing.T) {
	t.Parallel()
	s := newStructured(&site.Graph{Settings: &site.Settings{BaseURL: "https://example.org/", Language: "nl"}}, nil)
	p := testPage("case", "/cases/x/", "Een case")
	p.Date = day(2024, 1, 1)
	var kinds []string
	for _, node := range graphOf(t, s.page(p, nil)) {
		checkNode(t, "a case", node)
		kinds = append(kinds, node["@type"].(string))
	}
	if got, want := strings.Join(kinds, " "), "WebPage CreativeWork"; got != want {
		t.Errorf("got %s, want %s: an article has an author, and the site has no name", got, want)
	}
	for _, node := range graphOf(t, s.home(&site.Home{Lang: "nl", URL: "/"}, "")) {
		checkNode(t, "home", node)
	}
}

func TestAPostWithoutAnAuthorIsAPage(t *testing.T) {
	t.Parallel()
	l := newLibrary()
	s := newStructured(l.graph, nil)
	p := testPage("post", "/blog/x/", "Een artikel")
	p.Date = day(2024, 1, 1)
	for _, node := range graphOf(t, s.page(p, nil)) {
		checkNode(t, "a post", node)
		if node["@type"] != "WebPage" || node["mainEntity"] != nil {
			t.Errorf("got %v, want a web page alone", node)
		}
	}
	if got, want := s.mention(p).ID, s.id(p, "page"); got != want {
		t.Errorf("it is known as %s, want %s", got, want)
	}
}

func TestDurationsAddUpInOneUnit(t *testing.T) {
	t.Parallel()
	step := func(n float64, unit string) site.Value {
		return site.Value{Fields: site.Fields{{Name: "duration", Value: lasting(n, unit)}}}
	}
	for _, c := range []struct {
		steps []site.Value
		want  string
	}{
		{nil, ""},
		{[]site.Value{step(1, "half-day"), step(1, "half-day"), step(1, "half-day"), step(1, "half-day")}, "PT16H"},
		{[]site.Value{step(1, "day"), step(0.5, "day")}, "PT12H"},
		{[]site.Value{step(1.5, "hour")}, "PT1H30M"},
		{[]site.Value{step(20, "minute"), step(25, "minute")}, "PT45M"},
		{[]site.Value{step(1, "week"), step(2, "week")}, "P3W"},
		{[]site.Value{step(1, "month")}, "P1M"},
		{[]site.Value{step(1, "half-day"), step(1, "hour")}, ""},
		{[]site.Value{step(1, "hour"), {}}, ""},
		{[]site.Value{{}}, ""},
	} {
		if got := totalTime(c.steps); got != c.want {
			t.Errorf("%d steps: got %q, want %q", len(c.steps), got, c.want)
		}
	}
}
